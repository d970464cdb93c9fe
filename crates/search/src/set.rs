//! Sets of projects, one bit each: what makes exact counts cheap.

use serde::{Deserialize, Serialize};

/// A set of positions in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProjectSet(Vec<u64>);

impl ProjectSet {
    /// No project, of a catalogue of so many.
    pub(crate) fn none(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Every project of a catalogue of so many.
    pub(crate) fn all(size: usize) -> Self {
        let mut set = Self::none(size);
        (0..size).for_each(|position| set.insert(position));
        set
    }

    /// True where it is a set of positions in a catalogue of so many.
    pub(crate) fn fits(&self, size: usize) -> bool {
        let beyond = self.0.last().filter(|_| !size.is_multiple_of(64));
        self.0.len() == size.div_ceil(64) && beyond.is_none_or(|last| last >> (size % 64) == 0)
    }

    pub(crate) fn insert(&mut self, position: usize) {
        if let Some(block) = self.0.get_mut(position / 64) {
            *block |= 1 << (position % 64);
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (block, more) in self.0.iter_mut().zip(&other.0) {
            *block |= more;
        }
    }

    pub(crate) fn keep(&mut self, other: &Self) {
        for (block, kept) in self.0.iter_mut().zip(&other.0) {
            *block &= kept;
        }
    }

    /// How many projects are in both sets.
    pub(crate) fn common(&self, other: &Self) -> usize {
        self.0
            .iter()
            .zip(&other.0)
            .map(|(one, other)| (one & other).count_ones() as usize)
            .sum()
    }

    /// The positions, in the catalogue's order.
    pub(crate) fn positions(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, block)| {
            (0..64)
                .filter(move |bit| (block >> bit) & 1 == 1)
                .map(move |bit| at * 64 + bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn behaves_as_a_set(
            one in prop::collection::btree_set(0_usize..200, 0..40),
            other in prop::collection::btree_set(0_usize..200, 0..40),
        ) {
            let filled = |positions: &BTreeSet<usize>| {
                let mut set = ProjectSet::none(200);
                positions.iter().for_each(|position| set.insert(*position));
                set
            };
            let (first, second) = (filled(&one), filled(&other));
            let (mut both, mut either) = (first.clone(), first.clone());
            both.keep(&second);
            either.add(&second);
            prop_assert_eq!(both.positions().collect::<BTreeSet<_>>(), &one & &other);
            prop_assert_eq!(either.positions().collect::<BTreeSet<_>>(), &one | &other);
            prop_assert_eq!(first.common(&second), (&one & &other).len());
        }
    }
}
