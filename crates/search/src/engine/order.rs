//! The first of the projects found, in the order asked for.

use super::Engine;
use crate::query::Sort;
use crate::set::ProjectSet;
use std::collections::BinaryHeap;

impl Engine {
    /// At most `count` projects as row and score. Among equals those that say more of the words stand first, then
    /// the better fit, then the order of the dataset.
    pub(super) fn first(&self, found: &ProjectSet, sort: Sort, count: usize) -> Vec<(u32, u32)> {
        if count == 0 {
            return Vec::new();
        }
        let ranks = self.shelf.order(sort);
        // The least first, in one number: the place in the order asked for, how badly it fits (words and score), the row.
        let mut first: BinaryHeap<u128> = BinaryHeap::new();
        let mut last = u128::MAX;
        // Where only the fit counts, most are passed over by one comparison: among equals the first ones stay.
        let mut least = None;
        found.visit(|project| {
            let fit = self.scores.fit(project);
            if least.is_some_and(|least| fit <= least) {
                return;
            }
            let rank = ranks.map_or(0, |ranks| ranks.get(project).copied().unwrap_or(u32::MAX));
            let row = crate::codec::length(project);
            let key = u128::from(rank) << 96 | u128::from(u64::MAX - fit) << 32 | u128::from(row);
            if key >= last {
                return;
            }
            first.push(key);
            if first.len() > count {
                first.pop();
            }
            if first.len() == count {
                last = first.peek().copied().unwrap_or(last);
                if ranks.is_none() {
                    least = Some(u64::MAX - (last >> 32) as u64);
                }
            }
        });
        let sorted = first.into_sorted_vec().into_iter();
        sorted
            .map(|key| (key as u32, (u64::MAX - (key >> 32) as u64) as u32))
            .collect()
    }
}
