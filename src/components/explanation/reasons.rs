//! What of a project answers a question: a pure function of both.

use etabli_model::text::plain;
use etabli_model::{Language, Project, Vocabulary, in_language};
use etabli_search::{Answer, Facet, Mark, ProjectSummary, Query, Range};

pub use crate::components::gallery::marked;

/// Places told at most: a few convince, many tire.
const MOST_SNIPPETS: usize = 3;
/// Letters shown before a word that was looked for, and after.
const AROUND: usize = 60;

/// Why a project is among the results.
pub struct Reasons {
    /// What became of each word.
    pub words: Vec<ExplainedWord>,
    /// The filters it fits.
    pub filters: Vec<(Facet, String)>,
    /// Places that say the words.
    pub snippets: Vec<Snippet>,
}

/// What became of one word.
pub struct ExplainedWord {
    /// As it was typed.
    pub typed: String,
    /// As it was searched.
    pub used: String,
    /// The best place that says it.
    pub place: Option<Place>,
}

/// A place of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Title,
    Summary,
    Material,
    /// The step of this number, from 1.
    Step(usize),
}

/// A piece of a text.
pub struct Snippet {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: String,
}

/// Explains one project.
pub fn explain(
    project: &Project,
    vocabulary: &Vocabulary,
    query: &Query,
    answer: &Answer,
    language: Language,
) -> Reasons {
    let told = in_language(project, language);
    let places = places(&told);
    let word = |mark: &Mark| {
        let says = |text: &str| {
            marked(text, std::slice::from_ref(mark))
                .iter()
                .any(|piece| piece.1)
        };
        let correction = answer
            .corrections
            .iter()
            .find(|one| etabli_model::fold::fold(&one.used) == mark.form);
        ExplainedWord {
            typed: correction.map_or_else(|| mark.form.clone(), |one| one.typed.clone()),
            used: correction.map_or_else(|| mark.form.clone(), |one| one.used.clone()),
            place: places
                .iter()
                .find(|(_, text)| says(text))
                .map(|(place, _)| *place),
        }
    };
    let snippets = places.iter().filter(|(place, _)| *place != Place::Title);
    let snippets = snippets.filter_map(|(place, text)| snippet(*place, text, &answer.marks));
    Reasons {
        words: answer.marks.iter().map(word).collect(),
        filters: filters(project, vocabulary, query, answer),
        snippets: snippets.take(MOST_SNIPPETS).collect(),
    }
}

/// The texts of a project, the weightiest first.
fn places(project: &Project) -> Vec<(Place, String)> {
    let mut places = vec![
        (Place::Title, project.title.clone()),
        (Place::Summary, project.summary.clone()),
    ];
    places.extend(
        project
            .materials
            .iter()
            .map(|one| (Place::Material, one.name.clone())),
    );
    let steps = project.steps.iter().enumerate();
    places.extend(steps.map(|(at, step)| {
        (
            Place::Step(at + 1),
            format!("{} : {}", step.title, plain(&step.text)),
        )
    }));
    places
}

/// The part of a text around the first word that was looked for.
fn snippet(place: Place, text: &str, marks: &[Mark]) -> Option<Snippet> {
    let pieces = marked(text, marks);
    let before: usize = pieces
        .iter()
        .take_while(|piece| !piece.1)
        .map(|piece| piece.0.len())
        .sum();
    if before == text.len() {
        return None;
    }
    let boundary = |at: usize| {
        text.char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .find(|one| *one >= at)
    };
    let start = boundary(before.saturating_sub(AROUND)).unwrap_or(0);
    let end = boundary(before + 2 * AROUND).unwrap_or(text.len());
    let (open, close) = (
        if start > 0 { "…" } else { "" },
        if end < text.len() { "…" } else { "" },
    );
    Some(Snippet {
        place,
        text: format!("{open}{}{close}", &text[start..end]),
    })
}

/// The filters, chosen or read in the words, that the project fits.
fn filters(
    project: &Project,
    vocabulary: &Vocabulary,
    query: &Query,
    answer: &Answer,
) -> Vec<(Facet, String)> {
    let summary = ProjectSummary::of(project);
    let chosen = query
        .chosen()
        .map(|(facet, value)| (facet, value.to_owned()));
    let read = answer
        .understood
        .iter()
        .map(|one| (one.facet, one.value.clone()));
    let fits = |(facet, value): &(Facet, String)| {
        let values = facet.values_of(&summary, vocabulary);
        let range = Range::from_value(*facet, value);
        values.iter().any(|own| {
            let bin = Range::from_value(*facet, own);
            own == value
                || range
                    .zip(bin)
                    .is_some_and(|(range, bin)| range.holds_bin(bin))
        })
    };
    chosen.chain(read).filter(fits).collect()
}
