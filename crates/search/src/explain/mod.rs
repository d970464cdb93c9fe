//! Why a project was found: what each word met in it, which filters it passed, and the passages that say it.
//!
//! On request only, and for one project at a time: the index keeps none of it. Words for people are the app's.

mod marks;
mod snippets;

pub use marks::marked;
pub use snippets::{Passage, Snippet};

use crate::fields::{Field, field_words};
use crate::understand::{Asked, AskedWord, Completion, Phrases, Role, read};
use crate::words::{Stems, is_stop_word};
use crate::{Answer, Facet, Mark, Query};
use etabli_model::fold::fold;
use etabli_model::{Language, Project, Vocabulary, in_language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Words told for one typed word.
const MOST_FOUND: usize = 6;

/// Why a project was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What became of each typed word; words that are not wanted are left out.
    pub words: Vec<ExplainedWord>,
    /// The filters, those read out of the words included.
    pub filters: Vec<(Facet, String)>,
    /// The passages that say most of it, in the order of the sheet.
    pub snippets: Vec<Snippet>,
}

/// What a typed word met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedWord {
    /// As typed, in lower case.
    pub typed: String,
    /// What the project says, the surest first; empty where it does not say the word, which then was taken for a filter.
    pub found: Vec<FoundWord>,
}

/// A word of a project that fits a typed one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundWord {
    /// As the project writes it, in lower case.
    pub written: String,
    /// How the two go together.
    pub how: How,
    /// Where it stands, and how often there.
    pub places: Vec<(Field, u32)>,
}

/// How a word of a project goes together with a typed one, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// The same word.
    Same,
    /// Plural, feminine, another form of the verb.
    Inflected,
    /// It begins with what was typed.
    Begun,
    /// It is what the slip was taken for.
    Corrected,
    /// The project does not say it, but the vocabulary of what it is made for, with and of.
    Synonym,
}

/// A word of a project.
#[derive(Default)]
struct Said {
    written: String,
    stems: BTreeSet<String>,
    counts: [u32; Field::COUNT],
}

/// Why a project fits a query, told for a reader of one language.
pub fn explain(
    project: &Project,
    vocabulary: &Vocabulary,
    query: &Query,
    answer: &Answer,
    language: Language,
) -> Explanation {
    let asked = read(&query.text, &query.literal, &Phrases::of(vocabulary));
    let said = words_said(project, vocabulary);
    let own: BTreeSet<String> = field_words(project, &Vocabulary::default())
        .into_iter()
        .map(|(_, word)| word.form)
        .collect();
    let stems = Stems::french();
    let mut forms: BTreeSet<String> = BTreeSet::new();
    let mut words = Vec::new();
    let wanted = asked.words.iter().filter(|one| one.role != Role::Excluded);
    for one in wanted {
        let meeting = Meeting::new(one, answer, &stems);
        let mut found: Vec<(How, u32, &String, &Said)> = said
            .iter()
            .filter_map(|(form, said)| {
                let how = meeting.how(form, said)?;
                let how = if own.contains(form) {
                    how
                } else {
                    How::Synonym
                };
                Some((how, said.counts.iter().sum(), form, said))
            })
            .collect();
        found.sort_by(|one, other| {
            let often = other.1.cmp(&one.1);
            one.0.cmp(&other.0).then(often).then(one.2.cmp(other.2))
        });
        forms.extend(found.iter().map(|(_, _, form, _)| (*form).clone()));
        let told = found.into_iter().take(MOST_FOUND);
        words.push(ExplainedWord {
            typed: one.word.written.clone(),
            found: told.map(|(how, _, _, said)| said.found(how)).collect(),
        });
    }
    let mark = |form: String| Mark {
        form,
        begins: false,
    };
    let marks: Vec<Mark> = forms.into_iter().map(mark).collect();
    Explanation {
        words,
        filters: filters(query, &asked),
        snippets: snippets::snippets(&in_language(project, language), &marks),
    }
}

/// What was chosen and what was understood, each once.
fn filters(query: &Query, asked: &Asked) -> Vec<(Facet, String)> {
    let chosen = query
        .chosen()
        .map(|(facet, value)| (facet, value.to_owned()));
    let understood = asked.understood.iter();
    let understood = understood.map(|one| (one.facet, one.value.clone()));
    let all: BTreeSet<(Facet, String)> = chosen.chain(understood).collect();
    all.into_iter().collect()
}

/// The words of a project by their form.
fn words_said(project: &Project, vocabulary: &Vocabulary) -> BTreeMap<String, Said> {
    let stems = Stems::french();
    let mut said: BTreeMap<String, Said> = BTreeMap::new();
    for (field, word) in field_words(project, vocabulary) {
        if is_stop_word(&word.form) {
            continue;
        }
        let form = word.form;
        let entry = said.entry(form.clone()).or_insert_with(|| Said {
            stems: stems.of(&form).into_iter().chain([form]).collect(),
            ..Said::default()
        });
        entry.stems.extend(stems.of(&word.written));
        entry.counts[field as usize] = entry.counts[field as usize].saturating_add(1);
        if entry.written.is_empty() {
            entry.written = word.written;
        }
    }
    said
}

impl Said {
    fn found(&self, how: How) -> FoundWord {
        let places = Field::ALL.into_iter().zip(self.counts);
        FoundWord {
            written: self.written.clone(),
            how,
            places: places.filter(|(_, count)| *count > 0).collect(),
        }
    }
}

/// A typed word and what it may be taken for.
struct Meeting<'a> {
    asked: &'a AskedWord,
    stems: Vec<String>,
    /// Forms and stems of the words it was corrected to.
    corrected: BTreeSet<String>,
}

impl<'a> Meeting<'a> {
    fn new(asked: &'a AskedWord, answer: &Answer, stems: &Stems) -> Self {
        let corrections = answer.corrections.iter();
        let own = corrections.filter(|one| one.typed == asked.word.written);
        let used = own.map(|one| fold(&one.used));
        Self {
            stems: stems.of(&asked.word.form),
            corrected: used
                .flat_map(|form| {
                    let mut all = stems.of(&form);
                    all.push(form);
                    all
                })
                .collect(),
            asked,
        }
    }

    fn how(&self, form: &str, said: &Said) -> Option<How> {
        let typed = &self.asked.word.form;
        let begins = self.asked.completion == Completion::StillTyped;
        if form == typed {
            Some(How::Same)
        } else if self.stems.iter().any(|stem| said.stems.contains(stem)) {
            Some(How::Inflected)
        } else if begins && form.starts_with(typed.as_str()) {
            Some(How::Begun)
        } else if self.corrected.iter().any(|stem| said.stems.contains(stem)) {
            Some(How::Corrected)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
