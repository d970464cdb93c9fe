//! From what a teacher types to words that are searched and filters that narrow.
//!
//! "jeu mathématiques cycle 2 laser moins de 30 min" names a use, a subject, a level, a machine and a time: each becomes
//! a filter, shown as a chip that can be taken off. A word becomes a filter only where the filter is surely meant; the
//! others are searched.

mod amounts;
mod keys;
#[cfg(test)]
mod laws;
mod names;
mod naming;
mod phrases;
#[cfg(test)]
mod queries;
mod span;
mod suggest;

pub(crate) use phrases::Phrases;

use crate::syntax::{Token, Wish, tokens};
use crate::words::{Word, is_stop_word, join_numbers};
use crate::{Facet, Understood};
use naming::Reader;
use span::{Meaning, Span};
use std::collections::BTreeSet;

/// Words beyond this are not searched.
const MOST_WORDS: usize = 32;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Words to search, at most 32, in the order typed.
    pub(crate) words: Vec<AskedWord>,
    /// Filters read out of the words.
    pub(crate) understood: Vec<Understood>,
}

/// One word to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AskedWord {
    pub(crate) word: Word,
    pub(crate) role: Role,
    pub(crate) completion: Completion,
    /// Number of the phrase it belongs to: its words follow each other in a project, words that say nothing left out.
    /// Numbers in a phrase are not joined to what they count.
    pub(crate) phrase: Option<u8>,
    /// For a word that was taken for a filter: the filter's facet, and the number of the name it belongs to.
    pub(crate) named: Option<(Facet, u8)>,
}

/// What a word is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A project must say it.
    Required,
    /// A project must not say it, or not the whole phrase it belongs to.
    Excluded,
    /// It was taken for a filter: projects that say it rank first.
    Preferred,
}

/// Whether the end of a word may still be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Completion {
    Whole,
    StillTyped,
}

/// Takes a typed text apart; what `literal` holds is searched as it stands, and so is what stands in quotes or is not
/// wanted.
pub(crate) fn read(text: &str, literal: &BTreeSet<String>, phrases: &Phrases) -> Asked {
    let tokens = tokens(text);
    let spans = spans(text, &tokens, literal, phrases);
    let alone = tokens.len() == 1;
    let mut words = Vec::new();
    let mut understood: Vec<Understood> = Vec::new();
    let mut next = 0;
    for (number, span) in (0_u8..).zip(spans) {
        words.extend(searched(&tokens[next..span.tokens.start], alone));
        if span.meaning == Meaning::Name {
            let facet = span.values.first().map(|(facet, _)| *facet);
            let named = facet.map(|facet| (facet, number));
            let of_name = asked(&tokens[span.tokens.clone()], Role::Preferred, false);
            words.extend(of_name.into_iter().map(|word| AskedWord { named, ..word }));
        }
        next = span.tokens.end;
        for (facet, value) in span.values {
            let known = understood
                .iter()
                .any(|one| one.facet == facet && one.value == value);
            if !known {
                understood.push(Understood {
                    typed: text[span.text.clone()].to_owned(),
                    facet,
                    value,
                });
            }
        }
    }
    words.extend(searched(&tokens[next..], alone));
    words.truncate(MOST_WORDS);
    Asked { words, understood }
}

/// The parts of a text that stand for filters, in order.
fn spans(text: &str, tokens: &[Token], literal: &BTreeSet<String>, phrases: &Phrases) -> Vec<Span> {
    let barred = barred(tokens, literal);
    let reader = Reader::new(text, tokens, &barred, phrases);
    let mut spans: Vec<Span> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = [reader.amount(at), reader.named(at)];
        let longest = found
            .into_iter()
            .flatten()
            .max_by_key(|span| span.tokens.end);
        let taken = spans.last().map_or(0, |last| last.tokens.end);
        match longest.filter(|span| span.tokens.start >= taken) {
            Some(span) => {
                at = span.tokens.end;
                spans.push(span);
            }
            None => at += 1,
        }
    }
    spans
}

/// For each token whether it is searched as it stands.
fn barred(tokens: &[Token], literal: &BTreeSet<String>) -> Vec<bool> {
    let as_it_stands = |token: &Token| token.phrase.is_some() || token.wish == Wish::Without;
    let mut barred: Vec<bool> = tokens.iter().map(as_it_stands).collect();
    for words in literal {
        let forms: Vec<String> = crate::words::words(words)
            .into_iter()
            .map(|word| word.form)
            .collect();
        if forms.is_empty() || forms.len() > tokens.len() {
            continue;
        }
        for start in 0..=tokens.len() - forms.len() {
            let place = start..start + forms.len();
            let same = tokens[place.clone()].iter().zip(&forms);
            if same.clone().all(|(token, form)| token.word.form == *form) {
                barred[place].fill(true);
            }
        }
    }
    barred
}

/// The words among tokens that were not understood.
fn searched(tokens: &[Token], alone: bool) -> Vec<AskedWord> {
    let same = |one: &Token, other: &Token| one.phrase == other.phrase && one.wish == other.wish;
    tokens
        .chunk_by(same)
        .filter_map(|group| Some((group, group.first()?.wish)))
        .flat_map(|(group, wish)| asked(group, Role::of(wish), alone))
        .collect()
}

impl Role {
    const fn of(wish: Wish) -> Self {
        match wish {
            Wish::With => Self::Required,
            Wish::Without => Self::Excluded,
        }
    }
}

/// The words to search among neighbours of one kind. Words that say nothing are dropped, but one that is typed alone may
/// become another ("de" is the beginning of "découpe").
fn asked(group: &[Token], role: Role, alone: bool) -> Vec<AskedWord> {
    let phrase = group.first().and_then(|token| token.phrase);
    let still_typed = group.last().is_some_and(|token| token.still_typed);
    let words: Vec<Word> = group.iter().map(|token| token.word.clone()).collect();
    let words = if phrase.is_none() {
        join_numbers(words)
    } else {
        words
    };
    let last = words.len().saturating_sub(1);
    let words = words.into_iter().enumerate().map(|(position, word)| {
        let completion = if still_typed && position == last {
            Completion::StillTyped
        } else {
            Completion::Whole
        };
        AskedWord {
            word,
            role,
            completion,
            phrase,
            named: None,
        }
    });
    words
        .filter(|asked| {
            let may_grow = alone && asked.completion == Completion::StillTyped;
            may_grow || !is_stop_word(&asked.word.form)
        })
        .collect()
}
