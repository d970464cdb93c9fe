//! Some of the changes that lead from one project to another: improvements of an upstream taken
//! piece by piece, and changes of one's own taken back one by one.
//!
//! The law of taking: the base follows the upstream only in what was taken. So what was left alone
//! is still a difference from it, is offered again whenever the teacher looks, and merges as if it
//! were new. All at once is the ordinary merge, nothing is no change, and any number of steps in
//! any order come to the same.

#[cfg(test)]
mod laws;

use crate::diff::{ChangeKind, Item, in_order, moved_ids};
use crate::merge::path::{of_item, of_key};
use crate::merge::references::{dangling, forget};
use crate::merge::shape::Inside;
use crate::tell::{ChangeGroup, Part, ToldChange, What, compare, key_of, parts};
use crate::{Conflict, Remix, merge};
use etabli_model::{Project, project_from_value, project_to_value};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What taking some changes of an upstream comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The upstream as far as it was taken.
    pub base: Project,
    /// The remix with what was taken.
    pub project: Project,
    /// What both changed differently, to be decided.
    pub conflicts: Vec<Conflict>,
    /// Whether the upstream has more.
    pub rest: Rest,
}

/// Whether an upstream has more than was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Everything was taken: the base is the upstream.
    Nothing,
    /// Something was left alone.
    Something,
}

/// The upstream as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// The project.
    pub upstream: Project,
    /// SHA-256 of its canonical JSON.
    pub hash: String,
}

/// What the upstream changed since `base` that concerns an adaptation: not its own history,
/// licence, authors and dates, which the credit tells.
pub fn news(base: &Project, upstream: &Project) -> Vec<ChangeGroup> {
    compare(base, &followed(base, upstream))
}

/// A change of an upstream by its place and by what it says: the same change is the same word when
/// it is offered again, and another one when the upstream has changed its mind.
pub fn fingerprint(change: &ToldChange) -> String {
    // A move is told by the places around it, which others change too.
    let said = match change.what {
        What::Moved { .. } => String::new(),
        ref what => format!("{what:?}"),
    };
    // FNV-1a: nothing is kept secret here, and nobody gains by a collision.
    let hash = said.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{} {hash:016x}", change.key())
}

/// The upstream with what is its own as it was.
fn followed(base: &Project, upstream: &Project) -> Project {
    let own = base.clone();
    Project {
        format: own.format,
        id: own.id,
        uid: own.uid,
        aliases: own.aliases,
        version: own.version,
        status: own.status,
        created: own.created,
        updated: own.updated,
        authors: own.authors,
        licence: own.licence,
        files_licence: own.files_licence,
        based_on: own.based_on,
        root: own.root,
        changes: own.changes,
        source: own.source,
        reproductions: own.reproductions,
        ..upstream.clone()
    }
}

/// Takes the changes of the upstream with these keys ([`ToldChange::key`]), and what they cannot
/// do without: a picture comes with the step that shows it.
pub fn take(
    base: &Project,
    ours: &Project,
    upstream: &Project,
    chosen: &BTreeSet<String>,
) -> Taken {
    let followed = followed(base, upstream);
    let all = keys(&compare(base, &followed));
    if all.is_subset(chosen) {
        let merged = merge(base, ours, &followed);
        return Taken {
            base: upstream.clone(),
            project: merged.project,
            conflicts: merged.conflicts,
            rest: Rest::Nothing,
        };
    }
    let taken = restricted(base, &followed, chosen);
    let rest = taken != followed;
    let merged = merge(base, ours, &taken);
    Taken {
        base: if rest { taken } else { upstream.clone() },
        project: merged.project,
        conflicts: merged.conflicts,
        rest: if rest { Rest::Something } else { Rest::Nothing },
    }
}

impl Taken {
    /// Puts what was taken into the remix. The credit names the upstream's version only when the
    /// remix has all of it.
    ///
    /// What was left alone is remembered, so that it is offered but is no news.
    pub fn put_into(self, remix: &mut Remix, update: &Update) {
        let parent = (remix.base.uid.clone(), remix.base.id.clone());
        let left = news(&self.base, &update.upstream);
        let left = left.iter().flat_map(|group| &group.changes);
        remix.left_alone = left.map(fingerprint).collect();
        remix.base = self.base;
        remix.project = self.project;
        for conflict in self.conflicts {
            let same = |open: &Conflict| open.path == conflict.path && open.kind == conflict.kind;
            // A newer disagreement about the same place takes the place of the older.
            remix.conflicts.retain(|open| !same(open));
            remix.conflicts.push(conflict);
        }
        if self.rest == Rest::Something {
            return;
        }
        let upstream = &update.upstream;
        let is_parent = |one: &&mut etabli_model::BasedOn| {
            !parent.0.is_empty() && one.uid == parent.0 || one.id == parent.1
        };
        if let Some(credit) = remix.project.based_on.iter_mut().find(is_parent) {
            credit.version.clone_from(&upstream.version);
            credit.title.clone_from(&upstream.title);
            credit.licence.clone_from(&upstream.licence);
            credit.authors = upstream
                .authors
                .iter()
                .map(|one| one.name.clone())
                .collect();
            credit.base_hash.clone_from(&update.hash);
        }
    }
}

