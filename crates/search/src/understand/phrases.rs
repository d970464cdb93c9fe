//! What people call the values of the facets.
//!
//! A name two facets share is no filter; one that several values of one facet share means each of them. Only what cannot
//! be worked out again is kept with the index: how names are written and what they stand for.

use super::keys;
use super::names::{Candidate, Writing, candidates};
use crate::Facet;
use crate::codec::sorted;
use crate::words::{Word, placed_words};
use etabli_model::Vocabulary;
use etabli_model::fold::fold;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// No vocabulary has more names than this.
const MOST_NAMES: usize = 20_000;
/// No name is longer, in bytes.
const LONGEST_NAME: usize = 200;

/// What people call the vocabulary's filters: a pure function of the vocabulary, kept with the index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Names", into = "Names")]
pub(crate) struct Phrases {
    names: Names,
    /// For each name the keys of its words.
    keys: Vec<Vec<String>>,
    /// The names whose first word has a key, by the key.
    by_first_word: Vec<(String, Vec<usize>)>,
    /// What each name begins with.
    beginnings: Vec<Beginning>,
}

/// The first four bytes of a name's first word: most names are passed over by them while somebody types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beginning {
    /// Of its form, and of what is written, without accents: the first byte is the least, zeros stand for what is missing.
    form: u32,
    written: u32,
}

impl Beginning {
    fn of(name: &str) -> Self {
        let first = placed_words(name).next();
        first.map_or_else(Self::default, |(_, word)| Self::of_word(&word))
    }

    pub(super) fn of_word(word: &Word) -> Self {
        Self {
            form: first_bytes(&word.form),
            written: first_bytes(&fold(&word.written)),
        }
    }

    /// False where a typed text cannot be the beginning of a name that begins like this: its first words, or a part of
    /// its first one.
    pub(super) fn may_begin_with(self, typed: Self) -> bool {
        begins(self.form, typed.form) || begins(self.written, typed.written)
    }
}

/// True where the bytes that were typed are the same.
const fn begins(own: u32, typed: u32) -> bool {
    let missing = typed.leading_zeros() / 8 * 8;
    let differs = own ^ typed;
    missing == u32::BITS || differs << missing == 0
}

fn first_bytes(word: &str) -> u32 {
    let mut first = [0; 4];
    for (place, byte) in first.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    u32::from_le_bytes(first)
}

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Names {
    /// Values that have a name, in teaching order.
    values: Vec<(Facet, String)>,
    /// Sorted as written; no name stands twice.
    names: Vec<Name>,
    /// School years in teaching order, as positions among the values, each with its cycle.
    years: Vec<(u16, Option<u16>)>,
}

/// One name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Name {
    pub(super) written: String,
    /// True for a word of English.
    pub(super) english: bool,
    pub(super) writing: Writing,
    /// What it stands for: positions among the values, ascending, of one facet.
    pub(super) values: Vec<u16>,
}

impl From<Names> for Phrases {
    fn from(names: Names) -> Self {
        let facet = |name: &Name| {
            let first = name.values.first().map(|one| usize::from(*one));
            first.and_then(|first| names.values.get(first))
        };
        let keys: Vec<Vec<String>> = names
            .names
            .iter()
            .map(|name| {
                let facet = facet(name).map_or(Facet::Kind, |(facet, _)| *facet);
                keys::of_name(facet, &name.written)
            })
            .collect();
        let mut by_first_word: Vec<(String, Vec<usize>)> = Vec::new();
        for (position, words) in keys.iter().enumerate() {
            let Some(key) = words.first() else {
                continue;
            };
            match by_first_word.binary_search_by(|(known, _)| known.cmp(key)) {
                Ok(at) => by_first_word[at].1.push(position),
                Err(at) => by_first_word.insert(at, (key.clone(), vec![position])),
            }
        }
        let written = names.names.iter().map(|name| name.written.as_str());
        Self {
            beginnings: written.map(Beginning::of).collect(),
            names,
            keys,
            by_first_word,
        }
    }
}

