//! How the word that is typed may go on to be the name of a filter.

use super::phrases::{Beginning, Name, Phrases};
use crate::Suggestion;
use crate::syntax::{Token, Wish, tokens};
use crate::words::placed_words;
use etabli_model::fold::{fold, lower_case};

/// Words of the text that may belong to one name.
const MOST_WORDS: usize = 6;

/// A name that was begun.
struct Continued<'n> {
    name: &'n Name,
    /// How many of its words were typed.
    typed: usize,
    suggestion: Suggestion,
}

impl Continued<'_> {
    /// The least first: more words typed, French before English, less that is missing.
    fn rank(&self) -> (usize, bool, usize, &str) {
        let missing = self.suggestion.text.len() - self.suggestion.from;
        let untyped = MOST_WORDS - self.typed;
        (untyped, self.name.english, missing, &self.suggestion.text)
    }
}

impl Phrases {
    /// Filters whose name begins with what is typed last, best first: more of its words typed, less of it missing.
    /// Projects are not counted.
    pub(crate) fn beginning_with(&self, text: &str, most: usize) -> Vec<Suggestion> {
        let typed = tokens(text);
        if !typed.last().is_some_and(|last| last.still_typed) {
            return Vec::new();
        }
        let is_free = |token: &&Token| token.phrase.is_none() && token.wish == Wish::With;
        let free = typed.iter().rev().take_while(is_free).count();
        let mut found: Vec<Continued<'_>> = Vec::new();
        // Each of the last words may be the first one of a name.
        let tails = (1..=free.min(MOST_WORDS)).rev();
        let tails = tails.map(|count| &typed[typed.len() - count..]);
        let tails: Vec<(&[Token], Beginning)> = tails
            .map(|tail| (tail, Beginning::of_word(&tail[0].word)))
            .collect();
        for (name, beginning) in self.names() {
            let may_be = |(_, typed): &&(&[Token], Beginning)| beginning.may_begin_with(*typed);
            let mut continued = tails
                .iter()
                .filter(may_be)
                .filter_map(|(tail, _)| self.continued(text, tail, name));
            if let Some(one) = continued.next() {
                let place = found.partition_point(|other| other.rank() < one.rank());
                found.insert(place, one);
            }
        }
        let mut seen: Vec<&[u16]> = Vec::new();
        found.retain(|one| {
            let values = one.name.values.as_slice();
            let is_new = !seen.contains(&values);
            seen.push(values);
            is_new
        });
        let suggestions = found.into_iter().map(|one| one.suggestion);
        suggestions.take(most).collect()
    }

    /// The text with the rest of a name, when its first words are the last ones typed and something is missing.
    fn continued<'n>(&self, text: &str, tail: &[Token], name: &'n Name) -> Option<Continued<'n>> {
        let (last, before) = tail.split_last()?;
        let mut words = placed_words(&name.written);
        for token in before {
            let (_, word) = words.next()?;
            if word.form != token.word.form {
                return None;
            }
        }
        let (place, word) = words.next()?;
        let typed = fold(&last.word.written);
        let spelt = fold(&word.written);
        let complete = spelt == typed && words.next().is_none();
        if complete || !spelt.starts_with(&typed) {
            return None;
        }
        let mut folded = String::new();
        let mut typed_end = place.end;
        for (at, letter) in name.written[place.clone()].char_indices() {
            if folded.len() >= typed.len() {
                typed_end = place.start + at;
                break;
            }
            folded.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        }
        let start = tail[0].at.start;
        let kept = &text[..start];
        let shown = in_a_sentence(&name.written);
        let from = if shown.len() == name.written.len() {
            typed_end
        } else {
            0
        };
        let filter = name.values.first().and_then(|first| self.value(*first));
        Some(Continued {
            name,
            typed: tail.len(),
            suggestion: Suggestion {
                text: format!("{kept}{shown}"),
                from: kept.len() + from,
                filter: filter.cloned(),
                projects: 0,
            },
        })
    }
}

/// A label as it stands in the middle of a sentence: "Découpeuse laser" begins small there, "CE1" and "Raspberry Pi" do
/// not.
fn in_a_sentence(name: &str) -> String {
    let small = lower_case(name);
    let pairs = || name.chars().zip(small.chars());
    let capitals = pairs().filter(|(one, small)| one != small).count();
    let begins_large = pairs().next().is_some_and(|(one, small)| one != small);
    let goes_on = name.chars().nth(1).is_some_and(char::is_alphabetic);
    if begins_large && goes_on && capitals == 1 {
        return small;
    }
    name.to_owned()
}
