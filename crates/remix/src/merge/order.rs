//! The order of a list, merged apart from its items: who moves a step has not edited it.
//!
//! For each two items, what one side turned round stays turned round. Where that contradicts
//! itself (a before b, b before c, c before a), both moved the same things differently.

use std::collections::{BTreeMap, BTreeSet};

/// A merged order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ordered<'a> {
    /// All that is kept, once.
    pub(super) order: Vec<&'a str>,
    /// Where both moved things differently: what both have, in the order of base, ours, theirs.
    pub(super) dispute: Option<[Vec<&'a str>; 3]>,
}

/// Above this many items that both sides reordered, nobody compares each two of them.
const MOST_PAIRS: usize = 1_000;

/// Merges the orders of three lists without repetition. What only one side has stands behind the
/// item it stands behind there; where both put something in the same place, the lower id goes
/// first, so that the result is the same from both sides.
pub(super) fn merge_order<'a>(
    base: &[&'a str],
    ours: &[&'a str],
    theirs: &[&'a str],
    kept: &BTreeSet<&'a str>,
) -> Ordered<'a> {
    let of = |list: &[&'a str]| list.iter().copied().collect::<BTreeSet<&str>>();
    let (of_ours, of_theirs) = (of(ours), of(theirs));
    let in_both =
        |id: &&&'a str| kept.contains(**id) && of_ours.contains(**id) && of_theirs.contains(**id);
    let shared = |list: &[&'a str]| list.iter().filter(in_both).copied().collect::<Vec<&str>>();
    let sides = [shared(base), shared(ours), shared(theirs)];
    let decided = decide(&sides);
    let common = decided.as_ref().unwrap_or(&sides[1]);

    let (mut ours_behind, mut theirs_behind) = (BTreeMap::new(), BTreeMap::new());
    for (list, behind) in [(ours, &mut ours_behind), (theirs, &mut theirs_behind)] {
        let mut last = None;
        for id in list {
            if in_both(&id) {
                last = Some(*id);
            } else if kept.contains(id) {
                behind.entry(last).or_insert_with(Vec::new).push(*id);
            }
        }
    }
    let mut order = Vec::with_capacity(kept.len());
    for place in std::iter::once(None).chain(common.iter().copied().map(Some)) {
        order.extend(place);
        let mut runs = [ours_behind.remove(&place), theirs_behind.remove(&place)];
        runs.sort();
        order.extend(runs.into_iter().flatten().flatten());
    }
    Ordered {
        order,
        dispute: decided.is_none().then_some(sides),
    }
}

/// The order of what both have.
fn decide<'a>([base, ours, theirs]: &[Vec<&'a str>; 3]) -> Option<Vec<&'a str>> {
    if ours == theirs {
        return Some(ours.clone());
    }
    let old: BTreeSet<&str> = base.iter().copied().collect();
    let without_new = |list: &[&'a str]| {
        list.iter()
            .filter(|id| old.contains(**id))
            .copied()
            .collect::<Vec<_>>()
    };
    let (ours_old, theirs_old) = (without_new(ours), without_new(theirs));
    match (ours_old == *base, theirs_old == *base) {
        (true, false) => Some(theirs.clone()),
        (false, true) => Some(ours.clone()),
        // They differ in where they put an item that both added.
        (true, true) => None,
        (false, false) if ours.len() > base.len() => None,
        (false, false) => by_pairs(base, ours, theirs),
    }
}

/// The order in which each two stand as the side wants that turned them round.
fn by_pairs<'a>(base: &[&'a str], ours: &[&'a str], theirs: &[&'a str]) -> Option<Vec<&'a str>> {
    if base.len() > MOST_PAIRS {
        return None;
    }
    let places = |list: &[&'a str]| {
        let by_id: BTreeMap<&str, usize> = list.iter().copied().zip(0..).collect();
        let places = base.iter().map(|id| by_id.get(id).copied());
        places.collect::<Option<Vec<usize>>>()
    };
    let (ours, theirs) = (places(ours)?, places(theirs)?);
    let mut before = vec![0_usize; base.len()];
    for second in 0..base.len() {
        for first in 0..second {
            // Two that only one side turned round are turned round: then the sides differ.
            let stays = ours[first] < ours[second] && theirs[first] < theirs[second];
            before[if stays { second } else { first }] += 1;
        }
    }
    let mut merged: Vec<Option<&str>> = vec![None; base.len()];
    for (id, place) in base.iter().zip(before) {
        // Two with as many before them: they, and a third, go round in a circle.
        if merged[place].replace(id).is_some() {
            return None;
        }
    }
    merged.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(word: &str) -> Vec<&str> {
        word.split("").filter(|letter| !letter.is_empty()).collect()
    }

    fn merged(base: &str, ours: &str, theirs: &str) -> Option<String> {
        let [base, ours, theirs] = [base, ours, theirs].map(letters);
        let gone = |id: &&str| base.contains(id) && !(ours.contains(id) && theirs.contains(id));
        let kept = ours.iter().chain(&theirs).filter(|id| !gone(id));
        let kept = kept.copied().collect();
        let ordered = merge_order(&base, &ours, &theirs, &kept);
        assert_eq!(ordered.order.iter().copied().collect::<BTreeSet<_>>(), kept);
        ordered.dispute.is_none().then(|| ordered.order.concat())
    }

    #[test]
    fn keeps_the_moves_of_both_sides_and_what_each_added() {
        for (base, ours, theirs, expected) in [
            ("abcd", "dabc", "abcd", Some("dabc")),
            ("abcd", "dabc", "dabc", Some("dabc")),
            // Ours took d to the front, theirs a to the end.
            ("abcd", "dabc", "bcda", Some("dbca")),
            ("abcd", "bacd", "abdc", Some("badc")),
            // Both took b elsewhere.
            ("abcd", "bacd", "acdb", None),
            // Each added one, in different places and in the same.
            ("abc", "axbc", "abcy", Some("axbcy")),
            ("abc", "abcy", "abcx", Some("abcxy")),
            ("abc", "abcx", "abcy", Some("abcxy")),
            // One moved, the other added behind the one that moved.
            ("abc", "bca", "axbc", Some("bcax")),
            // One took away, the other moved.
            ("abc", "ac", "cab", Some("ca")),
            // Both added the same one, in different places.
            ("abc", "xabc", "abcx", None),
            ("", "ab", "cd", Some("abcd")),
        ] {
            let expected = expected.map(str::to_owned);
            assert_eq!(
                merged(base, ours, theirs),
                expected,
                "{base} {ours} {theirs}"
            );
            assert_eq!(
                merged(base, theirs, ours),
                expected,
                "{base} {theirs} {ours}"
            );
        }
    }
}
