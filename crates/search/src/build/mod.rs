//! From projects to the files of an index: a pure function of both the projects and the vocabulary, byte for byte.
//!
//! Projects are read one after the other and none is kept. What a word says about a project is decided here: in which places
//! it stands, how often, and how much else the title says.

mod lexicon;
mod output;

use crate::codec::{length, put};
use crate::column::ColumnDraft;
use crate::facet::Facet;
use crate::fields::{Field, Names, visit_texts};
use crate::files::Files;
use crate::index::Index;
use crate::need::Need;
use crate::postings::level;
use crate::query::Sort;
use crate::summary::ProjectSummary;
use etabli_model::{Project, Vocabulary};
pub(crate) use lexicon::WordMap;
use lexicon::{FormId, Lexicon};
use std::collections::BTreeMap;

/// Words between two texts of a project: no phrase reaches from one into the other.
const GAP: u32 = 8;

/// An index while projects are read, one after the other: none of them is kept.
pub struct IndexBuilder<'v> {
    vocabulary: &'v Vocabulary,
    names: Names<'v>,
    size: u32,
    lexicon: Lexicon,
    terms: Vec<TermDraft>,
    facets: BTreeMap<Facet, ColumnDraft>,
    needs: ColumnDraft,
    orders: BTreeMap<Sort, Vec<u32>>,
    desk: Desk,
    file_size: Option<usize>,
}

/// The postings of a form, packed as they come.
#[derive(Default)]
struct TermDraft {
    /// For each project: the distance to the one before, level, place, positions.
    bytes: Vec<u8>,
    projects: u32,
    next: u32,
}

/// Where one project's words are sorted; cleared, never given back.
#[derive(Default)]
struct Desk {
    /// For each form, the number of the project it was met in last, and its place in `entries`.
    met: Vec<(u32, u32)>,
    entries: Vec<DeskEntry>,
    tokens: Vec<(u32, u32)>,
    pieces: Vec<u32>,
}

/// A form in the project that is being read.
struct DeskEntry {
    form: FormId,
    counts: [u16; Field::COUNT],
    place: Option<u8>,
    /// First and last of its tokens, which know the next one.
    first: u32,
    last: u32,
    tokens: u32,
}

impl<'v> IndexBuilder<'v> {
    /// An index without any project.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            names: Names::of(vocabulary),
            size: 0,
            lexicon: Lexicon::default(),
            terms: Vec::new(),
            facets: BTreeMap::new(),
            needs: ColumnDraft::default(),
            orders: BTreeMap::new(),
            desk: Desk::default(),
            file_size: None,
        }
    }

    /// Files of about so many bytes, instead of as many as suit the number of projects.
    #[must_use]
    pub const fn with_file_size(mut self, bytes: usize) -> Self {
        self.file_size = Some(bytes);
        self
    }

    /// Adds a project behind those that are there; gives its row, which the facets are counted by.
    pub fn add(&mut self, project: &Project) -> ProjectSummary {
        let summary = ProjectSummary::of(project);
        self.read(project);
        for facet in Facet::ALL {
            let values = facet.values_of(&summary, self.vocabulary);
            self.facets.entry(facet).or_default().push(values);
        }
        let needs = Need::of(project, self.vocabulary);
        self.needs.push(needs.iter().map(Need::to_value).collect());
        for sort in Sort::ALL {
            if let Some(number) = sort_key(sort, &summary) {
                self.orders.entry(sort).or_default().push(number);
            }
        }
        self.size += 1;
        summary
    }

    /// The files of what was added.
    pub fn files(self) -> Files {
        output::files(self)
    }

    /// The index of what was added, whole.
    pub fn finish(self) -> Index {
        Index::of_files(self.files()).expect("it was just written")
    }

    fn read(&mut self, project: &Project) {
        let Self { lexicon, desk, .. } = self;
        desk.entries.clear();
        desk.tokens.clear();
        // Of the whole text, and of titles, keywords and summaries alone.
        let (mut position, mut place) = (0_u32, 0_u32);
        // Those of the title itself: in other languages it says the same again.
        let mut title_words = None;
        let size = self.size;
        visit_texts(project, &self.names, &mut |field, text| {
            let mut numbers = std::mem::take(&mut desk.pieces);
            lexicon.read(text, &mut numbers);
            let is_head = field <= Field::Summary;
            let before = place;
            for (at, piece) in numbers.iter().enumerate() {
                lexicon.count(*piece);
                let form = lexicon.known(*piece).and_then(|known| known.form);
                if let Some(form) = form {
                    desk.note(size, form, field, (position, place));
                }
                let joined = numbers.get(at + 1);
                if let Some(form) = joined.and_then(|next| lexicon.joined(*piece, *next)) {
                    desk.note(size, form, field, (position, place));
                }
                // In a phrase, too, words that say nothing are left out.
                position += u32::from(form.is_some());
                place += u32::from(form.is_some() && is_head);
            }
            title_words.get_or_insert(place - before);
            position += GAP;
            place += if is_head { GAP } else { 0 };
            desk.pieces = numbers;
        });
        let title_words = title_words.unwrap_or(0);
        self.terms
            .resize_with(self.lexicon.len(), TermDraft::default);
        for entry in &self.desk.entries {
            let term = &mut self.terms[entry.form as usize];
            term.add(size, entry, title_words, &self.desk.tokens);
        }
    }
}

