//! A conflict for a person: what it is about by name, and each side as it reads.

use super::conflict::{Conflict, ConflictKind};
use super::path::{Turn, find, turns};
use super::shape::together_at;
use crate::diff::{name, text};
use etabli_model::{Project, project_to_value};
use serde_json::Value;

/// The names and values of a conflict as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldConflict {
    /// The innermost item it is about: the title of a step; `None` where it is about no item.
    pub item: Option<String>,
    /// What was there: an item's name, a list's words, values that belong together side by side.
    pub base: Option<String>,
    /// What our side has, in the same way.
    pub ours: Option<String>,
    /// What their side has, in the same way.
    pub theirs: Option<String>,
}

/// Tells the conflicts of a merge, with the names of `project`, the merged one.
pub fn told(project: &Project, conflicts: &[Conflict]) -> Vec<ToldConflict> {
    let whole = project_to_value(project);
    conflicts.iter().map(|one| tell(&whole, one)).collect()
}

fn tell(whole: &Value, conflict: &Conflict) -> ToldConflict {
    let place = turns(&conflict.path).unwrap_or_default();
    let items = place.iter().rposition(|turn| matches!(turn, Turn::Item(_)));
    let item = items.and_then(|at| {
        // An item one side took away is named by the other.
        let found = find(whole, &place[..=at]).or_else(|| {
            let own = at + 1 == place.len();
            let either = conflict.ours.as_ref().or(conflict.theirs.as_ref());
            either.filter(|_| own)
        });
        found.and_then(Value::as_object).map(name)
    });
    let said = |value: &Option<Value>| {
        let value = value.as_ref()?;
        let said = match (conflict.kind, value) {
            (ConflictKind::Order, Value::Array(ids)) => ordered(whole, &place, ids),
            (ConflictKind::Item | ConflictKind::Use, Value::Object(item)) => name(item),
            (ConflictKind::Value, Value::Object(fields)) => {
                let together = together_at(&place).iter();
                let parts = together.filter_map(|key| fields.get(*key)).map(text);
                let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
                if parts.is_empty() {
                    text(value)
                } else {
                    parts.join(" ")
                }
            }
            (_, value) => text(value),
        };
        Some(said).filter(|said| !said.is_empty())
    };
    ToldConflict {
        item,
        base: said(&conflict.base),
        ours: said(&conflict.ours),
        theirs: said(&conflict.theirs),
    }
}

/// The items of a list by name, in this order.
fn ordered(whole: &Value, list: &[Turn], ids: &[Value]) -> String {
    let named = |id: &Value| {
        let id = id.as_str().unwrap_or_default();
        let mut place = list.to_vec();
        place.push(Turn::Item(id.to_owned()));
        let item = find(whole, &place).and_then(Value::as_object);
        item.map_or_else(|| id.to_owned(), name)
    };
    ids.iter().map(named).collect::<Vec<_>>().join(", ")
}
