//! What a search gives back.

use crate::Facet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The projects found, in the order asked for, and what other filters would give.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// How many projects were found.
    pub total: usize,
    /// All of them, in the order asked for.
    pub hits: Vec<Hit>,
    /// For each facet, its values in teaching order and what choosing each would give.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
    /// Words that were taken for others.
    pub corrections: Vec<Correction>,
}

impl Answer {
    /// The values of one facet; none when the answer is empty.
    pub fn facet(&self, facet: Facet) -> &[FacetCount] {
        self.facets.get(&facet).map_or(&[], Vec::as_slice)
    }
}

/// One project found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The project's slug.
    pub id: String,
    /// How well it fits, greater is better; 0 when no words were asked for.
    pub score: u32,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCount {
    /// Id of the value: `grade-3`, `laser-cutter`, `under-30`.
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
