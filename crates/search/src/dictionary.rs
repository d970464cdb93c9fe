//! The dictionary: every form of the projects' words, and every stem, in the order of the alphabet.
//!
//! Forms are numbered as they stand here, and their postings stand in the same order, so that the words that begin alike are
//! near each other in both. A stem leads to the forms that share it. A chunk of the dictionary is one file; what its first key
//! is, and the number of its first form, is known from the head.

use crate::codec::{Broken, Reader, length, put, put_text};

/// What a key's head says.
const FORM: u8 = 1;
const SPELLED: u8 = 2;
const STEM: u8 = 4;
/// Where the share of projects begins.
const COMMON: u8 = 3;

/// One key of the dictionary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// A form or a stem: lower case, without accents.
    pub(crate) key: String,
    /// The form of this key, if it is one.
    pub(crate) form: Option<Form>,
    /// Numbers of the forms whose stem this key is, ascending.
    pub(crate) stem_of: Vec<u32>,
}

/// A word as some project writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// Its number: the forms before it in the alphabet.
    pub(crate) number: u32,
    /// As projects write it most often; empty where that is the key.
    pub(crate) spelling: String,
    /// How common it is: the projects that have it, in doublings.
    pub(crate) doublings: u8,
}

/// Writes keys in order, and begins a new chunk when one is full.
pub(crate) struct ChunkWriter {
    most: usize,
    chunks: Vec<Chunk>,
    before: String,
    /// The next form's number.
    next: u32,
}

/// A file of the dictionary.
pub(crate) struct Chunk {
    /// Its first key.
    pub(crate) first_key: String,
    /// The number of the first form in it or behind.
    pub(crate) first_form: u32,
    pub(crate) bytes: Vec<u8>,
}

impl ChunkWriter {
    /// Chunks of about so many bytes.
    pub(crate) const fn new(most: usize) -> Self {
        Self {
            most,
            chunks: Vec::new(),
            before: String::new(),
            next: 0,
        }
    }

    /// Appends a key behind all others.
    pub(crate) fn push(&mut self, entry: &Entry) {
        if self
            .chunks
            .last()
            .is_none_or(|chunk| chunk.bytes.len() >= self.most)
        {
            self.before.clear();
            self.chunks.push(Chunk {
                first_key: entry.key.clone(),
                first_form: self.next,
                bytes: Vec::new(),
            });
        }
        let Some(chunk) = self.chunks.last_mut() else {
            return;
        };
        let bytes = &mut chunk.bytes;
        let shared = shared(&self.before, &entry.key);
        put(bytes, length(shared));
        put_text(bytes, &entry.key[shared..]);
        let spelling = entry.form.as_ref().map_or("", |form| &form.spelling);
        let doublings = entry.form.as_ref().map_or(0, |form| form.doublings);
        let said = |flag: u8, is: bool| if is { flag } else { 0 };
        bytes.push(
            said(FORM, entry.form.is_some())
                | said(SPELLED, !spelling.is_empty())
                | said(STEM, !entry.stem_of.is_empty())
                | doublings << COMMON,
        );
        if !spelling.is_empty() {
            put_text(bytes, spelling);
        }
        if !entry.stem_of.is_empty() {
            put(bytes, length(entry.stem_of.len()));
            // Most stems stand just before their forms: the distance is small.
            let first = i64::from(entry.stem_of[0]) - i64::from(self.next);
            put(bytes, zigzag(first));
            for pair in entry.stem_of.windows(2) {
                put(bytes, pair[1] - pair[0]);
            }
        }
        self.next += u32::from(entry.form.is_some());
        self.before.clone_from(&entry.key);
    }

    /// The chunks, in order.
    pub(crate) fn finish(self) -> Vec<Chunk> {
        self.chunks
    }
}

/// Bytes that two keys begin with alike, cut where a letter does.
fn shared(one: &str, other: &str) -> usize {
    let alike = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(one, other)| one == other);
    let mut alike = alike.count();
    while !other.is_char_boundary(alike) {
        alike -= 1;
    }
    alike
}

fn zigzag(number: i64) -> u32 {
    let folded = if number < 0 {
        -2 * number - 1
    } else {
        2 * number
    };
    u32::try_from(folded).expect("forms are fewer than two billion")
}

