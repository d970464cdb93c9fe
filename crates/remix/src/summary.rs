//! What a remix changed, in so few values that a sentence can say them: "étapes (2 modifiées, 1 ajoutée), coût".
//!
//! The credit asks for it (section 3(a)(1)(B) of the Creative Commons 4.0 licences: say if you modified the work). A
//! teacher may write better words; where none are written, these stand.

use crate::diff::{ChangeKind, diff};
use etabli_model::Project;
use std::collections::BTreeSet;

/// Fields every remix has of its own, which say nothing of what was changed.
const BOOKKEEPING: [&str; 16] = [
    "format",
    "id",
    "uid",
    "aliases",
    "version",
    "status",
    "created",
    "updated",
    "based_on",
    "root",
    "source",
    "changes",
    "authors",
    "licence",
    "files_licence",
    "reproductions",
];

/// What changed in one field or list of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    /// The field of the format: `steps`, `title`.
    pub area: String,
    /// Items that were added.
    pub added: usize,
    /// Items that were removed.
    pub removed: usize,
    /// Items that say something else, or stand elsewhere.
    pub changed: usize,
}

impl AreaChange {
    /// True for a list whose items were counted, false for a field of its own.
    pub const fn counts_items(&self) -> bool {
        self.added + self.removed + self.changed > 0
    }
}

/// What `after` changed of `before`, a field or list each, by name. Empty where nothing but bookkeeping differs.
pub fn changes_summary(before: &Project, after: &Project) -> Vec<AreaChange> {
    let mut summary: Vec<AreaChange> = Vec::new();
    let mut changed: BTreeSet<String> = BTreeSet::new();
    for change in diff(before, after) {
        let area = change.path.split(['.', '[']).next().unwrap_or_default();
        if BOOKKEEPING.contains(&area) || area.starts_with("x-") {
            continue;
        }
        if summary.last().is_none_or(|last| last.area != area) {
            summary.push(AreaChange {
                area: area.to_owned(),
                added: 0,
                removed: 0,
                changed: 0,
            });
        }
        let (Some(item), Some(last)) = (item_of(&change.path), summary.last_mut()) else {
            continue;
        };
        let whole = change.path.len() == item.len();
        match change.kind {
            ChangeKind::Added if whole => last.added += 1,
            ChangeKind::Removed if whole => last.removed += 1,
            // An item that moved and says something else is one item.
            _ if changed.insert(item.to_owned()) => last.changed += 1,
            _ => {}
        }
    }
    summary
}

/// `steps[#id]` of `steps[#id].text`.
fn item_of(path: &str) -> Option<&str> {
    let list = path.find("[#")?;
    if path[..list].contains('.') {
        return None;
    }
    let end = path[list..].find(']')?;
    Some(&path[..=list + end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Decimal, Material, Step};

    fn step(id: &str, title: &str) -> Step {
        Step {
            id: id.to_owned(),
            title: title.to_owned(),
            ..Step::default()
        }
    }

    fn before() -> Project {
        Project {
            title: "Disques".to_owned(),
            steps: vec![
                step("1", "Tracer"),
                step("2", "Couper"),
                step("3", "Poncer"),
            ],
            materials: vec![Material {
                id: "m".to_owned(),
                ..Material::default()
            }],
            ..Project::default()
        }
    }

    #[test]
    fn counts_each_item_once_and_leaves_bookkeeping_out() {
        let mut after = before();
        after.version = "0.1.0".to_owned();
        after.licence = "CC-BY-4.0".to_owned();
        after.title = "Parts".to_owned();
        after.steps[2] = step("4", "Peindre");
        after.steps.swap(0, 1);
        after.steps[0].title = "Découper".to_owned();
        after.steps[0].minutes = Some(5);
        after.materials[0].quantity = Some(Decimal::ONE);
        let area = |area: &str, added, removed, changed| AreaChange {
            area: area.to_owned(),
            added,
            removed,
            changed,
        };
        let found = changes_summary(&before(), &after);
        assert_eq!(found[0], area("materials", 0, 0, 1));
        // The one that moved is the one that says something else: one item.
        assert_eq!(found[1], area("steps", 1, 1, 1));
        assert_eq!(found[2], area("title", 0, 0, 0));
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn nothing_changed_is_an_empty_summary() {
        let remix = crate::adapt(&before(), "", "2026-11-25", "mien");
        assert_eq!(changes_summary(&before(), &remix), []);
    }
}
