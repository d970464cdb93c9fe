//! What is said of projects that were found.

use super::*;
use etabli_model::{Machine, Material, Step, Translation, load_vocabulary};
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let text = include_str!("../../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json").value;
    loaded.expect("the gallery's vocabulary can be read")
});

fn project() -> Project {
    let step = |title: &str, text: &str| Step {
        title: title.to_owned(),
        text: text.to_owned(),
        ..Step::default()
    };
    let english = Translation {
        fields: BTreeMap::from([
            ("title".to_owned(), "Fraction discs".to_owned()),
            (
                "summary".to_owned(),
                "Coloured discs to compare parts.".to_owned(),
            ),
        ]),
        ..Translation::default()
    };
    Project {
        id: "disques".to_owned(),
        language: "fr".to_owned(),
        title: "Disques de fractions".to_owned(),
        summary: "Des disques colorés pour comparer des parts.".to_owned(),
        keywords: vec!["fraction".to_owned()],
        subjects: vec!["mathematics".to_owned()],
        machines: vec![Machine {
            machine: "laser-cutter".to_owned(),
            ..Machine::default()
        }],
        materials: vec![Material {
            kind: "plywood".to_owned(),
            name: "Contreplaqué 3 mm".to_owned(),
            ..Material::default()
        }],
        steps: vec![
            step(
                "Découpe",
                "Découpe **l’engrenage** et les disques, puis range les chutes dans la boîte, loin de la machine, sans toucher à la lentille ni au miroir.",
            ),
            step("Ponce", "Ponce les bords."),
        ],
        translations: BTreeMap::from([("en".to_owned(), english)]),
        ..Project::default()
    }
}

fn explained(text: &str, answer: &Answer, language: Language) -> Explanation {
    let query = Query {
        text: text.to_owned(),
        ..Query::default()
    };
    explain(&project(), &VOCABULARY, &query, answer, language)
}

/// Each word with what it met: `fractions: fractions same title 1`.
fn told(explanation: &Explanation) -> Vec<String> {
    let found = |found: &FoundWord| {
        let places = found.places.iter();
        let places = places.map(|(place, count)| format!("{place:?} {count}"));
        let places = places.collect::<Vec<_>>().join(" ");
        format!("{} {:?} {places}", found.written, found.how)
    };
    let word = |word: &ExplainedWord| {
        let found: Vec<String> = word.found.iter().map(found).collect();
        format!("{}: {}", word.typed, found.join(", "))
    };
    explanation.words.iter().map(word).collect()
}

#[test]
fn tells_how_each_word_was_met_and_where() {
    let none = Answer::default();
    for (text, expected) in [
        (
            "fractions ",
            "fractions: fractions Same Title 1, fraction Inflected Title 1 Keywords 1",
        ),
        (
            "contreplaque ",
            "contreplaque: contreplaqué Same Materials 2",
        ),
        ("decou", "decou: découpe Begun Vocabulary 1 Body 2"),
        ("maths ", "maths: maths Synonym Vocabulary 2"),
        ("engrenages ", "engrenages: engrenage Inflected Body 1"),
        ("introuvable ", "introuvable: "),
    ] {
        let found = told(&explained(text, &none, Language::French));
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert!(
            found[0].starts_with(expected),
            "{text}: {} / {expected}",
            found[0]
        );
    }
}

#[test]
fn tells_corrections() {
    let answer = Answer {
        corrections: vec![crate::Correction {
            typed: "fracton".to_owned(),
            used: "fraction".to_owned(),
        }],
        ..Answer::default()
    };
    let found = told(&explained("fracton ", &answer, Language::French));
    assert_eq!(
        found,
        ["fracton: fraction Corrected Title 1 Keywords 1, fractions Corrected Title 1"]
    );
}

#[test]
fn tells_chosen_and_understood_filters_once() {
    let query = Query::parse("q=disque+laser+-carton&machine=laser-cutter&level=grade-3");
    let answer = Answer::default();
    let found = explain(&project(), &VOCABULARY, &query, &answer, Language::French);
    assert_eq!(
        found.filters,
        [
            (Facet::Level, "grade-3".to_owned()),
            (Facet::Machine, "laser-cutter".to_owned())
        ]
    );
    let typed: Vec<&str> = found.words.iter().map(|word| word.typed.as_str()).collect();
    assert_eq!(typed, ["disque", "laser"]);
}

#[test]
fn shows_passages_in_the_language_asked() {
    let shown = |text: &str, language: Language| -> Vec<String> {
        let found = explained(text, &Answer::default(), language).snippets;
        let piece = |(text, marked): &(String, bool)| match marked {
            true => format!("[{text}]"),
            false => text.clone(),
        };
        let snippet = |one: &Snippet| {
            let text: String = one.pieces.iter().map(piece).collect();
            format!("{:?}: {text}", one.passage)
        };
        found.iter().map(snippet).collect()
    };
    assert_eq!(
        shown("disque ", Language::French),
        [
            "Summary: Des [disques] colorés pour comparer des parts.",
            "Step { number: 1, title: \"Découpe\" }: Découpe l’engrenage et les [disques], puis range les chutes dans la boîte, loin de la machine, sans toucher à la lentille …",
        ]
    );
    assert_eq!(
        shown("miroir ", Language::French),
        ["Step { number: 1, title: \"Découpe\" }: … toucher à la lentille ni au [miroir]."]
    );
    assert_eq!(
        shown("discs ", Language::English),
        ["Summary: Coloured [discs] to compare parts."]
    );
    assert!(shown("xyzzy ", Language::French).is_empty());
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn any_query_and_any_text_are_explained(
            text in "(disque|mm|3|l’|[a-z]{1,3}|é|\"|-| ){0,12}",
            said in "(disque |3 mm|é|\\*\\*|\\PC){0,40}",
        ) {
            let mut project = project();
            project.steps[1].text = said;
            let query = Query { text, ..Query::default() };
            let found = explain(&project, &VOCABULARY, &query, &Answer::default(), Language::French);
            for snippet in &found.snippets {
                let letters: usize = snippet.pieces.iter().map(|(piece, _)| piece.chars().count()).sum();
                prop_assert!(letters < 200, "{} {:?}", letters, snippet);
                prop_assert!(snippet.pieces.iter().any(|(_, marked)| *marked));
            }
        }
    }
}
