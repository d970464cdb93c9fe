//! Records for the catalogues of French schools are well formed, whatever stands in a project.

use etabli_formats::write_scolomfr;
use etabli_model::{
    Author, BasedOn, Change, Competency, FileEntry, Machine, Project, Reproduction, SessionPart,
    TextItem, Vocabulary,
};
use proptest::prelude::*;
use roxmltree::Document;

/// A project whose every text is the same hostile one.
fn everywhere(text: &str) -> Project {
    let text = || text.to_owned();
    Project {
        id: text(),
        language: text(),
        kind: text(),
        status: text(),
        version: text(),
        title: text(),
        summary: text(),
        keywords: vec![text()],
        created: text(),
        updated: text(),
        licence: text(),
        authors: vec![Author {
            name: text(),
            organisation: text(),
            role: text(),
            url: text(),
            ..Author::default()
        }],
        changes: vec![Change {
            date: text(),
            author: text(),
            log: text(),
            ..Change::default()
        }],
        based_on: vec![BasedOn {
            id: text(),
            url: text(),
            title: text(),
            changes: text(),
            ..BasedOn::default()
        }],
        using: vec![text()],
        subjects: vec![text()],
        uses: vec![text()],
        inclusion: vec![text()],
        competencies: vec![Competency {
            framework: text(),
            code: text(),
            label: text(),
            ..Competency::default()
        }],
        machines: vec![Machine {
            machine: text(),
            ..Machine::default()
        }],
        files: vec![FileEntry {
            kind: text(),
            media_type: text(),
            bytes: u64::MAX,
            ..FileEntry::default()
        }],
        objectives: vec![TextItem {
            text: text(),
            ..TextItem::default()
        }],
        session: vec![SessionPart {
            title: text(),
            text: text(),
            mode: text(),
            ..SessionPart::default()
        }],
        reproductions: vec![Reproduction {
            note: text(),
            author: text(),
            ..Reproduction::default()
        }],
        ..Project::default()
    }
}

#[test]
fn hostile_words_stay_words() {
    for hostile in [
        "]]><x/>",
        "</string></lom>",
        "\u{0}\u{8}\u{b}\u{c}\u{1f}\u{7f}\u{fffe}\u{ffff}",
        "\"'&amp;<!--",
        "a\r\nEND:VCARD\r\nBEGIN:VCARD",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
    ] {
        let written = write_scolomfr(
            &everywhere(hostile),
            &Vocabulary::default(),
            hostile,
            |_| hostile.to_owned(),
        );
        let document = Document::parse(&written.text).expect(hostile);
        let named = |name: &'static str| {
            document
                .descendants()
                .filter(move |one| one.tag_name().name() == name)
        };
        assert_eq!(named("x").count(), 0, "{hostile}");
        for card in named("entity") {
            let ends = card.text().unwrap_or_default().lines();
            assert_eq!(ends.filter(|line| *line == "END:VCARD").count(), 1);
        }
    }
}

proptest! {
    #[test]
    fn any_words_make_a_well_formed_record(text in any::<String>(), hostile in "[\\]\\[<>&\"'!a\u{0}-\u{1f}\u{fffe}]{0,24}") {
        for text in [text, hostile] {
            let written = write_scolomfr(&everywhere(&text), &Vocabulary::default(), &text, |_| text.clone());
            prop_assert!(Document::parse(&written.text).is_ok(), "{}", written.text);
        }
    }
}
