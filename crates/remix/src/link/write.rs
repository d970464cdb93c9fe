//! From a remix to its link.

use super::step::{Step, Was};
use super::{HASH_DIGITS, LINK_FORMAT, Link, LinkBase};
use crate::journal::{Change, patch};
use crate::merge::path::{Turn, find, of_turns, turns};
use crate::merge::shape::together;
use crate::{Remix, adapt, base_hash};
use etabli_model::{Language, Project, in_language, project_to_value};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Whether those who open a link have the project a remix adapts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseIs {
    /// It stands in the gallery.
    Public,
    /// It does not: the remix travels whole.
    Private,
}

impl Link {
    /// The link of a remix. `left_behind` are the paths of its own pictures and files.
    pub fn of(remix: &Remix, base: BaseIs, left_behind: Vec<String>) -> Self {
        let base = (base == BaseIs::Public).then(|| {
            let url = remix.project.based_on.first().map(|one| one.url.clone());
            LinkBase {
                id: remix.base.id.clone(),
                version: remix.base.version.clone(),
                language: remix.base.language.clone(),
                hash: base_hash(&remix.base)[..HASH_DIGITS].to_owned(),
                slug: remix.project.id.clone(),
                date: remix.project.created.clone(),
                url: url.unwrap_or_default(),
            }
        });
        let from = match &base {
            Some(base) => base.adapted(&remix.base),
            None => Project::default(),
        };
        Self {
            format: LINK_FORMAT.to_owned(),
            base,
            origin: remix.origin,
            class: remix.class.clone(),
            conflicts: remix.conflicts.clone(),
            left_behind,
            steps: steps(&project_to_value(&from), &project_to_value(&remix.project)),
        }
    }

    /// The link as text: [`super::read_link`] gives the same one back.
    pub fn write(&self) -> String {
        // Texts and numbers under text keys: there is nothing JSON cannot say.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl LinkBase {
    /// The upstream as it was shown to who adapted it: perhaps as a translation.
    pub(super) fn told(&self, upstream: &Project) -> Project {
        match Language::from_tag(&self.language) {
            Some(language) => in_language(upstream, language),
            None => upstream.clone(),
        }
    }

    /// What the remix began with: of this nothing needs to travel.
    pub(super) fn adapted(&self, upstream: &Project) -> Project {
        adapt(upstream, &self.url, &self.date, &self.slug)
    }
}

fn steps(from: &Value, to: &Value) -> Vec<Step> {
    let changes = patch(from, to);
    let steps = changes.into_iter().filter_map(|change| {
        let place = turns(change.at())?;
        Some(match change {
            Change::Put { at, value, after } => match (place.last(), find(from, &place)) {
                (Some(Turn::Item(_)), None) => Step::Add { at, value, after },
                (_, was) => {
                    let was = Was::of(was);
                    Step::Put { at, value, was }
                }
            },
            Change::Take { at } => {
                let was = Was::of(find(from, &place));
                Step::Take { at, was }
            }
            Change::Move { at, after } => Step::Move { at, after },
            Change::Splice {
                at,
                from,
                take,
                put,
            } => Step::Text {
                at,
                text: find(to, &place)?.as_str()?.to_owned(),
                from,
                put: put.len(),
                take,
            },
        })
    });
    // A patch skips the day of the last change, which its journal tells: here it belongs to the project.
    let updated = to
        .get("updated")
        .filter(|to| from.get("updated") != Some(*to));
    let updated = updated.map(|value| Step::Put {
        at: "updated".to_owned(),
        value: value.clone(),
        was: Was::of(from.get("updated")),
    });
    let mut steps: Vec<Step> = steps.chain(updated).collect();
    let beside = beside(&steps, from, to);
    steps.extend(beside);
    steps
}

/// What belongs together is one value: with a quantity that changed its unit travels, though it stayed, so that another
/// unit meets it as a conflict.
fn beside(steps: &[Step], from: &Value, to: &Value) -> Vec<Step> {
    let told: BTreeSet<&str> = steps.iter().map(Step::at).collect();
    let mut found = BTreeMap::new();
    for step in steps {
        let Some(place) = step.place() else { continue };
        let [.., Turn::Key(list), Turn::Item(_), Turn::Key(field)] = place.as_slice() else {
            continue;
        };
        let keys = together(list);
        if !keys.contains(&field.as_str()) {
            continue;
        }
        for key in keys {
            let mut place = place.clone();
            place.pop();
            place.push(Turn::Key((*key).to_owned()));
            let at = of_turns(&place);
            if told.contains(at.as_str()) {
                continue;
            }
            let was = Was::of(find(from, &place));
            let step = match find(to, &place).cloned() {
                Some(value) => Step::Put {
                    at: at.clone(),
                    value,
                    was,
                },
                None => Step::Take {
                    at: at.clone(),
                    was,
                },
            };
            found.insert(at, step);
        }
    }
    found.into_values().collect()
}
