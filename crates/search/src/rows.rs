//! The values of each project, of all facets side by side, a bit each: one look at memory tells them all, and all are counted
//! at once.

use crate::facet::Facet;
use crate::set::ProjectSet;

/// Numbers that a row has at most; facets that have no room in it are counted by the sets of their values.
const WIDEST: usize = 8;
/// Digits of a count: there are fewer projects than two to this power.
const DIGITS: usize = 32;
const BITS: usize = u64::BITS as usize;

/// Where the bits of a facet's values stand in a row.
#[derive(Clone, Copy)]
struct Place {
    first: usize,
    values: usize,
}

impl Place {
    /// The numbers of a row that hold these bits: the first, and the one behind the last.
    const fn numbers(self) -> (usize, usize) {
        let end = (self.first + self.values).div_ceil(BITS);
        (self.first / BITS, end)
    }
}

/// The values of each project, as far as the facets are whole.
pub(crate) struct Rows {
    places: [Option<Place>; Facet::ALL.len()],
    /// Facets whose bits are in the rows.
    added: [bool; Facet::ALL.len()],
    /// Numbers that each project takes.
    width: usize,
    bits: Vec<u64>,
}

/// How many projects have each value: a digit of all counts in each number, the ones first, for each number of a row.
pub(crate) struct Tally {
    digits: Vec<[u64; DIGITS]>,
    /// Digits that the greatest count may have.
    used: u32,
}

impl Rows {
    /// Rows without any value yet, for facets of so many values, in the order of [`Facet::ALL`].
    pub(crate) fn new(values: impl Iterator<Item = usize>) -> Self {
        let mut places = [None; Facet::ALL.len()];
        let mut end = 0;
        for (place, values) in places.iter_mut().zip(values) {
            if values > 0 && end + values <= WIDEST * BITS {
                *place = Some(Place { first: end, values });
                end += values;
            }
        }
        Self {
            places,
            added: [false; Facet::ALL.len()],
            width: end.div_ceil(BITS),
            bits: Vec::new(),
        }
    }

    /// Adds a facet, of which all sets are given.
    pub(crate) fn add(&mut self, facet: Facet, sets: &[Option<ProjectSet>], size: usize) {
        let Some(place) = self.places[facet as usize].filter(|place| place.values == sets.len())
        else {
            return;
        };
        self.bits.resize(size * self.width, 0);
        let (bits, width) = (self.bits.as_mut_slice(), self.width);
        for (bit, set) in (place.first..).zip(sets.iter().flatten()) {
            let (at, bit) = (bit / BITS, 1 << (bit % BITS));
            set.each(&mut |project| bits[project * width + at] |= bit);
        }
        self.added[facet as usize] = true;
    }

    /// Whether the values of a facet can be counted here.
    fn place(&self, facet: Facet) -> Option<Place> {
        self.places[facet as usize].filter(|_| self.added[facet as usize])
    }

    /// How many numbers of a row are looked at for some facets, and how many values those have; `None` where one of them is
    /// not here.
    pub(crate) fn weigh(&self, facets: impl Iterator<Item = Facet>) -> Option<(usize, usize)> {
        let (mut first, mut end, mut values) = (usize::MAX, 0, 0);
        for facet in facets {
            let place = self.place(facet)?;
            first = first.min(place.numbers().0);
            end = end.max(place.numbers().1);
            values += place.values;
        }
        Some((end.saturating_sub(first), values))
    }

    /// Counts the values of some facets in these projects, of which there are `total`.
    ///
    /// Nobody asks what a project has: eight rows are added as a computer adds, with a carry, in all bits of a number at once.
    pub(crate) fn tally(
        &self,
        (among, total): (&ProjectSet, usize),
        facets: impl Iterator<Item = Facet>,
    ) -> Tally {
        let mut digits = vec![[0; DIGITS]; self.width];
        let (mut first, mut end) = (usize::MAX, 0);
        for place in facets.filter_map(|facet| self.place(facet)) {
            first = first.min(place.numbers().0);
            end = end.max(place.numbers().1);
        }
        let bits = self.bits.as_slice();
        let used = usize::BITS - total.leading_zeros();
        let (mut eight, mut held) = ([0; 8], 0);
        among.visit(|project| {
            eight[held] = project * self.width;
            held += 1;
            if held == 8 {
                held = 0;
                for number in first..end {
                    add_eight(&mut digits[number], eight.map(|row| bits[row + number]));
                }
            }
        });
        for row in &eight[..held] {
            for number in first..end {
                carry(&mut digits[number], 0, bits[row + number]);
            }
        }
        Tally { digits, used }
    }

