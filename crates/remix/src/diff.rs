//! What changed between two projects.
//!
//! Total: any two projects can be compared. Items are recognised by their id, so an item that
//! moved is not one removed and another added.

use crate::merge::path::{of_item, of_key};
use crate::order::moved;
use etabli_model::{Project, project_to_value};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Where: `title`, `duration.class`, `steps[#id]`, `steps[#id].text`.
    pub path: String,
    /// What happened there.
    pub kind: ChangeKind,
    /// The value before as text: an item's name, a list's words, a moved item's place from 1.
    pub before: Option<String>,
    /// The value after, in the same way.
    pub after: Option<String>,
}

/// What happened to a field or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It was not there, or said nothing.
    Added,
    /// It is not there any more, or says nothing.
    Removed,
    /// The item stands elsewhere in its list.
    Moved,
    /// It says something else.
    Changed,
}

/// Every change that leads from `before` to `after`, by field name, the items of a list in its
/// new order and those removed last. Empty when, and only when, the two are equal.
pub fn diff(before: &Project, after: &Project) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let (before, after) = (project_to_value(before), project_to_value(after));
    compare("", Some(&before), Some(&after), &mut changes);
    changes
}

fn compare_fields(
    path: &str,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    changes: &mut Vec<FieldChange>,
) {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for key in keys {
        compare(&of_key(path, key), before.get(key), after.get(key), changes);
    }
}

fn compare(
    path: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    changes: &mut Vec<FieldChange>,
) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            compare_fields(path, before, after, changes);
        }
        (before, after) => {
            // A list that is not written is an empty one.
            let before_items = before.map_or_else(|| Some(BTreeMap::new()), items_by_id);
            let after_items = after.map_or_else(|| Some(BTreeMap::new()), items_by_id);
            match (before_items, after_items) {
                (Some(old), Some(new)) if !(old.is_empty() && new.is_empty()) => {
                    compare_items(path, &old, &new, changes);
                }
                _ => changes.push(changed(path, before, after)),
            }
        }
    }
}

/// An item and its position in its list.
pub(crate) type Item<'a> = (usize, &'a Map<String, Value>);

/// The items of a list by their ids; `None` for what is no list of items, each with its own id.
pub(crate) fn items_by_id(value: &Value) -> Option<BTreeMap<&str, Item<'_>>> {
    let list = value.as_array()?;
    let mut items = BTreeMap::new();
    for (position, item) in list.iter().enumerate() {
        let item = item.as_object()?;
        let id = item.get("id")?.as_str()?;
        if items.insert(id, (position, item)).is_some() {
            return None;
        }
    }
    Some(items)
}

fn compare_items(
    list: &str,
    before: &BTreeMap<&str, Item<'_>>,
    after: &BTreeMap<&str, Item<'_>>,
    changes: &mut Vec<FieldChange>,
) {
    let moved_ids = moved_ids(before, after);
    for (id, (place, item)) in in_order(after) {
        let path = of_item(list, id);
        let Some((old_place, old_item)) = before.get(id) else {
            changes.push(change(path, ChangeKind::Added, None, Some(name(item))));
            continue;
        };
        if moved_ids.contains(id) {
            let places = ((old_place + 1).to_string(), (place + 1).to_string());
            let (from, to) = (Some(places.0), Some(places.1));
            changes.push(change(path.clone(), ChangeKind::Moved, from, to));
        }
        compare_fields(&path, old_item, item, changes);
    }
    for (id, (_, item)) in in_order(before) {
        if !after.contains_key(id) {
            let path = of_item(list, id);
            changes.push(change(path, ChangeKind::Removed, Some(name(item)), None));
        }
    }
}

/// The items of a list as they stand in it.
pub(crate) fn in_order<'a>(items: &BTreeMap<&'a str, Item<'a>>) -> Vec<(&'a str, Item<'a>)> {
    let mut ordered: Vec<(&str, Item<'_>)> = items.iter().map(|(id, item)| (*id, *item)).collect();
    ordered.sort_by_key(|(_, (position, _))| *position);
    ordered
}

/// The items both lists have that stand elsewhere: the fewest that explain the new order.
pub(crate) fn moved_ids<'a>(
    before: &BTreeMap<&'a str, Item<'a>>,
    after: &BTreeMap<&'a str, Item<'a>>,
) -> BTreeSet<&'a str> {
    let mut kept: Vec<(&str, usize, usize)> = before
        .iter()
        .filter_map(|(id, (old, _))| Some((*id, *old, after.get(id)?.0)))
        .collect();
    kept.sort_by_key(|(_, _, new)| *new);
    let positions: Vec<usize> = kept.iter().map(|(_, old, _)| *old).collect();
    let moved = kept.iter().zip(moved(&positions));
    moved
        .filter_map(|((id, _, _), moved)| moved.then_some(*id))
        .collect()
}

fn changed(path: &str, before: Option<&Value>, after: Option<&Value>) -> FieldChange {
    let said = |value: Option<&Value>| value.map(text).filter(|text| !text.is_empty());
    let (old, new) = (said(before), said(after));
    let kind = match (&old, &new) {
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    change(path.to_owned(), kind, old, new)
}

fn change(
    path: String,
    kind: ChangeKind,
    before: Option<String>,
    after: Option<String>,
) -> FieldChange {
    FieldChange {
        path,
        kind,
        before,
        after,
    }
}

/// A value as a person reads it: lists of words with commas, anything deeper as JSON.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list)
            if list
                .iter()
                .all(|item| !item.is_array() && !item.is_object()) =>
        {
            list.iter().map(text).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

/// What an item is called: the first of its telling fields, else its id.
pub(crate) fn name(item: &Map<String, Value>) -> String {
    const TELLING: [&str; 9] = [
        "title", "name", "term", "text", "label", "log", "machine", "path", "note",
    ];
    TELLING
        .iter()
        .chain(&["id"])
        .filter_map(|key| item.get(*key)?.as_str())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}
