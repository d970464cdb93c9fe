//! Where a typed text says the name of a value, or of a run of school years.

use super::keys;
use super::names::is_typed_so;
use super::phrases::Phrases;
use super::span::{Meaning, Span};
use crate::Facet;
use crate::syntax::Token;
use crate::words::is_stop_word;
use std::ops::Range;

/// Words that say nothing, at most so many, may stand between two words of a name.
const MOST_BETWEEN: usize = 3;
/// What turns a name into its contrary.
const NEGATIONS: [&str; 5] = ["sans", "pas", "without", "no", "not"];
/// What stands between the first and the last year of a run.
const UP_TO: [&str; 5] = ["a", "au", "aux", "to", "jusque"];
/// What stands before the first year of a run.
const FROM: [&str; 6] = ["de", "du", "des", "la", "from", "le"];
/// What stands between numbers that share the word before them.
const AND: [&str; 4] = ["et", "ou", "and", "or"];

/// A typed text and what it is looked up in.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    /// The keys of each token; none for one that is no part of a name.
    keys: Vec<Vec<String>>,
    phrases: &'t Phrases,
}

/// A name in the text.
struct Named {
    tokens: Range<usize>,
    name: usize,
}

impl<'t> Reader<'t> {
    /// Tokens for which `barred` is true are searched as they stand.
    pub(super) fn new(
        text: &'t str,
        tokens: &'t [Token],
        barred: &[bool],
        phrases: &'t Phrases,
    ) -> Self {
        let keys = tokens.iter().zip(barred).map(|(token, barred)| {
            if *barred {
                Vec::new()
            } else {
                keys::of_typed(&token.word)
            }
        });
        Self {
            text,
            tokens,
            keys: keys.collect(),
            phrases,
        }
    }

    /// True for a token that may be understood.
    pub(super) fn is_free(&self, at: usize) -> bool {
        self.keys.get(at).is_some_and(|keys| !keys.is_empty())
    }

