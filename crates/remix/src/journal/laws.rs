//! The laws of the journal, on operations made by chance: several tabs edit one remix, save, look, crash and come back,
//! in any order. Nothing that was said to be kept is lost.

use super::*;
use crate::{Remix, load_remix, write_remix};
use etabli_model::Vocabulary;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What a browser keeps: the text, its anchor, and the entries, all as text.
#[derive(Clone)]
pub(super) struct Store {
    pub(super) text: String,
    pub(super) anchor: Option<Anchor>,
    pub(super) entries: Vec<(u64, String)>,
    /// The document after each entry, as the tab that wrote it saw it.
    seen: Vec<Value>,
}

impl Store {
    pub(super) fn new(remix: &Remix) -> Self {
        Self {
            text: write_remix(remix),
            anchor: None,
            entries: Vec::new(),
            seen: Vec::new(),
        }
    }

    /// One transaction: the entries are taken only from who knows the last one.
    pub(super) fn append(&mut self, ledger: &Ledger) -> Result<Option<u64>, Vec<Entry>> {
        let last = self.entries.last().map_or(0, |(seq, _)| *seq);
        if last != ledger.seq() {
            return Err(self.behind(ledger.seq()));
        }
        for entry in ledger.pending() {
            self.entries.push((entry.seq, write_entry(entry)));
        }
        self.seen.push(ledger.document().clone());
        let through = self.entries.last().map_or(0, |(seq, _)| *seq);
        if !ledger.snapshot_is_due() {
            return Ok(None);
        }
        self.text = ledger.document().to_string();
        self.anchor = Some(Anchor {
            through,
            updated: ledger.document()["updated"].as_u64().expect("a time"),
        });
        Ok(Some(through))
    }

    fn behind(&self, seq: u64) -> Vec<Entry> {
        let unknown = self.entries.iter().filter(|(number, _)| *number > seq);
        unknown
            .map(|(_, text)| read_entry(text).expect("it was written by us"))
            .collect()
    }

    pub(super) fn open(&self) -> Opened {
        let opened = open_journal(&self.text, self.anchor, &self.entries).expect("a remix");
        assert_eq!(opened.fault, None);
        opened
    }
}

/// A tab, and what it is told of each word that was typed somewhere.
struct Tab {
    ledger: Ledger,
    /// On its way: how many entries, and the text with them. The store has them, the tab does not know.
    in_flight: Option<(usize, Option<u64>)>,
    /// Words its pending entries brought, and words somebody took away here while seeing them.
    typed: BTreeSet<String>,
    gone: BTreeSet<String>,
}

struct World {
    store: Store,
    tabs: Vec<Tab>,
    start: Value,
    /// Words in entries that were kept, and words that were taken away by somebody who saw them.
    kept: BTreeSet<String>,
    gone: BTreeSet<String>,
    now: u64,
    words: u32,
}

/// A small project with a list, a text and words.
pub(super) fn remix() -> Remix {
    let project = json!({
        "format": "etabli/1", "id": "disques", "version": "1.0.0", "language": "fr", "kind": "material", "status": "documented",
        "title": "Disques", "summary": "Comparer des parts.", "keywords": ["part"], "licence": "CC-BY-SA-4.0", "updated": "2026-11-01",
        "steps": [{"id": "a", "title": "Ouvre", "text": "Un.\n\nDeux.\n\nTrois."}, {"id": "b", "title": "Découpe"}, {"id": "c", "title": "Ponce"}]
    });
    let whole = json!({"format": crate::REMIX_FORMAT, "id": "r1", "created": 1, "updated": 1, "base": project, "project": project});
    let loaded = load_remix(&whole.to_string(), "", &Vocabulary::default());
    loaded.value.expect("it is a remix")
}

/// Every word `w7w` that stands in a document's project or open conflicts.
fn words(document: &Value) -> BTreeSet<String> {
    words_in(&format!("{}{}", document["project"], document["conflicts"]))
}

/// Every word that stands in its project.
fn shown(document: &Value) -> BTreeSet<String> {
    words_in(&document["project"].to_string())
}

fn words_in(text: &str) -> BTreeSet<String> {
    let number =
        |piece: &&str| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
    text.split('w').filter(number).map(str::to_owned).collect()
}

impl World {
    fn new(tabs: usize) -> Self {
        let store = Store::new(&remix());
        let mut world = Self {
            start: document_of(&remix()),
            tabs: Vec::new(),
            store,
            kept: BTreeSet::new(),
            gone: BTreeSet::new(),
            now: 1_000,
            words: 0,
        };
        world.tabs = (0..tabs).map(|_| world.opened()).collect();
        world
    }

    fn opened(&self) -> Tab {
        Tab {
            ledger: Ledger::open(self.store.open(), self.now),
            in_flight: None,
            typed: BTreeSet::new(),
            gone: BTreeSet::new(),
        }
    }