impl From<Phrases> for Names {
    fn from(phrases: Phrases) -> Self {
        phrases.names
    }
}

impl Phrases {
    /// The names a vocabulary gives.
    pub(crate) fn of(vocabulary: &Vocabulary) -> Self {
        let mut candidates = candidates(vocabulary);
        candidates.retain(|one| one.written.len() <= LONGEST_NAME);
        let values = values(vocabulary, &candidates);
        let mut groups: BTreeMap<Vec<String>, Vec<&Candidate>> = BTreeMap::new();
        for candidate in &candidates {
            // By stems whatever the facet: "CP" is a class and, to a carpenter, plywood.
            let key = keys::of_name(Facet::Kind, &candidate.written);
            groups.entry(key).or_default().push(candidate);
        }
        let years = years(vocabulary, &values);
        let families = material_families(vocabulary);
        let named = |group: &Vec<&Candidate>| name(group, &values, &years, &families);
        let mut names: Vec<Name> = groups.values().filter_map(named).collect();
        names.sort_by(|one, other| one.written.cmp(&other.written));
        names.dedup_by(|one, other| one.written == other.written);
        names.truncate(MOST_NAMES);
        Self::from(Names {
            values,
            names,
            years,
        })
    }

    /// False for what no vocabulary makes: a hostile index is refused.
    pub(crate) fn is_consistent(&self) -> bool {
        let Names {
            values,
            names,
            years,
        } = &self.names;
        let facet = |position: &u16| values.get(usize::from(*position)).map(|(facet, _)| *facet);
        let in_order = sorted(values.iter().collect());
        let distinct = in_order.windows(2).all(|pair| pair[0] != pair[1]);
        let sound = |name: &Name| {
            let of_one_facet = name
                .values
                .windows(2)
                .all(|pair| pair[0] < pair[1] && facet(&pair[0]) == facet(&pair[1]));
            let known = name.values.iter().all(|one| facet(one).is_some());
            let writable = (1..=LONGEST_NAME).contains(&name.written.len());
            writable && known && of_one_facet && !name.values.is_empty()
        };
        let year = |(year, cycle): &(u16, Option<u16>)| {
            let is_level = |one: &u16| facet(one) == Some(Facet::Level);
            is_level(year) && cycle.as_ref().is_none_or(is_level)
        };
        distinct
            && values.len() <= MOST_NAMES
            && values.iter().all(|(facet, _)| !facet.is_amount())
            && names.len() <= MOST_NAMES
            && names.iter().all(sound)
            && names
                .windows(2)
                .all(|pair| pair[0].written < pair[1].written)
            && years.len() <= MOST_NAMES
            && years.iter().all(year)
    }

    /// Every name with what it begins with, in the order written.
    pub(super) fn names(&self) -> impl ExactSizeIterator<Item = (&Name, Beginning)> {
        let beginnings = self.beginnings.iter().copied();
        self.names.names.iter().zip(beginnings)
    }

    /// A name by its position.
    pub(super) fn name(&self, position: usize) -> Option<&Name> {
        self.names.names.get(position)
    }

    /// The keys of a name's words.
    pub(super) fn keys(&self, position: usize) -> &[String] {
        self.keys.get(position).map_or(&[], Vec::as_slice)
    }

    /// The names whose first word has one of these keys.
    pub(super) fn begun_by(&self, keys: &[String]) -> Vec<usize> {
        let mut all: Vec<usize> = Vec::new();
        for key in keys {
            let found = self
                .by_first_word
                .binary_search_by(|(known, _)| known.cmp(key));
            let names = found.map_or(&[][..], |at| &self.by_first_word[at].1);
            for name in names {
                if let Err(place) = all.binary_search(name) {
                    all.insert(place, *name);
                }
            }
        }
        all
    }

    /// A value by its position.
    pub(super) fn value(&self, position: u16) -> Option<&(Facet, String)> {
        self.names.values.get(usize::from(position))
    }

