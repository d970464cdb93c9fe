//! From a link, and the upstream as it is today, back to a remix.

use super::step::{Step, Was};
use super::{HASH_DIGITS, Link, LinkFault};
use crate::merge::path::{Put, Turn, find, put};
use crate::merge::references::{dangling, forget};
use crate::merge::uses::Use;
use crate::{Conflict, Merge, Origin, Remix, base_hash, merge};
use etabli_model::{Project, project_from_value, project_to_value};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What a link opened to.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedLink {
    /// The upstream it now adapts; the remix itself where it has none.
    pub base: Project,
    /// The remix.
    pub project: Project,
    /// What the remix and the upstream changed differently, then what was already to be decided.
    pub conflicts: Vec<Conflict>,
    /// Whether the upstream is another version than the one that was adapted.
    pub upstream: Upstream,
    /// Places of changes that are about what the upstream no longer has.
    pub without_place: Vec<String>,
}

/// Whether the upstream is still the one that was adapted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upstream {
    /// To the byte.
    Same,
    /// It changed since, and the changes were merged.
    MovedOn,
}

/// The sides of the merge, as JSON.
struct Sides {
    /// The upstream as it is, adapted.
    theirs: Value,
    /// The same with what the remix changed.
    ours: Value,
    /// The same with what stood there when the remix was made.
    base: Value,
    without_place: Vec<String>,
}

impl Link {
    /// The remix, on the upstream as it is today: `None` for a link that has none.
    pub fn open(&self, upstream: Option<&Project>) -> Result<OpenedLink, LinkFault> {
        let told = self.base.as_ref().zip(upstream);
        let told = told.map(|(base, upstream)| base.told(upstream));
        let upstream = told.as_ref();
        let (from, moved) = match (&self.base, upstream) {
            (None, _) => (Project::default(), Upstream::Same),
            (Some(base), Some(upstream)) if base.id == upstream.id => {
                let same = base_hash(upstream)[..HASH_DIGITS] == base.hash;
                let moved = if same {
                    Upstream::Same
                } else {
                    Upstream::MovedOn
                };
                (base.adapted(upstream), moved)
            }
            (Some(base), _) => return Err(LinkFault::AnotherBase(base.id.clone())),
        };
        let theirs = project_to_value(&from);
        let mut sides = Sides {
            ours: theirs.clone(),
            base: theirs.clone(),
            theirs,
            without_place: Vec::new(),
        };
        for step in &self.steps {
            sides.take_in(step)?;
        }
        if moved == Upstream::Same {
            if let Some(at) = sides.without_place.first() {
                return Err(LinkFault::DoesNotFit(at.clone()));
            }
            let project = read(&sides.ours)?;
            return Ok(self.opened(upstream, project, Vec::new(), moved, Vec::new()));
        }
        sides.forget_new_uses();
        let Merge { project, conflicts } = merge(&read(&sides.base)?, &read(&sides.ours)?, &from);
        Ok(self.opened(upstream, project, conflicts, moved, sides.without_place))
    }

    fn opened(
        &self,
        base: Option<&Project>,
        project: Project,
        mut conflicts: Vec<Conflict>,
        upstream: Upstream,
        without_place: Vec<String>,
    ) -> OpenedLink {
        conflicts.extend(self.conflicts.iter().cloned());
        OpenedLink {
            base: base.cloned().unwrap_or_else(|| project.clone()),
            project,
            conflicts,
            upstream,
            without_place,
        }
    }
}

impl OpenedLink {
    /// A remix of this, under an id of the workbench that keeps it.
    pub fn remix(self, link: &Link, id: String, now: u64) -> Remix {
        Remix {
            id,
            created: now,
            updated: now,
            base: self.base,
            project: self.project,
            origin: match link.base {
                Some(_) => Origin::Adapted,
                None => Origin::Imported,
            },
            class: link.class.clone(),
            conflicts: self.conflicts,
            ..Remix::default()
        }
    }
}

fn read(value: &Value) -> Result<Project, LinkFault> {
    let (project, _) = project_from_value(value, "", "")
        .map_err(|fault| LinkFault::DoesNotFit(fault.path.clone()))?;
    Ok(project)
}

impl Sides {
    /// What one side took away and the other refers to since: nothing may lead nowhere, so the reference goes, and that is told.
    fn forget_new_uses(&mut self) {
        let before = dangling(&self.theirs);
        let new: BTreeSet<_> = dangling(&self.ours).difference(&before).cloned().collect();
        self.without_place.extend(new.iter().map(Use::place));
        forget(&mut self.ours, &new);
        forget(&mut self.base, &new);
    }

