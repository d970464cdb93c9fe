//! What a search gives back.

mod json;

use crate::Facet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The projects found, in the order asked for, and what other filters would give.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// How many projects were found.
    pub total: usize,
    /// Whether they say every word that was asked for.
    pub fit: Fit,
    /// The first of them, as many as were asked for, in the order asked for.
    pub hits: Vec<Hit>,
    /// For each facet, its values in teaching order and what choosing each would give. A facet that is still on its way
    /// is absent.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
    /// Words that were taken for others.
    pub corrections: Vec<Correction>,
    /// Typed words that were taken for filters.
    pub understood: Vec<Understood>,
    /// Those of them that were too much: with them, nothing was left, and they narrow no more.
    #[serde(default)]
    pub set_aside: Vec<Understood>,
    /// How the word that is being typed may go on.
    pub suggestions: Vec<Suggestion>,
    /// What was looked for, to be marked where it stands.
    pub marks: Vec<Mark>,
    /// Of those found, how many can be made here; none where nobody told what stands in the fablab.
    pub feasible: Option<usize>,
}

/// How the projects found fit the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Each says every word, or no word was asked for.
    #[default]
    EveryWord,
    /// No project says every word: these say the most of them.
    MostWords,
}

impl Answer {
    /// The values of one facet; none when the answer is empty.
    pub fn facet(&self, facet: Facet) -> &[FacetCount] {
        self.facets.get(&facet).map_or(&[], Vec::as_slice)
    }
}

/// One project found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Its position in the catalogue.
    pub row: u32,
    /// How well it fits, greater is better; 0 when no words were asked for.
    pub score: u32,
    /// What is missing to make it here, as values of [`crate::Need::from_value`]; empty when nothing is, or when nobody told
    /// what stands in the fablab.
    pub missing: Vec<String>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    /// Id of the value: `grade-3`, `laser-cutter`, `20-30`.
    pub value: String,
    /// Projects that have it, among those that fit the words and the other facets' filters.
    pub count: usize,
}

/// A word nobody wrote, taken for one that exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The word as typed, in lower case.
    pub typed: String,
    /// The word searched instead, as projects write it.
    pub used: String,
}

/// Typed words that were taken for a filter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Understood {
    /// The words as they were typed: what [`crate::Query::literal`] holds once the filter is taken off.
    pub typed: String,
    /// The facet.
    pub facet: Facet,
    /// Its value.
    pub value: String,
}

/// How the word that is being typed may go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The whole text of the query with it.
    pub text: String,
    /// Where in `text` the part begins that was not typed, in bytes.
    pub from: usize,
    /// The filter it would be taken for, with its value; a word otherwise.
    pub filter: Option<(Facet, String)>,
    /// Projects that have it, about.
    pub projects: usize,
}

/// Something that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// A word in lower case, without accents.
    pub form: String,
    /// True for the beginning of longer words.
    pub begins: bool,
}
