//! What a journal does, case by case: reloads, damage, and two tabs in one field.

use super::laws::{Store, remix};
use super::*;
use crate::{load_remix, write_remix};
use etabli_model::Vocabulary;
use serde_json::{Value, json};

/// A store with some entries of one tab.
fn kept(edits: usize) -> (Store, Ledger) {
    let mut store = Store::new(&remix());
    let mut ledger = Ledger::open(store.open(), 0);
    for number in 0..edits {
        let mut whole = ledger.document().clone();
        whole["project"]["title"] = json!(format!("Titre {number}"));
        // A second apart, every fourth after a pause.
        let at = 10_000 + number as u64 * 1_000 + (number / 4) as u64 * 10_000;
        assert!(ledger.change(whole, "title", at));
        let text = store.append(&ledger).expect("alone");
        ledger.acknowledge(1, text);
    }
    (store, ledger)
}

fn title(document: &Value) -> &str {
    document["project"]["title"].as_str().unwrap_or_default()
}

#[test]
fn quick_edits_of_a_field_are_undone_together_even_after_a_reload() {
    let (store, mut before) = kept(8);
    let mut after = Ledger::open(store.open(), 99_000);
    for ledger in [&mut before, &mut after] {
        assert!(ledger.undo(99_000));
        assert_eq!(title(ledger.document()), "Titre 3");
        assert!(ledger.undo(99_000));
        assert_eq!(title(ledger.document()), "Disques");
        assert!(!ledger.undo(99_000));
        assert!(ledger.redo(99_000) && ledger.redo(99_000) && !ledger.redo(99_000));
        assert_eq!(title(ledger.document()), "Titre 7");
    }
}

#[test]
fn the_text_is_written_again_now_and_then_and_the_history_goes_on() {
    let (store, _) = kept(200);
    let through = store.anchor.expect("it was written").through;
    assert!(through > 200 - SNAPSHOT_EVERY, "{through}");
    let mut ledger = Ledger::open(store.open(), 999_000);
    assert_eq!(title(ledger.document()), "Titre 199");
    while ledger.undo(999_000) {}
    assert_eq!(title(ledger.document()), "Disques");
}

#[test]
fn a_damaged_journal_goes_as_far_as_it_goes_and_then_on() {
    let (sound, _) = kept(10);
    let damages: [(&str, fn(&mut Store), &str); 6] = [
        ("a gap", |store| drop(store.entries.remove(4)), "Titre 3"),
        (
            "a broken entry",
            |store| store.entries[4].1.truncate(20),
            "Titre 3",
        ),
        (
            "another version",
            |store| {
                store.entries[4].1 = store.entries[4]
                    .1
                    .replace("etabli-entry/1", "etabli-entry/9");
            },
            "Titre 3",
        ),
        (
            "an entry of another remix",
            |store| {
                store.entries[4].1 = store.entries[4]
                    .1
                    .replace("project.title", "project.steps[#z].title");
            },
            "Titre 3",
        ),
        (
            "the first is gone",
            |store| drop(store.entries.remove(0)),
            "Titre 0",
        ),
        (
            "the text was replaced",
            |store| {
                store.text = store
                    .text
                    .replace("Titre 0", "Venu d’ailleurs")
                    .replace("\"updated\":10000", "\"updated\":20000");
            },
            "Venu d’ailleurs",
        ),
    ];
    for (name, damage, expected) in damages {
        let mut store = sound.clone();
        damage(&mut store);
        let opened = open_journal(&store.text, store.anchor, &store.entries).expect("a remix");
        // The first entry is in the text already: that it is gone is no fault, only an end of the history.
        let expected = if name == "the first is gone" {
            "Titre 9"
        } else {
            expected
        };
        assert_eq!(
            opened.fault.is_none(),
            name == "the first is gone",
            "{name}: {:?}",
            opened.fault
        );
        assert_eq!(title(&opened.document), expected, "{name}");
        let mut ledger = Ledger::open(opened, 99_000);
        let mut whole = ledger.document().clone();
        whole["project"]["title"] = json!("Après");
        assert!(ledger.change(whole, "title", 99_000));
        let text = store
            .append(&ledger)
            .unwrap_or_else(|_| panic!("{name}: nobody else is there"));
        ledger.acknowledge(ledger.pending().len(), text);
        let mut again = Ledger::open(store.open(), 99_000);
        assert_eq!(title(again.document()), "Après", "{name}");
        assert!(again.undo(99_000));
        assert_eq!(title(again.document()), expected, "{name}");
    }
}

