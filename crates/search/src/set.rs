//! Sets of projects, one bit each: what makes exact counts cheap.

/// A set of positions in the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ProjectSet(Box<[u64]>);

impl ProjectSet {
    /// No project, of a catalogue of so many.
    pub(crate) fn none(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)].into())
    }

    /// Every project of a catalogue of so many.
    pub(crate) fn all(size: usize) -> Self {
        let mut blocks = vec![u64::MAX; size.div_ceil(64)];
        if let Some(last) = blocks.last_mut()
            && !size.is_multiple_of(64)
        {
            *last = (1 << (size % 64)) - 1;
        }
        Self(blocks.into())
    }

    /// Leaves no project in it.
    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    #[inline(always)]
    pub(crate) fn insert(&mut self, position: usize) {
        if let Some(block) = self.0.get_mut(position / 64) {
            *block |= 1 << (position % 64);
        }
    }

    #[cfg(test)]
    pub(crate) fn has(&self, position: usize) -> bool {
        let block = self.0.get(position / 64);
        block.is_some_and(|block| (block >> (position % 64)) & 1 == 1)
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

    pub(crate) fn remove(&mut self, other: &Self) {
        for (block, gone) in self.0.iter_mut().zip(&other.0) {
            *block &= !gone;
        }
    }

    /// How many projects it holds.
    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|block| block.count_ones() as usize).sum()
    }

    /// How many blocks of 64 projects it has.
    pub(crate) const fn blocks(&self) -> usize {
        self.0.len()
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
    #[cfg(test)]
    pub(crate) fn positions(&self) -> Vec<usize> {
        let mut positions = Vec::new();
        self.visit(|position| positions.push(position));
        positions
    }

    /// Tells the positions to `tell`, in the catalogue's order.
    #[inline(always)]
    pub(crate) fn visit(&self, mut tell: impl FnMut(usize)) {
        for (at, block) in self.0.iter().enumerate() {
            let mut rest = *block;
            while rest != 0 {
                tell(at * 64 + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
        }
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
            size in 1_usize..200,
            one in prop::collection::btree_set(0_usize..200, 0..40),
            other in prop::collection::btree_set(0_usize..200, 0..40),
        ) {
            let below = |positions: BTreeSet<usize>| -> BTreeSet<usize> {
                positions.into_iter().filter(|one| *one < size).collect()
            };
            let (one, other) = (below(one), below(other));
            let filled = |positions: &BTreeSet<usize>| {
                let mut set = ProjectSet::none(size);
                positions.iter().for_each(|position| set.insert(*position));
                set
            };
            let (first, second) = (filled(&one), filled(&other));
            let (mut both, mut either, mut only) = (first.clone(), first.clone(), first.clone());
            both.keep(&second);
            either.add(&second);
            only.remove(&second);
            prop_assert_eq!(both.positions().into_iter().collect::<BTreeSet<_>>(), &one & &other);
            prop_assert_eq!(either.positions().into_iter().collect::<BTreeSet<_>>(), &one | &other);
            prop_assert_eq!(only.positions().into_iter().collect::<BTreeSet<_>>(), &one - &other);
            prop_assert_eq!(first.common(&second), (&one & &other).len());
            prop_assert_eq!(first.len(), one.len());
            prop_assert!((0..size).all(|position| first.has(position) == one.contains(&position)));
            prop_assert_eq!(ProjectSet::all(size).positions(), (0..size).collect::<Vec<_>>());
        }
    }
}
