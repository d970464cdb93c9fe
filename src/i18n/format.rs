//! Numbers, times, prices and dates the way each language writes them.

use super::{language, text_with};
use etabli_model::vocabulary::label;
pub use etabli_model::write_minutes as minutes;
use etabli_model::{Decimal, Language, Size, Vocabulary};

const NO_BREAK: char = '\u{a0}';

/// A price: `1,80 €` in French, `€1.80` in English; other currencies by their code.
pub fn price(amount: Decimal, currency: &str) -> String {
    let language = language();
    let number = amount.localized_price(language);
    match (language, currency) {
        (Language::French, "EUR") => format!("{number}{NO_BREAK}€"),
        (Language::English, "EUR") => format!("€{number}"),
        (_, other) => format!("{number}{NO_BREAK}{other}"),
    }
}

/// A quantity with its unit: `2 feuilles`, `12`, `0,5 m`; pieces go without a unit.
pub fn quantity(amount: Decimal, unit: &str, vocabulary: &Vocabulary) -> String {
    let number = amount.localized(language());
    match unit {
        "" | "piece" => number,
        "sheet" => text_with(
            "quantity-sheets",
            &[("number", number.into()), ("count", amount.to_f64().into())],
        ),
        unit => format!(
            "{number}{NO_BREAK}{}",
            label(&vocabulary.units, unit, language())
        ),
    }
}

/// A size in millimetres: `600 × 400 × 3 mm`, `Ø 120 mm`; empty when nothing is given.
pub fn size(size: &Size) -> String {
    let sides = [size.width, size.height, size.depth, size.thickness];
    let mut shown: Vec<String> = sides
        .iter()
        .flatten()
        .map(|side| side.localized(language()))
        .collect();
    if let Some(diameter) = size.diameter {
        shown.insert(0, format!("Ø{NO_BREAK}{}", diameter.localized(language())));
    }
    if shown.is_empty() {
        return String::new();
    }
    format!(
        "{}{NO_BREAK}mm",
        shown.join(&format!("{NO_BREAK}×{NO_BREAK}"))
    )
}

/// A date `YYYY-MM-DD` as `23/11/2026` in French; what is not a date is shown as it is.
pub fn date(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    match (language(), parts.as_slice()) {
        (Language::French, [year, month, day]) => format!("{day}/{month}/{year}"),
        _ => date.to_owned(),
    }
}

/// A file's size: `3 Ko`, `1,2 Mo`.
pub fn bytes(bytes: u64) -> String {
    let (unit, size) = if bytes >= 1_000_000 {
        ("mega", 1_000_000)
    } else {
        ("kilo", 1_000)
    };
    let tenths = bytes.saturating_mul(10).div_ceil(size);
    let number = if unit == "mega" && tenths % 10 != 0 {
        let mark = if language() == Language::French {
            ','
        } else {
            '.'
        };
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    } else {
        tenths.div_ceil(10).to_string()
    };
    text_with(
        if unit == "mega" {
            "size-megabytes"
        } else {
            "size-kilobytes"
        },
        &[("number", number.into())],
    )
}