    /// How many projects have each value of a facet that was tallied.
    pub(crate) fn counts(&self, facet: Facet, tally: &Tally) -> Option<Vec<usize>> {
        let place = self.place(facet)?;
        let count = |bit: usize| {
            let (numbers, bit) = (&tally.digits[bit / BITS], bit % BITS);
            let mut count = 0;
            for digit in (0..tally.used as usize).rev() {
                count = 2 * count + (numbers[digit] >> bit) as usize % 2;
            }
            count
        };
        Some(
            (place.first..place.first + place.values)
                .map(count)
                .collect(),
        )
    }
}

/// Three bits of the same worth: what stays there, and what is carried.
#[inline(always)]
const fn sum(one: u64, two: u64, three: u64) -> (u64, u64) {
    let differ = one ^ two;
    (differ ^ three, (one & two) | (differ & three))
}

#[inline(always)]
fn add_eight(digits: &mut [u64; DIGITS], rows: [u64; 8]) {
    let (ones, twos) = sum(digits[0], rows[0], rows[1]);
    let (ones, more) = sum(ones, rows[2], rows[3]);
    let (twos, fours) = sum(digits[1], twos, more);
    let (ones, more) = sum(ones, rows[4], rows[5]);
    let (ones, again) = sum(ones, rows[6], rows[7]);
    let (twos, more) = sum(twos, more, again);
    let (fours, eights) = sum(digits[2], fours, more);
    (digits[0], digits[1], digits[2]) = (ones, twos, fours);
    carry(digits, 3, eights);
}

/// Adds bits from a digit on.
#[inline(always)]
fn carry(digits: &mut [u64; DIGITS], from: usize, mut carried: u64) {
    for digit in &mut digits[from..] {
        if carried == 0 {
            return;
        }
        let both = *digit & carried;
        *digit ^= carried;
        carried = both;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_what_each_set_has_in_common(
            of in prop::collection::vec(prop::collection::btree_set(0_usize..90, 0..9), 1..300),
            among in prop::collection::btree_set(0_usize..300, 0..300),
            widths in prop::collection::vec(1_usize..45, 2),
        ) {
            let size = of.len();
            let set_of = |value: usize| {
                let mut set = ProjectSet::none(size);
                (0..size).filter(|at| of[*at].contains(&value)).for_each(|at| set.insert(at));
                set
            };
            let mut asked = ProjectSet::none(size);
            among.iter().filter(|at| **at < size).for_each(|at| asked.insert(*at));
            // Two facets, of which the second one begins where the first one ends, in the middle of a number or not.
            let (one, other) = (Facet::Kind, Facet::Level);
            let sets = |from: usize, values: usize| -> Vec<Option<ProjectSet>> {
                (from..from + values).map(|value| Some(set_of(value))).collect()
            };
            let (first, second) = (sets(0, widths[0]), sets(widths[0], widths[1]));
            let mut rows = Rows::new(widths.iter().copied());
            prop_assert!(rows.weigh([one].into_iter()).is_none());
            rows.add(other, &second, size);
            rows.add(one, &first, size);
            let tally = rows.tally((&asked, asked.len()), [one, other].into_iter());
            for (facet, sets) in [(one, first), (other, second)] {
                let expected: Vec<usize> = sets.iter().flatten().map(|set| set.common(&asked)).collect();
                let alone = rows.tally((&asked, asked.len()), [facet].into_iter());
                prop_assert_eq!(rows.counts(facet, &tally), Some(expected.clone()));
                prop_assert_eq!(rows.counts(facet, &alone), Some(expected));
            }
        }
    }

    #[test]
    fn a_facet_that_has_no_room_is_left_out() {
        let mut rows = Rows::new([WIDEST * BITS, 1].into_iter());
        let set = || Some(ProjectSet::all(3));
        rows.add(Facet::Level, &[set()], 3);
        assert!(rows.weigh([Facet::Level].into_iter()).is_none());
        rows.add(Facet::Kind, &vec![set(); WIDEST * BITS], 3);
        let tally = rows.tally((&ProjectSet::all(3), 3), [Facet::Kind].into_iter());
        let counts = rows.counts(Facet::Kind, &tally);
        assert_eq!(counts, Some(vec![3; WIDEST * BITS]));
    }
}
