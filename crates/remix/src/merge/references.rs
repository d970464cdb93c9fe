//! References between items: what one side took away and the other refers to stays until somebody
//! decides, so that no merged project refers to nothing where neither side did.

use super::conflict::{Conflict, ConflictKind};
use super::items::with_items;
use super::path::{Turn, find, of_turns, position, put, trail, turns};
use super::uses::{REFERENCES, TRANSLATIONS, Use, id_of, ids, translated, uses, uses_where};
use serde_json::Value;
use std::borrow::Cow;
use std::cell::{LazyCell, OnceCell};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// What can be referred to, found without reading a list twice.
struct Known<'v> {
    whole: &'v Value,
    items: BTreeMap<(&'v str, &'v str), (usize, &'v Value)>,
    /// Two items that refer to others have one id: all references are needed then to find one.
    repeats: bool,
    all: OnceCell<BTreeSet<Use<'static>>>,
}

/// Few merges look up what can be referred to in every side.
struct WhenNeeded<'v> {
    project: &'v Value,
    known: OnceCell<Known<'v>>,
}

impl<'v> WhenNeeded<'v> {
    fn of(project: &'v Value) -> Self {
        Self {
            project,
            known: OnceCell::new(),
        }
    }
}

impl<'v> Deref for WhenNeeded<'v> {
    type Target = Known<'v>;

    fn deref(&self) -> &Known<'v> {
        self.known.get_or_init(|| Known::of(self.project))
    }
}

impl<'v> Known<'v> {
    fn of(whole: &'v Value) -> Self {
        let mut items = BTreeMap::new();
        let mut repeats = false;
        for (list, value) in whole.as_object().into_iter().flatten() {
            let refers = REFERENCES.iter().any(|(of, ..)| of == list);
            for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                match items.entry((list.as_str(), id_of(item))) {
                    Entry::Vacant(place) => drop(place.insert((at, item))),
                    Entry::Occupied(_) => repeats |= refers,
                }
            }
        }
        Self {
            whole,
            items,
            repeats,
            all: OnceCell::new(),
        }
    }

    /// What a field of an item holds, or of the project where the list has no name.
    fn held(&self, list: &str, owner: &str, field: &str) -> Option<&'v Value> {
        match list {
            "" => self.whole.get(field),
            list => self.items.get(&(list, owner))?.1.get(field),
        }
    }

    /// Whether this reference stands here too.
    fn holds(&self, one: &Use<'_>) -> bool {
        if self.repeats {
            let all = self
                .all
                .get_or_init(|| uses(self.whole).into_iter().map(Use::kept).collect());
            return all.contains(one);
        }
        if one.list == TRANSLATIONS {
            let mut languages = translated(self.whole);
            let texts = languages.find(|(language, _)| **language == *one.owner);
            return texts.is_some_and(|(_, texts)| texts.contains_key(&*one.target));
        }
        let held = self.held(one.list, &one.owner, one.field);
        ids(held).any(|id| id == one.target)
    }

    /// The references that do not stand on the other side. What both hold alike, which is most of it, is passed over.
    fn apart(&self, other: &Self) -> BTreeSet<Use<'v>> {
        let is_alike = |list: &str, owner: &str, field: &str, held: &Value| {
            !other.repeats && other.held(list, owner, field) == Some(held)
        };
        let mut found = uses_where(self.whole, is_alike);
        found.retain(|one| !other.holds(one));
        found.into_iter().collect()
    }

    fn at(&self, place: &[Turn]) -> Option<&'v Value> {
        match place {
            [Turn::Key(list), Turn::Item(id), rest @ ..] => {
                let (_, item) = self.items.get(&(list.as_str(), id.as_str()))?;
                find(item, rest)
            }
            place => find(self.whole, place),
        }
    }

    /// The list a used item is in.
    fn list_of(&self, one: &Use<'_>) -> Option<&'static str> {
        let mut lists = one.lists.iter().copied();
        lists.find(|list| self.items.contains_key(&(*list, &*one.target)))
    }

    fn has(&self, one: &Use<'_>) -> bool {
        if one.lists.is_empty() {
            let place = turns(&one.target);
            return place
                .and_then(|place| self.at(&place))
                .is_some_and(is_texts);
        }
        self.list_of(one).is_some()
    }

    fn dangling(&self) -> BTreeSet<Use<'static>> {
        let lost = uses(self.whole).into_iter().filter(|one| !self.has(one));
        lost.map(Use::kept).collect()
    }

    /// What the item at a place stands behind.
    fn trail(&self, place: &[Turn]) -> Vec<String> {
        let Some((Turn::Item(id), list)) = place.split_last() else {
            return Vec::new();
        };
        let at = match list {
            [Turn::Key(list)] => self
                .items
                .get(&(list.as_str(), id.as_str()))
                .map(|(at, _)| *at),
            _ => self
                .at(list)
                .and_then(|list| position(list.as_array()?, id)),
        };
        let items = self.at(list).and_then(Value::as_array);
        let (Some(items), Some(at)) = (items, at) else {
            return Vec::new();
        };
        // A short look back: the trail never needs more.
        let near: Vec<&str> = items[at.saturating_sub(8)..at].iter().map(id_of).collect();
        trail(&near, near.len())
    }
}

