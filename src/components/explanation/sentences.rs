//! The sentences of an explanation.

use crate::i18n::{text, text_with};
use etabli_search::{ExplainedWord, Field, FoundWord, How, Passage};

/// What became of a typed word; none where it was read as a filter, which is told as one.
pub fn of_word(word: &ExplainedWord) -> Option<String> {
    let found = word.found.first()?;
    let said = [
        ("typed", word.typed.clone().into()),
        ("word", found.written.clone().into()),
        ("place", place(found).into()),
    ];
    let key = match found.how {
        How::Corrected => "explain-corrected",
        How::Synonym => "explain-synonym",
        How::Same | How::Inflected | How::Begun => "explain-said",
    };
    Some(text_with(key, &said))
}

/// The most telling place of a word.
fn place(found: &FoundWord) -> String {
    let key = match found.places.first().map(|(field, _)| field) {
        Some(Field::Title) => "explain-in-title",
        Some(Field::Keywords) => "explain-in-keywords",
        Some(Field::Summary) => "explain-in-summary",
        Some(Field::Vocabulary) => "explain-in-vocabulary",
        Some(Field::Materials) => "explain-in-materials",
        Some(Field::Body) | None => "explain-in-body",
    };
    text(key)
}

/// Where a passage stands.
pub fn of_passage(passage: &Passage) -> String {
    let key = match passage {
        Passage::Step { number, .. } => {
            return text_with("explain-step", &[("number", (*number).into())]);
        }
        Passage::Summary => "explain-summary",
        Passage::Material { .. } => "explain-material",
        Passage::Tool => "explain-tool",
        Passage::Part => "explain-part",
        Passage::Safety => "explain-safety",
        Passage::Objective => "explain-objective",
        Passage::Prerequisite => "explain-prerequisite",
        Passage::Session { .. } => "explain-session",
        Passage::Differentiation => "explain-differentiation",
        Passage::Assessment => "explain-assessment",
        Passage::Further => "explain-further",
        Passage::Term { .. } => "explain-term",
        Passage::Competency => "explain-competency",
        Passage::Adaptation => "explain-adaptation",
    };
    text(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_surest_word_in_its_most_telling_place() {
        let found = |written: &str, how, places: &[Field]| FoundWord {
            written: written.to_owned(),
            how,
            places: places.iter().map(|place| (*place, 1)).collect(),
        };
        let title = &[Field::Title, Field::Body][..];
        for (typed, found, said) in [
            (
                "fraction",
                vec![found("fractions", How::Inflected, title)],
                "Le titre contient « fractions »",
            ),
            (
                "fracton",
                vec![found("fraction", How::Corrected, &[Field::Body])],
                "« fracton » compris comme « fraction »",
            ),
            (
                "plexi",
                vec![found("acrylique", How::Synonym, &[Field::Vocabulary])],
                "« plexi » se dit aussi « acrylique »",
            ),
        ] {
            let word = ExplainedWord {
                typed: typed.to_owned(),
                found,
            };
            let sentence = of_word(&word).expect("it was found").replace('\u{a0}', " ");
            assert_eq!(sentence, said);
        }
        assert_eq!(
            of_word(&ExplainedWord {
                typed: "ce2".to_owned(),
                found: Vec::new()
            }),
            None
        );
    }

    #[test]
    fn every_place_of_a_project_has_a_name() {
        let step = Passage::Step {
            number: 3,
            title: String::new(),
        };
        assert_eq!(of_passage(&step).replace('\u{a0}', " "), "Étape 3");
        for passage in [
            Passage::Summary,
            Passage::Tool,
            Passage::Competency,
            Passage::Adaptation,
        ] {
            assert!(!of_passage(&passage).starts_with("explain-"), "{passage:?}");
        }
    }
}
