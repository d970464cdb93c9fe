//! Where two objects differ, cut as merging cuts them: what is one value there is one change here.

use crate::diff::{Item, items_by_id};
use crate::merge::shape::{self, Inside, Shape};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// One difference of two objects.
pub(crate) enum Part<'v> {
    /// These fields, as one value.
    Atom(Vec<&'v str>),
    /// Something inside the object of this field; a side without it has an empty one.
    Inner(&'v str, Inside<'static>),
    /// Something about the items of the list of this field.
    Items(
        &'v str,
        BTreeMap<&'v str, Item<'v>>,
        BTreeMap<&'v str, Item<'v>>,
    ),
}

/// Where two objects differ; empty when they are equal.
pub(crate) fn parts<'v>(
    inside: Inside<'_>,
    before: &'v Map<String, Value>,
    after: &'v Map<String, Value>,
) -> Vec<Part<'v>> {
    let together = match inside {
        Inside::ItemOf(list) => shape::together(list),
        _ => &[],
    };
    let mut found = Vec::new();
    let differs = |key: &&&str| before.get(**key) != after.get(**key);
    if together.iter().any(|key| differs(&key)) {
        found.push(Part::Atom(together.to_vec()));
    }
    let keys: BTreeSet<&str> = before
        .keys()
        .chain(after.keys())
        .map(String::as_str)
        .collect();
    for key in keys {
        let (old, new) = (before.get(key), after.get(key));
        if old != new && !together.contains(&key) {
            found.push(part(inside, key, old, new));
        }
    }
    found
}

fn part<'v>(
    inside: Inside<'_>,
    key: &'v str,
    old: Option<&'v Value>,
    new: Option<&'v Value>,
) -> Part<'v> {
    let atom = Part::Atom(vec![key]);
    if key.starts_with("x-") {
        return atom;
    }
    let is_object = |value: Option<&Value>| value.is_some_and(Value::is_object);
    match shape::of(inside, key) {
        Shape::Fields(inner) if is_object(old) && is_object(new) => Part::Inner(key, inner),
        Shape::Keys(inner) => {
            let fits = |value: Option<&Value>| value.is_none_or(Value::is_object);
            if fits(old) && fits(new) {
                Part::Inner(key, inner)
            } else {
                atom
            }
        }
        Shape::Ordinary => {
            let items =
                |value: Option<&'v Value>| value.map_or_else(|| Some(BTreeMap::new()), items_by_id);
            match (items(old), items(new)) {
                (Some(old), Some(new)) if !(old.is_empty() && new.is_empty()) => {
                    Part::Items(key, old, new)
                }
                _ => atom,
            }
        }
        _ => atom,
    }
}
