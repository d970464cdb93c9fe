//! Which names of a concept are sure enough to become a filter by themselves.
//!
//! A teacher who types « carte » wants what is called a card or a map, not everything in geography: a filter taken from an
//! everyday word hides what was meant. So labels name their concept, and so do names of two words and acronyms; a synonym
//! of one word does where it is a part of the label ("laser", "techno"), or where the vocabulary lists it among the names.
//! Kinds, uses, makers, states and small supplies are called by everyday words: only listed names stand for them. The
//! vocabulary can also say of any label that it is an everyday word ("Seconde", "Papier").

use super::keys;
use crate::Facet;
use crate::words::{is_stop_word, words};
use etabli_model::fold::fold;
use etabli_model::{Concept, Vocabulary};

/// A name that stands for a value.
pub(super) struct Candidate {
    pub(super) facet: Facet,
    pub(super) value: String,
    pub(super) written: String,
    /// True where only the English label says it.
    pub(super) english: bool,
    pub(super) strength: Strength,
    pub(super) writing: Writing,
}

/// Where a name comes from; where two concepts share one, the first of these kinds wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// A label, or a name the vocabulary lists.
    Named,
    /// A synonym.
    Synonym,
}

/// How a name must be typed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub(super) enum Writing {
    /// In any way.
    Any,
    /// In capitals: `SI` is a subject, `si` is not.
    Capitals,
}

/// The vocabularies whose concepts are filters, in the order of the facets.
fn lists(vocabulary: &Vocabulary) -> [(Facet, &[Concept]); 12] {
    [
        (Facet::Kind, &vocabulary.kinds),
        (Facet::Level, &vocabulary.cycles),
        (Facet::Level, &vocabulary.levels),
        (Facet::Subject, &vocabulary.subjects),
        (Facet::Machine, &vocabulary.machines),
        (Facet::Material, &vocabulary.materials),
        (Facet::Use, &vocabulary.uses),
        (Facet::Inclusion, &vocabulary.inclusion),
        (Facet::Maker, &vocabulary.makers),
        (Facet::Difficulty, &vocabulary.difficulty),
        (Facet::Licence, &vocabulary.licences),
        (Facet::Status, &vocabulary.status),
    ]
}

/// Every sure name of a vocabulary, in teaching order.
pub(super) fn candidates(vocabulary: &Vocabulary) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (facet, list) in lists(vocabulary) {
        for concept in list {
            let mut add = |written: &str, strength: Strength, writing: Option<Writing>| {
                found.extend(writing.map(|writing| Candidate {
                    facet,
                    value: concept.id.clone(),
                    written: written.to_owned(),
                    english: strength == Strength::Named && is_only_english(concept, written),
                    strength,
                    writing,
                }));
            };
            for label in label_names(facet, concept) {
                let writing = of_label(facet, concept, &label);
                add(&label, Strength::Named, writing);
            }
            for name in &concept.names {
                add(name, Strength::Named, Some(Writing::Any));
            }
            for synonym in &concept.synonyms {
                let writing = of_synonym(facet, concept, synonym);
                add(synonym, Strength::Synonym, writing);
            }
        }
    }
    found
}

fn is_only_english(concept: &Concept, written: &str) -> bool {
    let listed = concept.names.iter().any(|name| name == written);
    !listed && !concept.label.fr.contains(written)
}

/// What a label calls its concept: "Petite section (PS)" is two names, "Massicot, cisaille" too; "Cycle 2 (CP, CE1, CE2)"
/// and "Débutant : première fois au fablab" are one. A licence is named with and without its version.
fn label_names(facet: Facet, concept: &Concept) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for label in [&concept.label.fr, &concept.label.en] {
        let short = label.split(['(', ':']).next().unwrap_or_default();
        names.extend(short.split(',').map(|part| part.trim().to_owned()));
        if let Some((_, inside)) = label.split_once('(') {
            let inside = inside.trim_end_matches(')').trim();
            if is_acronym(inside) {
                names.push(inside.to_owned());
            }
        }
        if facet == Facet::Licence {
            let is_version = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
            let words = short.split_whitespace();
            let unversioned: Vec<&str> = words.take_while(|word| !is_version(word)).collect();
            names.push(unversioned.join(" "));
        }
    }
    names.retain(|name| !name.is_empty());
    names.sort();
    names.dedup();
    names
}

fn of_label(facet: Facet, concept: &Concept, label: &str) -> Option<Writing> {
    one_word(facet, concept, label, || true)
}

fn of_synonym(facet: Facet, concept: &Concept, synonym: &str) -> Option<Writing> {
    one_word(facet, concept, synonym, || {
        is_acronym(synonym) || is_part_of_label(concept, synonym)
    })
}

/// How a label or a synonym must be typed to become a filter; `None` where it never does. `is_sure` says it of one word
/// that nothing else speaks against.
fn one_word(
    facet: Facet,
    concept: &Concept,
    name: &str,
    is_sure: impl Fn() -> bool,
) -> Option<Writing> {
    // "A4" looks the same in capitals.
    let has_digit = name.chars().any(|letter| letter.is_ascii_digit());
    let capitals = (is_acronym(name) && !has_digit).then_some(Writing::Capitals);
    let folded = fold(name);
    if concept.everyday.iter().any(|word| fold(word) == folded) {
        return capitals;
    }
    match keys::of_name(facet, name).len() {
        0 => None,
        1 if is_called_by_everyday_words(facet, concept) => capitals,
        1 if is_stop_word(&folded) => capitals,
        1 => is_sure().then_some(Writing::Any),
        _ => Some(Writing::Any),
    }
}

/// True for concepts whose names of one word are everyday words: what one does, who one is, small supplies.
fn is_called_by_everyday_words(facet: Facet, concept: &Concept) -> bool {
    match facet {
        Facet::Kind | Facet::Use | Facet::Maker | Facet::Status => true,
        Facet::Material => matches!(
            concept.form.as_str(),
            "component" | "consumable" | "liquid" | "other"
        ),
        _ => false,
    }
}

/// Several capitals, or letters with digits, in one word.
fn is_acronym(name: &str) -> bool {
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    let has_digit = name.chars().any(|letter| letter.is_ascii_digit());
    let one_word = name.chars().all(char::is_alphanumeric);
    one_word && (capitals > 1 || has_digit)
}

/// Letters of the shortest word that can be the beginning of a longer one: "dys", "techno".
const SHORTEST_BEGINNING: usize = 3;

/// True for a word of the label, inflected or cut short.
fn is_part_of_label(concept: &Concept, synonym: &str) -> bool {
    let synonym = fold(synonym);
    let key = keys::plain(&synonym);
    let labels = [&concept.label.fr, &concept.label.en];
    let short = labels.map(|label| label.split(['(', ':']).next().unwrap_or_default());
    short.into_iter().flat_map(words).any(|word| {
        let begun = key.len() >= SHORTEST_BEGINNING && word.form.starts_with(key);
        begun || keys::plain(&word.form) == key
    })
}

/// True where a name was typed as it must be.
pub(super) fn is_typed_so(writing: Writing, typed: &str) -> bool {
    match writing {
        Writing::Any => true,
        Writing::Capitals => !keys::has_small_letters(typed),
    }
}
