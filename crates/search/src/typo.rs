//! How many keystrokes stand between what was typed and a word that exists.

/// Slips forgiven in a word of so many letters: none in short words, where another word is always
/// near, and none where a digit stands (`CE1` is no slip of `CE2`).
pub(crate) fn forgiven(form: &str) -> usize {
    if form.chars().any(|letter| letter.is_ascii_digit()) {
        return 0;
    }
    match form.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Distances from a typed word to one that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Distance {
    /// To the whole word.
    pub(crate) whole: usize,
    /// To the nearest of its beginnings.
    pub(crate) beginning: usize,
}

/// Letters inserted, dropped, replaced or swapped with their neighbour ("optimal string
/// alignment"). `None` when the word is too short to be within `most` of what was typed.
pub(crate) fn distance(typed: &[char], word: &str, most: usize) -> Option<Distance> {
    let word: Vec<char> = word.chars().collect();
    if word.len() + most < typed.len() {
        return None;
    }
    // A beginning longer than this is farther than `most` in any case.
    let reach = word.len().min(typed.len() + most);
    let mut two_above = vec![0; reach + 1];
    let mut above: Vec<usize> = (0..=reach).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut current = vec![row + 1; reach + 1];
        for column in 0..reach {
            let replaced = above[column] + usize::from(*letter != word[column]);
            let mut least = replaced.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0
                && column > 0
                && *letter == word[column - 1]
                && typed[row - 1] == word[column];
            if swapped {
                least = least.min(two_above[column - 1] + 1);
            }
            current[column + 1] = least;
        }
        two_above = above;
        above = current;
    }
    let rest = word.len() - reach;
    Some(Distance {
        whole: above[reach] + rest,
        beginning: above.into_iter().min().unwrap_or(usize::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn measured(typed: &str, word: &str) -> Option<Distance> {
        distance(&typed.chars().collect::<Vec<_>>(), word, 2)
    }

    #[test]
    fn counts_slips_of_the_keyboard() {
        for (typed, word, whole, beginning) in [
            ("fracton", "fraction", 1, 1),
            ("fracton", "fractions", 2, 1),
            ("fractoin", "fraction", 1, 1),
            ("laser", "laser", 0, 0),
            ("lazer", "laser", 1, 1),
            ("mat", "mathematiques", 10, 0),
            ("cartno", "carton", 1, 1),
        ] {
            assert_eq!(
                measured(typed, word),
                Some(Distance { whole, beginning }),
                "{typed} {word}"
            );
        }
        assert_eq!(measured("mathematiques", "math"), None);
    }

    proptest! {
        #[test]
        fn is_a_distance(one in "[abc]{0,8}", other in "[abc]{0,8}") {
            let far = |a: &str, b: &str| {
                distance(&a.chars().collect::<Vec<_>>(), b, 16).map(|found| found.whole)
            };
            prop_assert_eq!(far(&one, &other), far(&other, &one));
            prop_assert_eq!(far(&one, &other) == Some(0), one == other);
        }
    }
}
