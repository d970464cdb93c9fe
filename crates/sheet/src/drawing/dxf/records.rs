//! A DXF is pairs of lines, a number that tells what the next line is; what a pair of number 0 begins is a record.

/// One pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair<'a> {
    pub(super) code: i32,
    pub(super) value: &'a str,
}

impl Pair<'_> {
    /// Its value as a number; never one that is not finite.
    pub(super) fn number(&self) -> Option<f64> {
        self.value.parse().ok().filter(|one: &f64| one.is_finite())
    }

    /// Its value as a whole number.
    pub(super) fn whole(&self) -> Option<i64> {
        self.value.parse().ok()
    }
}

/// The pairs of a text, up to the first that is none.
pub(super) fn pairs(text: &str) -> impl Iterator<Item = Pair<'_>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    std::iter::from_fn(move || {
        let code = lines.next()?.trim().parse().ok()?;
        let value = lines.next()?.trim();
        Some(Pair { code, value })
    })
}

/// What stands between two pairs of number 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// `LINE`, `SECTION`, `ENDBLK`…
    pub(super) kind: &'a str,
    pub(super) pairs: &'a [Pair<'a>],
}

impl<'a> Record<'a> {
    /// The first value of this number.
    pub(super) fn text(&self, code: i32) -> Option<&'a str> {
        let pair = self.pairs.iter().find(|pair| pair.code == code);
        pair.map(|pair| pair.value)
    }

    /// The same as a number.
    pub(super) fn number(&self, code: i32) -> Option<f64> {
        self.pairs.iter().find(|pair| pair.code == code)?.number()
    }

    /// The same as a whole number, 0 where there is none.
    pub(super) fn whole(&self, code: i32) -> i64 {
        let pair = self.pairs.iter().find(|pair| pair.code == code);
        pair.and_then(Pair::whole).unwrap_or(0)
    }

    /// The place that begins with this number, whose second coordinate is ten more.
    pub(super) fn point(&self, code: i32) -> Option<[f64; 2]> {
        Some([self.number(code)?, self.number(code + 10)?])
    }

    /// All values of this number, in their order.
    pub(super) fn numbers(&self, code: i32) -> impl Iterator<Item = f64> {
        let of_code = self.pairs.iter().filter(move |pair| pair.code == code);
        of_code.filter_map(Pair::number)
    }

    pub(super) fn is_section(&self, name: &str) -> bool {
        self.kind == "SECTION" && self.text(2) == Some(name)
    }
}

/// All pairs of a text, to be cut into records.
pub(super) struct Kept<'a>(Vec<Pair<'a>>);

impl<'a> Kept<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(pairs(text).collect())
    }
}

/// The records of a DXF.
pub(super) struct Records<'a> {
    pub(super) all: Vec<Record<'a>>,
}

impl<'a> Records<'a> {
    pub(super) fn of(kept: &'a Kept<'a>) -> Self {
        let pairs = &kept.0;
        let starts = pairs.iter().enumerate().filter(|(_, pair)| pair.code == 0);
        let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
        let ends = starts.iter().copied().skip(1).chain([pairs.len()]);
        let record = |(start, end): (usize, usize)| Record {
            kind: pairs[start].value,
            pairs: &pairs[start + 1..end],
        };
        Self {
            all: starts.iter().copied().zip(ends).map(record).collect(),
        }
    }
}