#[test]
fn a_text_without_a_journal_opens_and_one_that_is_no_remix_is_left_alone() {
    let text = write_remix(&remix());
    let opened = open_journal(&text, None, &[]).expect("a remix");
    assert_eq!((opened.seq, opened.fault), (0, None));
    assert_eq!(opened.document, document_of(&remix()));
    assert_eq!(settled(&text, None, &[]), text);
    for other in ["", "null", "{\"format\": \"etabli/1\"}"] {
        assert_eq!(open_journal(other, None, &[]), None);
        assert_eq!(settled(other, None, &[(1, String::new())]), other);
    }
}

#[test]
fn what_knows_nothing_of_journals_reads_the_whole_remix() {
    let (store, ledger) = kept(10);
    let text = settled(&store.text, store.anchor, &store.entries);
    let read = load_remix(&text, "", &Vocabulary::default())
        .value
        .expect("a remix");
    assert_eq!(Some(read), remix_of(ledger.document()));
}

#[test]
fn two_tabs_that_type_in_one_field_leave_one_conflict() {
    let mut store = Store::new(&remix());
    let mut tabs = [Ledger::open(store.open(), 0), Ledger::open(store.open(), 0)];
    for key in 1..30_usize {
        let (now, tab) = (1_000 + key as u64, &mut tabs[key % 2]);
        let mut whole = tab.document().clone();
        whole["project"]["title"] = json!(["tarte", "gâteau"][key % 2].repeat(key));
        tab.change(whole, "title", now);
        while let Err(foreign) = store.append(tab) {
            tab.take(foreign, now).expect("they fit");
        }
        let text = None;
        tab.acknowledge(tab.pending().len(), text);
    }
    let remix = remix_of(&store.open().document).expect("a remix");
    assert_eq!(remix.conflicts.len(), 1, "{:#?}", remix.conflicts);
    assert_eq!(remix.conflicts[0].base, Some(json!("Disques")));
}

#[test]
fn a_class_told_in_two_tabs_keeps_what_each_told() {
    let mut store = Store::new(&remix());
    let mut tabs = [Ledger::open(store.open(), 0), Ledger::open(store.open(), 0)];
    for (tab, class) in tabs
        .iter_mut()
        .zip([json!({"pupils": 24}), json!({"pupils": 0, "budget": "30"})])
    {
        let mut whole = tab.document().clone();
        whole["class"] = class;
        tab.change(whole, "class", 5);
        while let Err(foreign) = store.append(tab) {
            tab.take(foreign, 5).expect("they fit");
        }
    }
    assert_eq!(
        store.open().document["class"],
        json!({"pupils": 24, "budget": "30"})
    );
}

#[test]
fn a_long_journal_forgets_its_oldest_entries_and_goes_on() {
    let (mut store, mut ledger) = kept(10);
    let mut forgotten = 0;
    for number in 0..MOST_ENTRIES as u64 + 2_200 {
        let mut whole = ledger.document().clone();
        whole["project"]["title"] = json!(format!("Long {number}"));
        assert!(ledger.change(whole, "title", 200_000 + number * 2_000));
        let text = store.append(&ledger).expect("alone");
        // As a browser does: with the text, and with nothing else.
        let spare = text.and_then(|_| ledger.spare());
        ledger.acknowledge(1, text);
        if let Some(through) = spare {
            assert!(store.anchor.expect("a text was written").through >= through);
            store.entries.retain(|(seq, _)| *seq > through);
            ledger.forget(through);
            forgotten = through;
        }
    }
    assert!(forgotten > 2_000, "{forgotten}");
    assert!(store.entries.len() <= MOST_ENTRIES + MOST_ENTRIES / 10 + SNAPSHOT_EVERY as usize);
    let mut opened = Ledger::open(store.open(), 99_000_000);
    assert_eq!(opened.document(), ledger.document());
    for ledger in [&mut opened, &mut ledger] {
        for _ in 0..3 {
            assert!(ledger.undo(99_000_000));
        }
        assert_eq!(
            title(ledger.document()),
            format!("Long {}", MOST_ENTRIES + 2_196)
        );
    }
}
