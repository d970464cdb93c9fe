//! From typed words to the forms they mean, by the dictionary.
//!
//! A word means its own form and its inflections; the last one, while it is typed, whatever begins with it; one that means
//! nothing is forgiven a slip or two.

use super::{Engine, Wanted};
use crate::answer::{Correction, Mark, Suggestion};
use crate::dictionary::{ChunkReader, Form};
use crate::facet::Facet;
use crate::files::{FileName, IndexError};
use crate::typo::{NearWords, forgiven};
use crate::understand::{Asked, AskedWord, Completion, Phrases, Role};
use crate::words::pieces;
use std::cmp::Reverse;

/// A longer word is in no project.
const LONGEST_WORD: usize = 64;
/// Of the words that begin with what is typed, so many are taken: the most common.
const MOST_BEGINNINGS: usize = 48;
/// Marks that are told: a page shows no more words than that.
const MOST_MARKS: usize = 64;
/// Filters that are suggested, and all that is.
const MOST_FILTERS: usize = 3;
const MOST_SUGGESTIONS: usize = 7;

/// How surely a form is what was meant, in percent.
const SAME_FORM: u32 = 100;
const SAME_STEM: u32 = 85;
const ONE_SLIP: u32 = 50;
const TWO_SLIPS: u32 = 30;

/// The forms a word means.
pub(super) struct Meant {
    pub(super) role: Role,
    pub(super) phrase: Option<u8>,
    /// The facet it was taken for a filter of, and the number of the name it belongs to.
    pub(super) named: Option<(Facet, u8)>,
    /// Numbers of forms, each with how surely it was meant.
    pub(super) forms: Vec<(u32, u32)>,
}

/// What was looked up in the dictionary.
#[derive(Default)]
pub(super) struct LookedUp {
    pub(super) words: Vec<Meant>,
    pub(super) corrections: Vec<Correction>,
    /// Words that the last one may become.
    continued: Vec<Form>,
    pub(super) marks: Vec<Mark>,
}

impl LookedUp {
    /// Says that a form is to be marked where it stands.
    fn mark(&mut self, form: String) {
        let mark = Mark {
            form,
            begins: false,
        };
        if let Err(place) = self.marks.binary_search(&mark)
            && self.marks.len() < MOST_MARKS
        {
            self.marks.insert(place, mark);
        }
    }

    /// How many words a project must say.
    pub(super) fn required(&self) -> u8 {
        let required = self.words.iter().filter(|word| word.role == Role::Required);
        u8::try_from(required.count()).unwrap_or(u8::MAX)
    }

    /// How the text may go on: the filters it may name, then words.
    pub(super) fn suggestions(&self, text: &str, phrases: &Phrases) -> Vec<Suggestion> {
        let mut suggestions = phrases.beginning_with(text, MOST_FILTERS);
        let Some(typed) = pieces(text).last() else {
            return suggestions;
        };
        let (before, letters) = (&text[..typed.start], text[typed].chars().count());
        for form in &self.continued {
            // A ligature may be longer than what was typed for it.
            let rest = form.spelling.char_indices().nth(letters);
            let from = rest.map_or(form.spelling.len(), |(at, _)| at);
            suggestions.push(Suggestion {
                text: format!("{before}{}", form.spelling),
                from: before.len() + from,
                filter: None,
                projects: 1 << form.doublings,
            });
        }
        suggestions.truncate(MOST_SUGGESTIONS);
        suggestions
    }
}

/// Forms, each once; there are few.
type Matches = Vec<Match>;

/// A form that may be meant.
struct Match {
    number: u32,
    quality: u32,
    form: Option<String>,
}

impl Engine {
    /// Looks all words up, as far as the dictionary is there.
    pub(super) fn look_up(
        &mut self,
        asked: &Asked,
        wanted: &mut Wanted,
    ) -> Result<LookedUp, IndexError> {
        let mut looked_up = LookedUp::default();
        for word in &asked.words {
            let mut matches = self.matches(word, wanted, &mut looked_up)?;
            self.name_forms(&mut matches, wanted)?;
            if word.role != Role::Excluded {
                let forms = matches.iter().filter_map(|found| found.form.clone());
                forms.for_each(|form| looked_up.mark(form));
            }
            let forms = matches.iter().map(|found| (found.number, found.quality));
            let forms = forms.collect();
            looked_up.words.push(Meant {
                role: word.role,
                phrase: word.phrase,
                named: word.named,
                forms,
            });
        }
        Ok(looked_up)
    }

    /// The forms a word means; a word that means none is corrected, and the correction told.
    fn matches(
        &mut self,
        word: &AskedWord,
        wanted: &mut Wanted,
        looked_up: &mut LookedUp,
    ) -> Result<Matches, IndexError> {
        let mut matches = Matches::new();
        let form = word.word.form.as_str();
        if form.len() > LONGEST_WORD {
            return Ok(matches);
        }
        let mut keys = self.stemmer.of(form);
        if !keys.iter().any(|key| key == form) {
            keys.push(form.to_owned());
        }
        for key in &keys {
            self.find_key(key, form, wanted, &mut matches)?;
        }
        if word.completion == Completion::StillTyped {
            self.add_beginnings(form, wanted, &mut matches, looked_up)?;
        }
        if matches.is_empty() && wanted.needed.is_empty() && word.role != Role::Excluded {
            matches = self.corrected(word, wanted, looked_up)?;
        }
        Ok(matches)
    }

