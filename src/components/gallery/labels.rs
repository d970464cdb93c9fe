//! The words of facets and of their values.

use crate::i18n::{language, text};
use crate::state::catalogue::Catalogue;
use etabli_model::vocabulary::{concept, short_label};
use etabli_model::{Language, Vocabulary};
use etabli_search::Facet;

/// The name of a facet. Reactive.
pub fn facet_label(facet: Facet) -> String {
    text(&format!("facet-{}", facet.name()))
}

/// The name of a facet's value, or the value itself where no vocabulary knows it. Reactive.
pub fn value_label(catalogue: Catalogue, facet: Facet, value: &str) -> String {
    if facet.is_amount() {
        return value.to_owned();
    }
    let language = language();
    catalogue.gallery().map_or_else(
        || value.to_owned(),
        |gallery| word(&gallery.vocabulary, facet, value, language).to_owned(),
    )
}

fn word<'a>(
    vocabulary: &'a Vocabulary,
    facet: Facet,
    value: &'a str,
    language: Language,
) -> &'a str {
    let list = match facet {
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
        Facet::Duration | Facet::Cost | Facet::Language => return value,
    };
    match facet {
        // "Imprimante 3D (fil)" is not "Imprimante 3D (résine)".
        Facet::Machine => etabli_model::vocabulary::label(list, value, language),
        _ => short_label(list, value, language),
    }
}