/// What a translation may translate: a text or a list of texts.
fn is_texts(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(list) => list.iter().all(Value::is_string),
        _ => false,
    }
}

/// References that lead nowhere.
pub(crate) fn dangling(whole: &Value) -> BTreeSet<Use<'static>> {
    Known::of(whole).dangling()
}

/// Takes references out.
pub(crate) fn forget(whole: &mut Value, doomed: &BTreeSet<Use<'_>>) {
    if doomed.is_empty() {
        return;
    }
    let is_doomed = |list, owner: &str, field, target: &str, lists| {
        let (owner, target) = (Cow::Borrowed(owner), Cow::Borrowed(target));
        doomed.contains(&Use {
            list,
            owner,
            field,
            target,
            lists,
        })
    };
    for (list, field, lists) in REFERENCES {
        let owners = match list {
            "" => std::slice::from_mut(whole),
            list => {
                let items = whole.get_mut(list).and_then(Value::as_array_mut);
                items.map_or(&mut [][..], Vec::as_mut_slice)
            }
        };
        for owner in owners {
            let id = if list.is_empty() {
                String::new()
            } else {
                id_of(owner).to_owned()
            };
            let Some(fields) = owner.as_object_mut() else {
                continue;
            };
            match fields.get_mut(field) {
                Some(Value::Array(held)) => held.retain(|held| {
                    !held
                        .as_str()
                        .is_some_and(|held| is_doomed(list, &id, field, held, lists))
                }),
                Some(Value::String(held)) if is_doomed(list, &id, field, held, lists) => {
                    fields.remove(field);
                }
                _ => {}
            }
        }
    }
    let translations = whole.get_mut(TRANSLATIONS).and_then(Value::as_object_mut);
    for (language, translation) in translations.into_iter().flatten() {
        if let Some(texts) = translation.get_mut("fields").and_then(Value::as_object_mut) {
            texts.retain(|place, _| !is_doomed(TRANSLATIONS, language, "fields", place, &[]));
        }
    }
}

/// Puts back what one side took away and the other refers to, with a conflict for each.
pub(crate) fn keep_what_is_used(
    sides: [&Value; 3],
    merged: &mut Value,
    conflicts: &mut Vec<Conflict>,
) {
    let [base, ours, theirs] = sides.map(WhenNeeded::of);
    let kept = Kept::find(sides[0], [&ours, &theirs], merged, conflicts);
    let side_of = |side: Side| match side {
        Side::Ours => &ours,
        Side::Theirs => &theirs,
    };
    for ((list, side), ids) in &kept.items {
        let model = side_of(*side).whole.get(list).unwrap_or(&Value::Null);
        let held = merged
            .get(list)
            .cloned()
            .unwrap_or_else(|| Value::Array(Vec::new()));
        let whole = with_items(&held, ids, model).unwrap_or_else(|| {
            // A list whose ids repeat: there is no telling where.
            let known = side_of(*side);
            let again = ids
                .iter()
                .filter_map(|id| known.items.get(&(list.as_str(), id.as_str())));
            let again = again.map(|(_, item)| (*item).clone());
            held.as_array()
                .into_iter()
                .flatten()
                .cloned()
                .chain(again)
                .collect()
        });
        merged[list.as_str()] = whole;
    }
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    for (at, conflict) in conflicts.iter().enumerate() {
        if conflict.kind != ConflictKind::Order {
            written.insert(conflict.path.clone(), at);
        }
    }
    let mut disputed = |place: &[Turn], kind, after: Vec<String>| {
        let path = of_turns(place);
        if let Some(conflict) = written.get(&path).and_then(|at| conflicts.get_mut(*at)) {
            conflict.kind = kind;
            return;
        }
        let value = |known: &WhenNeeded<'_>| known.at(place).cloned();
        conflicts.push(Conflict {
            path,
            kind,
            base: value(&base),
            ours: value(&ours),
            theirs: value(&theirs),
            after,
        });
    };
    for ((list, side), ids) in &kept.items {
        for id in ids {
            let place = [Turn::Key(list.clone()), Turn::Item(id.clone())];
            disputed(&place, ConflictKind::Use, side_of(*side).trail(&place));
        }
    }
    put_back(merged, &kept.places, |place, side| {
        let known = side_of(side);
        let after = known.trail(place);
        disputed(place, ConflictKind::Use, after.clone());
        (known.at(place).cloned(), after)
    });
    // What is left has no place to come back to: something else stands there.
    let mut left = dangling(merged);
    if !left.is_empty() {
        let had = [ours.dangling(), theirs.dangling()];
        left.retain(|one| had.iter().all(|had| !had.contains(one)));
    }
    for one in left.iter().filter(|one| one.lists.is_empty()) {
        let place = [TRANSLATIONS, &one.owner, "fields", &one.target];
        let place = place.map(|key: &str| Turn::Key(key.to_owned()));
        disputed(&place, ConflictKind::Value, Vec::new());
    }
    forget(merged, &left);
}

