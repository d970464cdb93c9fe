//! Reading an automaton of patterns as the published crate packs it.
//!
//! The first four bytes tell where the root stands. A node begins with one byte: whether it has
//! levels (1 bit), how many bytes a distance takes (2 bits), how many letters lead on (5 bits, 31 for
//! "in the next byte"). Then come the place (12 bits) and number (4 bits) of its levels, the letters,
//! and the distance to the node behind each. The files are our own, so a broken one is a bug.

/// A place in the automaton.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    packed: &'a [u8],
    at: usize,
    levels: &'a [u8],
    letters: &'a [u8],
    distances: &'a [u8],
    width: usize,
}

impl<'a> Node<'a> {
    /// Where every pattern begins.
    pub(crate) fn root(packed: &'a [u8]) -> Self {
        Self::read(packed, number(&packed[..4]))
    }

    /// Where this letter leads.
    pub(crate) fn after(&self, letter: u8) -> Option<Self> {
        let nth = self.letters.iter().position(|one| *one == letter)?;
        let distance = &self.distances[nth * self.width..][..self.width];
        // One and two bytes count below zero by their sign, three by an offset.
        let bits = 8 * self.width;
        let value = number(distance);
        let back = match self.width {
            3 => 1 << 23,
            _ if value >> (bits - 1) == 1 => 1 << bits,
            _ => 0,
        };
        Some(Self::read(self.packed, self.at + value - back))
    }

    /// How good a division is, each with how many bytes of the pattern stand before it.
    pub(crate) fn levels(&self) -> impl Iterator<Item = (usize, u8)> + 'a {
        let mut before = 0;
        self.levels.iter().map(move |packed| {
            before += usize::from(packed / 10);
            (before, packed % 10)
        })
    }

    fn read(packed: &'a [u8], at: usize) -> Self {
        let [head, rest @ ..] = &packed[at..] else {
            panic!("a distance leads to a node");
        };
        let width = usize::from(head >> 5 & 3);
        let (count, rest) = match head & 31 {
            31 => (usize::from(rest[0]), &rest[1..]),
            few => (usize::from(few), rest),
        };
        let (levels, rest) = if head >> 7 == 1 {
            let start = usize::from(rest[0]) << 4 | usize::from(rest[1] >> 4);
            let length = usize::from(rest[1] & 15);
            (&packed[start..start + length], &rest[2..])
        } else {
            (&[][..], rest)
        };
        let (letters, rest) = rest.split_at(count);
        Self {
            packed,
            at,
            levels,
            letters,
            distances: &rest[..count * width],
            width,
        }
    }
}

/// Bytes as a number, the largest first.
fn number(bytes: &[u8]) -> usize {
    let join = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
    bytes.iter().fold(0, join)
}
