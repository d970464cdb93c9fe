//! What differs between two documents, small enough to be kept at every key: items are named by their id, so
//! that a patch says what happened and not where in a file.

use crate::merge::path::{Put, Turn, find, of_item, of_key, put, turns};
use crate::order::moved;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// One change of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Change {
    /// A value is put at a place.
    Put {
        /// The place, as conflicts write theirs.
        at: String,
        /// What stands there now.
        value: Value,
        /// The item a new item stands behind; none for the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// What stood at a place is taken away.
    Take {
        /// The place.
        at: String,
    },
    /// An item stands elsewhere in its list.
    Move {
        /// The item.
        at: String,
        /// The item it stands behind; none for the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// A part of a long text is replaced.
    Splice {
        /// The text.
        at: String,
        /// The bytes before the part.
        from: usize,
        /// What stood there.
        take: String,
        /// What stands there now.
        put: String,
    },
}

/// Changes, in their order.
pub type Patch = Vec<Change>;

/// A patch that was not made for this document.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{at}` is not as the patch found it")]
pub struct NotApplied {
    /// The place that is different.
    pub at: String,
}

/// A text up to this many bytes is replaced as a whole.
const SHORT: usize = 48;
/// What stands deeper is one value.
const DEEPEST: usize = 24;
/// The time of the last change follows from the journal.
const UPDATED: &str = "updated";

/// What leads from one document to another.
pub fn patch(old: &Value, new: &Value) -> Patch {
    let mut found = Vec::new();
    if let (Value::Object(old), Value::Object(new)) = (old, new) {
        let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for key in keys.into_iter().filter(|key| *key != UPDATED) {
            compare(&of_key("", key), old.get(key), new.get(key), 0, &mut found);
        }
    }
    found
}

fn compare(
    at: &str,
    old: Option<&Value>,
    new: Option<&Value>,
    depth: usize,
    found: &mut Vec<Change>,
) {
    if old == new {
        return;
    }
    let Some(new) = new else {
        found.push(Change::Take { at: at.to_owned() });
        return;
    };
    match (old, new) {
        (Some(Value::Object(old)), Value::Object(new)) if depth < DEEPEST => {
            let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
            for key in keys {
                compare(
                    &of_key(at, key),
                    old.get(key),
                    new.get(key),
                    depth + 1,
                    found,
                );
            }
            return;
        }
        (Some(Value::Array(old)), Value::Array(new)) if depth < DEEPEST => {
            if let (Some(old), Some(new)) = (identified(old), identified(new)) {
                compare_items(at, &old, &new, depth + 1, found);
                return;
            }
        }
        (Some(Value::String(old)), Value::String(new)) if old.len().min(new.len()) > SHORT => {
            found.push(splice(at, old, new));
            return;
        }
        _ => {}
    }
    found.push(Change::Put {
        at: at.to_owned(),
        value: new.clone(),
        after: None,
    });
}

/// The items of a list by their ids, in order; `None` where an item has none or two have the same.
fn identified(list: &[Value]) -> Option<Vec<(&str, &Value)>> {
    let mut seen = BTreeSet::new();
    let named = list.iter().map(|item| {
        let id = item.get("id")?.as_str().filter(|id| !id.is_empty())?;
        seen.insert(id).then_some((id, item))
    });
    named.collect()
}

fn compare_items(
    at: &str,
    old: &[(&str, &Value)],
    new: &[(&str, &Value)],
    depth: usize,
    found: &mut Vec<Change>,
) {
    let before: BTreeMap<&str, (usize, &Value)> = old
        .iter()
        .enumerate()
        .map(|(place, (id, item))| (*id, (place, *item)))
        .collect();
    let stays: BTreeSet<&str> = new.iter().map(|(id, _)| *id).collect();
    for (id, _) in old.iter().filter(|(id, _)| !stays.contains(id)) {
        found.push(Change::Take {
            at: of_item(at, id),
        });
    }
    let places: Vec<usize> = new
        .iter()
        .filter_map(|(id, _)| before.get(id).map(|(place, _)| *place))
        .collect();
    let mut elsewhere = moved(&places).into_iter();
    // In the new order: each finds the one it stands behind already in its place.
    let mut after: Option<&str> = None;
    for (id, item) in new {
        let place = of_item(at, id);
        let behind = after.map(str::to_owned);
        match before.get(id) {
            None => found.push(Change::Put {
                at: place,
                value: (*item).clone(),
                after: behind,
            }),
            Some((_, was)) => {
                if elsewhere.next() == Some(true) {
                    found.push(Change::Move {
                        at: place.clone(),
                        after: behind,
                    });
                }
                compare(&place, Some(was), Some(item), depth, found);
            }
        }
        after = Some(id);
    }
}

/// The one part that differs.
fn splice(at: &str, old: &str, new: &str) -> Change {
    let same = old
        .chars()
        .zip(new.chars())
        .take_while(|(one, other)| one == other);
    let from: usize = same.map(|(one, _)| one.len_utf8()).sum();
    let (old_rest, new_rest) = (&old[from..], &new[from..]);
    let pairs = old_rest.chars().rev().zip(new_rest.chars().rev());
    let same = pairs.take_while(|(one, other)| one == other);
    let end: usize = same.map(|(one, _)| one.len_utf8()).sum();
    Change::Splice {
        at: at.to_owned(),
        from,
        take: old_rest[..old_rest.len() - end].to_owned(),
        put: new_rest[..new_rest.len() - end].to_owned(),
    }
}

/// Applies a patch. Where it does not fit the document may hold a part of it: the caller has what it was.
pub fn apply(whole: &mut Value, patch: &[Change]) -> Result<(), NotApplied> {
    patch.iter().try_for_each(|change| {
        change.apply(whole).ok_or_else(|| NotApplied {
            at: change.at().to_owned(),
        })
    })
}

impl Change {
    /// The place it is about.
    pub fn at(&self) -> &str {
        match self {
            Self::Put { at, .. } | Self::Take { at } => at,
            Self::Move { at, .. } | Self::Splice { at, .. } => at,
        }
    }

    fn apply(&self, whole: &mut Value) -> Option<()> {
        let place = turns(self.at())?;
        match self {
            Self::Put { value, after, .. } => {
                let behind = behind(whole, &place, after.as_deref())?;
                placed(whole, &place, Some(value.clone()), &behind)
            }
            Self::Take { .. } => {
                find(whole, &place)?;
                placed(whole, &place, None, &[])
            }
            Self::Move { after, .. } => {
                let item = find(whole, &place)?.clone();
                let behind = behind(whole, &place, after.as_deref())?;
                placed(whole, &place, None, &[])?;
                placed(whole, &place, Some(item), &behind)
            }
            Self::Splice {
                from, take, put, ..
            } => {
                let text = find(whole, &place)?.as_str()?;
                let rest = text.get(*from..)?.strip_prefix(take.as_str())?;
                let text = format!("{}{put}{rest}", text.get(..*from)?);
                placed(whole, &place, Some(Value::String(text)), &[])
            }
        }
    }
}

fn placed(whole: &mut Value, place: &[Turn], value: Option<Value>, after: &[String]) -> Option<()> {
    (put(whole, place, value, after) == Put::Done).then_some(())
}

/// The item to stand behind, which must be there.
fn behind(whole: &Value, place: &[Turn], after: Option<&str>) -> Option<Vec<String>> {
    let (Some(after), Some((Turn::Item(_), list))) = (after, place.split_last()) else {
        return Some(Vec::new());
    };
    let mut other = list.to_vec();
    other.push(Turn::Item(after.to_owned()));
    find(whole, &other)?;
    Some(vec![after.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::edits::{base, edited, edits};
    use etabli_model::project_to_value;
    use proptest::prelude::*;
    use serde_json::json;

    fn steps(ids: &[&str]) -> Value {
        let items: Vec<Value> = ids.iter().map(|id| json!({"id": id})).collect();
        json!({"project": {"steps": items}})
    }

    #[test]
    fn says_what_happened_and_no_more() {
        let long = "Ponce chaque part avec soin, puis souffle la poussière.";
        for (old, new, expected) in [
            (
                steps(&["a", "b", "c"]),
                steps(&["c", "a", "b"]),
                json!([{"do": "move", "at": "project.steps[#c]"}]),
            ),
            (
                steps(&["a", "b"]),
                steps(&["b"]),
                json!([{"do": "take", "at": "project.steps[#a]"}]),
            ),
            (
                steps(&["a", "b"]),
                steps(&["a", "x", "b"]),
                json!([{"do": "put", "at": "project.steps[#x]", "value": {"id": "x"}, "after": "a"}]),
            ),
            (
                json!({"project": {"summary": long}}),
                json!({"project": {"summary": long.replace("soin", "grand soin")}}),
                json!([{"do": "splice", "at": "project.summary", "from": 23, "take": "", "put": "grand "}]),
            ),
            (json!({"updated": 1}), json!({"updated": 2}), json!([])),
        ] {
            assert_eq!(json!(patch(&old, &new)), expected);
        }
    }

    #[test]
    fn refuses_what_was_made_for_another_document() {
        let document = json!({"project": {"summary": "é", "steps": [{"id": "a"}]}});
        for change in [
            json!({"do": "take", "at": "project.steps[#b]"}),
            json!({"do": "move", "at": "project.steps[#b]"}),
            json!({"do": "move", "at": "project.steps[#a]", "after": "b"}),
            json!({"do": "put", "at": "project.steps[#b].title", "value": "x"}),
            json!({"do": "put", "at": "", "value": "x"}),
            json!({"do": "put", "at": "a..b", "value": "x"}),
            json!({"do": "splice", "at": "project.summary", "from": 1, "take": "", "put": "x"}),
            json!({"do": "splice", "at": "project.summary", "from": 99, "take": "", "put": "x"}),
            json!({"do": "splice", "at": "project.summary", "from": 0, "take": "e", "put": "x"}),
        ] {
            let read: Change = serde_json::from_value(change.clone()).expect("it is well written");
            let mut whole = document.clone();
            assert!(apply(&mut whole, &[read]).is_err(), "{change}");
        }
    }

    proptest! {
        #[test]
        fn leads_there_and_back(ours in edits(), theirs in edits()) {
            let [old, new] = [ours, theirs].map(|made| {
                json!({"project": project_to_value(&edited(&base(), &made))})
            });
            let mut whole = old.clone();
            prop_assert_eq!(apply(&mut whole, &patch(&old, &new)), Ok(()));
            prop_assert_eq!(&whole, &new);
            prop_assert_eq!(apply(&mut whole, &patch(&new, &old)), Ok(()));
            prop_assert_eq!(&whole, &old);
        }

        #[test]
        fn any_order_leads_to_any_other(
            old in Just(vec!["a", "b", "c", "d", "e", "f"]).prop_shuffle(), new in Just(vec!["c", "d", "e", "f", "g", "h"]).prop_shuffle(),
        ) {
            let (old, new) = (steps(&old), steps(&new));
            let mut whole = old.clone();
            prop_assert_eq!(apply(&mut whole, &patch(&old, &new)), Ok(()));
            prop_assert_eq!(whole, new);
        }

        #[test]
        fn long_texts_are_spliced_whole(old in "[aé\n]{0,80}", new in "[aé\n]{0,80}") {
            let (old, new) = (json!({"note": old}), json!({"note": new}));
            let mut whole = old.clone();
            prop_assert_eq!(apply(&mut whole, &patch(&old, &new)), Ok(()));
            prop_assert_eq!(whole, new);
        }
    }
}
