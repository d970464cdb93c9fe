//! The first of the projects found, in the order asked for.

use super::Engine;
use crate::query::Sort;
use crate::set::ProjectSet;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

impl Engine {
    /// At most `count` projects as row and score. Among equals those that say more of the words stand first, then
    /// the better fit, then the order of the dataset.
    pub(super) fn first(&self, found: &ProjectSet, sort: Sort, count: usize) -> Vec<(u32, u32)> {
        let ranks = self.shelf.order(sort);
        let rank = |project: usize| {
            ranks.map_or(0, |ranks| ranks.get(project).copied().unwrap_or(u32::MAX))
        };
        // Position in the order asked for, words and score, row.
        let mut first: BinaryHeap<(u32, Reverse<(u8, u32)>, u32)> = BinaryHeap::new();
        for project in found.positions() {
            let fit = (self.scores.matched(project), self.scores.total(project));
            let key = (rank(project), Reverse(fit), crate::codec::length(project));
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
            .map(|(_, Reverse((_, score)), row)| (row, score))
            .collect()
    }
}
