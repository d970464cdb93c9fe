//! Exact decimal numbers for quantities and prices.
//!
//! A quantity is never a float: "0.1 sheet × 30" must be 3 sheets, on every machine, and two
//! programs must agree on the bytes of a merged file.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

const SCALE: i64 = 10_000;

/// An exact decimal with at most four digits after the point, between −10⁹ and 10⁹.
///
/// Written in JSON as text (`"0.12"`); whole numbers are accepted as JSON numbers too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with one optional point.
    Malformed,
    /// More than four digits after the point.
    TooPrecise,
    /// Beyond ±10⁹.
    OutOfRange,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Malformed => "not a decimal number such as \"0.12\"",
            Self::TooPrecise => "more than four digits after the point",
            Self::OutOfRange => "a number beyond one thousand million",
        })
    }
}

impl std::error::Error for DecimalError {}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// One.
    pub const ONE: Self = Self(SCALE);

    /// A whole number.
    pub const fn from_whole(whole: u32) -> Self {
        Self(whole as i64 * SCALE)
    }

    /// True for zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// True below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The product with a whole number; saturates at the limits of `i64`.
    #[must_use]
    pub const fn times(self, factor: u32) -> Self {
        Self(self.0.saturating_mul(factor as i64))
    }

    /// The product of two decimals, rounded away from zero at the fourth digit.
    #[must_use]
    pub fn times_decimal(self, other: Self) -> Self {
        let product = i128::from(self.0) * i128::from(other.0);
        let scale = i128::from(SCALE);
        let rounded = (product + product.signum() * (scale - 1)) / scale;
        Self(i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX }))
    }

    /// The quantity with `percent` more, rounded up at the fourth digit.
    #[must_use]
    pub const fn with_spare(self, percent: u32) -> Self {
        let more = self.0.saturating_mul(percent as i64);
        Self(self.0.saturating_add(more.saturating_add(99) / 100))
    }

    /// The sum; saturates.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference; saturates.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// How many times `part` goes into it whole; zero where either is not above zero.
    pub fn whole_times(self, part: Self) -> u64 {
        if self.0 <= 0 || part.0 <= 0 {
            return 0;
        }
        self.0.unsigned_abs() / part.0.unsigned_abs()
    }

    /// Its share of `whole` in percent, rounded; zero where either is not above zero.
    pub fn percent_of(self, whole: Self) -> u32 {
        if self.0 <= 0 || whole.0 <= 0 {
            return 0;
        }
        let (part, whole) = (i128::from(self.0), i128::from(whole.0));
        u32::try_from((part * 100 + whole / 2) / whole).unwrap_or(u32::MAX)
    }

    /// The least whole number that is not below this one; zero for what is negative.
    pub fn ceil(self) -> u64 {
        u64::try_from(self.0).map_or(0, |value| value.div_ceil(SCALE.unsigned_abs()))
    }

    /// The number rounded up to two digits after the point, the way a price is shown.
    #[must_use]
    pub const fn to_cents(self) -> Self {
        let cent = SCALE / 100;
        Self(self.0.saturating_add(cent - 1).div_euclid(cent) * cent)
    }

    /// True when nothing stands after the point.
    pub const fn is_whole(self) -> bool {
        self.0 % SCALE == 0
    }

    /// The number as `f64`, for drawing only.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / SCALE as f64
    }

    /// The number with a decimal comma (`0,12`) for French, or a point.
    pub fn localized(self, language: crate::Language) -> String {
        match language {
            crate::Language::French => self.to_string().replace('.', ","),
            crate::Language::English => self.to_string(),
        }
    }

    /// A price with exactly two digits after the mark when it is not whole: `1,80`.
    pub fn localized_price(self, language: crate::Language) -> String {
        let mut shown = self.to_cents().localized(language);
        let mark = if language == crate::Language::French {
            ','
        } else {
            '.'
        };
        if let Some(at) = shown.find(mark)
            && shown.len() - at == 2
        {
            shown.push('0');
        }
        shown
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let whole = self.0.unsigned_abs() / SCALE.unsigned_abs();
        let rest = self.0.unsigned_abs() % SCALE.unsigned_abs();
        write!(out, "{sign}{whole}")?;
        if rest > 0 {
            let digits = format!("{rest:04}");
            write!(out, ".{}", digits.trim_end_matches('0'))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Decimal({self})")
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(DecimalError::Malformed),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let numeric = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !numeric(whole) || !numeric(fraction) {
            return Err(DecimalError::Malformed);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 4 {
            return Err(DecimalError::TooPrecise);
        }
        let whole: i64 = whole.parse().map_err(|_| DecimalError::OutOfRange)?;
        if whole > 1_000_000_000 {
            return Err(DecimalError::OutOfRange);
        }
        let rest: i64 = format!("{fraction:0<4}")
            .parse()
            .map_err(|_| DecimalError::Malformed)?;
        let value = whole * SCALE + rest;
        Ok(Self(if negative { -value } else { value }))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Decimal;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a decimal number as text, such as \"0.12\"")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
                text.parse().map_err(E::custom)
            }
            fn visit_u64<E: serde::de::Error>(self, whole: u64) -> Result<Decimal, E> {
                whole.to_string().parse().map_err(E::custom)
            }
            fn visit_i64<E: serde::de::Error>(self, whole: i64) -> Result<Decimal, E> {
                whole.to_string().parse().map_err(E::custom)
            }
        }
        // Compact formats do not tell what comes; there it is always text.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(Visitor)
        } else {
            deserializer.deserialize_str(Visitor)
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An exact decimal number as text, such as \"0.12\": at most four digits after the point. A whole number may be a number.",
            "anyOf": [
                { "type": "string", "pattern": "^-?[0-9]{1,10}(\\.[0-9]{1,4}0*)?$" },
                { "type": "integer", "minimum": -1_000_000_000, "maximum": 1_000_000_000 }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("test input is a decimal")
    }

    #[test]
    fn keeps_a_price_exact_over_a_class() {
        assert_eq!(decimal("0.1").times(30), decimal("3"));
        assert_eq!(
            decimal("1.80").times(12).localized_price(Language::French),
            "21,60"
        );
        assert_eq!(decimal("0.12").times(12).ceil(), 2);
        assert_eq!(decimal("10").with_spare(10), decimal("11"));
        assert_eq!(
            decimal("0.15").times_decimal(decimal("2.5")),
            decimal("0.375")
        );
    }

    #[test]
    fn divides_only_into_whole_numbers() {
        for (whole, part, times, percent) in [
            ("45", "7.5", 6, 17),
            ("44.9", "7.5", 5, 17),
            ("3", "0", 0, 0),
            ("-3", "1", 0, 0),
            ("18.6", "14.4", 1, 77),
        ] {
            let (whole, part) = (decimal(whole), decimal(part));
            assert_eq!(whole.whole_times(part), times, "{whole} / {part}");
            assert_eq!(part.percent_of(whole), percent, "{part} of {whole}");
        }
        assert_eq!(decimal("2").minus(decimal("2.5")), decimal("-0.5"));
    }

    #[test]
    fn refuses_what_is_not_a_decimal() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "1,5",
            "1e3",
            "--1",
            "1.23456",
            "99999999999",
            "１",
        ] {
            assert!(text.parse::<Decimal>().is_err(), "{text:?} was accepted");
        }
    }

    proptest! {
        #[test]
        fn prints_what_it_parses(value in -10_000_000_000_000_i64..10_000_000_000_000) {
            let decimal = Decimal(value);
            prop_assert_eq!(decimal.to_string().parse::<Decimal>(), Ok(decimal));
        }

        #[test]
        fn never_panics_on_any_text(text in ".{0,40}") {
            let _ = text.parse::<Decimal>();
        }
    }
}
