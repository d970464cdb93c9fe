//! From what was read to the files.

use super::lexicon::KnownForm;
use super::{IndexBuilder, TermDraft};
use crate::codec::{Reader, length, put, put_text};
use crate::column::write_order;
use crate::dictionary::{ChunkWriter, Entry, Form};
use crate::facet::Facet;
use crate::files::{FileName, Files, generation, sealed};
use crate::head::Head;
use crate::postings::{self, Posting};
use crate::query::Sort;
use crate::understand::Phrases;
use crate::values;
use crate::words::Stems;
use std::collections::{BTreeMap, BTreeSet};

/// Up to so many projects, everything of a kind fits into one file.
const SMALL: u32 = 256;

/// About how many bytes a file of postings has: more where there are more projects, so that a question costs a browser few
/// requests and few bytes at any size.
fn file_size(projects: u32) -> usize {
    const AT_A_HUNDRED_THOUSAND: u32 = 24 << 10;
    if projects <= SMALL {
        return usize::MAX;
    }
    // By the power of five eighths: of three roots, which every machine takes alike.
    let share = f64::from(projects) / 100_000.0;
    let power = share.sqrt() * share.sqrt().sqrt().sqrt();
    let bytes = (f64::from(AT_A_HUNDRED_THOUSAND) * power) as usize;
    bytes.clamp(1 << 10, 32 << 10)
}

pub(super) fn files(builder: IndexBuilder<'_>) -> Files {
    let size = builder.size;
    let mut files: BTreeMap<FileName, Vec<u8>> = BTreeMap::new();
    let mut head = Head {
        size,
        phrases: Phrases::of(builder.vocabulary),
        ..Head::default()
    };
    let most = builder.file_size.unwrap_or_else(|| file_size(size));
    let forms = builder.lexicon.finish();
    head.forms = length(forms.len());
    write_dictionary(&forms, &builder.terms, most, &mut head, &mut files);
    write_postings(&forms, builder.terms, (size, most), &mut head, &mut files);
    let mut facets = builder.facets;
    for facet in Facet::ALL {
        let column = facets.remove(&facet).unwrap_or_default();
        let column = column.finish(&facet.values(builder.vocabulary));
        let projects = column.projects();
        let counts = projects.iter().map(|projects| length(projects.len()));
        head.facets
            .push(column.values.into_iter().zip(counts).collect());
        let mut firsts = Vec::new();
        let written = values::write_files(&projects, size, most / 2);
        for (number, (first, file)) in (0_u32..).zip(written) {
            firsts.push(first);
            files.insert(FileName::Values(facet, number), file);
        }
        head.columns.push(firsts);
    }
    let needs = builder.needs.finish(&[]);
    let mut bytes = Vec::new();
    put(&mut bytes, length(needs.values.len()));
    needs
        .values
        .iter()
        .for_each(|need| put_text(&mut bytes, need));
    bytes.extend(needs.bytes());
    files.insert(FileName::Needs, bytes);
    for sort in Sort::ALL
        .into_iter()
        .filter(|sort| *sort != Sort::Relevance)
    {
        let of = builder.orders.get(&sort).map_or(&[][..], Vec::as_slice);
        files.insert(FileName::Order(sort), write_order(of));
    }
    head.generation = generation(
        files
            .iter()
            .map(|(name, content)| (*name, content.as_slice())),
    );
    let seal =
        |(name, content): (FileName, Vec<u8>)| (name, sealed(name, head.generation, &content));
    let mut files: Files = files.into_iter().map(seal).collect();
    files.insert(FileName::Head, head.write());
    files
}

fn write_dictionary(
    forms: &[KnownForm],
    terms: &[TermDraft],
    file_size: usize,
    head: &mut Head,
    files: &mut Files,
) {
    let mut writer = ChunkWriter::new(file_size / 2);
    let mut stems = stem_dictionary(forms).into_iter().peekable();
    for (number, known) in (0_u32..).zip(forms) {
        while let Some((key, stem_of)) = stems.next_if(|(key, _)| *key < known.form) {
            writer.push(&Entry {
                key,
                form: None,
                stem_of,
            });
        }
        let same = stems.next_if(|(key, _)| *key == known.form);
        let spelling = best_spelling(known);
        writer.push(&Entry {
            key: known.form.clone(),
            form: Some(Form {
                number,
                spelling: if spelling == known.form {
                    String::new()
                } else {
                    spelling.to_owned()
                },
                doublings: terms[known.id as usize].projects.max(1).ilog2() as u8,
            }),
            stem_of: same.map(|(_, stem_of)| stem_of).unwrap_or_default(),
        });
    }
    for (key, stem_of) in stems {
        writer.push(&Entry {
            key,
            form: None,
            stem_of,
        });
    }
    for (number, chunk) in (0_u32..).zip(writer.finish()) {
        head.dictionary.push((chunk.first_key, chunk.first_form));
        files.insert(FileName::Dictionary(number), chunk.bytes);
    }
}