/// `before` with the changes towards `after` that have these keys, and what they cannot do without.
pub fn restricted(before: &Project, after: &Project, chosen: &BTreeSet<String>) -> Project {
    let all = keys(&compare(before, after));
    if chosen.is_disjoint(&all) {
        return before.clone();
    }
    if all.is_subset(chosen) {
        return after.clone();
    }
    let sides = [before, after].map(project_to_value);
    let had = &dangling(&sides[0]) | &dangling(&sides[1]);
    let mut chosen = chosen.clone();
    loop {
        let mut whole = partial(&sides, &chosen);
        let mut lost = dangling(&whole);
        lost.retain(|one| !had.contains(one));
        let needed = lost.iter().flat_map(|one| one.involved());
        let needed: BTreeSet<String> = needed
            .filter(|key| all.contains(key) && !chosen.contains(key))
            .collect();
        if needed.is_empty() {
            forget(&mut whole, &lost);
            return read(&whole, before);
        }
        chosen.extend(needed);
    }
}

/// `after` without the one change of this key from `before`. What it took away comes back with
/// what it refers to; references to what goes go with it.
pub fn taken_back(before: &Project, after: &Project, key: &str) -> Project {
    let all = keys(&compare(before, after));
    let mut chosen = all;
    if !chosen.remove(key) {
        return after.clone();
    }
    let sides = [before, after].map(project_to_value);
    let had = &dangling(&sides[0]) | &dangling(&sides[1]);
    loop {
        let mut whole = partial(&sides, &chosen);
        let mut lost = dangling(&whole);
        lost.retain(|one| !had.contains(one));
        let back = lost.iter().flat_map(|one| one.targets());
        // Only what stood there before can come back.
        let back: Vec<String> = back
            .filter(|place| chosen.contains(place) && stands(&sides[0], place))
            .collect();
        if back.is_empty() {
            forget(&mut whole, &lost);
            return read(&whole, after);
        }
        for place in back {
            chosen.remove(&place);
        }
    }
}

fn stands(whole: &Value, place: &str) -> bool {
    use crate::merge::path::{find, turns};
    turns(place).is_some_and(|place| find(whole, &place).is_some())
}

/// A project was cut from two projects: it is one.
fn read(whole: &Value, otherwise: &Project) -> Project {
    project_from_value(whole, "", "").map_or_else(|_| otherwise.clone(), |(project, _)| project)
}

fn keys(groups: &[ChangeGroup]) -> BTreeSet<String> {
    let changes = groups.iter().flat_map(|group| &group.changes);
    changes.map(ToldChange::key).collect()
}

fn partial([before, after]: &[Value; 2], chosen: &BTreeSet<String>) -> Value {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            Value::Object(fields(Inside::Project, "", before, after, chosen))
        }
        _ => before.clone(),
    }
}

fn fields(
    inside: Inside<'_>,
    path: &str,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    chosen: &BTreeSet<String>,
) -> Map<String, Value> {
    let mut result = before.clone();
    let empty = Map::new();
    for part in parts(inside, before, after) {
        match part {
            Part::Atom(keys) => {
                let first = keys.first().copied().unwrap_or_default();
                if !chosen.contains(&of_key(path, first)) {
                    continue;
                }
                for key in keys {
                    match after.get(key) {
                        Some(value) => result.insert(key.to_owned(), value.clone()),
                        None => result.remove(key),
                    };
                }
            }
            Part::Inner(key, inner) => {
                let [old, new] = [before, after]
                    .map(|side| side.get(key).and_then(Value::as_object).unwrap_or(&empty));
                let merged = fields(inner, &of_key(path, key), old, new, chosen);
                let always = before.contains_key(key) && after.contains_key(key);
                if merged.is_empty() && !always {
                    result.remove(key);
                } else {
                    result.insert(key.to_owned(), Value::Object(merged));
                }
            }
            Part::Items(key, old, new) => {
                let merged = items(key, &of_key(path, key), &old, &new, chosen);
                if merged.is_empty() {
                    result.remove(key);
                } else {
                    result.insert(key.to_owned(), Value::Array(merged));
                }
            }
        }
    }
    result
}

fn items(
    list: &str,
    path: &str,
    old: &BTreeMap<&str, Item<'_>>,
    new: &BTreeMap<&str, Item<'_>>,
    chosen: &BTreeSet<String>,
) -> Vec<Value> {
    let is_chosen = |id: &str, kind| chosen.contains(&key_of(&of_item(path, id), kind));
    let moved = moved_ids(old, new);
    let moves = |id: &str| moved.contains(id) && is_chosen(id, ChangeKind::Moved);
    let stays: Vec<&str> = in_order(old)
        .into_iter()
        .map(|(id, _)| id)
        .filter(|id| new.contains_key(id) || !is_chosen(id, ChangeKind::Removed))
        .filter(|id| !moves(id))
        .collect();
    // What comes or moves stands behind what it stands behind there, as far as that is here.
    let mut behind: BTreeMap<Option<&str>, &str> = BTreeMap::new();
    let mut last = None;
    for (id, _) in in_order(new) {
        let comes = !old.contains_key(id) && is_chosen(id, ChangeKind::Added);
        if comes || moves(id) {
            behind.insert(last, id);
            last = Some(id);
        } else if old.contains_key(id) && !moved.contains(id) {
            last = Some(id);
        }
    }
    let mut order = Vec::with_capacity(new.len());
    for place in std::iter::once(None).chain(stays.into_iter().map(Some)) {
        let mut next = place.or_else(|| behind.remove(&None));
        while let Some(id) = next {
            order.push(id);
            next = behind.remove(&Some(id));
        }
    }
    let content = |id: &str| match (old.get(id), new.get(id)) {
        (Some((_, old)), Some((_, new))) => {
            let inside = Inside::ItemOf(list);
            Some(fields(inside, &of_item(path, id), old, new, chosen))
        }
        (one, other) => one.or(other).map(|(_, item)| (*item).clone()),
    };
    order
        .into_iter()
        .filter_map(content)
        .map(Value::Object)
        .collect()
}