    /// A person does something in a tab, seeing what it shows.
    fn act(&mut self, tab: usize, act: impl FnOnce(&mut Ledger, u64, &str)) {
        self.words += 1;
        let (word, now) = (format!("w{}w", self.words), self.now);
        let tab = &mut self.tabs[tab];
        let before = tab.ledger.document().clone();
        act(&mut tab.ledger, now, &word);
        let after = tab.ledger.document();
        let (all_before, all_after) = (words(&before), words(after));
        tab.typed.extend(all_after.difference(&all_before).cloned());
        // Who types over a word has seen it, even where an older conflict still tells it.
        let (shown, still) = (shown(&before), shown(after));
        tab.gone.extend(shown.difference(&still).cloned());
        tab.gone.extend(all_before.difference(&all_after).cloned());
    }

    fn edit(&mut self, tab: usize, what: u8, place: u8) {
        self.act(tab, |ledger, now, word| {
            let mut whole = ledger.document().clone();
            let field = format!("{}-{place}", what % 8);
            edit(&mut whole, what, usize::from(place), word);
            // As the app does: what is shown is what can be read again.
            let remix = remix_of(&whole).expect("it is still a remix");
            ledger.change(document_of(&remix), &field, now);
        });
    }

    /// One transaction; a tab that did not know the last entry takes it and tries again.
    fn send(&mut self, at: usize) {
        let now = self.now;
        let tab = &mut self.tabs[at];
        if tab.in_flight.is_some() || tab.ledger.pending().is_empty() {
            return;
        }
        loop {
            match self.store.append(&tab.ledger) {
                Ok(text) => {
                    tab.in_flight = Some((tab.ledger.pending().len(), text));
                    self.kept.append(&mut tab.typed);
                    self.gone.append(&mut tab.gone);
                    return;
                }
                Err(foreign) => {
                    tab.ledger.take(foreign, now).expect("every entry fits");
                    if tab.ledger.pending().is_empty() {
                        return;
                    }
                }
            }
        }
    }

    fn hear(&mut self, at: usize) {
        if let Some((count, text)) = self.tabs[at].in_flight.take() {
            self.tabs[at].ledger.acknowledge(count, text);
        }
    }

    fn look(&mut self, at: usize) {
        if self.tabs[at].in_flight.is_none() {
            let foreign = self.store.behind(self.tabs[at].ledger.seq());
            let taken = self.tabs[at].ledger.take(foreign, self.now);
            taken.expect("every entry fits");
        }
    }

    fn perform(&mut self, (what, tab, kind, place): Operation) {
        let tab = usize::from(tab) % self.tabs.len();
        // Sometimes within one edit, sometimes long after it.
        self.now += u64::from(place) * 400 + 1;
        match what {
            0..=5 => self.edit(tab, kind, place),
            6 => self.act(tab, |ledger, now, _| _ = ledger.undo(now)),
            7 => self.act(tab, |ledger, now, _| _ = ledger.redo(now)),
            8 | 9 => self.send(tab),
            10 => self.hear(tab),
            11 => self.look(tab),
            // Killed, and opened again.
            _ => self.tabs[tab] = self.opened(),
        }
    }

    /// Everybody saves and looks, until nobody has anything new.
    fn settle(&mut self) {
        for _ in 0..2 {
            for tab in 0..self.tabs.len() {
                self.hear(tab);
                self.send(tab);
                self.hear(tab);
                self.look(tab);
            }
        }
    }
}

/// What a person does to a document.
fn edit(whole: &mut Value, what: u8, place: usize, word: &str) {
    let project = &mut whole["project"];
    let steps = project["steps"].as_array().map_or(0, Vec::len);
    match what % 8 {
        0 => project["title"] = json!(format!("Disques {word}")),
        1 => {
            project["summary"] = json!(format!(
                "Comparer des parts d’un disque entier en papier épais, {word}"
            ));
        }
        2 if steps > 0 => project["steps"][place % steps]["title"] = json!(word),
        3 if steps > 0 => {
            let step = &mut project["steps"][place % steps];
            let text = step["text"].as_str().unwrap_or_default().to_owned();
            let mut all: Vec<&str> = text.split("\n\n").collect();
            let at = place % all.len();
            all[at] = word;
            step["text"] = json!(all.join("\n\n"));
        }
        4 => {
            let step = json!({"id": format!("n{word}"), "title": word});
            match project["steps"].as_array_mut() {
                Some(list) => list.insert(place % (steps + 1), step),
                None => project["steps"] = json!([step]),
            }
        }
        5 if steps > 0 => drop(
            project["steps"]
                .as_array_mut()
                .map(|list| list.remove(place % steps)),
        ),
        6 if steps > 1 => {
            if let Some(list) = project["steps"].as_array_mut() {
                let step = list.remove(place % steps);
                list.insert((place + 1) % steps, step);
            }
        }
        _ => match project["keywords"].as_array_mut() {
            Some(list) if place.is_multiple_of(2) => list.push(json!(word)),
            Some(list) if !list.is_empty() => drop(list.remove(place % list.len())),
            _ => project["keywords"] = json!([word]),
        },
    }
}

