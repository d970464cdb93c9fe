//! From typed words to the projects they fit, and how well.
//!
//! Every word is required. A word finds its own form and its inflections; the last one, while it
//! is typed, whatever begins with it; one that finds nothing is forgiven a slip or two.

use crate::answer::Correction;
use crate::index::Index;
use crate::typo::{distance, forgiven};
use crate::words::{Word, is_stop_word, join_numbers, words};
use etabli_model::fold::is_combining;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Words beyond this are not looked at: no teacher types them.
const MOST_WORDS: usize = 32;
/// A longer word is in no project.
const LONGEST_WORD: usize = 64;

/// How surely a term is what was meant, in percent.
const SAME_FORM: u32 = 100;
const SAME_STEM: u32 = 85;
const ONE_SLIP: u32 = 50;
const TWO_SLIPS: u32 = 30;

/// Whether the end of a word may still be missing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Completion {
    Whole,
    StillTyped,
}

/// Positions of terms, each with how surely it was meant.
type Matches = BTreeMap<usize, u32>;

impl Index {
    /// For each project the score of the text, or `None` where it does not fit.
    pub(crate) fn scores(&self, text: &str, corrections: &mut Vec<Correction>) -> Vec<Option<u32>> {
        let mut scores = vec![Some(0_u32); self.rows.len()];
        for (word, completion) in query_words(text) {
            let matches = self.matches(&word, completion, corrections);
            let word_scores = self.word_scores(&matches);
            for (score, word_score) in scores.iter_mut().zip(word_scores) {
                *score = score
                    .zip(word_score)
                    .map(|(sum, more)| sum.saturating_add(more));
            }
        }
        scores
    }

    /// The terms a word means; a word that means none is corrected, and the correction told.
    fn matches(
        &self,
        word: &Word,
        completion: Completion,
        corrections: &mut Vec<Correction>,
    ) -> Matches {
        if word.form.len() > LONGEST_WORD {
            return Matches::new();
        }
        let mut matches = Matches::new();
        for stem in self.stemmer.of(&word.form) {
            self.add_stem(&stem, SAME_STEM, &mut matches);
        }
        if let Ok(same) = self.term_at(&word.form) {
            matches.insert(same, SAME_FORM);
        }
        if completion == Completion::StillTyped {
            self.add_beginnings(&word.form, &mut matches);
        }
        if matches.is_empty() {
            matches = self.corrected(&word.form, completion);
            let used = matches.iter().max_by_key(|(term, quality)| {
                let term = &self.terms[**term];
                let said: u64 = term.postings.iter().map(|one| u64::from(one.weight)).sum();
                (**quality, said, Reverse(&term.form))
            });
            if let Some((term, _)) = used {
                corrections.push(Correction {
                    typed: word.written.clone(),
                    used: self.terms[*term].written.clone(),
                });
            }
        }
        matches
    }

    fn term_at(&self, form: &str) -> Result<usize, usize> {
        self.terms
            .binary_search_by(|term| term.form.as_str().cmp(form))
    }

    fn add_stem(&self, stem: &str, quality: u32, matches: &mut Matches) {
        let found = self
            .stems
            .binary_search_by(|entry| entry.stem.as_str().cmp(stem));
        if let Ok(position) = found {
            for term in &self.stems[position].terms {
                better(matches, *term, quality);
            }
        }
    }

    /// Adds the terms that begin with a form, surer the less of them is missing.
    fn add_beginnings(&self, form: &str, matches: &mut Matches) {
        let first = self.term_at(form).unwrap_or_else(|position| position);
        let begun = self.terms[first..]
            .iter()
            .take_while(|term| term.form.starts_with(form));
        for (offset, term) in begun.enumerate() {
            let typed = u32::try_from(form.len()).unwrap_or(0);
            let whole = u32::try_from(term.form.len()).unwrap_or(u32::MAX).max(1);
            better(matches, first + offset, 40 + 40 * typed / whole);
        }
    }

