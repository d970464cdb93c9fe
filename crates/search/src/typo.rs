//! How many keystrokes stand between what was typed and a word that exists.
//!
//! A dictionary of 100,000 words is looked through while somebody types. It is sorted, so that neighbours begin alike:
//! what was worked out for the beginning of one word serves the next, and a beginning that is too far already is passed
//! over with every word it begins.

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
#[cfg(test)]
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

/// Longer words are not looked for: their letters are no words.
const LONGEST_TYPED: usize = 64;

/// Measures a typed word against the words of a sorted dictionary, one after the other.
pub(crate) struct NearWords {
    typed: Vec<char>,
    most: u8,
    /// Letters of the word measured last, as far as they were looked at.
    letters: Vec<char>,
    /// Bytes of the beginning that ends with each of them.
    ends: Vec<usize>,
    /// One row for each beginning of that word, the empty one first: distances to the beginnings of what was typed.
    rows: Vec<u8>,
    /// For each of these beginnings, the least distance of it or a shorter one to all that was typed.
    nearest_beginning: Vec<u8>,
    /// Bytes of the word's beginning no word can be near with; `None` while it may be.
    hopeless: Option<usize>,
    previous: String,
}

impl NearWords {
    /// Looks for words at most so many slips away. `None` when what was typed is empty or too long to be a word.
    pub(crate) fn new(typed: &str, most: usize) -> Option<Self> {
        let typed: Vec<char> = typed.chars().take(LONGEST_TYPED + 1).collect();
        if typed.is_empty() || typed.len() > LONGEST_TYPED {
            return None;
        }
        let most = u8::try_from(most.min(8)).unwrap_or(8);
        let width = typed.len() + 1;
        let first = (0..width).map(|column| u8::try_from(column).unwrap_or(u8::MAX).min(most + 1));
        let rows: Vec<u8> = first.collect();
        Some(Self {
            nearest_beginning: vec![rows[width - 1]],
            rows,
            most,
            letters: Vec::new(),
            ends: Vec::new(),
            hopeless: None,
            previous: String::new(),
            typed,
        })
    }

    /// The distances to the next word of a sorted list, where one of them is within reach; one that is not is told as
    /// one more than the most.
    pub(crate) fn next(&mut self, word: &str) -> Option<Distance> {
        let pairs = self.previous.bytes().zip(word.bytes());
        let shared = pairs.take_while(|(one, other)| one == other).count();
        let found = self.next_sharing(shared, word);
        self.previous.clear();
        self.previous.push_str(word);
        found
    }

    /// The same where the dictionary knows how many bytes the word shares with the one before; a word that begins without
    /// hope is not even looked at.
    pub(crate) fn next_sharing(&mut self, shared: usize, word: &str) -> Option<Distance> {
        if let Some(hopeless) = self.hopeless {
            if shared >= hopeless {
                return self.distance(false);
            }
            self.hopeless = None;
        }
        let kept = self.ends.partition_point(|end| *end <= shared);
        self.letters.truncate(kept);
        self.ends.truncate(kept);
        self.nearest_beginning.truncate(kept + 1);
        self.rows.truncate((kept + 1) * (self.typed.len() + 1));
        let read = self.ends.last().copied().unwrap_or(0);
        // No beginning longer than this is within reach.
        let reach = self.typed.len() + usize::from(self.most);
        for letter in word.get(read..).unwrap_or("").chars() {
            if self.letters.len() > reach {
                break;
            }
            if self.push(letter) == Hope::Lost {
                self.hopeless = self.ends.last().copied();
                return self.distance(false);
            }
        }
        self.distance(self.ends.last().copied().unwrap_or(0) == word.len())
    }

    /// What is known of the word whose letters were pushed, all of them or its beginning.
    fn distance(&self, whole: bool) -> Option<Distance> {
        let far = self.most + 1;
        let beginning = self.nearest_beginning.last().copied().unwrap_or(far);
        let whole = if whole {
            self.rows.last().copied().unwrap_or(far)
        } else {
            far
        };
        (whole < far || beginning < far).then(|| Distance {
            whole: usize::from(whole),
            beginning: usize::from(beginning),
        })
    }

    /// Adds the row of one more letter.
    fn push(&mut self, letter: char) -> Hope {
        let far = self.most + 1;
        let width = self.typed.len() + 1;
        let row = self.letters.len() + 1;
        let above = (row - 1) * width;
        let start = row * width;
        self.rows.resize(start + width, far);
        let most = usize::from(self.most);
        let mut least = far;
        for column in row.saturating_sub(most)..=self.typed.len().min(row + most) {
            let cell = if column == 0 {
                u8::try_from(row).unwrap_or(far)
            } else {
                let same = self.typed[column - 1] == letter;
                let replaced = self.rows[above + column - 1] + u8::from(!same);
                let dropped = self.rows[above + column] + 1;
                let inserted = self.rows[start + column - 1] + 1;
                let swapped = row > 1
                    && column > 1
                    && self.typed[column - 2] == letter
                    && self.typed[column - 1] == self.letters[row - 2];
                let swap = if swapped {
                    self.rows[above - width + column - 2] + 1
                } else {
                    far
                };
                replaced.min(dropped).min(inserted).min(swap)
            };
            let cell = cell.min(far);
            self.rows[start + column] = cell;
            least = least.min(cell);
        }
        self.letters.push(letter);
        let read = self.ends.last().copied().unwrap_or(0);
        self.ends.push(read + letter.len_utf8());
        let known = self.nearest_beginning.last().copied().unwrap_or(far);
        self.nearest_beginning
            .push(known.min(self.rows[start + width - 1]));
        // The next row is made from this one and, where two letters are swapped, from the one above and one slip more.
        let above_least = self.rows[above..start].iter().copied().min().unwrap_or(far);
        if least == far && above_least >= self.most {
            Hope::Lost
        } else {
            Hope::Left
        }
    }
}

/// Whether a word that goes on from a beginning can still be near.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hope {
    Left,
    Lost,
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

        #[test]
        fn a_sorted_list_is_measured_like_each_of_its_words(
            typed in "[abcé]{1,9}",
            words in prop::collection::btree_set("[abcé]{0,9}", 0..40),
            most in 0_usize..3,
        ) {
            let letters: Vec<char> = typed.chars().collect();
            let mut near = NearWords::new(&typed, most).expect("a word");
            let mut sharing = NearWords::new(&typed, most).expect("a word");
            let mut before = String::new();
            for word in words {
                let plain = distance(&letters, &word, 9).map(|found| Distance {
                    whole: found.whole.min(most + 1),
                    beginning: found.beginning.min(most + 1),
                });
                let plain = plain.filter(|found| found.whole <= most || found.beginning <= most);
                prop_assert_eq!(near.next(&word), plain, "{} {}", typed, word);
                let same = before.bytes().zip(word.bytes()).take_while(|(one, other)| one == other);
                prop_assert_eq!(sharing.next_sharing(same.count(), &word), plain);
                before = word;
            }
        }

        #[test]
        fn no_dictionary_makes_it_panic(
            typed in any::<String>(),
            words in prop::collection::vec((0_usize..12, any::<String>()), 0..12),
        ) {
            if let Some(mut near) = NearWords::new(&typed, 2) {
                for (shared, word) in words {
                    let _ = near.next_sharing(shared, &word);
                }
            }
        }
    }
}
