//! The words of a whole dataset while it is read: each way to write a word is understood once.

use crate::codec::length;
use crate::words::{Word, is_stop_word, joined};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by words, or by numbers of them: looked up for each word of each project.
pub(crate) type WordMap<Key, Value> = HashMap<Key, Value, BuildHasherDefault<WordHasher>>;

/// The number of a form, in the order in which they were met.
pub(crate) type FormId = u32;

/// A piece of text, understood.
#[derive(Clone)]
pub(crate) struct Piece {
    pub(crate) word: Word,
    /// `None` for a word that says nothing.
    pub(crate) form: Option<FormId>,
    /// The position of its spelling.
    spelling: usize,
    /// Made of digits: it may belong to a neighbour.
    is_number: bool,
}

/// Every form met, and every way to write one.
#[derive(Default)]
pub(crate) struct Lexicon {
    pieces: WordMap<Box<str>, u32>,
    known: Vec<Option<Piece>>,
    forms: WordMap<String, FormId>,
    spellings: HashMap<(FormId, String), usize>,
    /// How often each spelling was met.
    counts: Vec<u32>,
}

/// A form and how it is written.
pub(crate) struct KnownForm {
    pub(crate) form: String,
    pub(crate) id: FormId,
    /// Each spelling with how often it was met, by the alphabet.
    pub(crate) spellings: Vec<(String, u32)>,
}

impl Lexicon {
    /// The number by which a piece is known.
    pub(crate) fn piece(&mut self, piece: &str) -> u32 {
        if let Some(number) = self.pieces.get(piece) {
            return *number;
        }
        let number = length(self.known.len());
        let known = Word::of(piece).map(|word| self.understood(word));
        self.known.push(known);
        self.pieces.insert(piece.into(), number);
        number
    }

    /// What a piece means; `None` where it is no word.
    pub(crate) fn known(&self, piece: u32) -> Option<&Piece> {
        self.known.get(piece as usize)?.as_ref()
    }

    /// One more time that a piece stands in a project.
    pub(crate) fn count(&mut self, piece: u32) {
        if let Some(Some(known)) = self.known.get(piece as usize) {
            self.counts[known.spelling] += 1;
        }
    }

    /// The form of two neighbours that make one word: "3 mm", "cycle 2".
    pub(crate) fn joined(&mut self, first: u32, second: u32) -> Option<FormId> {
        let (first, second) = (self.known(first)?, self.known(second)?);
        if !(first.is_number || second.is_number) {
            return None;
        }
        let word = joined(&first.word, &second.word)?;
        let piece = self.understood(word);
        self.counts[piece.spelling] += 1;
        piece.form
    }

    fn understood(&mut self, word: Word) -> Piece {
        let next = length(self.forms.len());
        let form = (!is_stop_word(&word.form)).then(|| match self.forms.get(&word.form) {
            Some(form) => *form,
            None => {
                self.forms.insert(word.form.clone(), next);
                next
            }
        });
        let key = (form.unwrap_or(FormId::MAX), word.written.clone());
        let spelling = *self.spellings.entry(key).or_insert_with(|| {
            self.counts.push(0);
            self.counts.len() - 1
        });
        let is_number = word.form.bytes().all(|byte| byte.is_ascii_digit());
        Piece {
            word,
            form,
            spelling,
            is_number,
        }
    }

    /// How many forms were met.
    pub(crate) fn len(&self) -> usize {
        self.forms.len()
    }

    /// Every form, by the alphabet.
    pub(crate) fn finish(self) -> Vec<KnownForm> {
        let mut spellings: Vec<Vec<(String, u32)>> = vec![Vec::new(); self.forms.len()];
        for ((form, written), at) in self.spellings {
            if let Some(list) = spellings.get_mut(form as usize) {
                list.push((written, self.counts[at]));
            }
        }
        let mut forms: Vec<KnownForm> = self
            .forms
            .into_iter()
            .map(|(form, id)| {
                let mut spellings = std::mem::take(&mut spellings[id as usize]);
                spellings.sort_unstable();
                KnownForm {
                    form,
                    id,
                    spellings,
                }
            })
            .collect();
        forms.sort_unstable_by(|one, other| one.form.cmp(&other.form));
        forms
    }
}

/// Multiplies and turns: quick for short words. Nobody chooses words to make it slow but who slows down their own build.
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(*word)).wrapping_mul(FACTOR);
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        let last = u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56;
        self.0 = (self.0.rotate_left(5) ^ last).wrapping_mul(FACTOR);
    }
}