    /// The terms nearest to a word that means none: by whole forms and stems first, then, while
    /// it is typed, by beginnings.
    fn corrected(&self, form: &str, completion: Completion) -> Matches {
        let most = forgiven(form);
        if most == 0 {
            return Matches::new();
        }
        let typed: Vec<char> = form.chars().collect();
        let mut whole: Vec<(usize, usize)> = Vec::new();
        let mut beginnings: Vec<(usize, usize)> = Vec::new();
        for entry in &self.stems {
            let Some(found) = distance(&typed, &entry.stem, most) else {
                continue;
            };
            whole.extend(entry.terms.iter().map(|term| (*term, found.whole)));
        }
        for (position, term) in self.terms.iter().enumerate() {
            let Some(found) = distance(&typed, &term.form, most) else {
                continue;
            };
            whole.push((position, found.whole));
            if term.form.starts_with(typed[0]) {
                beginnings.push((position, found.beginning));
            }
        }
        let found = nearest(&whole, most);
        if found.is_empty() && completion == Completion::StillTyped {
            nearest(&beginnings, most)
        } else {
            found
        }
    }

    /// For each project the score of one word: its best term, worth more the rarer the word.
    fn word_scores(&self, matches: &Matches) -> Vec<Option<u32>> {
        let mut scores: Vec<Option<u32>> = vec![None; self.rows.len()];
        for (term, quality) in matches {
            for posting in &self.terms[*term].postings {
                let score = &mut scores[posting.project];
                *score = (*score).max(Some(quality.saturating_mul(posting.weight)));
            }
        }
        let found = scores.iter().flatten().count();
        let rarity = rarity(self.rows.len(), found);
        scores
            .into_iter()
            .map(|score| score.map(|score| (score / 16).saturating_mul(rarity).max(1)))
            .collect()
    }
}

/// The words searched for. Words that say nothing are dropped, but one that is typed alone may
/// become another ("de" is the beginning of "découpe").
fn query_words(text: &str) -> Vec<(Word, Completion)> {
    let typed = join_numbers(words(text));
    let in_a_word = |letter: char| letter.is_alphanumeric() || is_combining(letter);
    let still_typed = text.chars().next_back().is_some_and(in_a_word);
    let count = typed.len();
    typed
        .into_iter()
        .enumerate()
        .map(|(position, word)| {
            let last = position + 1 == count && still_typed;
            let completion = if last {
                Completion::StillTyped
            } else {
                Completion::Whole
            };
            (word, completion)
        })
        .filter(|(word, completion)| {
            let alone = count == 1 && *completion == Completion::StillTyped;
            alone || !is_stop_word(&word.form)
        })
        .take(MOST_WORDS)
        .collect()
}

fn better(matches: &mut Matches, term: usize, quality: u32) {
    let known = matches.entry(term).or_insert(0);
    *known = quality.max(*known);
}

/// The candidates at the least distance found, if it is within `most`.
fn nearest(candidates: &[(usize, usize)], most: usize) -> Matches {
    let distances = candidates.iter().map(|(_, distance)| *distance);
    let Some(least) = distances.min().filter(|least| *least <= most) else {
        return Matches::new();
    };
    let quality = if least <= 1 { ONE_SLIP } else { TWO_SLIPS };
    candidates
        .iter()
        .filter(|(_, distance)| *distance == least)
        .map(|(term, _)| (*term, quality))
        .collect()
}

/// What a word found in so many projects of all is worth: 16 where all have it, 16 more each time
/// half as many have it. Whole numbers, so that every machine sorts alike.
fn rarity(all: usize, found: usize) -> u32 {
    let share = (all.max(1) * 16) / found.max(1);
    let doublings = share.max(16).ilog2() - 4;
    let within = ((share >> doublings).max(16) - 16) as u32;
    16 + 16 * doublings + within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rarer_words_are_worth_more() {
        assert_eq!(rarity(8, 8), 16);
        assert_eq!(rarity(8, 4), 32);
        assert_eq!(rarity(8, 1), 64);
        let worth: Vec<u32> = (1..=100).map(|found| rarity(100, found)).collect();
        assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]));
    }

    #[test]
    fn drops_words_that_say_nothing_unless_they_may_grow() {
        let forms = |text: &str| -> Vec<String> {
            let found = query_words(text).into_iter();
            found.map(|(word, _)| word.form).collect()
        };
        assert_eq!(forms("disques de fractions"), ["disques", "fractions"]);
        assert_eq!(forms("disques de"), ["disques"]);
        assert_eq!(forms("de"), ["de"]);
        assert_eq!(forms("les "), Vec::<String>::new());
    }
}