    fn take_in(&mut self, step: &Step) -> Result<(), LinkFault> {
        let unfit = || LinkFault::DoesNotFit(step.at().to_owned());
        let place = step.place().ok_or_else(unfit)?;
        let here = find(&self.theirs, &place);
        let done = match step {
            // Of a translation that is gone no line can stand.
            Step::Put { .. } | Step::Text { .. } if is_orphan(&self.ours, &place) => false,
            Step::Put { value, was, .. } => {
                let before = before(was, here);
                set(&mut self.base, &place, before);
                set(&mut self.ours, &place, Some(value.clone()))
            }
            Step::Add { value, after, .. } => {
                // The upstream may have got one of the same name since.
                set(&mut self.base, &place, None);
                put_behind(&mut self.ours, &place, value.clone(), after.as_deref())
            }
            Step::Take { was, .. } => {
                match (here, before(was, here)) {
                    // Both took it away; or the upstream took away what it was of, which here was changed.
                    (None, _) => find(&self.theirs, owner(&place)).is_some(),
                    // The upstream changed it, and nothing tells the two apart: it stays, and that is told.
                    (Some(_), None) => false,
                    (Some(_), before) => {
                        set(&mut self.base, &place, before);
                        set(&mut self.ours, &place, None)
                    }
                }
            }
            Step::Move { after, .. } => match find(&self.ours, &place).cloned() {
                None => false,
                Some(item) => {
                    set(&mut self.ours, &place, None);
                    put_behind(&mut self.ours, &place, item, after.as_deref())
                }
            },
            Step::Text {
                text,
                from,
                put,
                take,
                ..
            } => {
                let start = text.get(..*from).ok_or_else(unfit)?;
                let end = from.checked_add(*put).ok_or_else(unfit)?;
                let end = text.get(end..).ok_or_else(unfit)?;
                let before = Value::String(format!("{start}{take}{end}"));
                set(&mut self.base, &place, Some(before));
                set(&mut self.ours, &place, Some(Value::String(text.clone())))
            }
        };
        if !done {
            self.without_place.push(step.at().to_owned());
        }
        Ok(())
    }
}

/// What the base held, as far as a link tells it: what stands there now where that is the same, else what keeps the two
/// apart.
fn before(was: &Was, here: Option<&Value>) -> Option<Value> {
    match was {
        Was::Absent => None,
        Was::Value(value) => Some(value.clone()),
        Was::Digest(_) if was.is(here) => here.cloned(),
        Was::Digest(_) => here.map(emptied).filter(|before| Some(before) != here),
    }
}

/// The same value without its words: still one of its kind, and another one.
fn emptied(value: &Value) -> Value {
    match value {
        Value::String(_) => json!(""),
        // The items are still there, each another one.
        Value::Array(list) if list.iter().all(Value::is_object) => {
            list.iter().map(emptied).collect()
        }
        Value::Array(_) => json!([]),
        Value::Object(fields) => {
            let is_word = |key: &str| WORDS.contains(&key);
            let has_words = fields
                .iter()
                .any(|(key, value)| is_word(key) && value.is_string());
            let fields = fields.iter().map(|(key, value)| {
                let value = match value {
                    Value::String(_) if is_word(key) => json!(""),
                    Value::Object(_) if !has_words => emptied(value),
                    _ => value.clone(),
                };
                (key.clone(), value)
            });
            Value::Object(fields.collect())
        }
        other => other.clone(),
    }
}

/// What items are called: any text may stand there.
const WORDS: [&str; 6] = ["title", "name", "text", "alt", "label", "note"];

/// What a field or an item is of; a list without its last item may be gone.
fn owner(place: &[Turn]) -> &[Turn] {
    match place {
        [owner @ .., Turn::Key(_), Turn::Item(_)] => owner,
        [owner @ .., _] => owner,
        [] => &[],
    }
}

fn is_orphan(whole: &Value, place: &[Turn]) -> bool {
    let translation = place.get(..2).filter(|_| place.len() > 2);
    let translation = translation.filter(|way| way[0] == Turn::Key("translations".to_owned()));
    translation.is_some_and(|way| find(whole, way).is_none())
}

fn set(whole: &mut Value, place: &[Turn], value: Option<Value>) -> bool {
    put(whole, place, value, &[]) == Put::Done
}

/// Behind an item where it is there, else at the end; first where it is to be first.
fn put_behind(whole: &mut Value, place: &[Turn], value: Value, after: Option<&str>) -> bool {
    let Some(after) = after else {
        return set(whole, place, Some(value));
    };
    let last = || {
        let (_, list) = place.split_last()?;
        let item = find(whole, list)?.as_array()?.last()?;
        Some(item.get("id")?.as_str()?.to_owned())
    };
    let behind: Vec<String> = std::iter::once(after.to_owned()).chain(last()).collect();
    put(whole, place, Some(value), &behind) == Put::Done
}
