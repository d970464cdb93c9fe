//! From what a teacher types to words that are searched and filters that narrow.
//!
//! "jeu mathématiques cycle 2 laser moins de 30 min" names a use, a subject, a level, a machine and a time: each becomes
//! a filter, shown as a chip that can be taken off. A word becomes a filter only where the filter is surely meant; the
//! others are searched.

mod phrases;

pub(crate) use phrases::Phrases;

use crate::Understood;
use crate::syntax::{Token, Wish, tokens};
use crate::words::{Word, is_stop_word, join_numbers};
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

/// Takes a typed text apart; what `literal` holds is searched as it stands.
pub(crate) fn read(text: &str, literal: &BTreeSet<String>, phrases: &Phrases) -> Asked {
    let _ = (literal, phrases);
    let tokens = tokens(text);
    let mut words = Vec::new();
    let alone = tokens.len() == 1;
    let mut rest = tokens.as_slice();
    while let Some(first) = rest.first() {
        let same = |token: &&Token| token.phrase == first.phrase && token.wish == first.wish;
        let (group, others) = rest.split_at(rest.iter().take_while(same).count());
        words.extend(asked(group, Role::of(first.wish), alone));
        rest = others;
    }
    words.truncate(MOST_WORDS);
    Asked {
        words,
        understood: Vec::new(),
    }
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
        }
    });
    words
        .filter(|asked| {
            let may_grow = alone && asked.completion == Completion::StillTyped;
            may_grow || !is_stop_word(&asked.word.form)
        })
        .collect()
}
