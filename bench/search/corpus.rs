//! Made-up documents, as the engines beside ours take them: the texts that ours reads, and the values of its facets.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};

use anyhow::{Context, Result};
use etabli_model::{Project, Vocabulary, load_vocabulary};
use etabli_search::{Facet, ProjectSummary};
use etabli_synth::{Dice, Maker};
use etabli_tests::repository::root;
use serde_json::{Value, json};
use xtask::report::weight;

use crate::options::Options;
use crate::stage::Stage;

/// The file of the documents.
pub(crate) const DOCUMENTS: &str = "documents.ndjson";
/// The texts of a document.
pub(crate) const TEXTS: [&str; 5] = ["title", "keywords", "summary", "materials", "steps"];
/// The facets that are counted and filtered by.
pub(crate) const FACETS: [&str; 5] = ["kind", "level", "subject", "machine", "duration"];
/// Documents that queries are made from.
const SAMPLE: usize = 2_000;

/// What was written, and what is needed to ask about it.
pub(crate) struct Corpus {
    documents: usize,
    bytes: u64,
    text_bytes: u64,
    /// In how many documents each word stands.
    pub(crate) words: BTreeMap<String, u32>,
    /// Some documents, spread over all.
    pub(crate) sample: Vec<Value>,
    /// Every id, for those who want a dataset of them.
    pub(crate) ids: Vec<String>,
}

impl Corpus {
    /// The size in a line.
    pub(crate) fn told(&self) -> String {
        format!(
            "documents: {}, {} as JSON, of which {} of text ({} bytes each), {} different words",
            self.documents,
            weight(self.bytes),
            weight(self.text_bytes),
            self.text_bytes / self.documents as u64,
            self.words.len()
        )
    }
}

/// The gallery's own vocabulary.
pub(crate) fn vocabulary() -> Result<Vocabulary> {
    let text = fs::read_to_string(root().join("public/data/vocabulary.json"))?;
    load_vocabulary(&text, "vocabulary.json")
        .value
        .context("the vocabulary cannot be read")
}

/// Makes the documents of a run; they are written where others than ours read them.
pub(crate) fn make(options: &Options, stage: &Stage) -> Result<Corpus> {
    let vocabulary = vocabulary()?;
    let count = options.documents;
    let mut file = match options.asks_peers() {
        true => Some(BufWriter::new(File::create(stage.corpus.join(DOCUMENTS))?)),
        false => None,
    };
    let mut corpus = Corpus {
        documents: 0,
        bytes: 0,
        text_bytes: 0,
        words: BTreeMap::new(),
        sample: Vec::new(),
        ids: Vec::with_capacity(count),
    };
    let every = (count / SAMPLE).max(1);
    let mut chance = Dice::new(count as u64);
    let mut next = 0;
    let projects = Maker::new(options.seed, &vocabulary).take(count);
    for (position, project) in projects.enumerate() {
        let document = document_of(&project, &vocabulary);
        let line = document.to_string();
        if let Some(file) = &mut file {
            writeln!(file, "{line}")?;
        }
        corpus.documents += 1;
        corpus.bytes += line.len() as u64 + 1;
        for text in TEXTS {
            corpus.text_bytes += text_of(&document, text).len() as u64;
        }
        for word in words_of(&document) {
            *corpus.words.entry(word).or_default() += 1;
        }
        if position == next {
            corpus.sample.push(document);
            next += chance.between(1, 2 * u32::try_from(every)? - 1) as usize;
        }
        corpus.ids.push(project.id);
    }
    if let Some(mut file) = file {
        file.flush()?;
    }
    Ok(corpus)
}

/// A project as the others take it.
pub(crate) fn document_of(project: &Project, vocabulary: &Vocabulary) -> Value {
    let summary = ProjectSummary::of(project);
    let values = |facet: Facet| facet.values_of(&summary, vocabulary);
    let one = |facet: Facet| values(facet).into_iter().next().unwrap_or_default();
    let materials: Vec<&str> = project.materials.iter().map(|one| &*one.name).collect();
    let steps: Vec<&str> = project
        .steps
        .iter()
        .flat_map(|step| [step.title.as_str(), step.text.as_str()])
        .collect();
    json!({
        "id": project.id,
        "title": project.title,
        "keywords": project.keywords.join(", "),
        "summary": project.summary,
        "materials": materials.join(", "),
        "steps": steps.join("\n"),
        "kind": one(Facet::Kind),
        "level": values(Facet::Level),
        "subject": values(Facet::Subject),
        "machine": values(Facet::Machine),
        "duration": one(Facet::Duration),
        "cost": one(Facet::Cost),
    })
}

/// One text of a document.
pub(crate) fn text_of<'d>(document: &'d Value, name: &str) -> &'d str {
    document[name].as_str().unwrap_or_default()
}

/// The words of a text that a query can be made of: of four letters and more, in lower case.
pub(crate) fn words_in(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4 && word.chars().all(char::is_alphabetic))
        .map(str::to_lowercase)
        .filter(|word| !TOO_COMMON.contains(&word.as_str()))
        .collect()
}

/// Nobody searches for these.
const TOO_COMMON: [&str; 9] = [
    "avec", "dans", "deux", "entre", "pendant", "pour", "puis", "sans", "sous",
];

/// Each word of a document once.
fn words_of(document: &Value) -> Vec<String> {
    let mut words: Vec<String> = TEXTS
        .iter()
        .flat_map(|text| words_in(text_of(document, text)))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
