//! stub to be replaced
use crate::answer::{Suggestion, Understood};
use crate::words::{Word, is_stop_word, join_numbers, words};
use etabli_model::Vocabulary;
use etabli_model::fold::is_combining;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Phrases;
impl Phrases {
    pub(crate) fn of(_: &Vocabulary) -> Self {
        Self
    }
    pub(crate) fn is_consistent(&self) -> bool {
        true
    }
    pub(crate) fn beginning_with(&self, _: &str, _: usize) -> Vec<Suggestion> {
        Vec::new()
    }
}
pub(crate) struct Asked {
    pub(crate) words: Vec<AskedWord>,
    pub(crate) understood: Vec<Understood>,
}
pub(crate) struct AskedWord {
    pub(crate) word: Word,
    pub(crate) role: Role,
    pub(crate) completion: Completion,
    pub(crate) phrase: Option<u8>,
}
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Required,
    Excluded,
    Preferred,
}
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Completion {
    Whole,
    StillTyped,
}
pub(crate) fn read(text: &str, _: &BTreeSet<String>, _: &Phrases) -> Asked {
    let typed = join_numbers(words(text));
    let in_a_word = |letter: char| letter.is_alphanumeric() || is_combining(letter);
    let still_typed = text.chars().next_back().is_some_and(in_a_word);
    let count = typed.len();
    let words = typed
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
        .take(32)
        .map(|(word, completion)| AskedWord {
            word,
            completion,
            role: Role::Required,
            phrase: None,
        })
        .collect();
    Asked {
        words,
        understood: Vec::new(),
    }
}
