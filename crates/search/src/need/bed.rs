//! What a machine holds, and what a drawing needs: two sides, either way round.

use etabli_model::{Decimal, Size};
use serde::{Deserialize, Serialize};

/// Sides that differ by less are the same to a fablab: few distinct needs, and a page is a little larger than its drawing.
const STEP: u32 = 10;
/// Ten metres: longer is no bed.
const LONGEST: u32 = 10_000;

/// Two sides in whole millimetres, the longer one first: a sheet can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "[u32; 2]", into = "[u32; 2]")]
pub struct Bed {
    long: u32,
    short: u32,
}

impl Bed {
    /// The bed of two sides; none when one is nothing or beyond ten metres.
    pub fn of(one: u32, other: u32) -> Option<Self> {
        let side = 1..=LONGEST;
        (side.contains(&one) && side.contains(&other)).then(|| Self {
            long: one.max(other),
            short: one.min(other),
        })
    }

    /// The longer side.
    pub const fn long(self) -> u32 {
        self.long
    }

    /// The shorter side.
    pub const fn short(self) -> u32 {
        self.short
    }

    /// True when a drawing that needs `other` goes on it. Both count in steps of 10 mm: an A4 bed (297 mm) holds an A4
    /// drawing, which needs 300.
    pub fn holds(self, other: Self) -> bool {
        let (here, needed) = (self.rounded(), other.rounded());
        here.long >= needed.long && here.short >= needed.short
    }

    /// The sides rounded up to 10 mm.
    pub(crate) fn rounded(self) -> Self {
        let up = |side: u32| side.next_multiple_of(STEP);
        Self {
            long: up(self.long),
            short: up(self.short),
        }
    }

    /// The least bed that holds both, one after the other.
    pub(crate) fn with(self, other: Self) -> Self {
        Self {
            long: self.long.max(other.long),
            short: self.short.max(other.short),
        }
    }

    /// What a thing of this size covers.
    pub(crate) fn under(size: &Size) -> Option<Self> {
        let whole = |side: Decimal| u32::try_from(side.ceil()).ok();
        let width = size.width.or(size.diameter).and_then(whole);
        let height = size.height.or(size.diameter).and_then(whole);
        Self::of(width?, height?)
    }

    /// The first two numbers of a text such as `180 × 210`.
    pub(crate) fn told(text: &str) -> Option<Self> {
        let mut numbers = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|digits| !digits.is_empty());
        let mut next = || numbers.next()?.parse().ok();
        Self::of(next()?, next()?)
    }

    pub(crate) fn to_value(self) -> String {
        format!("{}x{}", self.long, self.short)
    }

    pub(crate) fn from_value(value: &str) -> Option<Self> {
        let (long, short) = value.split_once('x')?;
        let side = |text: &str| {
            let digits = (1..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| text.parse().ok()).flatten()
        };
        Self::of(side(long)?, side(short)?)
    }
}

impl TryFrom<[u32; 2]> for Bed {
    type Error = &'static str;

    fn try_from([one, other]: [u32; 2]) -> Result<Self, Self::Error> {
        Self::of(one, other).ok_or("a bed has two sides of 1 to 10000 mm")
    }
}

impl From<Bed> for [u32; 2] {
    fn from(bed: Bed) -> Self {
        [bed.long, bed.short]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bed(one: u32, other: u32) -> Bed {
        Bed::of(one, other).expect("sides of a bed")
    }

    #[test]
    fn holds_a_drawing_either_way_round() {
        for (here, needed, holds) in [
            (bed(600, 400), bed(400, 600), true),
            (bed(600, 400), bed(600, 410), false),
            (bed(210, 297), bed(300, 210), true),
            (bed(300, 200), bed(292, 148), true),
            (bed(300, 200), bed(301, 10), false),
        ] {
            assert_eq!(here.holds(needed), holds, "{here:?} {needed:?}");
        }
    }

    #[test]
    fn reads_what_a_project_tells() {
        assert_eq!(Bed::told("180 × 210"), Bed::of(210, 180));
        assert_eq!(Bed::told("235x235x250"), Bed::of(235, 235));
        assert_eq!(Bed::told("large"), None);
        assert_eq!(Bed::of(0, 400), None);
    }
}