    /// The form of a token that may be understood.
    pub(super) fn form(&self, at: usize) -> Option<&'t str> {
        self.is_free(at).then(|| self.tokens[at].word.form.as_str())
    }

    /// What stands between a token and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let end = self
            .tokens
            .get(at)
            .map_or(self.text.len(), |token| token.at.start);
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        self.text
            .get(before.map_or(0, |token| token.at.end)..end)
            .unwrap_or("")
    }

    /// The name, or the run of years, that begins at a token.
    pub(super) fn named(&self, at: usize) -> Option<Span> {
        let first = self.name_at(at)?;
        if self.is_denied(&first) || self.may_go_on(&first) {
            return None;
        }
        let run = self.run(&first).or_else(|| self.numbers(&first));
        Some(run.unwrap_or_else(|| {
            let values = self.values(first.name).to_vec();
            self.span(first.tokens.clone(), &values)
        }))
    }

    fn values(&self, name: usize) -> &'t [u16] {
        self.phrases.name(name).map_or(&[], |name| &name.values)
    }

    fn span(&self, tokens: Range<usize>, values: &[u16]) -> Span {
        let values = values.iter().filter_map(|one| self.phrases.value(*one));
        let last = tokens.end.saturating_sub(1);
        Span {
            text: self.tokens[tokens.start].at.start..self.tokens[last].at.end,
            tokens,
            values: values.cloned().collect(),
            meaning: Meaning::Name,
        }
    }

    /// The longest name that begins at a token.
    fn name_at(&self, at: usize) -> Option<Named> {
        let keys = self.keys.get(at).filter(|keys| !keys.is_empty())?;
        let names = self.phrases.begun_by(keys).into_iter();
        let found = names.filter_map(|name| {
            let end = self.end_of(self.phrases.keys(name), at)?;
            let typed = &self.text[self.tokens[at].at.start..self.tokens[end - 1].at.end];
            let written = self.phrases.name(name)?.writing;
            is_typed_so(written, typed).then_some(Named {
                tokens: at..end,
                name,
            })
        });
        found.max_by_key(|named| named.tokens.end)
    }

    /// Where the words of a name end, when all of them follow from a token.
    fn end_of(&self, words: &[String], at: usize) -> Option<usize> {
        let mut next = at;
        for (position, word) in words.iter().enumerate() {
            let between = if position == 0 { 0 } else { MOST_BETWEEN };
            let found = (next..=next + between).find(|token| {
                let keys = self.keys.get(*token).map_or(&[][..], Vec::as_slice);
                keys.contains(word)
            })?;
            let says_nothing = |token: usize| self.form(token).is_some_and(is_stop_word);
            if !(next..found).all(says_nothing) {
                return None;
            }
            next = found + 1;
        }
        (next > at).then_some(next)
    }

    /// True behind "sans", "pas de": the contrary of the filter is meant.
    fn is_denied(&self, named: &Named) -> bool {
        let before = self.tokens[..named.tokens.start].iter().rev();
        let mut said = before.map(|token| token.word.form.as_str());
        said.find(|form| !is_stop_word(form))
            .is_some_and(|form| NEGATIONS.contains(&form))
            && self.is_near_word(named.tokens.start)
    }

    /// True where at most two words that say nothing stand between a token and the word before it.
    fn is_near_word(&self, at: usize) -> bool {
        let before = self.tokens[..at].iter().rev().take(3);
        let mut forms = before.map(|token| token.word.form.as_str());
        forms.any(|form| !is_stop_word(form))
    }

    /// True while the last word is typed and could become one that names something else: results would jump with each
    /// letter. "math" can only become "mathématiques"; "pa" is a filament or the beginning of "papier".
    fn may_go_on(&self, named: &Named) -> bool {
        let last = named.tokens.end - 1;
        if !self.tokens[last].still_typed {
            return false;
        }
        let typed = &self.tokens[last].word.form;
        let words = self.phrases.keys(named.name);
        let own = self.values(named.name);
        let Some((_, before)) = words.split_last() else {
            return false;
        };
        let begins = |other: usize| {
            let other_words = self.phrases.keys(other);
            let Some(word) = other_words.get(before.len()) else {
                return false;
            };
            let key = word.trim_start_matches(['=', '#']);
            other_words.starts_with(before)
                && key.len() > typed.len()
                && key.starts_with(typed.as_str())
        };
        (0..self.phrases.names().len())
            .filter(|other| !self.values(*other).iter().all(|value| own.contains(value)))
            .any(begins)
    }

    /// "du CP au CE2", "CP-CM2": the years from the first to the last.
    fn run(&self, first: &Named) -> Option<Span> {
        let next = first.tokens.end;
        let dash = matches!(self.gap(next).trim(), "-" | "–" | "—" | "‑");
        let mut at = next;
        if !dash {
            let up_to = self.form(at).filter(|form| UP_TO.contains(form));
            at += usize::from(up_to.is_some());
            at += usize::from(self.form(at).is_some_and(|form| FROM.contains(&form)));
            up_to?;
        }
        let last = self
            .name_at(at)
            .map(|last| (last.tokens.end, self.values(last.name)));
        let (end, last) = last.or_else(|| self.number_of(first, at))?;
        let values = self.years_between(self.values(first.name), last)?;
        let mut start = first.tokens.start;
        while !dash
            && start > 0
            && self
                .form(start - 1)
                .is_some_and(|form| FROM.contains(&form))
        {
            start -= 1;
        }
        Some(self.span(start..end, &values))
    }

    /// "cycles 2 et 3": numbers that share the word before them.
    fn numbers(&self, first: &Named) -> Option<Span> {
        let mut values = self.values(first.name).to_vec();
        let mut end = first.tokens.end;
        loop {
            let and = self.form(end).is_some_and(|form| AND.contains(&form));
            let sign = matches!(self.gap(end).trim(), "," | "/" | "&" | "+" | "-");
            if !and && !sign {
                break;
            }
            let Some((next, more)) = self.number_of(first, end + usize::from(and)) else {
                break;
            };
            for value in more {
                if let Err(place) = values.binary_search(value) {
                    values.insert(place, *value);
                }
            }
            end = next;
        }
        (end > first.tokens.end).then(|| self.span(first.tokens.start..end, &values))
    }

    /// What a number names in the place of the one a name ends with: the end of its token and the values.
    fn number_of(&self, name: &Named, at: usize) -> Option<(usize, &'t [u16])> {
        let (last, before) = self.phrases.keys(name.name).split_last()?;
        let is_number = |form: &str| form.bytes().all(|sign| sign.is_ascii_digit());
        let number = self.form(at).filter(|form| is_number(form))?;
        if before.is_empty() || !is_number(last) {
            return None;
        }
        let candidates = self.phrases.begun_by(before.get(..1)?);
        let same = candidates.into_iter().find(|other| {
            let Some((other_last, other_before)) = self.phrases.keys(*other).split_last() else {
                return false;
            };
            other_before == before && other_last == number
        })?;
        Some((at + 1, self.values(same)))
    }

    /// The years from the first of some to the last of others; cycles where both are cycles. `None` where there is no
    /// way from the first to the last.
    fn years_between(&self, first: &[u16], last: &[u16]) -> Option<Vec<u16>> {
        let is_level = |value: &u16| {
            self.phrases
                .value(*value)
                .is_some_and(|(facet, _)| *facet == Facet::Level)
        };
        if !first.iter().chain(last).all(is_level) {
            return None;
        }
        let years = self.phrases.years();
        let is_of = |values: &[u16], year: &(u16, Option<u16>)| {
            values.contains(&year.0) || year.1.is_some_and(|cycle| values.contains(&cycle))
        };
        let start = years.iter().position(|year| is_of(first, year))?;
        let end = years.iter().rposition(|year| is_of(last, year))?;
        if start >= end {
            return None;
        }
        let is_cycle = |value: &u16| years.iter().any(|(_, cycle)| *cycle == Some(*value));
        let between = years.get(start..=end)?.iter();
        let mut values: Vec<u16> = if first.iter().chain(last).all(is_cycle) {
            between.filter_map(|(_, cycle)| *cycle).collect()
        } else {
            between.map(|(year, _)| *year).collect()
        };
        values.dedup();
        Some(values)
    }
}
