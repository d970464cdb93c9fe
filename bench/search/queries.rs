//! What is asked: lists made from the documents' own words with a seed, the same on every machine.

use std::collections::BTreeMap;

use etabli_synth::Dice;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::corpus::{Corpus, FACETS, text_of, words_in};

/// Queries of each class.
pub(crate) const EACH: usize = 100;

/// What a query is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// No words, no filters: all documents and the counts of five facets.
    Everything,
    /// A word as it stands in some document.
    OneWord,
    /// Two words of one document.
    TwoWords,
    /// The beginning of a word, alone or after another word.
    Prefix,
    /// A word with one slip.
    Typo,
    /// A value of each of five facets, of one document.
    Filters,
    /// One of the words that the fewest documents have.
    RareWord,
}

impl Class {
    /// All, in the order of the table.
    pub(crate) const ALL: [Self; 7] = [
        Self::Everything,
        Self::OneWord,
        Self::TwoWords,
        Self::Prefix,
        Self::Typo,
        Self::Filters,
        Self::RareWord,
    ];

    /// Its name in tables; engines know it by this, too.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Everything => "all",
            Self::OneWord => "word",
            Self::TwoWords => "words",
            Self::Prefix => "prefix",
            Self::Typo => "typo",
            Self::Filters => "filters",
            Self::RareWord => "rare",
        }
    }
}

/// One query.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub(crate) class: Class,
    pub(crate) text: String,
    pub(crate) filters: BTreeMap<&'static str, Vec<String>>,
}

impl Query {
    /// As the page takes it.
    pub(crate) fn to_json(&self) -> Value {
        json!({"group": self.class.name(), "text": self.text, "filters": self.filters})
    }
}

/// The list of a corpus.
pub(crate) fn make(corpus: &Corpus, seed: u64) -> Vec<Query> {
    let mut dice = Dice::new(seed ^ 0x5EED);
    let rare = rarest(&corpus.words);
    let mut queries = Vec::new();
    for class in Class::ALL {
        for _ in 0..EACH {
            queries.push(one(class, corpus, &rare, &mut dice));
        }
    }
    queries
}

fn one(class: Class, corpus: &Corpus, rare: &[&String], dice: &mut Dice) -> Query {
    let document = pick(&corpus.sample, dice);
    let mut word = || word_of(document, dice);
    let text = match class {
        Class::Everything | Class::Filters => String::new(),
        Class::OneWord => word(),
        Class::TwoWords => format!("{} {}", word(), word()),
        Class::Prefix => {
            let (before, last) = (word(), word());
            let beginning = beginning_of(&last, dice);
            match dice.below(2) {
                0 => beginning,
                _ => format!("{before} {beginning}"),
            }
        }
        Class::Typo => slip(document, &corpus.words, dice),
        Class::RareWord => (*pick(rare, dice)).clone(),
    };
    let filters = match class {
        Class::Filters => FACETS
            .into_iter()
            .filter_map(|facet| Some((facet, vec![value_of(&document[facet], dice)?])))
            .collect(),
        _ => BTreeMap::new(),
    };
    Query {
        class,
        text,
        filters,
    }
}

fn pick<'l, T>(list: &'l [T], dice: &mut Dice) -> &'l T {
    &list[dice.below(u32::try_from(list.len()).unwrap_or(u32::MAX)) as usize]
}

/// One word of a document: of its steps in one case of three, of what stands above them in the others.
fn word_of(document: &Value, dice: &mut Dice) -> String {
    let head = ["title", "keywords", "summary", "materials"];
    let words = match dice.below(3) {
        0 => words_in(text_of(document, "steps")),
        _ => head
            .iter()
            .flat_map(|text| words_in(text_of(document, text)))
            .collect(),
    };
    pick(&words, dice).clone()
}

/// From three letters on, and never the whole word.
fn beginning_of(word: &str, dice: &mut Dice) -> String {
    let letters = u32::try_from(word.chars().count()).unwrap_or(4);
    let kept = dice.between(3, letters - 1) as usize;
    word.chars().take(kept).collect()
}

/// A word of six letters or more with one of the slips of a hurried hand, that is no other word of the documents.
fn slip(document: &Value, words: &BTreeMap<String, u32>, dice: &mut Dice) -> String {
    loop {
        let mut letters: Vec<char> = word_of(document, dice).chars().collect();
        if letters.len() < 6 {
            continue;
        }
        let last = u32::try_from(letters.len()).unwrap_or(6) - 2;
        let at = dice.between(1, last) as usize;
        match dice.below(4) {
            0 => letters.swap(at, at + 1),
            1 => drop(letters.remove(at)),
            2 => letters.insert(at, letters[at]),
            _ => letters[at] = if letters[at] == 'e' { 'r' } else { 'e' },
        }
        let slipped: String = letters.into_iter().collect();
        if !words.contains_key(&slipped) {
            return slipped;
        }
    }
}

fn value_of(values: &Value, dice: &mut Dice) -> Option<String> {
    let value = match values {
        Value::Array(values) if values.is_empty() => return None,
        Value::Array(values) => pick(values, dice),
        value => value,
    };
    value
        .as_str()
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
}

/// The words that the fewest documents have, twice as many as are asked for.
fn rarest(words: &BTreeMap<String, u32>) -> Vec<&String> {
    let mut all: Vec<(&u32, &String)> = words.iter().map(|(word, count)| (count, word)).collect();
    all.sort_unstable();
    all.into_iter()
        .take(2 * EACH)
        .map(|(_, word)| word)
        .collect()
}

/// Names one list: figures of two runs are of the same queries where it is the same.
pub(crate) fn hash(queries: &[Query]) -> String {
    let mut hash = Sha256::new();
    for query in queries {
        hash.update(query.to_json().to_string());
        hash.update("\n");
    }
    let digits = hash.finalize();
    digits.iter().map(|byte| format!("{byte:02x}")).collect()
}
