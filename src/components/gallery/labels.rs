//! The words of facets and of their values.

use crate::i18n::{format, language, text, text_with};
use crate::platform::language_names::language_name;
use crate::state::catalogue::Catalogue;
use etabli_model::vocabulary::{concept, short_label};
use etabli_model::{Concept, Decimal, Vocabulary};
use etabli_search::{Facet, Range};

/// The name of a facet. Reactive.
pub fn facet_label(facet: Facet) -> String {
    text(&format!("facet-{}", facet.name()))
}

/// The name of a facet's value, or the value itself where no vocabulary knows it. Reactive.
pub fn value_label(catalogue: Catalogue, facet: Facet, value: &str) -> String {
    if facet == Facet::Language {
        return language_name(value, language());
    }
    if facet.is_amount() {
        let range = Range::from_value(facet, value);
        return range.map_or_else(|| value.to_owned(), |range| range_label(facet, range));
    }
    let Some(gallery) = catalogue.gallery() else {
        return value.to_owned();
    };
    let list = concepts(&gallery.vocabulary, facet, value);
    let word = match facet {
        // "Imprimante 3D (fil)" is not "Imprimante 3D (résine)".
        Facet::Machine => etabli_model::vocabulary::label(list, value, language()),
        _ => short_label(list, value, language()),
    };
    word.to_owned()
}

/// The part of the vocabulary a value belongs to; empty for amounts and languages.
pub fn concepts<'a>(vocabulary: &'a Vocabulary, facet: Facet, value: &str) -> &'a [Concept] {
    match facet {
        Facet::Kind => &vocabulary.kinds,
        Facet::Level if concept(&vocabulary.cycles, value).is_some() => &vocabulary.cycles,
        Facet::Level => &vocabulary.levels,
        Facet::Subject => &vocabulary.subjects,
        Facet::Machine => &vocabulary.machines,
        Facet::Material => &vocabulary.materials,
        Facet::Use => &vocabulary.uses,
        Facet::Inclusion => &vocabulary.inclusion,
        Facet::Maker => &vocabulary.makers,
        Facet::Difficulty => &vocabulary.difficulty,
        Facet::Licence => &vocabulary.licences,
        Facet::Status => &vocabulary.status,
        Facet::Duration | Facet::Cost | Facet::Language => &[],
    }
}

/// An amount in words: `30 min`, `1 h 30`, `5 €`, and `gratuit` for no cost. Reactive.
pub fn amount_label(facet: Facet, amount: u32) -> String {
    match facet {
        Facet::Cost if amount == 0 => text("amount-free"),
        Facet::Cost => price(amount),
        _ => format::minutes(amount),
    }
}

fn price(cents: u32) -> String {
    let euros = format!("{}.{:02}", cents / 100, cents % 100);
    format::price(euros.parse().unwrap_or(Decimal::ZERO), "EUR")
}

/// A range in words: `30 min au plus`, `plus de 2 h`. Reactive.
pub fn range_label(facet: Facet, range: Range) -> String {
    let said = |amount: u32| amount_label(facet, amount);
    match (range.above, range.to) {
        (None, Some(0)) => said(0),
        (None, Some(to)) => text_with("amount-at-most", &[("to", said(to).into())]),
        // "More than free" is said by nobody.
        (Some(0), None) => text_with("amount-more", &[("above", price(0).into())]),
        (Some(above), None) => text_with("amount-more", &[("above", said(above).into())]),
        (Some(above), Some(to)) => text_with(
            "amount-between",
            &[("above", said(above).into()), ("to", said(to).into())],
        ),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_amounts_as_a_colleague_would() {
        for (facet, value, said) in [
            (Facet::Duration, "-30", "30 min au plus"),
            (Facet::Duration, "30-60", "de 30 min à 1 h"),
            (Facet::Duration, "-90", "1 h 30 au plus"),
            (Facet::Duration, "120-", "plus de 2 h"),
            (Facet::Cost, "-0", "gratuit"),
            (Facet::Cost, "0-", "plus de 0 €"),
            (Facet::Cost, "-5", "5 € au plus"),
            (Facet::Cost, "0.50-2", "de 0,50 € à 2 €"),
        ] {
            let range = Range::from_value(facet, value).expect("a range");
            let label = range_label(facet, range).replace('\u{a0}', " ");
            assert_eq!(label, said, "{value}");
        }
    }
}
