//! Chance that a seed fixes for ever: SplitMix64, the same on every machine.

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A source of numbers.
pub struct Dice {
    state: u64,
}

impl Dice {
    /// The same seed gives the same throws.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    const fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to `end`, without it; `end` is at least 1.
    #[allow(clippy::cast_possible_truncation)] // the remainder is below a u32
    pub const fn below(&mut self, end: u32) -> u32 {
        (self.next() % end as u64) as u32
    }

    /// From `least` to `most`, both among them.
    pub const fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most - least + 1)
    }

    /// Mostly near `least`, now and then up to `most`.
    pub(crate) fn long_tail(&mut self, least: u32, most: u32) -> u32 {
        let span = most - least;
        let (one, two, three) = (
            self.below(span + 1),
            self.below(span + 1),
            self.below(span + 1),
        );
        least + one.min(two).min(three)
    }

    /// One of a list, which is not empty: the n-th comes about n times less often than the first.
    #[allow(clippy::cast_possible_truncation)] // a rank is below the list's length
    pub(crate) fn zipf<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        // The logarithm of a rank is spread evenly, but for its fraction.
        let length = list.len() as u64;
        loop {
            let bits = u64::from(u64::BITS - length.leading_zeros());
            let octave = self.next() % bits;
            let rank = (1 << octave) + self.next() % (1 << octave) - 1;
            if rank < length {
                return &list[rank as usize];
            }
        }
    }

    /// As [`Self::zipf`], for lists in teaching order, whose first are not the commonest.
    pub(crate) fn shuffled_zipf<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        let places: Vec<usize> = (0..list.len()).collect();
        let place = *self.zipf(&places);
        // A fixed step that shares no factor with the length visits every place once.
        let step = [7, 11, 13, 17]
            .into_iter()
            .find(|step| !list.len().is_multiple_of(*step));
        &list[(place * step.unwrap_or(1) + 3) % list.len()]
    }

    /// An id of so many letters of Crockford's base 32.
    pub(crate) fn id(&mut self, letters: usize) -> String {
        (0..letters)
            .map(|_| char::from(CROCKFORD[self.below(32) as usize]))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_come_oftener_in_the_proportion_of_their_rank() {
        let mut dice = Dice::new(1);
        let list: Vec<usize> = (0..64).collect();
        let mut counts = [0_u32; 64];
        for _ in 0..100_000 {
            counts[*dice.zipf(&list)] += 1;
        }
        let ratio = f64::from(counts[0]) / f64::from(counts[1..3].iter().sum::<u32>());
        assert!((0.9..1.1).contains(&ratio), "{ratio}");
        assert!(counts[0] > counts[7] * 5, "{counts:?}");
        assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
    }
}
