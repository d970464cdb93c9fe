//! Places in a project's JSON, as text that finds its way back: a conflict may be kept for weeks
//! and must still name the one place it is about.
//!
//! `steps[#5R6734ZP].text`, as differences write them. A key or an id that holds other signs than
//! letters, digits, `_` and `-` stands in quotes: `translations.en.fields["steps[#A].title"]`.

use serde_json::{Map, Value};

/// One turn on the way to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Into a field of an object.
    Key(String),
    /// Into an item of a list, by what identifies it.
    Item(String),
}

/// The place of a field inside the place `around`.
pub(crate) fn of_key(around: &str, key: &str) -> String {
    if !is_plain(key) {
        return format!("{around}[{}]", Value::from(key));
    }
    if around.is_empty() {
        key.to_owned()
    } else {
        format!("{around}.{key}")
    }
}

/// The place of an item in the list that stands at `list`.
pub(crate) fn of_item(list: &str, id: &str) -> String {
    if is_plain(id) {
        format!("{list}[#{id}]")
    } else {
        format!("{list}[#{}]", Value::from(id))
    }
}

/// The place of some turns.
pub(crate) fn of_turns(turns: &[Turn]) -> String {
    turns.iter().fold(String::new(), |around, turn| match turn {
        Turn::Key(key) => of_key(&around, key),
        Turn::Item(id) => of_item(&around, id),
    })
}

fn is_plain(text: &str) -> bool {
    let plain = |one: u8| one.is_ascii_alphanumeric() || one == b'_' || one == b'-';
    !text.is_empty() && text.bytes().all(plain)
}

/// The turns to a place; `None` where it is written wrong.
pub(crate) fn turns(path: &str) -> Option<Vec<Turn>> {
    let mut found = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (turn, after) = if let Some(inner) = rest.strip_prefix("[#") {
            let (id, after) = if inner.starts_with('"') {
                quoted(inner)?
            } else {
                let (id, _) = inner.split_once(']')?;
                (id.to_owned(), &inner[id.len()..])
            };
            (Turn::Item(id), after.strip_prefix(']')?)
        } else if let Some(inner) = rest.strip_prefix('[') {
            let (key, after) = quoted(inner)?;
            (Turn::Key(key), after.strip_prefix(']')?)
        } else {
            let inner = rest.strip_prefix('.').unwrap_or(rest);
            let end = inner.find(['.', '[']).unwrap_or(inner.len());
            if end == 0 {
                return None;
            }
            (Turn::Key(inner[..end].to_owned()), &inner[end..])
        };
        found.push(turn);
        rest = after;
    }
    Some(found)
}

/// A JSON text at the start, and what follows it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find_map(|(at, one)| {
        let ends = one == '"' && !escaped;
        escaped = one == '\\' && !escaped;
        ends.then_some(at + 1)
    })?;
    let inner = serde_json::from_str(&text[..end]).ok()?;
    Some((inner, &text[end..]))
}

/// The value at a place.
pub(crate) fn find<'v>(whole: &'v Value, turns: &[Turn]) -> Option<&'v Value> {
    turns.iter().try_fold(whole, |around, turn| match turn {
        Turn::Key(key) => around.get(key),
        Turn::Item(id) => {
            let items = around.as_array()?;
            items.get(position(items, id)?)
        }
    })
}

/// What may identify an item, the surest first. Parents of a remix may have no slug.
pub(crate) const IDENTITIES: [&str; 3] = ["id", "uid", "url"];

/// Where the item with this identity stands.
pub(crate) fn position(items: &[Value], id: &str) -> Option<usize> {
    IDENTITIES.iter().find_map(|key| {
        let is_it = |item: &Value| item.get(*key).and_then(Value::as_str) == Some(id);
        items.iter().position(is_it)
    })
}

/// Whether something was put or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// It was.
    Done,
    /// What should hold it is gone.
    NoPlace,
}

