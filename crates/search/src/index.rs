//! The index: a pure function of the projects and the vocabulary.
//!
//! Sorted vectors at today's scale: a dictionary of forms with their postings, a dictionary of
//! stems that leads to forms, one set of projects for each value of each facet.

use crate::facet::Facet;
use crate::fields::{Field, field_words};
use crate::listing::{Listing, ProjectFile};
use crate::set::ProjectSet;
use crate::summary::ProjectSummary;
use crate::words::{Stems, is_stop_word};
use etabli_model::{Decimal, Project, Vocabulary, load_vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A catalogue that can be searched. Build it once, ask it often.
pub struct Index {
    pub(crate) rows: Vec<Row>,
    /// Sorted by form.
    pub(crate) terms: Vec<Term>,
    /// Sorted by stem.
    pub(crate) stems: Vec<StemEntry>,
    pub(crate) facets: BTreeMap<Facet, Vec<FacetValue>>,
    pub(crate) stemmer: Stems,
}

/// What sorting needs to know of a project.
#[derive(Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) updated: String,
    pub(crate) minutes: u32,
    pub(crate) cost: Option<Decimal>,
    pub(crate) reproductions: usize,
}

/// A word that some project uses.
#[derive(Serialize, Deserialize)]
pub(crate) struct Term {
    pub(crate) form: String,
    /// As projects write it most often.
    pub(crate) written: String,
    pub(crate) postings: Vec<Posting>,
}

/// A word in a project.
#[derive(Serialize, Deserialize)]
pub(crate) struct Posting {
    /// Position in the catalogue.
    pub(crate) project: usize,
    /// What the word says about the project, from its places and how often it stands there.
    pub(crate) weight: u32,
}

/// The terms that share a stem, by position.
#[derive(Serialize, Deserialize)]
pub(crate) struct StemEntry {
    pub(crate) stem: String,
    pub(crate) terms: Vec<usize>,
}

/// The projects that have a facet's value.
#[derive(Serialize, Deserialize)]
pub(crate) struct FacetValue {
    pub(crate) value: String,
    pub(crate) projects: ProjectSet,
}

impl Index {
    /// The index of these projects, in the order of the shop window.
    pub fn build(projects: &[Project], vocabulary: &Vocabulary) -> Self {
        let mut builder = IndexBuilder::new(vocabulary);
        for project in projects {
            builder.add(project);
        }
        builder.finish()
    }

    /// The index and the listing of a dataset's files: its vocabulary and its projects. Without a vocabulary that can be
    /// read, words stand for themselves.
    pub fn of_files(files: &[ProjectFile], vocabulary: &str) -> (Self, Listing) {
        let vocabulary = load_vocabulary(vocabulary, "vocabulary.json");
        let vocabulary = vocabulary.value.unwrap_or_default();
        let (projects, listing) = Listing::read(files, &vocabulary);
        (Self::build(&projects, &vocabulary), listing)
    }

    /// How many projects it holds.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True without any project.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// An index while projects are read, one after the other: none of them is kept.
pub struct IndexBuilder<'v> {
    vocabulary: &'v Vocabulary,
    rows: Vec<Row>,
    drafts: BTreeMap<String, Draft>,
    /// The projects of each value of each facet.
    facets: BTreeMap<Facet, BTreeMap<String, Vec<usize>>>,
}

impl<'v> IndexBuilder<'v> {
    /// An index without any project.
    pub const fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            rows: Vec::new(),
            drafts: BTreeMap::new(),
            facets: BTreeMap::new(),
        }
    }

    /// Adds a project behind those that are there; gives its row, which the facets are counted by.
    pub fn add(&mut self, project: &Project) -> ProjectSummary {
        let position = self.rows.len();
        read_project(position, project, self.vocabulary, &mut self.drafts);
        let summary = ProjectSummary::of(project);
        for facet in Facet::ALL {
            let values = self.facets.entry(facet).or_default();
            for value in facet.values_of(&summary, self.vocabulary) {
                values.entry(value).or_default().push(position);
            }
        }
        self.rows.push(Row::of(project));
        summary
    }

    /// The index of what was added.
    pub fn finish(mut self) -> Index {
        let stemmer = Stems::french();
        let stems = stem_dictionary(&self.drafts, &stemmer);
        let drafts = self.drafts.into_iter();
        let size = self.rows.len();
        let facets = Facet::ALL.into_iter().map(|facet| {
            let found = self.facets.remove(&facet).unwrap_or_default();
            (facet, facet_values(facet, found, size, self.vocabulary))
        });
        Index {
            facets: facets.collect(),
            terms: drafts.map(|(form, draft)| draft.finish(form)).collect(),
            rows: self.rows,
            stems,
            stemmer,
        }
    }
}