    /// Tells the forms that were found by their stem alone: what is marked in a text is a word.
    fn name_forms(&mut self, matches: &mut Matches, wanted: &mut Wanted) -> Result<(), IndexError> {
        for found in matches.iter_mut().filter(|found| found.form.is_none()) {
            let number = self.head.chunk_of_form(found.number);
            if let Some(file) = self.dictionary(number, wanted)
                && let Some(chunk) = self.at_form(file, found.number)?
            {
                found.form = Some(chunk.key().to_owned());
            }
        }
        Ok(())
    }

    /// The number of a dictionary's file, if there is one and it is here.
    fn dictionary(&mut self, number: usize, wanted: &mut Wanted) -> Option<u32> {
        if number >= self.head.dictionary.len() {
            return None;
        }
        let number = crate::codec::length(number);
        let name = FileName::Dictionary(number);
        if self.shelf.use_file(name) {
            return Some(number);
        }
        wanted.need(name);
        None
    }

    /// A file of the dictionary, read from this key on, or a little before it.
    fn chunk_from(&self, file: u32, key: &str) -> ChunkReader<'_> {
        let (mut chunk, stops) = self.shelf.chunk(file, &self.head);
        chunk.skip_to_key(stops, key);
        chunk
    }

    /// A file of the dictionary, read up to this form; `None` where it is not there.
    fn at_form(&self, file: u32, form: u32) -> Result<Option<ChunkReader<'_>>, IndexError> {
        let (mut chunk, stops) = self.shelf.chunk(file, &self.head);
        chunk.skip_to_form(stops, form);
        let damaged = FileName::Dictionary(file);
        while damaged.or_damaged(chunk.advance())?.is_some() {
            if chunk.form_number() == Some(form) {
                return Ok(Some(chunk));
            }
        }
        Ok(None)
    }

    /// Adds the form that a key is, where it is the one that was typed, and the forms it is the stem of.
    fn find_key(
        &mut self,
        key: &str,
        typed: &str,
        wanted: &mut Wanted,
        matches: &mut Matches,
    ) -> Result<(), IndexError> {
        let Some(number) = self.dictionary(self.head.chunk_of(key), wanted) else {
            return Ok(());
        };
        let damaged = FileName::Dictionary(number);
        let mut chunk = self.chunk_from(number, key);
        while let Some(found) = damaged.or_damaged(chunk.advance())? {
            if found < key {
                continue;
            }
            if found == key {
                if let (true, Some(form)) = (key == typed, chunk.form_number()) {
                    better(matches, form, SAME_FORM, Some(key));
                }
                for form in chunk.stem_of() {
                    better(matches, *form, SAME_STEM, None);
                }
            }
            break;
        }
        Ok(())
    }

    /// Adds the forms that begin with what is typed, the most common ones, surer the less of them is missing; and suggests
    /// some.
    fn add_beginnings(
        &mut self,
        typed: &str,
        wanted: &mut Wanted,
        matches: &mut Matches,
        looked_up: &mut LookedUp,
    ) -> Result<(), IndexError> {
        let mut begun: Vec<(String, Form)> = Vec::new();
        let mut number = self.head.chunk_of(typed);
        'chunks: while let Some(file) = self.dictionary(number, wanted) {
            let damaged = FileName::Dictionary(file);
            let mut chunk = self.chunk_from(file, typed);
            while let Some(key) = damaged.or_damaged(chunk.advance())? {
                if !key.starts_with(typed) {
                    if key > typed {
                        break 'chunks;
                    }
                    continue;
                }
                // Those that are as common stand in the order of the alphabet, in which they come.
                let common = chunk.doublings();
                let place = begun.partition_point(|(_, known)| known.doublings >= common);
                if place < MOST_BEGINNINGS
                    && let Some(form) = chunk.form()
                {
                    begun.insert(place, (chunk.key().to_owned(), form));
                    begun.truncate(MOST_BEGINNINGS);
                }
            }
            number += 1;
        }
        let suggested = begun.iter().filter(|(key, _)| key != typed);
        let suggested = suggested.take(MOST_SUGGESTIONS);
        looked_up
            .continued
            .extend(suggested.map(|(_, form)| form.clone()));
        for (key, form) in begun {
            let whole = crate::codec::length(key.len()).max(1);
            let share = 40 * crate::codec::length(typed.len()) / whole;
            better(matches, form.number, 40 + share, Some(&key));
        }
        Ok(())
    }

    /// The forms nearest to a word that means none: by whole forms and stems first, then, while it is typed, by beginnings.
    fn corrected(
        &mut self,
        word: &AskedWord,
        wanted: &mut Wanted,
        looked_up: &mut LookedUp,
    ) -> Result<Matches, IndexError> {
        let form = word.word.form.as_str();
        let most = forgiven(form);
        let mut letters = form.chars();
        let (Some(first), true) = (letters.next(), most > 0) else {
            return Ok(Matches::new());
        };
        // Hands slip behind the first letter, or swap the first two: a near word that begins so is the one that was meant,
        // and the rest of the dictionary need not be there.
        let alike = [first, letters.next().unwrap_or(first)];
        let mut measured = self.measured(form, most, Some(alike), wanted)?;
        let is_near = |whole: &Nearest| whole.most <= 1 && !whole.forms.is_empty();
        if wanted.needed.is_empty() && !is_near(&measured.0) {
            measured = self.measured(form, most, None, wanted)?;
        }
        if !wanted.needed.is_empty() {
            return Ok(Matches::new());
        }
        let (whole, beginnings) = measured;
        let nearest = if whole.forms.is_empty() && word.completion == Completion::StillTyped {
            beginnings
        } else {
            whole
        };
        let quality = if nearest.most <= 1 {
            ONE_SLIP
        } else {
            TWO_SLIPS
        };
        let mut matches = Matches::new();
        for (form, key) in &nearest.forms {
            better(&mut matches, *form, quality, key.as_deref());
        }
        if let Some(used) = self.most_common(&matches, wanted)? {
            looked_up.corrections.push(Correction {
                typed: word.word.written.clone(),
                used,
            });
        }
        Ok(matches)
    }

    /// The forms nearest to a word, and those with the nearest beginnings; of all keys, or of those that begin with one of
    /// these letters.
    fn measured(
        &mut self,
        form: &str,
        most: usize,
        letters: Option<[char; 2]>,
        wanted: &mut Wanted,
    ) -> Result<(Nearest, Nearest), IndexError> {
        let (mut whole, mut beginnings) = (Nearest::within(most), Nearest::within(most));
        let Some(mut near) = NearWords::new(form, most) else {
            return Ok((whole, beginnings));
        };
        let first = form.chars().next();
        for number in 0..self.head.dictionary.len() {
            let has = |letter: char| self.head.chunk_has(number, letter);
            if letters.is_some_and(|letters| !letters.into_iter().any(has)) {
                continue;
            }
            let Some(file) = self.dictionary(number, wanted) else {
                continue;
            };
            let damaged = FileName::Dictionary(file);
            let (mut chunk, _) = self.shelf.chunk(file, &self.head);
            while let Some(key) = damaged.or_damaged(chunk.advance())? {
                if letters.is_some_and(|letters| !key.starts_with(letters)) {
                    continue;
                }
                let Some(found) = near.next(key) else {
                    continue;
                };
                let begins_alike = key.chars().next() == first;
                for stem in chunk.stem_of() {
                    whole.add(found.whole, *stem, None);
                }
                if let Some(form) = chunk.form_number() {
                    whole.add(found.whole, form, Some(chunk.key()));
                    if begins_alike {
                        beginnings.add(found.beginning, form, Some(chunk.key()));
                    }
                }
            }
        }
        Ok((whole, beginnings))
    }

    /// The spelling of the most common of these forms, the first by the alphabet among equals.
    fn most_common(
        &mut self,
        forms: &Matches,
        wanted: &mut Wanted,
    ) -> Result<Option<String>, IndexError> {
        let mut best: Option<Form> = None;
        for found in forms {
            let chunk = self.head.chunk_of_form(found.number);
            let Some(file) = self.dictionary(chunk, wanted) else {
                continue;
            };
            let form = self
                .at_form(file, found.number)?
                .and_then(|chunk| chunk.form());
            let rank = |form: &Form| (Reverse(form.doublings), form.number);
            let better = |form: &Form| best.as_ref().is_none_or(|best| rank(form) < rank(best));
            best = form.filter(better).or(best);
        }
        Ok(best.map(|form| form.spelling))
    }
}

/// The forms at the least distance met.
struct Nearest {
    most: usize,
    /// Their numbers, and their keys where they were met by them.
    forms: Vec<(u32, Option<String>)>,
}

impl Nearest {
    const fn within(most: usize) -> Self {
        Self {
            most,
            forms: Vec::new(),
        }
    }

    fn add(&mut self, distance: usize, form: u32, key: Option<&str>) {
        if distance < self.most {
            self.forms.clear();
            self.most = distance;
        }
        if distance == self.most {
            self.forms.push((form, key.map(str::to_owned)));
        }
    }
}

fn better(matches: &mut Matches, form: u32, quality: u32, key: Option<&str>) {
    let known = match matches.iter().position(|found| found.number == form) {
        Some(at) => &mut matches[at],
        None => {
            matches.push(Match {
                number: form,
                quality: 0,
                form: None,
            });
            matches.last_mut().expect("one was just added")
        }
    };
    known.quality = quality.max(known.quality);
    if known.form.is_none() {
        known.form = key.map(str::to_owned);
    }
}
