//! Lists: items by what identifies them, words by themselves, the order apart.

use super::conflict::{Conflict, ConflictKind};
use super::fields::{Three, dispute, merge_fields};
use super::order::{Ordered, merge_order};
use super::path::{IDENTITIES, of_item, trail};
use super::shape::Inside;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A list of items, each with an identity of its own.
pub(super) struct Identified<'v> {
    order: Vec<&'v str>,
    items: BTreeMap<&'v str, (usize, &'v Value)>,
}

/// Three lists by the first identity that tells the items of each apart; `None` where none does.
pub(super) fn identities(three: Three<'_>) -> Option<[Identified<'_>; 3]> {
    IDENTITIES.iter().find_map(|key| {
        let by_key = |value: Option<_>| identified(value, key);
        Some([
            by_key(three.base)?,
            by_key(three.ours)?,
            by_key(three.theirs)?,
        ])
    })
}

fn identified<'v>(list: Option<&'v Value>, key: &str) -> Option<Identified<'v>> {
    // A list that is not written is an empty one.
    let list = list.map_or(Some(&[][..]), |list| list.as_array().map(Vec::as_slice))?;
    let mut found = Identified {
        order: Vec::with_capacity(list.len()),
        items: BTreeMap::new(),
    };
    for item in list {
        let id = item.get(key)?.as_str().filter(|id| !id.is_empty())?;
        if found.items.insert(id, (found.order.len(), item)).is_some() {
            return None;
        }
        found.order.push(id);
    }
    Some(found)
}

/// The words of a list, none of them twice; `None` for what is no such list.
pub(super) fn words(value: Option<&Value>) -> Option<Vec<&str>> {
    let Some(value) = value else {
        return Some(Vec::new());
    };
    let words: Option<Vec<&str>> = value.as_array()?.iter().map(Value::as_str).collect();
    let mut seen = BTreeSet::new();
    words.filter(|words| words.iter().all(|word| seen.insert(*word)))
}

/// A list of words is what is in it, and their order.
pub(super) fn merge_words(
    path: &str,
    [base, ours, theirs]: &[Vec<&str>; 3],
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    let sets = [base, ours, theirs].map(|list| list.iter().copied().collect::<BTreeSet<&str>>());
    let stays = |word: &&str| {
        let [before, ours, theirs] = sets.each_ref().map(|set| set.contains(word));
        // Who changed something about it decides.
        if ours == before { theirs } else { ours }
    };
    let kept = ours.iter().chain(theirs).copied().filter(stays).collect();
    let ordered = merge_order(base, ours, theirs, &kept);
    dispute_order(path, &ordered, conflicts);
    (!ordered.order.is_empty()).then(|| ordered.order.into())
}

/// Merges a list item by item.
pub(super) fn merge_items(
    list: &str,
    path: &str,
    [base, ours, theirs]: &[Identified<'_>; 3],
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    let mut merged = BTreeMap::new();
    let more = theirs
        .order
        .iter()
        .filter(|id| !ours.items.contains_key(**id));
    for id in ours.order.iter().chain(more) {
        let three = Three {
            base: base.item(id),
            ours: ours.item(id),
            theirs: theirs.item(id),
        };
        let item = match (three.agreed(), three.ours, three.theirs) {
            (Some(item), _, _) => item.cloned(),
            (None, Some(ours), Some(theirs)) => merge_item(
                list,
                &of_item(path, id),
                three.base,
                ours,
                theirs,
                conflicts,
            ),
            (None, _, _) => {
                let item = dispute(&of_item(path, id), ConflictKind::Item, three, conflicts);
                let side = if item.is_some() { ours } else { theirs };
                if let Some(conflict) = conflicts.last_mut() {
                    conflict.after = side.trail(id);
                }
                item
            }
        };
        if let Some(item) = item {
            merged.insert(*id, item);
        }
    }
    let kept = merged.keys().copied().collect();
    let ordered = merge_order(&base.order, &ours.order, &theirs.order, &kept);
    dispute_order(path, &ordered, conflicts);
    let items = ordered.order.iter().filter_map(|id| merged.remove(id));
    let items: Vec<Value> = items.collect();
    (!items.is_empty()).then_some(Value::Array(items))
}

impl<'v> Identified<'v> {
    fn item(&self, id: &str) -> Option<&'v Value> {
        self.items.get(id).map(|(_, item)| *item)
    }

    /// What an item stands behind.
    fn trail(&self, id: &str) -> Vec<String> {
        let at = self.items.get(id).map_or(0, |(at, _)| *at);
        trail(&self.order, at)
    }
}

/// An item both have. What both added under the same identity merges as if it had been empty.
fn merge_item(
    list: &str,
    path: &str,
    base: Option<&Value>,
    ours: &Value,
    theirs: &Value,
    conflicts: &mut Vec<Conflict>,
) -> Option<Value> {
    let empty = Map::new();
    let base = base.and_then(Value::as_object).unwrap_or(&empty);
    // What has an identity is an object.
    let fields = [base, ours.as_object()?, theirs.as_object()?];
    let merged = merge_fields(Inside::ItemOf(list), path, fields, conflicts);
    Some(Value::Object(merged))
}

/// The list with what is named in that order; what is not named stays behind what it stands
/// behind. `None` where the list has no identities.
pub(super) fn reordered(list: &Value, wanted: &[&str]) -> Option<Value> {
    if let Some(words) = words(Some(list)) {
        let kept = words.iter().copied().collect();
        return Some(merge_order(&[], wanted, &words, &kept).order.into());
    }
    let identified = IDENTITIES
        .iter()
        .find_map(|key| identified(Some(list), key))?;
    let kept = identified.order.iter().copied().collect();
    let order = merge_order(&[], wanted, &identified.order, &kept).order;
    let items = order.into_iter().filter_map(|id| identified.item(id));
    Some(items.cloned().collect())
}

/// The list with these items, each of which stands in `model`: there it is said behind what.
pub(super) fn with_items(list: &Value, added: &BTreeSet<String>, model: &Value) -> Option<Value> {
    let here = identified(Some(list), "id")?;
    let there = identified(Some(model), "id")?;
    let added = added.iter().map(String::as_str);
    let kept = here.order.iter().copied().chain(added).collect();
    let order = merge_order(&[], &here.order, &there.order, &kept).order;
    let item = |id| here.item(id).or_else(|| there.item(id));
    Some(order.into_iter().filter_map(item).cloned().collect())
}

fn dispute_order(path: &str, ordered: &Ordered<'_>, conflicts: &mut Vec<Conflict>) {
    let Some(sides) = &ordered.dispute else {
        return;
    };
    let [base, ours, theirs] = sides.each_ref().map(|side| Value::from(side.as_slice()));
    conflicts.push(Conflict {
        path: path.to_owned(),
        kind: ConflictKind::Order,
        base: Some(base),
        ours: Some(ours),
        theirs: Some(theirs),
        after: Vec::new(),
    });
}
