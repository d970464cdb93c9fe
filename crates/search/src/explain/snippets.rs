//! The passages of a project that say best what was looked for.

use super::marks::Marks;
use crate::Mark;
use etabli_model::{Project, text::plain};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Letters of a passage that are shown, about.
const LENGTH: usize = 120;
/// Letters shown before its first marked word, at most.
const LEAD: usize = 30;
/// Passages shown.
const MOST_SNIPPETS: usize = 3;

/// A passage of a project, cut around what was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// Where it stands.
    pub passage: Passage,
    /// The passage in pieces, true for a marked word; "…" stands where it was cut.
    pub pieces: Vec<(String, bool)>,
}

/// A place in a project where a passage stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passage {
    /// What it is for.
    Summary,
    /// A step, counted from 1.
    Step {
        /// Its number on the sheet.
        number: usize,
        /// Its title.
        title: String,
    },
    /// What is needed: materials.
    Material {
        /// Its name.
        name: String,
    },
    /// A hand tool.
    Tool,
    /// A part of the object.
    Part,
    /// What can hurt.
    Safety,
    /// What pupils learn.
    Objective,
    /// What pupils should know before.
    Prerequisite,
    /// A moment of the lesson.
    Session {
        /// Its title.
        title: String,
    },
    /// How to make it easier or harder.
    Differentiation,
    /// How to see what was learnt.
    Assessment,
    /// Ideas to go on.
    Further,
    /// A word to know.
    Term {
        /// The word.
        term: String,
    },
    /// A competency of the curriculum.
    Competency,
    /// A change for a need.
    Adaptation,
}

/// The texts of a project in the order of its sheet.
fn passages(project: &Project) -> Vec<(Passage, &str)> {
    let mut found = vec![(Passage::Summary, project.summary.as_str())];
    for (number, step) in (1..).zip(&project.steps) {
        let callouts = step.callouts.iter().map(|one| one.text.as_str());
        let texts = [&step.text, &step.check, &step.simple, &step.challenge];
        let texts = texts.into_iter().map(String::as_str).chain(callouts);
        let whole = std::iter::once(step.title.as_str()).chain(texts);
        found.extend(whole.map(|text| {
            let title = step.title.clone();
            (Passage::Step { number, title }, text)
        }));
    }
    for material in &project.materials {
        let texts = [material.name.as_str(), &material.note];
        let substitutes = material.substitutes.iter().map(String::as_str);
        found.extend(texts.into_iter().chain(substitutes).map(|text| {
            let name = material.name.clone();
            (Passage::Material { name }, text)
        }));
    }
    let tools = project.tools.iter().map(|one| one.name.as_str());
    found.extend(tools.map(|text| (Passage::Tool, text)));
    let parts = project.parts.iter().map(|one| one.name.as_str());
    found.extend(parts.map(|text| (Passage::Part, text)));
    let safety = project.safety.iter().map(|one| one.text.as_str());
    found.extend(safety.map(|text| (Passage::Safety, text)));
    for (passage, list) in [
        (Passage::Objective, &project.objectives),
        (Passage::Prerequisite, &project.prerequisites),
        (Passage::Differentiation, &project.differentiation),
        (Passage::Assessment, &project.assessment),
        (Passage::Further, &project.further),
    ] {
        found.extend(list.iter().map(|one| (passage.clone(), one.text.as_str())));
    }
    for moment in &project.session {
        let title = moment.title.clone();
        found.push((Passage::Session { title }, &moment.text));
    }
    for term in &project.vocabulary {
        let word = term.term.clone();
        found.push((Passage::Term { term: word }, &term.definition));
    }
    let competencies = project.competencies.iter().map(|one| one.label.as_str());
    found.extend(competencies.map(|text| (Passage::Competency, text)));
    let adaptations = project.adaptations.iter().map(|one| one.text.as_str());
    found.extend(adaptations.map(|text| (Passage::Adaptation, text)));
    found
}

