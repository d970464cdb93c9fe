//! From a query to an answer: words and filters together, exact counts, the order asked for.

use crate::answer::{Answer, FacetCount, Hit};
use crate::facet::Facet;
use crate::index::{FacetValue, Index, Row};
use crate::query::{Query, Sort};
use crate::range::Range;
use crate::set::ProjectSet;
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Index {
    /// The projects that fit a query, and what other filters would give.
    pub fn answer(&self, query: &Query) -> Answer {
        let mut corrections = Vec::new();
        let scores = self.scores(&query.text, &mut corrections);
        let mut fitting = ProjectSet::none(self.rows.len());
        for (position, score) in scores.iter().enumerate() {
            if score.is_some() {
                fitting.insert(position);
            }
        }
        let chosen: BTreeMap<Facet, ProjectSet> = Facet::ALL
            .into_iter()
            .map(|facet| (facet, self.chosen(query, facet)))
            .collect();
        let facets = Facet::ALL
            .into_iter()
            .map(|facet| (facet, self.counts(query, facet, &fitting, &chosen)))
            .collect();
        let mut found = fitting;
        chosen.values().for_each(|set| found.keep(set));
        let hits = self.sorted(&found, &scores, query.sort);
        Answer {
            total: hits.len(),
            hits,
            facets,
            corrections,
            ..Answer::default()
        }
    }

    /// The projects that have one of a facet's chosen values; all of them when none is chosen.
    fn chosen(&self, query: &Query, facet: Facet) -> ProjectSet {
        let size = self.rows.len();
        let Some(values) = query.filters.get(&facet).filter(|set| !set.is_empty()) else {
            return ProjectSet::all(size);
        };
        let ranges: Vec<Range> = values
            .iter()
            .filter_map(|value| Range::from_value(facet, value))
            .collect();
        let is_chosen = |known: &str| {
            let bin = Range::from_value(facet, known);
            let inside = bin.is_some_and(|bin| ranges.iter().any(|range| range.holds_bin(bin)));
            inside || values.contains(known)
        };
        let mut either = ProjectSet::none(size);
        for known in self.values(facet) {
            if is_chosen(&known.value) {
                either.add(&known.projects);
            }
        }
        either
    }

    fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// What each value of a facet would give beside the words and the other facets. A value that
    /// was chosen is always told, even one that no project has.
    fn counts(
        &self,
        query: &Query,
        facet: Facet,
        fitting: &ProjectSet,
        chosen: &BTreeMap<Facet, ProjectSet>,
    ) -> Vec<FacetCount> {
        let mut others = fitting.clone();
        for (_, set) in chosen.iter().filter(|(other, _)| **other != facet) {
            others.keep(set);
        }
        let known = self.values(facet);
        let mut counts: Vec<FacetCount> = known
            .iter()
            .map(|value| FacetCount {
                value: value.value.clone(),
                count: value.projects.common(&others),
            })
            .collect();
        let asked = query.filters.get(&facet).into_iter().flatten();
        let asked = asked.filter(|_| !facet.is_amount());
        for value in asked.filter(|asked| !known.iter().any(|one| one.value == **asked)) {
            counts.push(FacetCount {
                value: value.clone(),
                count: 0,
            });
        }
        counts
    }

    fn sorted(&self, found: &ProjectSet, scores: &[Option<u32>], sort: Sort) -> Vec<Hit> {
        let score = |position: usize| scores[position].unwrap_or(0);
        let mut positions: Vec<usize> = found.positions().collect();
        // Stable: among equals, the order of the dataset.
        positions.sort_by_key(|position| Reverse(score(*position)));
        match sort {
            Sort::Relevance => {}
            Sort::Recent => positions.sort_by_key(|at| Reverse(self.rows[*at].updated.as_str())),
            Sort::Quickest => positions.sort_by_key(|at| self.rows[*at].quickness()),
            Sort::Reproduced => positions.sort_by_key(|at| Reverse(self.rows[*at].reproductions)),
            Sort::Cheapest => positions.sort_by_key(|at| {
                let cost = self.rows[*at].cost;
                (cost.is_none(), cost)
            }),
        }
        positions
            .into_iter()
            .map(|position| Hit {
                row: u32::try_from(position).unwrap_or(u32::MAX),
                score: score(position),
                missing: Vec::new(),
            })
            .collect()
    }
}

impl Row {
    /// Minutes, those that do not tell them last.
    const fn quickness(&self) -> (bool, u32) {
        (self.minutes == 0, self.minutes)
    }
}