/// Puts a value at a place, or takes away what is there. An item that is not there yet comes
/// behind the first of the items `after` that is.
pub(crate) fn put(
    whole: &mut Value,
    turns: &[Turn],
    value: Option<Value>,
    after: &[String],
) -> Put {
    let Some((last, around)) = turns.split_last() else {
        return Put::NoPlace;
    };
    let mut holder = whole;
    for (at, turn) in around.iter().enumerate() {
        let next = match (turn, holder) {
            (Turn::Key(key), Value::Object(fields)) => {
                // A list or an object that is not written is an empty one.
                let empty = match turns.get(at + 1) {
                    Some(Turn::Item(_)) => Value::Array(Vec::new()),
                    _ => Value::Object(Map::new()),
                };
                fields.entry(key.as_str()).or_insert(empty)
            }
            (Turn::Item(id), Value::Array(items)) => {
                let Some(item) = position(items, id).and_then(|at| items.get_mut(at)) else {
                    return Put::NoPlace;
                };
                item
            }
            _ => return Put::NoPlace,
        };
        holder = next;
    }
    match (last, holder) {
        (Turn::Key(key), Value::Object(fields)) => match value {
            Some(value) => {
                fields.insert(key.clone(), value);
            }
            None => {
                fields.remove(key);
            }
        },
        (Turn::Item(id), Value::Array(items)) => put_item(items, id, value, after),
        _ => return Put::NoPlace,
    }
    Put::Done
}

fn put_item(items: &mut Vec<Value>, id: &str, value: Option<Value>, after: &[String]) {
    match (position(items, id), value) {
        (Some(at), Some(value)) => items[at] = value,
        (Some(at), None) => {
            items.remove(at);
        }
        (None, Some(value)) => {
            let behind = after.iter().find_map(|id| position(items, id));
            let at = match behind {
                Some(at) => at + 1,
                None if after.len() < LONGEST_TRAIL => 0,
                None => items.len(),
            };
            items.insert(at, value);
        }
        (None, None) => {}
    }
}

/// How many of the items before it tell where an item stood.
const LONGEST_TRAIL: usize = 8;

/// The items before one, the nearest first; fewer than the longest when the list begins there.
pub(crate) fn trail(order: &[&str], at: usize) -> Vec<String> {
    let before = order[..at].iter().rev().take(LONGEST_TRAIL);
    before.map(|id| (*id).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn ordinary_places_are_written_as_differences_write_them() {
        let place = of_key(&of_item(&of_key("", "steps"), "5R6734ZP"), "text");
        assert_eq!(place, "steps[#5R6734ZP].text");
    }

    #[test]
    fn refuses_what_is_no_place() {
        for path in [".", "a..b", "steps[#A", "steps[A]", "a[\"b", "[#\"a]"] {
            assert_eq!(turns(path), None, "{path}");
        }
    }

    #[test]
    fn an_item_comes_back_where_it_stood() {
        let trail = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        for (after, expected) in [
            (trail(&["b", "a"]), json!(["a", "b", "x", "c"])),
            (trail(&["gone", "a"]), json!(["a", "x", "b", "c"])),
            (trail(&["gone"]), json!(["x", "a", "b", "c"])),
            (trail(&["gone"; LONGEST_TRAIL]), json!(["a", "b", "c", "x"])),
        ] {
            let mut whole = json!({"steps": [{"id": "a"}, {"id": "b"}, {"id": "c"}]});
            let place = turns("steps[#x]").expect("it is well written");
            assert_eq!(
                put(&mut whole, &place, Some(json!({"id": "x"})), &after),
                Put::Done
            );
            let items = whole["steps"].as_array().expect("a list");
            let ids: Value = items.iter().map(|item| item["id"].clone()).collect();
            assert_eq!(ids, expected, "{after:?}");
        }
    }

    proptest! {
        #[test]
        fn every_place_finds_its_way_back(words in prop::collection::vec(("\\PC{0,6}|[\"\\[\\]#.]{1,3}", any::<bool>()), 1..5)) {
            let way: Vec<Turn> = words.into_iter()
                .map(|(word, is_key)| if is_key { Turn::Key(word) } else { Turn::Item(word) })
                .collect();
            prop_assert_eq!(turns(&of_turns(&way)), Some(way));
        }

        #[test]
        fn never_panics_on_any_text(path in "\\PC{0,20}|[\"\\\\\\[\\]#.a]{0,9}") {
            let _ = turns(&path);
        }
    }
}