fn unzigzag(number: u32) -> i64 {
    let half = i64::from(number / 2);
    if number.is_multiple_of(2) {
        half
    } else {
        -half - 1
    }
}

/// Keys from one stop of a chunk to the next: what is looked up is read from the stop before it.
const STRIDE: usize = 24;

/// A place in a chunk behind one of its keys, from which it can be read on.
pub(crate) struct Stop {
    key: String,
    /// Bytes of the chunk until here.
    at: usize,
    /// The number of the next form.
    next: u32,
}

/// The stops of a chunk. The whole chunk is read for that: one that is broken is refused.
pub(crate) fn stops(bytes: &[u8], first_form: u32, forms: u32) -> Result<Vec<Stop>, Broken> {
    let mut reader = ChunkReader::new(bytes, first_form, forms);
    let mut stops: Vec<Stop> = Vec::new();
    let mut read = 0;
    while reader.advance()?.is_some() {
        read += 1;
        if read % STRIDE == 0 {
            // What is looked up by halves is sorted.
            if stops.last().is_some_and(|last| last.key >= reader.key) {
                return Err(Broken);
            }
            stops.push(Stop {
                key: reader.key.clone(),
                at: reader.reader.position(),
                next: reader.next,
            });
        }
    }
    Ok(stops)
}

/// Reads a chunk from its first key to its last; one entry is held at a time.
pub(crate) struct ChunkReader<'b> {
    reader: Reader<'b>,
    next: u32,
    /// Forms there are in all: a greater number is refused.
    forms: u32,
    key: String,
    form: Option<(&'b str, u8, u32)>,
    stem_of: Vec<u32>,
}

impl<'b> ChunkReader<'b> {
    pub(crate) const fn new(bytes: &'b [u8], first_form: u32, forms: u32) -> Self {
        Self {
            reader: Reader::new(bytes),
            next: first_form,
            forms,
            key: String::new(),
            form: None,
            stem_of: Vec::new(),
        }
    }

    /// Passes over keys that are less than this one, as far as the stops tell.
    pub(crate) fn skip_to_key(&mut self, stops: &[Stop], key: &str) {
        self.resume(stops, stops.partition_point(|stop| *stop.key < *key));
    }

    /// Passes over forms that stand before this one, as far as the stops tell.
    pub(crate) fn skip_to_form(&mut self, stops: &[Stop], form: u32) {
        self.resume(stops, stops.partition_point(|stop| stop.next <= form));
    }

    /// Goes on behind the last of so many stops.
    fn resume(&mut self, stops: &[Stop], passed: usize) {
        if let Some(stop) = passed.checked_sub(1).and_then(|last| stops.get(last)) {
            self.key.clone_from(&stop.key);
            self.reader.skip_to(stop.at);
            self.next = stop.next;
        }
    }

    /// Goes on to the next key; `None` behind the last.
    pub(crate) fn advance(&mut self) -> Result<Option<&str>, Broken> {
        if self.reader.is_at_end() {
            return Ok(None);
        }
        let shared = self.reader.size()?;
        let rest = self.reader.text()?;
        if !self.key.is_char_boundary(shared) {
            return Err(Broken);
        }
        self.key.truncate(shared);
        self.key.push_str(rest);
        let kind = self.reader.byte()?;
        let spelling = if kind & SPELLED == 0 {
            ""
        } else {
            self.reader.text()?
        };
        self.stem_of.clear();
        if kind & STEM != 0 {
            let count = self.reader.number()?;
            let first = i64::from(self.next) + unzigzag(self.reader.number()?);
            let mut number = u32::try_from(first).map_err(|_| Broken)?;
            for at in 0..count {
                if at > 0 {
                    number = number.checked_add(self.reader.number()?).ok_or(Broken)?;
                }
                if number >= self.forms {
                    return Err(Broken);
                }
                self.stem_of.push(number);
            }
        }
        self.form = None;
        if kind & FORM != 0 {
            if self.next >= self.forms {
                return Err(Broken);
            }
            self.form = Some((spelling, kind >> COMMON, self.next));
            self.next += 1;
        }
        Ok(Some(&self.key))
    }

    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// The form of the key that was read last, if it is one: number, spelling, doublings.
    pub(crate) fn form(&self) -> Option<Form> {
        self.form.map(|(spelling, doublings, number)| Form {
            number,
            spelling: if spelling.is_empty() {
                &self.key
            } else {
                spelling
            }
            .to_owned(),
            doublings,
        })
    }