    /// School years in teaching order, each with its cycle.
    pub(super) fn years(&self) -> &[(u16, Option<u16>)] {
        &self.names.years
    }
}

/// The values some name stands for, and every school year: in teaching order.
fn values(vocabulary: &Vocabulary, candidates: &[Candidate]) -> Vec<(Facet, String)> {
    let mut values: Vec<(Facet, String)> = Vec::new();
    let mut seen = BTreeSet::new();
    let years = vocabulary.cycles.iter().chain(&vocabulary.levels);
    let years = years.map(|level| (Facet::Level, level.id.clone()));
    let named = candidates.iter().map(|one| (one.facet, one.value.clone()));
    for value in years.chain(named) {
        if values.len() < MOST_NAMES && seen.insert(value.clone()) {
            values.push(value);
        }
    }
    values
}

fn position(values: &[(Facet, String)], facet: Facet, id: &str) -> Option<u16> {
    let found = values.iter().position(|one| one.0 == facet && one.1 == id);
    found.and_then(|found| u16::try_from(found).ok())
}

fn years(vocabulary: &Vocabulary, values: &[(Facet, String)]) -> Vec<(u16, Option<u16>)> {
    let of_level = |id: &str| position(values, Facet::Level, id);
    vocabulary
        .levels
        .iter()
        .filter_map(|level| Some((of_level(&level.id)?, of_level(&level.cycle))))
        .collect()
}

/// Materials whose label begins with that of another one: `carton` is also "carton ondulé" and "carton plume". By the id
/// of the one whose label is the shorter.
fn material_families(vocabulary: &Vocabulary) -> BTreeMap<String, Vec<String>> {
    let label = |label: &str| {
        let short = label.split(['(', ':', ',']).next().unwrap_or_default();
        keys::of_name(Facet::Material, short)
    };
    let labels: Vec<(&String, Vec<String>)> = vocabulary
        .materials
        .iter()
        .map(|material| (&material.id, label(&material.label.fr)))
        .collect();
    let longer = |words: &[String]| -> Vec<String> {
        labels
            .iter()
            .filter(|(_, other)| other.len() > words.len() && other.starts_with(words))
            .map(|(id, _)| (*id).clone())
            .collect()
    };
    labels
        .iter()
        .filter(|(_, words)| words.len() == 1)
        .map(|(id, words)| ((*id).clone(), longer(words)))
        .collect()
}

/// The name a group of equal ones makes; `None` where it stands for values of several facets.
fn name(
    group: &[&Candidate],
    values: &[(Facet, String)],
    years: &[(u16, Option<u16>)],
    families: &BTreeMap<String, Vec<String>>,
) -> Option<Name> {
    let strongest = group.iter().map(|one| one.strength).min()?;
    let strong = || group.iter().filter(|one| one.strength == strongest);
    let first = strong().next()?;
    if strong().any(|one| one.facet != first.facet) {
        return None;
    }
    let family = |one: &&&Candidate| families.get(&one.value).cloned().unwrap_or_default();
    let of_material = strong().filter(|one| one.facet == Facet::Material && is_one_word(one));
    let ids = strong()
        .map(|one| one.value.clone())
        .chain(of_material.flat_map(|one| family(&one)));
    let found: BTreeSet<u16> = ids
        .filter_map(|id| position(values, first.facet, &id))
        .collect();
    // A cycle says all of its years.
    let inside = |value: &u16| {
        let mut of_years = years.iter().filter(|(year, _)| year == value);
        of_years
            .any(|(_, cycle)| cycle.is_some_and(|cycle| cycle != *value && found.contains(&cycle)))
    };
    let kept = found.iter().filter(|value| !inside(value)).copied();
    Some(Name {
        written: first.written.clone(),
        english: strong().all(|one| one.english),
        writing: strong().map(|one| one.writing).min()?,
        values: kept.collect(),
    })
}

fn is_one_word(candidate: &Candidate) -> bool {
    crate::words::words(&candidate.written).len() == 1
}