/// The spelling met most often; the first by the alphabet among equals.
fn best_spelling(known: &KnownForm) -> &str {
    let mut best = ("", 0);
    for (spelling, count) in &known.spellings {
        if *count > best.1 {
            best = (spelling, *count);
        }
    }
    if best.0.is_empty() {
        &known.form
    } else {
        best.0
    }
}

/// Every stem with the numbers of the forms that have it.
fn stem_dictionary(forms: &[KnownForm]) -> BTreeMap<String, Vec<u32>> {
    let stemmer = Stems::french();
    let mut stems: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, known) in (0_u32..).zip(forms) {
        // The stemmer knows accents ("mesurée"), those who type may not: both ways lead here.
        let written = known.spellings.iter().map(|(spelling, _)| spelling);
        let spellings = written.chain([&known.form]);
        let of_form: BTreeSet<String> = spellings.flat_map(|one| stemmer.of(one)).collect();
        for stem in of_form {
            stems.entry(stem).or_default().push(number);
        }
    }
    stems
}

/// Files of many lists, each list found by its number.
struct ListWriter {
    most: usize,
    lengths: Vec<u8>,
    lists: Vec<u8>,
    count: u32,
    first: u32,
    done: Vec<(u32, Vec<u8>)>,
}

impl ListWriter {
    const fn new(most: usize) -> Self {
        Self {
            most,
            lengths: Vec::new(),
            lists: Vec::new(),
            count: 0,
            first: 0,
            done: Vec::new(),
        }
    }

    fn push(&mut self, list: &[u8]) {
        // A list that alone fills a file stands alone, so that its neighbours stay small.
        if self.count > 0 && self.lists.len() + list.len() > self.most {
            self.close();
        }
        put(&mut self.lengths, length(list.len()));
        self.lists.extend_from_slice(list);
        self.count += 1;
    }

    fn close(&mut self) {
        if self.count == 0 {
            return;
        }
        let mut file = Vec::with_capacity(self.lengths.len() + self.lists.len() + 5);
        put(&mut file, self.count);
        file.append(&mut self.lengths);
        file.append(&mut self.lists);
        self.done.push((self.first, file));
        self.first += self.count;
        self.count = 0;
    }
}

fn write_postings(
    forms: &[KnownForm],
    mut terms: Vec<TermDraft>,
    (size, most): (u32, usize),
    head: &mut Head,
    files: &mut Files,
) {
    let (mut postings, mut positions) = (
        ListWriter::new(most),
        ListWriter::new(most.saturating_mul(2)),
    );
    let (mut list, mut found, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for known in forms {
        let draft = std::mem::take(&mut terms[known.id as usize]);
        found.clear();
        places.clear();
        draft.unpack(&mut found, &mut places);
        list.clear();
        postings::write(&mut list, &found, size as usize);
        postings.push(&list);
        positions.push(&places);
    }
    postings.close();
    positions.close();
    for (number, (first, file)) in (0_u32..).zip(postings.done) {
        head.postings.push(first);
        files.insert(FileName::Postings(number), file);
    }
    for (number, (first, file)) in (0_u32..).zip(positions.done) {
        head.positions.push(first);
        files.insert(FileName::Positions(number), file);
    }
}

impl TermDraft {
    /// Takes the postings and the positions apart.
    fn unpack(self, postings: &mut Vec<Posting>, positions: &mut Vec<u8>) {
        let mut reader = Reader::new(&self.bytes);
        let mut number = || reader.number().expect("it was just packed");
        let mut next = 0;
        for _ in 0..self.projects {
            let gap = number();
            let project = next + gap;
            next = project + 1;
            let (level, place) = (number() as u8, number());
            postings.push(Posting {
                project,
                level,
                place: u8::try_from(place).ok().filter(|place| *place < u8::MAX),
            });
            let count = number();
            put(positions, gap);
            put(positions, count);
            (0..count).for_each(|_| put(positions, number()));
        }
    }
}
