//! Sets of projects, one bit each: what makes exact counts cheap.

/// A set of positions in the catalogue. A set of a few projects among many costs what the few cost, not what the many would:
/// beside the blocks of 64 projects stands which of them hold any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ProjectSet {
    blocks: Box<[u64]>,
    /// A bit for each block that is not empty.
    held: Box<[u64]>,
}

/// So many bits, all set.
fn full(size: usize) -> Box<[u64]> {
    let mut words = vec![u64::MAX; size.div_ceil(64)];
    if let Some(last) = words.last_mut()
        && !size.is_multiple_of(64)
    {
        *last = (1 << (size % 64)) - 1;
    }
    words.into()
}

impl ProjectSet {
    /// No project, of a catalogue of so many.
    pub(crate) fn none(size: usize) -> Self {
        let blocks = size.div_ceil(64);
        Self {
            blocks: vec![0; blocks].into(),
            held: vec![0; blocks.div_ceil(64)].into(),
        }
    }

    /// Every project of a catalogue of so many.
    pub(crate) fn all(size: usize) -> Self {
        Self {
            blocks: full(size),
            held: full(size.div_ceil(64)),
        }
    }

    #[inline(always)]
    pub(crate) fn insert(&mut self, position: usize) {
        let at = position / 64;
        if let Some(block) = self.blocks.get_mut(at) {
            // Most are not the first of their block.
            if *block == 0 {
                self.held[at / 64] |= 1 << (at % 64);
            }
            *block |= 1 << (position % 64);
        }
    }

    #[cfg(test)]
    pub(crate) fn has(&self, position: usize) -> bool {
        let block = self.blocks.get(position / 64);
        block.is_some_and(|block| (block >> (position % 64)) & 1 == 1)
    }

    /// The first block from `at` on that holds any.
    fn next_held(&self, at: usize) -> Option<usize> {
        let mut number = at / 64;
        let mut rest = self.held.get(number)? & (u64::MAX << (at % 64));
        while rest == 0 {
            number += 1;
            rest = *self.held.get(number)?;
        }
        Some(number * 64 + rest.trailing_zeros() as usize)
    }

    pub(crate) fn add(&mut self, other: &Self) {
        let mut next = 0;
        while let Some(at) = other.next_held(next) {
            self.blocks[at] |= other.blocks[at];
            next = at + 1;
        }
        for (held, more) in self.held.iter_mut().zip(&other.held) {
            *held |= more;
        }
    }

    pub(crate) fn keep(&mut self, other: &Self) {
        self.narrow(other, 0);
    }

    pub(crate) fn remove(&mut self, other: &Self) {
        self.narrow(other, u64::MAX);
    }

    /// Leaves what the other set has, or what it has not where all bits are turned.
    fn narrow(&mut self, other: &Self, turned: u64) {
        let mut next = 0;
        while let Some(at) = self.next_held(next) {
            self.blocks[at] &= other.blocks[at] ^ turned;
            if self.blocks[at] == 0 {
                self.held[at / 64] &= !(1 << (at % 64));
            }
            next = at + 1;
        }
    }

    /// How many projects it holds.
    pub(crate) fn len(&self) -> usize {
        let (mut found, mut next) = (0, 0);
        while let Some(at) = self.next_held(next) {
            found += self.blocks[at].count_ones() as usize;
            next = at + 1;
        }
        found
    }

    /// How many blocks of 64 projects it has.
    pub(crate) const fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// How many projects are in both sets, where both are large: every block is looked at, four at a time.
    pub(crate) fn common(&self, other: &Self) -> usize {
        let (ours, our_rest) = self.blocks.as_chunks::<4>();
        let (theirs, their_rest) = other.blocks.as_chunks::<4>();
        let both = |one: u64, other: u64| (one & other).count_ones();
        let mut common = 0;
        for (one, other) in ours.iter().zip(theirs) {
            common += both(one[0], other[0])
                + both(one[1], other[1])
                + both(one[2], other[2])
                + both(one[3], other[3]);
        }
        for (one, other) in our_rest.iter().zip(their_rest) {
            common += both(*one, *other);
        }
        common as usize
    }

    /// The positions, in the catalogue's order.
    #[cfg(test)]
    pub(crate) fn positions(&self) -> Vec<usize> {
        let mut positions = Vec::new();
        self.visit(|position| positions.push(position));
        positions
    }

    /// The same as [`Self::visit`] where little is done with each: the loop stands in the page once for all of them.
    pub(crate) fn each(&self, tell: &mut dyn FnMut(usize)) {
        self.visit(tell);
    }

    /// Tells the positions to `tell`, in the catalogue's order.
    #[inline(always)]
    pub(crate) fn visit(&self, mut tell: impl FnMut(usize)) {
        let mut next = 0;
        while let Some(at) = self.next_held(next) {
            let mut rest = self.blocks[at];
            while rest != 0 {
                tell(at * 64 + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
            next = at + 1;
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
            size in 1_usize..9000,
            one in prop::collection::btree_set(0_usize..9000, 0..40),
            other in prop::collection::btree_set(0_usize..9000, 0..40),
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
            prop_assert_eq!(&first.positions().into_iter().collect::<BTreeSet<_>>(), &one);
            // The same sets, in the same words: what a block no longer holds is not told to be there.
            prop_assert_eq!(&both, &filled(&(&one & &other)));
            prop_assert_eq!(&either, &filled(&(&one | &other)));
            prop_assert_eq!(&only, &filled(&(&one - &other)));
            prop_assert_eq!(first.common(&second), (&one & &other).len());
            prop_assert_eq!(first.len(), one.len());
            prop_assert!((0..size).all(|position| first.has(position) == one.contains(&position)));
            let all: BTreeSet<usize> = (0..size).collect();
            prop_assert_eq!(&ProjectSet::all(size), &filled(&all));
            prop_assert_eq!(ProjectSet::all(size).positions(), all.into_iter().collect::<Vec<_>>());
        }
    }
}