    /// How common the form is.
    pub(crate) fn doublings(&self) -> u8 {
        self.form.map_or(0, |(_, doublings, _)| doublings)
    }

    /// The number of the form, without its spelling.
    pub(crate) fn form_number(&self) -> Option<u32> {
        self.form.map(|(_, _, number)| number)
    }

    /// The forms whose stem the key is.
    pub(crate) fn stem_of(&self) -> &[u32] {
        &self.stem_of
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_it_writes(
            keys in prop::collection::btree_map("[a-dé]{1,6}", (any::<bool>(), 0_u8..20, 0_usize..3), 1..60),
            most in 1_usize..80,
        ) {
            let forms = keys.values().filter(|(form, _, _)| *form).count() as u32;
            let mut number = 0;
            let entries: Vec<Entry> = keys.into_iter().map(|(key, (is_form, doublings, stems))| {
                let form = is_form.then(|| {
                    number += 1;
                    Form { number: number - 1, spelling: if doublings > 9 { key.to_uppercase() } else { String::new() }, doublings }
                });
                Entry { key, form, stem_of: (0..forms).step_by(7).take(stems).collect() }
            }).collect();
            let mut writer = ChunkWriter::new(most);
            entries.iter().for_each(|entry| writer.push(entry));
            let mut read = Vec::new();
            for chunk in writer.finish() {
                let mut reader = ChunkReader::new(&chunk.bytes, chunk.first_form, forms);
                while reader.advance().expect("it was just written").is_some() {
                    let spelled = reader.form().map(|form| {
                        let spelling = if form.spelling == reader.key() { String::new() } else { form.spelling };
                        Form { spelling, ..form }
                    });
                    read.push(Entry { key: reader.key().to_owned(), form: spelled, stem_of: reader.stem_of().to_vec() });
                }
            }
            prop_assert_eq!(read, entries);
        }

        #[test]
        fn a_stop_passes_over_nothing_that_is_looked_for(
            keys in prop::collection::btree_map("[a-dé]{1,6}", any::<bool>(), 1..200),
            sought in "[a-dé]{1,6}",
        ) {
            let forms = keys.values().filter(|form| **form).count() as u32;
            let mut writer = ChunkWriter::new(usize::MAX);
            let mut number = 0;
            for (key, is_form) in &keys {
                let form = is_form.then(|| {
                    number += 1;
                    Form { number: number - 1, ..Form::default() }
                });
                writer.push(&Entry { key: key.clone(), form, stem_of: Vec::new() });
            }
            let chunks = writer.finish();
            let stops = stops(&chunks[0].bytes, 0, forms).expect("it was just written");
            let reader = || ChunkReader::new(&chunks[0].bytes, 0, forms);
            let mut by_key = reader();
            by_key.skip_to_key(&stops, &sought);
            let mut rest = Vec::new();
            while let Some(key) = by_key.advance().expect("it was just written") {
                rest.push(key.to_owned());
            }
            let expected: Vec<&String> = keys.keys().filter(|key| **key >= sought).collect();
            rest.retain(|key| *key >= sought);
            prop_assert_eq!(rest.iter().collect::<Vec<_>>(), expected);
            for form in 0..forms {
                let mut by_form = reader();
                by_form.skip_to_form(&stops, form);
                let mut read = 0;
                while by_form.form_number() != Some(form) {
                    prop_assert!(by_form.advance().expect("it was just written").is_some());
                    read += 1;
                }
                prop_assert!(read <= STRIDE);
            }
        }

        #[test]
        fn a_hostile_chunk_never_leads_out(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = stops(&bytes, 0, 5);
            let mut reader = ChunkReader::new(&bytes, 0, 5);
            while let Ok(Some(_)) = reader.advance() {
                prop_assert!(reader.stem_of().iter().all(|form| *form < 5));
                prop_assert!(reader.form_number().is_none_or(|form| form < 5));
            }
        }
    }

    #[test]
    fn a_key_is_cut_where_a_letter_is() {
        assert_eq!(shared("é", "è"), 0);
        assert_eq!(shared("jeu", "jeux"), 3);
    }
}
