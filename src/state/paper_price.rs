//! What a printed page costs at this school: told by the teacher, kept in this browser, known to nobody else.

use crate::platform::preferences;
use etabli_model::Decimal;
use etabli_sheet::{Paper, Reading};

/// More than this for one page is a slip of the fingers.
const MOST: u32 = 100;

/// What the printer prints with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrinterInk {
    /// Black alone.
    Black,
    /// In colour.
    Colour,
}

impl PrinterInk {
    /// Both, the cheaper one first.
    pub const ALL: [Self; 2] = [Self::Black, Self::Colour];

    /// The short name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Black => "black",
            Self::Colour => "colour",
        }
    }

    /// The ink of this short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The one used last, else what the reading is made for.
    pub fn usual(reading: Reading) -> Self {
        let last = preferences::remembered("print-ink");
        let usual = match reading {
            Reading::Mono => Self::Black,
            _ => Self::Colour,
        };
        last.and_then(|id| Self::from_id(&id)).unwrap_or(usual)
    }

    /// Remembers it.
    pub fn remember(self) {
        preferences::remember("print-ink", self.id());
    }
}

/// The price of a page, where it was told.
pub fn kept(paper: Paper, ink: PrinterInk) -> Option<Decimal> {
    read(&preferences::remembered(&key(paper, ink))?)
}

/// Keeps the price of a page as it was typed; `None` where that is no price, which forgets the one that was kept.
pub fn keep(paper: Paper, ink: PrinterInk, typed: &str) -> Option<Decimal> {
    let price = read(typed);
    let text = price.map(|price| price.to_string()).unwrap_or_default();
    preferences::remember(&key(paper, ink), &text);
    price
}

/// What all pages of all copies cost.
pub fn cost(pages: usize, copies: u32, price: Decimal) -> Decimal {
    let pages = u32::try_from(pages).unwrap_or(u32::MAX);
    price.times(pages.saturating_mul(copies))
}

/// A4 and Letter cost the same; A3 is a price of its own.
fn key(paper: Paper, ink: PrinterInk) -> String {
    let size = match paper {
        Paper::A4 | Paper::Letter => "a4",
        Paper::A3 => "a3",
    };
    format!("page-price-{size}-{}", ink.id())
}

/// A price as people type it: with a comma or a point, with or without its sign.
fn read(typed: &str) -> Option<Decimal> {
    let plain = typed.trim().trim_matches('€').trim().replace(',', ".");
    let price: Decimal = plain.parse().ok()?;
    (!price.is_negative() && price <= Decimal::from_whole(MOST)).then_some(price)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn a_price_is_read_as_people_type_it() {
        for typed in ["0,05", " 0.05 ", "0,05 €", "€0.05", "0.0500"] {
            assert_eq!(read(typed), Some(decimal("0.05")), "{typed}");
        }
        for typed in ["", "cher", "-0,05", "101", "0,00001", "1,2,3"] {
            assert_eq!(read(typed), None, "{typed}");
        }
        assert_eq!(read("0"), Some(Decimal::ZERO));
    }

    #[test]
    fn pages_times_copies_times_price_without_a_rounding() {
        assert_eq!(cost(6, 12, decimal("0.035")), decimal("2.52"));
        assert_eq!(cost(0, 12, decimal("0.035")), Decimal::ZERO);
    }

    #[test]
    fn large_paper_and_colour_have_prices_of_their_own() {
        let keys: std::collections::BTreeSet<String> = Paper::ALL
            .into_iter()
            .flat_map(|paper| PrinterInk::ALL.map(|ink| key(paper, ink)))
            .collect();
        assert_eq!(keys.len(), 4);
    }
}
