//! The words of a whole dataset while it is read: each way to write a word is understood once.

use crate::codec::length;
use crate::fields::without_addresses;
use crate::words::{Word, is_stop_word, joined, pieces};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by words, or by numbers of them: looked up for each word of each project.
pub(crate) type WordMap<Key, Value> = HashMap<Key, Value, BuildHasherDefault<WordHasher>>;

/// The number of a form, in the order in which they were met.
pub(crate) type FormId = u32;

/// Bytes of a text that is likely to be said again, and how many such texts are kept.
const SHORT_TEXT: usize = 48;
const MOST_SHORT_TEXTS: usize = 1 << 11;

/// A piece of text, understood.
#[derive(Clone)]
pub(crate) struct Piece {
    /// Apart, for it is hardly ever looked at: what is looked at for each word of each project stands close together.
    word: Box<Word>,
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
    /// The pieces of short texts that were met.
    short_texts: WordMap<Box<str>, Box<[u32]>>,
    /// What neighbours mean together of which one is a number, where they mean anything.
    pairs: WordMap<(u32, u32), Option<(Option<FormId>, usize)>>,
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
    fn piece(&mut self, piece: &str) -> u32 {
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

    /// The numbers of the pieces of a text, in order. Short texts, such as the names of the vocabulary, are said again and again.
    pub(crate) fn read(&mut self, text: &str, numbers: &mut Vec<u32>) {
        numbers.clear();
        let is_short = text.len() <= SHORT_TEXT;
        if is_short && let Some(known) = self.short_texts.get(text) {
            numbers.extend_from_slice(known);
            return;
        }
        let kept = without_addresses(text);
        numbers.extend(pieces(&kept).map(|place| self.piece(&kept[place])));
        if is_short && self.short_texts.len() < MOST_SHORT_TEXTS {
            self.short_texts
                .insert(text.into(), numbers.as_slice().into());
        }
    }

    /// The form of two neighbours that make one word: "3 mm", "cycle 2".
    pub(crate) fn joined(&mut self, first: u32, second: u32) -> Option<FormId> {
        let is_number = |piece| self.known(piece).is_some_and(|known| known.is_number);
        if !(is_number(first) || is_number(second)) {
            return None;
        }
        let (form, spelling) = match self.pairs.get(&(first, second)) {
            Some(known) => (*known)?,
            None => {
                let pair = self.pair(first, second);
                self.pairs.insert((first, second), pair);
                pair?
            }
        };
        self.counts[spelling] += 1;
        form
    }

    /// What two neighbours mean together: a form, and the position of its spelling.
    fn pair(&mut self, first: u32, second: u32) -> Option<(Option<FormId>, usize)> {
        let (first, second) = (self.known(first)?, self.known(second)?);
        let word = joined(&first.word, &second.word)?;
        let piece = self.understood(word);
        Some((piece.form, piece.spelling))
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
            word: Box::new(word),
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
