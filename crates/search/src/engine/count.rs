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
    pub(super) fn kept(&self, among: &ProjectSet) -> ProjectSet {
        let mut kept = among.clone();
        self.0.iter().for_each(|(_, set)| kept.keep(set));
        kept
    }

    /// Those that pass every facet but one.
    fn kept_by_others<'s>(&self, facet: Facet, projects: &'s ProjectSet) -> Cow<'s, ProjectSet> {
        let mut kept = Cow::Borrowed(projects);
        for (_, set) in self.0.iter().filter(|(other, _)| *other != facet) {
            kept.to_mut().keep(set);
        }
        kept
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
    /// even one that no project has.
    pub(super) fn count(
        &self,
        question: &Question,
        query: &Query,
        within: &ProjectSet,
        chosen: &Chosen,
    ) -> BTreeMap<Facet, Vec<FacetCount>> {
        let mut all = BTreeMap::new();
        for facet in Facet::ALL {
            let shown = question.facets.contains(&facet) || query.filters.contains_key(&facet);
            if let (true, Some(counts)) = (shown, self.count_facet(query, facet, within, chosen)) {
                all.insert(facet, counts);
            }
        }
        all
    }

    fn count_facet(
        &self,
        query: &Query,
        facet: Facet,
        within: &ProjectSet,
        chosen: &Chosen,
    ) -> Option<Vec<FacetCount>> {
        let known = self.head.values(facet);
        let told = |(value, count): (&(String, u32), usize)| FacetCount {
            value: value.0.clone(),
            count,
        };
        if query.asks_for_everything() && query.scope == Scope::Everything {
            let all = known.iter().map(|value| (value, value.1 as usize));
            return Some(all.map(told).collect());
        }
        let others = chosen.kept_by_others(facet, within);
        let counts = match known.is_empty() {
            true => Vec::new(),
            false => self.shelf.values(facet).counts(&others)?,
        };
        let mut counts: Vec<FacetCount> = known.iter().zip(counts).map(told).collect();
        let asked = query.filters.get(&facet).into_iter().flatten();
        let unknown =
            asked.filter(|asked| !facet.is_amount() && !known.iter().any(|(one, _)| one == *asked));
        counts.extend(unknown.map(|value| FacetCount {
            value: value.clone(),
            count: 0,
        }));
        Some(counts)
    }
}
