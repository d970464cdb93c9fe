//! What holds for every text, and for every index somebody may serve.

use super::phrases::Beginning;
use super::queries::PHRASES;
use super::{Phrases, read};
use crate::words::{Word, placed_words};
use crate::{Facet, Index, Query};
use etabli_model::{Project, load_project, load_vocabulary};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Texts of the words people type, joined by the signs people type.
fn likely_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "jeu", "laser", "maths", "cycle", "2", "3", "30", "min", "moins", "de", "plus", "entre",
        "et", "du", "CP", "au", "CE2", "6e", "carton", "plume", "sans", "machine", "1h30", "h",
        "5", "€", "euros", "<", ">", "une", "demi", "heure", "max", "-", "\"", "«", "»", "à", "CC",
        "BY", "SA", "d’", "l'", "SI", "si", "+", "±", "pa",
    ]);
    let joint = prop::sample::select(vec![" ", " ", " ", "", "-", ", ", "."]);
    prop::collection::vec((word, joint), 0..14).prop_map(|parts| {
        parts
            .iter()
            .map(|(word, joint)| format!("{word}{joint}"))
            .collect()
    })
}

fn sound(text: &str) {
    let asked = read(text, &BTreeSet::new(), &PHRASES);
    assert!(asked.words.len() <= 32);
    for one in &asked.understood {
        assert!(text.contains(&one.typed), "{one:?}");
        assert!(!one.typed.trim().is_empty());
    }
    let phrases: Vec<u8> = asked.words.iter().filter_map(|word| word.phrase).collect();
    assert!(phrases.is_sorted());
    for suggestion in PHRASES.beginning_with(text, 5) {
        assert!(suggestion.text.is_char_boundary(suggestion.from));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn likely_texts_are_read_and_read_alike_twice(text in likely_text()) {
        sound(&text);
        let none = BTreeSet::new();
        prop_assert_eq!(read(&text, &none, &PHRASES), read(&text, &none, &PHRASES));
    }

    #[test]
    fn what_every_chip_left_behind_is_understood_no_more(text in likely_text()) {
        let mut literal = BTreeSet::new();
        for _ in 0..40 {
            let asked = read(&text, &literal, &PHRASES);
            if asked.understood.is_empty() {
                return Ok(());
            }
            literal.extend(asked.understood.into_iter().map(|one| one.typed));
        }
        prop_assert!(false, "chips come back: {}", text);
    }

    #[test]
    fn a_hostile_head_is_read_without_harm(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        text in likely_text(),
    ) {
        if let Ok(phrases) = postcard::from_bytes::<Phrases>(&bytes) {
            let _ = phrases.is_consistent();
            let _ = read(&text, &BTreeSet::new(), &phrases);
            let _ = phrases.beginning_with(&text, 5);
        }
    }

    #[test]
    fn a_head_with_one_wrong_byte_is_read_without_harm(
        at in 0_usize..20_000,
        byte in any::<u8>(),
        text in likely_text(),
    ) {
        let mut bytes = postcard::to_allocvec(&*PHRASES).expect("names can be written");
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(phrases) = postcard::from_bytes::<Phrases>(&bytes) {
            let _ = phrases.is_consistent();
            let _ = read(&text, &BTreeSet::new(), &phrases);
            let _ = phrases.beginning_with(&text, 5);
        }
    }
}

#[test]
fn no_name_is_passed_over_while_it_is_typed() {
    for (name, beginning) in PHRASES.names() {
        let (place, _) = placed_words(&name.written)
            .next()
            .expect("a name has a word");
        let word = &name.written[place];
        let ends = word
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        for end in ends {
            let typed = Word::of(&word[..end]).expect("a letter is a word");
            let typed = Beginning::of_word(&typed);
            assert!(beginning.may_begin_with(typed), "{} {end}", name.written);
        }
    }
}

#[test]
fn names_are_kept_with_the_index_and_checked() {
    let bytes = postcard::to_allocvec(&*PHRASES).expect("names can be written");
    let read: Phrases = postcard::from_bytes(&bytes).expect("what was written can be read");
    assert_eq!(read, *PHRASES);
    assert!(PHRASES.is_consistent());
    assert!(Phrases::default().is_consistent());
    // The first name's first value, led out of the list.
    let broken = (
        vec![(Facet::Kind, "tool")],
        vec![("outil", false, 0_u32, vec![1_u16])],
        Vec::<(u16, Option<u16>)>::new(),
    );
    let bytes = postcard::to_allocvec(&broken).expect("names can be written");
    let read: Phrases = postcard::from_bytes(&bytes).expect("it has the shape of names");
    assert!(!read.is_consistent());
}

/// Bytes the names may add to the head of every index.
const MOST_BYTES: usize = 16_000;

#[test]
fn the_names_stay_small() {
    let bytes = postcard::to_allocvec(&*PHRASES).expect("names can be written");
    assert!(bytes.len() < MOST_BYTES, "{} bytes", bytes.len());
}

#[test]
fn no_project_of_the_gallery_hides_from_its_own_title_or_keyword() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("tests run in a package");
    let folder = std::path::Path::new(&folder).join("../../public/data");
    let text = |file: &std::path::Path| std::fs::read_to_string(file).expect("it can be read");
    let vocabulary = load_vocabulary(&text(&folder.join("vocabulary.json")), "").value;
    let vocabulary = vocabulary.expect("the gallery's vocabulary can be read");
    let entries = std::fs::read_dir(folder.join("projects")).expect("it can be listed");
    let projects: Vec<Project> = entries
        .map(|entry| {
            let file = entry.expect("it can be read").path().join("project.json");
            let project = load_project(&text(&file), "", None, &vocabulary).value;
            project.expect("the gallery's projects can be read")
        })
        .collect();
    let index = Index::build(&projects, &vocabulary);
    let mut hidden: Vec<String> = Vec::new();
    let mut typed = 0;
    for (row, project) in (0_u32..).zip(&projects) {
        let translated = project.translations.values();
        let titles = translated.filter_map(|one| one.fields.get("title"));
        for title in titles.chain([&project.title]).chain(&project.keywords) {
            typed += 1;
            let query = Query {
                text: format!("{title} "),
                ..Query::default()
            };
            let answer = index.answer(&query).expect("it was just built");
            if !answer.hits.iter().any(|hit| hit.row == row) {
                hidden.push(format!("{}: {title} {:?}", project.id, answer.understood));
            }
        }
    }
    assert!(typed > 100, "{typed}");
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}