/// Puts fields and inner items back, each into an item that is found without reading its list.
fn put_back(
    merged: &mut Value,
    places: &[(Vec<Turn>, Side)],
    mut value_of: impl FnMut(&[Turn], Side) -> (Option<Value>, Vec<String>),
) {
    if places.is_empty() {
        return;
    }
    let mut standing: BTreeMap<(String, String), usize> = BTreeMap::new();
    for ((list, id), (at, _)) in Known::of(merged).items {
        standing.insert((list.to_owned(), id.to_owned()), at);
    }
    for (place, side) in places {
        let (value, after) = value_of(place, *side);
        match &place[..] {
            [Turn::Key(list), Turn::Item(id), rest @ ..] => {
                let at = standing.get(&(list.clone(), id.clone()));
                if let Some(item) = at.and_then(|at| merged.get_mut(list)?.get_mut(*at)) {
                    put(item, rest, value, &after);
                }
            }
            place => {
                put(merged, place, value, &after);
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Ours,
    Theirs,
}

/// What has to come back, and from whom.
#[derive(Default)]
struct Kept {
    items: BTreeMap<(String, Side), BTreeSet<String>>,
    places: Vec<(Vec<Turn>, Side)>,
}

impl Kept {
    fn find(
        base: &Value,
        [ours, theirs]: [&WhenNeeded<'_>; 2],
        merged: &Value,
        conflicts: &[Conflict],
    ) -> Self {
        let disputed: BTreeSet<&str> = conflicts
            .iter()
            .filter(|conflict| conflict.kind != ConflictKind::Order)
            .map(|conflict| conflict.path.as_str())
            .collect();
        let before = LazyCell::new(|| Known::of(base));
        let merged = LazyCell::new(|| Known::of(merged));
        let mut kept = Self::default();
        for (known, other, side) in [(ours, theirs, Side::Ours), (theirs, ours, Side::Theirs)] {
            let apart = known.apart(other);
            let of_owner = LazyCell::new(|| {
                let mut of_owner: BTreeMap<(String, String), BTreeSet<Use<'_>>> = BTreeMap::new();
                for one in uses(known.project) {
                    let owner = (one.list.to_owned(), one.owner.clone().into_owned());
                    of_owner.entry(owner).or_default().insert(one);
                }
                of_owner
            });
            // New, still there, or in a place that may come back. What leads nowhere on the
            // other side already was left so on purpose.
            let counts = |one: &&Use<'_>| {
                merged.holds(one)
                    || !before.holds(one)
                    || one
                        .places()
                        .iter()
                        .any(|place| disputed.contains(place.as_str()))
            };
            let mut wanted: Vec<&Use<'_>> = apart.iter().filter(counts).collect();
            if wanted.is_empty() {
                continue;
            }
            let mut back = BTreeSet::new();
            while let Some(one) = wanted.pop() {
                if !known.has(one) || other.has(one) {
                    continue;
                }
                let place = match known.list_of(one) {
                    Some(list) => vec![
                        Turn::Key(list.to_owned()),
                        Turn::Item(one.target.to_string()),
                    ],
                    None => match missing(&one.target, other) {
                        Some(place) => place,
                        None => continue,
                    },
                };
                let path = of_turns(&place);
                // There as the side that won has it: not so, seen from the other side.
                let is_open = disputed.contains(path.as_str())
                    || disputed.contains(of_turns(&place[..1]).as_str());
                let stays = merged.at(&place).is_some() && !is_open;
                if stays || !back.insert(path) {
                    continue;
                }
                if let [Turn::Key(list), Turn::Item(id)] = &place[..] {
                    let ids = kept.items.entry((list.clone(), side)).or_default();
                    ids.insert(id.clone());
                    // It brings what it uses itself.
                    let brought = of_owner.get(&(list.clone(), id.clone()));
                    wanted.extend(brought.into_iter().flatten());
                } else {
                    kept.places.push((place, side));
                }
            }
        }
        kept
    }
}

/// The first item on the way to a place that is not there, else the place; `None` where something
/// else stands there.
fn missing(place: &str, known: &Known<'_>) -> Option<Vec<Turn>> {
    let place = turns(place)?;
    let ends = (1..=place.len()).filter(|end| matches!(place[end - 1], Turn::Item(_)));
    let gone = |end: &usize| known.at(&place[..*end]).is_none();
    let end = ends.chain([place.len()]).find(gone)?;
    Some(place[..end].to_vec())
}