/// What, which tab, which edit, where.
type Operation = (u8, u8, u8, u8);

fn operations(most: usize) -> impl Strategy<Value = Vec<Operation>> {
    prop::collection::vec((0..13_u8, 0..3_u8, 0..8_u8, 0..6_u8), 1..most)
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn same(one: &Value, other: &Value) -> bool {
    patch(one, other).is_empty()
}

/// Everything kept is there, everybody sees the same, and the whole way can be gone back and forth.
fn nothing_is_lost(tabs: usize, operations: Vec<Operation>) -> Result<(), TestCaseError> {
    let mut world = World::new(tabs);
    for operation in operations {
        world.perform(operation);
    }
    world.settle();
    let end = world.store.open();
    let there = words(&end.document);
    let lost: Vec<_> = world
        .kept
        .iter()
        .filter(|word| !there.contains(*word) && !world.gone.contains(*word))
        .collect();
    prop_assert!(lost.is_empty(), "lost {lost:?} in {:#}", end.document);
    for tab in &world.tabs {
        prop_assert!(same(tab.ledger.document(), &end.document));
    }
    // Each prefix of the journal that was kept is what its writer saw.
    let mut seen = world.store.seen.iter();
    let mut replayed = world.start.clone();
    for (_, text) in &world.store.entries {
        let entry = read_entry(text).expect("it was written by us");
        prop_assert_eq!(apply(&mut replayed, &entry.forward), Ok(()));
        if seen
            .as_slice()
            .first()
            .is_some_and(|seen| same(seen, &replayed))
        {
            seen.next();
        }
    }
    prop_assert_eq!(seen.count(), 0, "a state that was kept cannot be replayed");
    let mut ledger = Ledger::open(end.clone(), world.now);
    let mut steps = 0;
    while ledger.undo(world.now) {
        steps += 1;
    }
    prop_assert!(!ledger.can_undo());
    prop_assert!(same(ledger.document(), &world.start));
    // What had been taken back before can be made again, too: the way to the end is counted.
    for _ in 0..steps {
        prop_assert!(ledger.redo(world.now));
    }
    prop_assert!(same(ledger.document(), &end.document));
    Ok(())
}

proptest! {
    #![proptest_config(cases(7_000))]
    #[test]
    fn two_tabs_lose_nothing(operations in operations(28)) {
        nothing_is_lost(2, operations)?;
    }
}

proptest! {
    #![proptest_config(cases(3_000))]
    #[test]
    fn three_tabs_lose_nothing(operations in operations(32)) {
        nothing_is_lost(3, operations)?;
    }
}

/// With the oldest entries gone, what is shown is the same, and what is left of the history goes back and forth as before.
fn forgetting_takes_nothing_else(
    operations: Vec<Operation>,
    share: usize,
) -> Result<(), TestCaseError> {
    let mut world = World::new(2);
    for operation in operations {
        world.perform(operation);
    }
    world.settle();
    let store = &world.store;
    let whole = store.open();
    let mut ledger = Ledger::open(whole.clone(), world.now);
    let mut seen = vec![whole.document.clone()];
    while ledger.undo(world.now) {
        seen.push(ledger.document().clone());
    }
    let mut cut = store.clone();
    let last = cut.entries.last().map_or(0, |(seq, _)| *seq);
    cut.text = whole.document.to_string();
    cut.anchor = Some(Anchor {
        through: last,
        updated: whole.document["updated"].as_u64().expect("a time"),
    });
    let gone = cut.entries.len() * share / 10;
    cut.entries.drain(..gone);
    let opened = cut.open();
    prop_assert!(same(&opened.document, &whole.document));
    prop_assert_eq!(opened.seq, last);
    let mut ledger = Ledger::open(opened, world.now);
    let mut steps = 0;
    while ledger.can_undo() {
        prop_assert!(ledger.undo(world.now), "what can be undone is undone");
        steps += 1;
        // The edits of the oldest step may be gone in part.
        if ledger.can_undo() {
            prop_assert!(same(ledger.document(), &seen[steps]));
        }
    }
    for _ in 0..steps {
        prop_assert!(ledger.redo(world.now));
    }
    prop_assert!(same(ledger.document(), &whole.document));
    Ok(())
}

proptest! {
    #![proptest_config(cases(2_000))]
    #[test]
    fn what_is_forgotten_costs_the_oldest_steps_alone(operations in operations(40), share in 0..=10_usize) {
        forgetting_takes_nothing_else(operations, share)?;
    }
}
