//! Which items of a list moved: the fewest that explain the new order.

/// For positions in the old list, read in the new order: `true` where the item moved. What stays
/// is the longest run that keeps its order.
pub(crate) fn moved(positions: &[usize]) -> Vec<bool> {
    // `tails[n]` ends the best run of n + 1 items; `before[i]` is the one i follows.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; positions.len()];
    for (at, position) in positions.iter().enumerate() {
        let length = tails.partition_point(|tail| positions[*tail] < *position);
        before[at] = length.checked_sub(1).map(|shorter| tails[shorter]);
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut moved = vec![true; positions.len()];
    let mut stays = tails.last().copied();
    while let Some(at) = stays {
        moved[at] = false;
        stays = before[at];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_the_one_that_moved() {
        for (positions, expected) in [
            (vec![], vec![]),
            (vec![0, 1, 2], vec![false, false, false]),
            (vec![2, 0, 1], vec![true, false, false]),
            (vec![1, 2, 0], vec![false, false, true]),
        ] {
            assert_eq!(moved(&positions), expected, "{positions:?}");
        }
    }

    proptest! {
        #[test]
        fn what_stays_keeps_its_order(positions in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let flags = moved(&positions);
            let stays: Vec<usize> = positions.iter().zip(&flags)
                .filter(|(_, moved)| !**moved).map(|(position, _)| *position).collect();
            prop_assert!(stays.windows(2).all(|pair| pair[0] < pair[1]));
            let in_order = positions.windows(2).all(|pair| pair[0] < pair[1]);
            prop_assert_eq!(flags.iter().any(|moved| *moved), !in_order);
        }
    }
}
