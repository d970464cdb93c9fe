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
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) updated: String,
    pub(crate) minutes: u32,
    pub(crate) cost: Option<Decimal>,
}

/// A word that some project uses.
pub(crate) struct Term {
    pub(crate) form: String,
    /// As projects write it most often.
    pub(crate) written: String,
    pub(crate) postings: Vec<Posting>,
}

/// A word in a project.
pub(crate) struct Posting {
    /// Position in the catalogue.
    pub(crate) project: usize,
    /// What the word says about the project, from its places and how often it stands there.
    pub(crate) weight: u32,
}

/// The terms that share a stem, by position.
pub(crate) struct StemEntry {
    pub(crate) stem: String,
    pub(crate) terms: Vec<usize>,
}

/// The projects that have a facet's value.
pub(crate) struct FacetValue {
    pub(crate) value: String,
    pub(crate) projects: ProjectSet,
}

impl Index {
    /// The index of these projects, in the order of the shop window.
    pub fn build(projects: &[Project], vocabulary: &Vocabulary) -> Self {
        let stemmer = Stems::french();
        let mut drafts = BTreeMap::new();
        for (position, project) in projects.iter().enumerate() {
            read_project(position, project, vocabulary, &mut drafts);
        }
        let stems = stem_dictionary(&drafts, &stemmer);
        let terms = drafts.into_iter().map(|(form, draft)| draft.finish(form));
        let summaries: Vec<ProjectSummary> = projects.iter().map(ProjectSummary::of).collect();
        Self {
            rows: projects.iter().map(Row::of).collect(),
            terms: terms.collect(),
            stems,
            facets: Facet::ALL
                .into_iter()
                .map(|facet| (facet, facet_values(facet, &summaries, vocabulary)))
                .collect(),
            stemmer,
        }
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

impl Row {
    fn of(project: &Project) -> Self {
        Self {
            id: project.id.clone(),
            updated: project.updated.clone(),
            minutes: project.duration.total(),
            cost: project.cost.as_ref().map(|cost| cost.per_object),
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
    summaries: &[ProjectSummary],
    vocabulary: &Vocabulary,
) -> Vec<FacetValue> {
    let mut sets: BTreeMap<String, ProjectSet> = BTreeMap::new();
    for (position, summary) in summaries.iter().enumerate() {
        for value in facet.values_of(summary, vocabulary) {
            sets.entry(value)
                .or_insert_with(|| ProjectSet::none(summaries.len()))
                .insert(position);
        }
    }
    let mut values = Vec::new();
    for value in facet.values(vocabulary) {
        if let Some(projects) = sets.remove(&value) {
            values.push(FacetValue { value, projects });
        }
    }
    let unknown = sets.into_iter();
    values.extend(unknown.map(|(value, projects)| FacetValue { value, projects }));
    values
}
