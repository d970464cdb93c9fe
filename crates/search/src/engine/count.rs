//! Exact counts: what each value of a facet would give beside the words and the other facets.

use super::shelf::Shelf;
use super::{Engine, Question};
use crate::answer::FacetCount;
use crate::facet::Facet;
use crate::head::Head;
use crate::query::{Query, Scope};
use crate::range::Range;
use crate::set::ProjectSet;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What it takes to count a number of a project's row, in blocks of a set.
const ROW_BESIDE_BLOCK: usize = 12;

/// For each facet that is chosen from, the projects that have one of the values.
pub(super) struct Chosen(Vec<(Facet, ProjectSet)>);

impl Chosen {
    pub(super) fn of(query: &Query, head: &Head, shelf: &Shelf) -> Self {
        let chosen = query
            .filters
            .iter()
            .filter(|(_, values)| !values.is_empty());
        Self(
            chosen
                .map(|(facet, values)| (*facet, having(*facet, values, head, shelf)))
                .collect(),
        )
    }

    /// The same with more projects that pass a facet.
    pub(super) fn or(mut self, more: &[(Facet, ProjectSet)]) -> Self {
        for (facet, projects) in more {
            let own = self.0.iter_mut().find(|(one, _)| one == facet);
            if let Some((_, set)) = own {
                set.add(projects);
            }
        }
        self
    }

    /// The projects among these that pass every facet.
    pub(super) fn kept<'s>(&self, among: &'s ProjectSet) -> Cow<'s, ProjectSet> {
        self.kept_by_others(None, among)
    }

    /// Those that pass every facet but one.
    fn kept_by_others<'s>(
        &self,
        facet: Option<Facet>,
        among: &'s ProjectSet,
    ) -> Cow<'s, ProjectSet> {
        let mut kept = Cow::Borrowed(among);
        for (_, set) in self.0.iter().filter(|(other, _)| Some(*other) != facet) {
            kept.to_mut().keep(set);
        }
        kept
    }

    /// Whether it is chosen from a facet.
    fn narrows(&self, facet: Facet) -> bool {
        self.0.iter().any(|(one, _)| *one == facet)
    }
}

/// The values of a facet that a filter means, as positions in the head.
pub(super) fn places<'q>(
    facet: Facet,
    values: &'q BTreeSet<String>,
    head: &'q Head,
) -> impl Iterator<Item = usize> + 'q {
    let ranges: Vec<Range> = values
        .iter()
        .filter_map(|value| Range::from_value(facet, value))
        .collect();
    let is_chosen = move |known: &str| {
        let bin = Range::from_value(facet, known);
        let inside = bin.is_some_and(|bin| ranges.iter().any(|range| range.holds_bin(bin)));
        inside || values.contains(known)
    };
    let known = head.values(facet).iter().enumerate();
    known.filter_map(move |(place, (known, _))| is_chosen(known).then_some(place))
}

fn having(facet: Facet, values: &BTreeSet<String>, head: &Head, shelf: &Shelf) -> ProjectSet {
    let mut either = ProjectSet::none(head.len());
    for place in places(facet, values, head) {
        if let Some(set) = shelf.values(facet).set(place) {
            either.add(set);
        }
    }
    either
}

impl Engine {
    /// The counts of the facets that are shown, as far as their columns are here. A value that was chosen is always told,
    /// even one that no project has. `within` are the projects that fit the words, `found` those of them that were chosen.
    pub(super) fn count(
        &self,
        question: &Question,
        query: &Query,
        (within, found): (&ProjectSet, &ProjectSet),
        chosen: &Chosen,
    ) -> BTreeMap<Facet, Vec<FacetCount>> {
        let is_shown =
            |facet: &Facet| question.facets.contains(facet) || query.filters.contains_key(facet);
        let shown = Facet::ALL.into_iter().filter(is_shown);
        let everything = query.asks_for_everything() && query.scope == Scope::Everything;
        let mut all = BTreeMap::new();
        // What is not chosen from is counted in the same projects: all of that at once.
        let (alone, together): (Vec<Facet>, Vec<Facet>) =
            shown.partition(|facet| chosen.narrows(*facet));
        let mut add = |facets: &[Facet], among: &ProjectSet| {
            let counts = if everything {
                facets
                    .iter()
                    .map(|facet| Some(self.known(*facet)))
                    .collect()
            } else {
                self.counts(facets, among)
            };
            for (facet, counts) in facets.iter().zip(counts) {
                if let Some(counts) = counts {
                    all.insert(*facet, self.tell(*facet, &counts, query));
                }
            }
        };
        add(&together, found);
        for facet in alone {
            add(&[facet], &chosen.kept_by_others(Some(facet), within));
        }
        all
    }

    /// How many projects of all have each value of a facet.
    fn known(&self, facet: Facet) -> Vec<usize> {
        let values = self.head.values(facet).iter();
        values.map(|(_, count)| *count as usize).collect()
    }

    /// How many of these projects have each value of some facets; `None` for a facet whose columns are not here.
    fn counts(&self, facets: &[Facet], among: &ProjectSet) -> Vec<Option<Vec<usize>>> {
        let values = |facet: &Facet| self.shelf.values(*facet);
        let here = |facet: &Facet| values(facet).all().is_some();
        let rows = self.shelf.rows();
        let facets_here = || facets.iter().copied().filter(|facet| here(facet));
        // Few projects are counted by their rows, many by the sets of the values.
        let total = among.len();
        let by_rows = rows.weigh(facets_here()).is_some_and(|(numbers, values)| {
            total * numbers * ROW_BESIDE_BLOCK < among.blocks() * values
        });
        let tally = by_rows.then(|| rows.tally((among, total), facets_here()));
        let count = |facet: &Facet| match &tally {
            _ if self.head.values(*facet).is_empty() => Some(Vec::new()),
            Some(tally) if here(facet) => rows.counts(*facet, tally),
            _ => values(facet).counts(among),
        };
        facets.iter().map(count).collect()
    }

    fn tell(&self, facet: Facet, counts: &[usize], query: &Query) -> Vec<FacetCount> {
        let known = self.head.values(facet);
        let counted = known.iter().zip(counts);
        let told = |value: &str, count: usize| FacetCount {
            value: value.to_owned(),
            count,
        };
        let counts = counted.map(|((value, _), count)| told(value, *count));
        let mut counts: Vec<FacetCount> = counts.collect();
        let asked = query.filters.get(&facet).into_iter().flatten();
        let unknown =
            asked.filter(|asked| !facet.is_amount() && !known.iter().any(|(one, _)| one == *asked));
        counts.extend(unknown.map(|value| told(value, 0)));
        counts
    }
}