impl Desk {
    /// Takes down that a form stands in a field, at a position of the project's text, and a place in what stands at its head.
    fn note(&mut self, project: u32, form: FormId, field: Field, (position, place): (u32, u32)) {
        let at = form as usize;
        if at >= self.met.len() {
            self.met.resize(at + 1, (u32::MAX, 0));
        }
        let token = length(self.tokens.len());
        self.tokens.push((position, u32::MAX));
        if self.met[at].0 != project {
            self.met[at] = (project, length(self.entries.len()));
            self.entries.push(DeskEntry {
                form,
                counts: [0; Field::COUNT],
                place: None,
                first: token,
                last: token,
                tokens: 0,
            });
        }
        let entry = &mut self.entries[self.met[at].1 as usize];
        if entry.tokens > 0 {
            self.tokens[entry.last as usize].1 = token;
        }
        entry.last = token;
        entry.tokens += 1;
        let count = &mut entry.counts[field as usize];
        *count = count.saturating_add(1);
        if entry.place.is_none() && field <= Field::Summary {
            // The last number a byte has stands for "farther".
            entry.place = u8::try_from(place).ok().filter(|place| *place < u8::MAX);
        }
    }
}

impl TermDraft {
    fn add(&mut self, project: u32, entry: &DeskEntry, title_words: u32, tokens: &[(u32, u32)]) {
        put(&mut self.bytes, project - self.next);
        self.next = project + 1;
        self.projects += 1;
        let level = level(weight(&entry.counts, title_words));
        put(&mut self.bytes, u32::from(level));
        put(&mut self.bytes, u32::from(entry.place.unwrap_or(u8::MAX)));
        put(&mut self.bytes, entry.tokens);
        let (mut at, mut before) = (entry.first, 0);
        for _ in 0..entry.tokens {
            let (position, next) = tokens[at as usize];
            put(&mut self.bytes, position - before);
            before = position;
            at = next;
        }
    }
}

/// Places add up; in one place, the second mention says half as much as the first, and so on. A word says more about a
/// project whose title says little else.
fn weight(counts: &[u16; Field::COUNT], title_words: u32) -> u32 {
    let each = counts.iter().zip(Field::WEIGHTS).enumerate();
    each.map(|(field, (count, weight))| {
        let count = u32::from(*count);
        let worth = weight * 16 * count / (count + 1);
        if field == Field::Title as usize {
            worth * 12 / (8 + title_words.min(16))
        } else {
            worth
        }
    })
    .sum()
}

/// The number by which projects are put in order, least first; `None` for the order of their fit.
fn sort_key(sort: Sort, row: &ProjectSummary) -> Option<u32> {
    match sort {
        Sort::Relevance => None,
        Sort::Recent => {
            let digits: String = row.updated.chars().filter(char::is_ascii_digit).collect();
            Some(u32::MAX - digits.parse::<u32>().unwrap_or(0))
        }
        Sort::Quickest => Some(if row.minutes == 0 {
            u32::MAX
        } else {
            row.minutes
        }),
        Sort::Cheapest => Some(
            row.cost
                .as_ref()
                .and_then(crate::range::cents)
                .unwrap_or(u32::MAX),
        ),
        Sort::Reproduced => Some(u32::MAX - u32::try_from(row.reproductions).unwrap_or(u32::MAX)),
    }
}