impl Row {
    fn of(project: &Project) -> Self {
        Self {
            id: project.id.clone(),
            updated: project.updated.clone(),
            minutes: project.duration.total(),
            cost: project.cost.as_ref().map(|cost| cost.per_object),
            reproductions: project.times_reproduced(),
        }
    }
}

/// A term while projects are read.
#[derive(Default)]
struct Draft {
    /// How often each spelling stands.
    spellings: BTreeMap<String, u32>,
    /// Times in each place, for each project that uses it, in the catalogue's order.
    counts: Vec<(usize, [u32; Field::COUNT])>,
}

impl Draft {
    fn finish(self, form: String) -> Term {
        let most = self.spellings.iter().max_by(|one, other| {
            // The first in the alphabet among equals.
            one.1.cmp(other.1).then_with(|| other.0.cmp(one.0))
        });
        let postings = self.counts.iter().map(|(project, counts)| Posting {
            project: *project,
            weight: weight(counts),
        });
        Term {
            written: most.map_or_else(|| form.clone(), |(spelling, _)| spelling.clone()),
            postings: postings.collect(),
            form,
        }
    }
}

fn read_project(
    position: usize,
    project: &Project,
    vocabulary: &Vocabulary,
    drafts: &mut BTreeMap<String, Draft>,
) {
    for (field, word) in field_words(project, vocabulary) {
        if is_stop_word(&word.form) {
            continue;
        }
        let draft = drafts.entry(word.form).or_default();
        *draft.spellings.entry(word.written).or_default() += 1;
        if draft.counts.last().is_none_or(|last| last.0 != position) {
            draft.counts.push((position, [0; Field::COUNT]));
        }
        if let Some((_, counts)) = draft.counts.last_mut() {
            counts[field as usize] += 1;
        }
    }
}

/// Places add up; in one place, the second mention says half as much as the first, and so on.
fn weight(counts: &[u32; Field::COUNT]) -> u32 {
    let each = counts.iter().zip(Field::WEIGHTS);
    each.map(|(count, weight)| weight * 16 * count / (count + 1))
        .sum()
}

fn stem_dictionary(drafts: &BTreeMap<String, Draft>, stemmer: &Stems) -> Vec<StemEntry> {
    let mut stems: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (position, (form, draft)) in drafts.iter().enumerate() {
        // The stemmer knows accents ("mesurée"), those who type may not: both ways lead here.
        let spellings = draft.spellings.keys().chain([form]);
        for stem in spellings.flat_map(|spelling| stemmer.of(spelling)) {
            stems.entry(stem).or_default().insert(position);
        }
    }
    let entry = |(stem, terms): (String, BTreeSet<usize>)| StemEntry {
        stem,
        terms: terms.into_iter().collect(),
    };
    stems.into_iter().map(entry).collect()
}

/// The values some project has, in teaching order; values no vocabulary knows stand last.
fn facet_values(
    facet: Facet,
    mut found: BTreeMap<String, Vec<usize>>,
    size: usize,
    vocabulary: &Vocabulary,
) -> Vec<FacetValue> {
    let value = |value: String, positions: Vec<usize>| {
        let mut projects = ProjectSet::none(size);
        positions.into_iter().for_each(|one| projects.insert(one));
        FacetValue { value, projects }
    };
    let mut values = Vec::new();
    for known in facet.values(vocabulary) {
        if let Some(positions) = found.remove(&known) {
            values.push(value(known, positions));
        }
    }
    values.extend(found.into_iter().map(|(unknown, all)| value(unknown, all)));
    values
}
