//! The fields of a project, of an item, of a map: each by its shape.

use super::conflict::{Conflict, ConflictKind};
use super::items::{identities, merge_items, merge_words, words};
use super::path::of_key;
use super::shape::{self, Inside, Shape};
use super::text::{merge_sentences, merge_text};
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// One value as base, ours and theirs have it; `None` where it is not written.
#[derive(Clone, Copy)]
pub(super) struct Three<'v> {
    pub(super) base: Option<&'v Value>,
    pub(super) ours: Option<&'v Value>,
    pub(super) theirs: Option<&'v Value>,
}

impl<'v> Three<'v> {
    /// What the sides agree on: they say the same, or one of them changed nothing.
    pub(super) fn agreed(self) -> Option<Option<&'v Value>> {
        if self.ours == self.theirs || self.theirs == self.base {
            return Some(self.ours);
        }
        (self.ours == self.base).then_some(self.theirs)
    }

    fn each<T>(self, read: impl Fn(Option<&'v Value>) -> Option<T>) -> Option<[T; 3]> {
        Some([read(self.base)?, read(self.ours)?, read(self.theirs)?])
    }
}

/// Keeps our value, and the conflict beside.
pub(super) fn dispute(
    path: &str,
    kind: ConflictKind,
    three: Three<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    conflicts.push(Conflict {
        path: path.to_owned(),
        kind,
        base: three.base.cloned(),
        ours: three.ours.cloned(),
        theirs: three.theirs.cloned(),
        after: Vec::new(),
    });
    three.ours.cloned()
}

/// The fields of three objects.
pub(super) fn merge_fields(
    inside: Inside<'_>,
    path: &str,
    [base, ours, theirs]: [&Map<String, Value>; 3],
    conflicts: &mut Vec<Conflict>,
) -> Map<String, Value> {
    let together = match inside {
        Inside::ItemOf(list) => shape::together(list),
        _ => &[],
    };
    let mut merged = Map::new();
    if let Some(first) = together.first() {
        let three = [base, ours, theirs].map(|fields| part(fields, together));
        let three = Three {
            base: three[0].as_ref(),
            ours: three[1].as_ref(),
            theirs: three[2].as_ref(),
        };
        let value = match three.agreed() {
            Some(value) => value.cloned(),
            None => dispute(&of_key(path, first), ConflictKind::Value, three, conflicts),
        };
        if let Some(Value::Object(fields)) = value {
            merged.extend(fields);
        }
    }
    let keys: BTreeSet<&String> = [base, ours, theirs]
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    for key in keys {
        if together.contains(&key.as_str()) {
            continue;
        }
        let three = Three {
            base: base.get(key),
            ours: ours.get(key),
            theirs: theirs.get(key),
        };
        let value = match three.agreed() {
            Some(value) => value.cloned(),
            None => merge_value(inside, key, &of_key(path, key), three, conflicts),
        };
        if let Some(value) = value {
            merged.insert(key.clone(), value);
        }
    }
    merged
}

/// The fields that are one value together; `None` where none of them is written.
fn part(fields: &Map<String, Value>, keys: &[&str]) -> Option<Value> {
    let written = keys.iter().filter_map(|key| {
        let value = fields.get(*key)?;
        Some(((*key).to_owned(), value.clone()))
    });
    let part: Map<String, Value> = written.collect();
    (!part.is_empty()).then_some(Value::Object(part))
}

/// One value that both sides changed differently.
fn merge_value(
    inside: Inside<'_>,
    key: &str,
    path: &str,
    three: Three<'_>,
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    let empty = Map::new();
    let fields = |value: Option<&'_ Value>| match value {
        Some(value) => value.as_object().cloned(),
        None => Some(empty.clone()),
    };
    match shape::of(inside, key) {
        Shape::Whole => {}
        Shape::Fields(inner) => {
            // Half an object is none: where one side took it away, all of it is disputed.
            if let (Some(base), Some(Value::Object(ours)), Some(Value::Object(theirs))) =
                (fields(three.base), three.ours, three.theirs)
            {
                let merged = merge_fields(inner, path, [&base, ours, theirs], conflicts);
                return Some(Value::Object(merged));
            }
        }
        Shape::Keys(inner) => {
            if let Some([base, ours, theirs]) = three.each(fields) {
                let merged = merge_fields(inner, path, [&base, &ours, &theirs], conflicts);
                return (!merged.is_empty()).then_some(Value::Object(merged));
            }
        }
        shape @ (Shape::Later | Shape::Earlier) => {
            if let (Some(ours), Some(theirs)) = (three.ours, three.theirs)
                && let Some(order) = order_of(ours, theirs)
            {
                let ours_wins = (order == Ordering::Greater) == (shape == Shape::Later);
                return Some(if ours_wins { ours } else { theirs }.clone());
            }
        }
        Shape::Text => {
            if let Some([base, ours, theirs]) = three.each(text) {
                return match merge_text(base, ours, theirs) {
                    Some(merged) => Some(Value::String(merged)),
                    None => dispute(path, ConflictKind::Text, three, conflicts),
                };
            }
        }
        Shape::Sentences => {
            if let Some([base, ours, theirs]) = three.each(sentences)
                && let Some(merged) = merge_sentences(&base, &ours, &theirs)
            {
                return (!merged.is_empty()).then(|| merged.into());
            }
        }
        Shape::Ordinary => {
            if let Some(lists) = three.each(words) {
                return merge_words(path, &lists, conflicts);
            }
            if let Some(lists) = identities(three) {
                return merge_items(key, path, &lists, conflicts);
            }
        }
    }
    dispute(path, ConflictKind::Value, three, conflicts)
}

fn text(value: Option<&Value>) -> Option<&str> {
    value.map_or(Some(""), Value::as_str)
}

fn sentences(value: Option<&Value>) -> Option<Vec<&str>> {
    let Some(value) = value else {
        return Some(Vec::new());
    };
    value.as_array()?.iter().map(Value::as_str).collect()
}

/// Which of two dates is later, which of two versions higher; `None` where that cannot be said.
fn order_of(one: &Value, other: &Value) -> Option<Ordering> {
    let numbers = |value: &Value| {
        let text = value.as_str()?;
        let separator = if text.contains('-') { '-' } else { '.' };
        let parts = text.split(separator).map(|part| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u64>().ok())?
        });
        Some((separator, parts.collect::<Option<Vec<u64>>>()?))
    };
    let ((one_kind, one), (other_kind, other)) = (numbers(one)?, numbers(other)?);
    // Nothing can be said of a date and a number.
    let order = (one_kind == other_kind).then(|| one.cmp(&other))?;
    order.is_ne().then_some(order)
}
