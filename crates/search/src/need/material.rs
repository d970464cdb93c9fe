//! Materials a fablab must have, and what stands in for them, read out of the words of a project.
//!
//! These are few short texts: they are compared word for word, without the stemmer of the index, which would come with the
//! page that shows one project.

use super::{AnyOf, is_at_hand};
use etabli_model::fold::fold;
use etabli_model::{Concept, Material, Vocabulary};

/// What is needed of one material: nothing when the vocabulary does not know it, for nobody could tell that they have it,
/// nor when it or what stands in for it is at hand.
pub(super) fn needed(material: &Material, vocabulary: &Vocabulary) -> Option<AnyOf> {
    let known = |id: &str| vocabulary.materials.iter().any(|one| one.id == id);
    if !known(&material.kind) {
        return None;
    }
    let substitutes: Vec<&str> = material
        .substitutes
        .iter()
        .flat_map(|text| recognised(text, &vocabulary.materials))
        .collect();
    let any_of = AnyOf::new(std::iter::once(material.kind.as_str()).chain(substitutes))?;
    let at_hand = any_of.iter().any(is_at_hand);
    (!at_hand).then_some(any_of)
}

/// The materials a text offers, up to its colon, where a reason begins ("… : plus dur, coupe plus lentement"): the first one
/// named on each side of an "ou". What follows only tells how ("deux cartons collés" are no glue).
fn recognised<'v>(text: &str, materials: &'v [Concept]) -> Vec<&'v str> {
    let named = text.split([':', ';', '(']).next().unwrap_or(text);
    let words = words(named);
    let offers = words.split(|word| matches!(word.as_str(), "ou" | "or"));
    offers
        .filter_map(|offer| (0..offer.len()).find_map(|at| named_first(&offer[at..], materials)))
        .collect()
}

/// The material whose name these words begin with. The longest name counts: "carton plume" is no "carton".
fn named_first<'v>(words: &[String], materials: &'v [Concept]) -> Option<&'v str> {
    let named = materials.iter().filter_map(|material| {
        let fits = names(material)
            .into_iter()
            .filter(|name| words.starts_with(name));
        Some((fits.map(|name| name.len()).max()?, material.id.as_str()))
    });
    let longest = named.reduce(|best, other| if other.0 > best.0 { other } else { best });
    longest.map(|(_, id)| id)
}

/// How a material may be called: its label without and with what stands in parentheses, its synonyms, its id.
fn names(material: &Concept) -> Vec<Vec<String>> {
    let labels = [&material.label.fr, &material.label.en];
    let labels = labels
        .into_iter()
        .flat_map(|label| label.split(['(', ')', ',']));
    let synonyms = material.synonyms.iter().map(String::as_str);
    labels
        .chain(synonyms)
        .chain([material.id.as_str()])
        .map(words)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Words without accents nor plural.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words
        .map(|word| match word.strip_suffix(['s', 'x']) {
            Some(one) if one.len() > 2 => one.to_owned(),
            _ => word.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::tests::vocabulary;

    #[test]
    fn recognises_what_stands_in() {
        let vocabulary = vocabulary();
        for (text, expected) in [
            (
                "carton gris de 2\u{a0}mm, avec les gabarits A4",
                vec!["cardboard"],
            ),
            ("Carton plume de 3 ou 5 mm", vec!["foamboard"]),
            ("Deux cartons collés", vec!["cardboard"]),
            ("MDF de 3\u{a0}mm, sous extraction", vec!["mdf"]),
            (
                "PETG clair\u{a0}: plus résistant, fait plus de fils",
                vec!["petg"],
            ),
            ("Plexiglas ou contreplaqué", vec!["acrylic", "plywood"]),
            (
                "Accumulateur AA 1,2 V\u{a0}: la DEL reçoit environ 4 mA",
                vec![],
            ),
            ("Chêne ou bouleau", vec![]),
            (
                "Carton gris ou ondulé, au laser ou à la main",
                vec!["cardboard"],
            ),
            ("", vec![]),
        ] {
            let found = recognised(text, &vocabulary.materials);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn asks_for_nothing_that_is_at_hand() {
        let vocabulary = vocabulary();
        for (kind, substitutes, expected) in [
            (
                "plywood",
                vec!["MDF", "carton ondulé"],
                vec!["plywood", "cardboard-corrugated", "mdf"],
            ),
            ("plywood", vec!["papier fort"], vec![]),
            ("glue", vec![], vec![]),
            ("unobtainium", vec!["MDF"], vec![]),
            ("", vec![], vec![]),
        ] {
            let material = Material {
                kind: kind.to_owned(),
                substitutes: substitutes.iter().map(|one| (*one).to_owned()).collect(),
                ..Material::default()
            };
            let needed = needed(&material, &vocabulary);
            let ids: Vec<&str> = needed.iter().flat_map(AnyOf::iter).collect();
            assert_eq!(ids, expected, "{kind}");
        }
    }
}
