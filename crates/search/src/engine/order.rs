//! The first of the projects found, in the order asked for.

use super::Engine;
use crate::query::Sort;
use crate::set::ProjectSet;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

impl Engine {
    /// At most `count` projects as row and score. Among equals the better fit stands first, then the order of the dataset.
    pub(super) fn first(&self, found: &ProjectSet, sort: Sort, count: usize) -> Vec<(u32, u32)> {
        let ranks = self.shelf.order(sort);
        let rank = |project: usize| {
            ranks.map_or(0, |ranks| ranks.get(project).copied().unwrap_or(u32::MAX))
        };
        let mut first: BinaryHeap<(u32, Reverse<u32>, u32)> = BinaryHeap::new();
        for project in found.positions() {
            let score = self.scores.total(project);
            let key = (rank(project), Reverse(score), crate::codec::length(project));
            if first.len() < count {
                first.push(key);
            } else if let Some(mut last) = first.peek_mut()
                && key < *last
            {
                *last = key;
            }
        }
        let sorted = first.into_sorted_vec().into_iter();
        sorted
            .map(|(_, Reverse(score), row)| (row, score))
            .collect()
    }
}