/// The two or three passages that say most of what was looked for, each something the ones before it do not where it can
/// be, in the order of the sheet.
pub(super) fn snippets(project: &Project, marks: &[Mark]) -> Vec<Snippet> {
    let marks = Marks::new(marks);
    let mut candidates: Vec<Candidate> = passages(project)
        .into_iter()
        .enumerate()
        .filter_map(|(order, (passage, text))| Candidate::of(order, passage, text, &marks))
        .collect();
    let mut chosen: Vec<Candidate> = Vec::new();
    let mut told: BTreeSet<String> = BTreeSet::new();
    while chosen.len() < MOST_SNIPPETS && !candidates.is_empty() {
        let worth = |candidate: &Candidate| {
            let new = candidate.forms.difference(&told).count();
            (new, candidate.forms.len(), usize::MAX - candidate.order)
        };
        let best = (0..candidates.len()).max_by_key(|position| worth(&candidates[*position]));
        let Some(best) = best else { break };
        let best = candidates.swap_remove(best);
        told.extend(best.forms.iter().cloned());
        chosen.push(best);
    }
    chosen.sort_by_key(|candidate| candidate.order);
    chosen.into_iter().map(|one| one.snippet).collect()
}

struct Candidate {
    order: usize,
    /// What is marked in it.
    forms: BTreeSet<String>,
    snippet: Snippet,
}

impl Candidate {
    fn of(order: usize, passage: Passage, text: &str, marks: &Marks<'_>) -> Option<Self> {
        let text = plain(text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let places = marks.places(&text);
        let ends_near = |start: usize| after(&text, start, LENGTH - LEAD);
        // The window that begins near a marked word and holds the most different ones.
        let forms_from = |first: usize| -> BTreeSet<&String> {
            let end = ends_near(places[first].0.start);
            let inside = places[first..]
                .iter()
                .take_while(|(place, _)| place.end <= end);
            inside.map(|(_, form)| form).collect()
        };
        let best =
            (0..places.len()).max_by_key(|first| (forms_from(*first).len(), usize::MAX - first))?;
        let start = word_start(&text, before(&text, places[best].0.start, LEAD));
        let end = word_end(&text, after(&text, start, LENGTH).max(places[best].0.end));
        let mut pieces = Vec::new();
        let mut forms = BTreeSet::new();
        let mut push = |piece: &str, marked: bool| {
            if !piece.is_empty() {
                pieces.push((piece.to_owned(), marked));
            }
        };
        push(if start > 0 { "… " } else { "" }, false);
        let mut next = start;
        for (place, form) in &places {
            if place.start >= next && place.end <= end {
                push(&text[next..place.start], false);
                push(&text[place.clone()], true);
                next = place.end;
                forms.insert(form.clone());
            }
        }
        push(&text[next..end], false);
        push(if end < text.len() { " …" } else { "" }, false);
        Some(Self {
            order,
            forms,
            snippet: Snippet { passage, pieces },
        })
    }
}

/// The byte so many letters behind another.
fn after(text: &str, at: usize, letters: usize) -> usize {
    let found = text[at..].char_indices().nth(letters);
    found.map_or(text.len(), |(offset, _)| at + offset)
}

/// The byte so many letters before another.
fn before(text: &str, at: usize, letters: usize) -> usize {
    let found = text[..at]
        .char_indices()
        .rev()
        .nth(letters.saturating_sub(1));
    found.map_or(0, |(found, _)| found)
}

/// Where the first whole word begins at or behind a byte.
fn word_start(text: &str, at: usize) -> usize {
    if at == 0 || text[..at].ends_with(' ') {
        return at;
    }
    text[at..].find(' ').map_or(at, |space| at + space + 1)
}

/// Where the last whole word ends at or before a byte.
fn word_end(text: &str, at: usize) -> usize {
    if at == text.len() || text[at..].starts_with(' ') {
        return at;
    }
    let space = text[..at].rfind(' ').filter(|space| *space > 0);
    space.unwrap_or(at)
}
