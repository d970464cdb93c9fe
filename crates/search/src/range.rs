//! Ranges of minutes and of money: what a teacher means by "at most half an hour", and the bins of a histogram.
//!
//! A range begins and ends where a bin does, so that the bins it holds count it exactly.

use crate::Facet;
use etabli_model::Cost;

/// Amounts above `above` and up to `to`, in minutes or cents. `None` stands for no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// More than so much.
    pub above: Option<u32>,
    /// At most so much.
    pub to: Option<u32>,
}

/// Where bins end, in minutes.
const MINUTES: [u32; 12] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 480];
/// Where bins end, in cents: the first holds what costs nothing.
const CENTS: [u32; 9] = [0, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/// Where the bins of a facet end; empty for what is no amount.
const fn ends(facet: Facet) -> &'static [u32] {
    match facet {
        Facet::Duration => &MINUTES,
        Facet::Cost => &CENTS,
        _ => &[],
    }
}

impl Range {
    /// The bins of a facet, the least first; the last one has no end. Empty for what is no amount.
    pub fn bins(facet: Facet) -> Vec<Self> {
        let ends = ends(facet);
        let above = std::iter::once(None).chain(ends.iter().copied().map(Some));
        let to = ends.iter().copied().map(Some).chain([None]);
        let bins = above.zip(to).map(|(above, to)| Self { above, to });
        bins.take(if ends.is_empty() { 0 } else { ends.len() + 1 })
            .collect()
    }

    /// The bin of an amount.
    pub fn bin_of(facet: Facet, amount: u32) -> Option<Self> {
        Self::bins(facet).into_iter().find(|bin| bin.holds(amount))
    }

    /// True for an amount inside.
    pub fn holds(self, amount: u32) -> bool {
        self.above.is_none_or(|above| amount > above) && self.to.is_none_or(|to| amount <= to)
    }

    /// True when a whole bin is inside.
    pub fn holds_bin(self, bin: Self) -> bool {
        let begins = self
            .above
            .is_none_or(|above| bin.above.is_some_and(|bin| bin >= above));
        let ends = self.to.is_none_or(|to| bin.to.is_some_and(|bin| bin <= to));
        begins && ends
    }

    /// The value in an address: `-30`, `30-60`, `120-` in minutes; `-0.50`, `5-` in euros.
    pub fn to_value(self, facet: Facet) -> String {
        let side = |amount: Option<u32>| amount.map_or_else(String::new, |one| written(facet, one));
        format!("{}-{}", side(self.above), side(self.to))
    }

    /// The range of a value, widened to where bins begin and end; `None` where it is no range, or all there is.
    ///
    /// The names that older addresses hold are understood: `under-30`, `over-120`.
    pub fn from_value(facet: Facet, value: &str) -> Option<Self> {
        let (above, to) = match (value.strip_prefix("under-"), value.strip_prefix("over-")) {
            (Some(to), _) => ("", to),
            (_, Some(above)) => (above, ""),
            _ => value.split_once('-')?,
        };
        let side = |text: &str| -> Option<Option<u32>> {
            if text.is_empty() {
                return Some(None);
            }
            read(facet, text).map(Some)
        };
        let (above, to) = (side(above)?, side(to)?);
        let ends = ends(facet);
        let above = above.and_then(|above| ends.iter().rev().find(|end| **end <= above).copied());
        let to = to.and_then(|to| ends.iter().find(|end| **end >= to).copied());
        let range = Self { above, to };
        let sound = !matches!((above, to), (Some(above), Some(to)) if above >= to);
        (sound && range != Self::default()).then_some(range)
    }
}

/// The cents of a price in euros; another currency cannot be compared.
pub(crate) fn cents(cost: &Cost) -> Option<u32> {
    let euros = cost.currency.is_empty() || cost.currency == "EUR";
    let price = cost.per_object.to_string();
    euros.then(|| read(Facet::Cost, &price)).flatten()
}

fn written(facet: Facet, amount: u32) -> String {
    match facet {
        Facet::Cost if amount.is_multiple_of(100) => (amount / 100).to_string(),
        Facet::Cost => format!("{}.{:02}", amount / 100, amount % 100),
        _ => amount.to_string(),
    }
}

/// Minutes, or euros as cents; a part of a cent is dropped.
fn read(facet: Facet, text: &str) -> Option<u32> {
    if facet != Facet::Cost {
        return text.parse().ok();
    }
    let (euros, cents) = text.split_once('.').unwrap_or((text, ""));
    let mut digits = cents.bytes().chain(*b"00");
    let mut digit = || {
        let digit = digits.next()?;
        digit.is_ascii_digit().then(|| u32::from(digit - b'0'))
    };
    let cents = digit()? * 10 + digit()?;
    euros
        .parse::<u32>()
        .ok()?
        .checked_mul(100)?
        .checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_is_in_one_bin() {
        for facet in [Facet::Duration, Facet::Cost] {
            let bins = Range::bins(facet);
            for amount in (0..20_000).chain([u32::MAX]) {
                let found = bins.iter().filter(|bin| bin.holds(amount)).count();
                assert_eq!(found, 1, "{amount}");
            }
        }
        assert!(Range::bins(Facet::Kind).is_empty());
    }

    #[test]
    fn reads_what_it_writes_and_widens_the_rest() {
        for facet in [Facet::Duration, Facet::Cost] {
            for bin in Range::bins(facet) {
                assert_eq!(Range::from_value(facet, &bin.to_value(facet)), Some(bin));
            }
        }
        for (facet, value, canonical) in [
            (Facet::Duration, "under-30", Some("-30")),
            (Facet::Duration, "over-120", Some("120-")),
            (Facet::Duration, "7-25", Some("5-30")),
            (Facet::Duration, "500-", Some("480-")),
            (Facet::Duration, "-9000", None),
            (Facet::Duration, "60-30", None),
            (Facet::Duration, "soon", None),
            (Facet::Duration, "-", None),
            (Facet::Cost, "-0.5", Some("-0.50")),
            (Facet::Cost, "-4.20", Some("-5")),
            (Facet::Cost, "-0", Some("-0")),
            (Facet::Cost, "99999999999-", None),
            (Facet::Kind, "1-2", None),
        ] {
            let read = Range::from_value(facet, value).map(|range| range.to_value(facet));
            assert_eq!(read.as_deref(), canonical, "{value}");
        }
    }

    #[test]
    fn a_range_holds_the_bins_inside_it() {
        let range = Range::from_value(Facet::Duration, "10-30").expect("a range");
        let inside: Vec<String> = Range::bins(Facet::Duration)
            .into_iter()
            .filter(|bin| range.holds_bin(*bin))
            .map(|bin| bin.to_value(Facet::Duration))
            .collect();
        assert_eq!(inside, ["10-15", "15-20", "20-30"]);
    }
}
