//! A gallery of small projects, and what teachers ask of it with what they would be glad to see first.
//!
//! Both were written before any ranking was looked at, with many near neighbours (six kinds of fraction material, three
//! sundials, four tangrams and puzzles of squares), so that ranking is a real task.

use etabli_model::{Cost, Duration, Machine, Material, Project, Step, Vocabulary, load_vocabulary};
use serde::Deserialize;
use std::collections::BTreeMap;

const CATALOGUE: &str = include_str!("catalogue.json");
const JUDGEMENTS: &str = include_str!("judgements.json");
const VOCABULARY: &str = include_str!("../../../../public/data/vocabulary.json");

/// A project as the catalogue keeps it: ids of the vocabulary stand in one text, with spaces.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    title: String,
    summary: String,
    keywords: Vec<String>,
    kind: String,
    levels: String,
    subjects: String,
    #[serde(default)]
    machines: String,
    materials: String,
    uses: String,
    #[serde(default)]
    inclusion: String,
    minutes: u32,
    cost: String,
    steps: Vec<String>,
}

/// A query somebody judged.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// As it is typed.
    pub text: String,
    /// Ids of the projects to be glad of, with spaces.
    relevant: String,
    /// The filters that are typed in it, as the query string of an address.
    #[serde(default, rename = "where")]
    pub filters: String,
}

/// The gallery and the judgements, by class.
pub struct Corpus {
    /// In the order of their ids.
    pub projects: Vec<Project>,
    /// The one every gallery is searched with.
    pub vocabulary: Vocabulary,
    /// Written queries.
    pub judged: BTreeMap<String, Vec<Judged>>,
}

impl Corpus {
    /// Reads what stands beside this file.
    pub fn read() -> Self {
        let entries: Vec<Entry> = serde_json::from_str(CATALOGUE).expect("the catalogue is sound");
        let vocabulary = load_vocabulary(VOCABULARY, "vocabulary.json").value;
        Self {
            projects: entries.into_iter().map(Entry::into_project).collect(),
            vocabulary: vocabulary.expect("the vocabulary is sound"),
            judged: serde_json::from_str(JUDGEMENTS).expect("the judgements are sound"),
        }
    }

    /// The positions of what a judged query should find.
    pub fn relevant(&self, judged: &Judged) -> Vec<usize> {
        let row = |id: &str| self.projects.iter().position(|one| one.id == id);
        ids(&judged.relevant)
            .map(|id| row(&id).unwrap_or_else(|| panic!("“{}” names {id}", judged.text)))
            .collect()
    }
}

impl Entry {
    fn into_project(self) -> Project {
        let machines = ids(&self.machines).map(|machine| Machine {
            id: item("MACH", &machine),
            machine,
            ..Machine::default()
        });
        let materials = ids(&self.materials).map(|kind| Material {
            id: item("MATR", &kind),
            kind,
            ..Material::default()
        });
        let steps = self.steps.into_iter().map(|text| Step {
            id: item("STEP", &text),
            text,
            ..Step::default()
        });
        Project {
            format: etabli_model::FORMAT.to_owned(),
            id: self.id,
            language: "fr".to_owned(),
            kind: self.kind,
            title: self.title,
            summary: self.summary,
            keywords: self.keywords,
            using: ids(&self.levels).collect(),
            subjects: ids(&self.subjects).collect(),
            uses: ids(&self.uses).collect(),
            inclusion: ids(&self.inclusion).collect(),
            duration: Duration {
                class: self.minutes,
                ..Duration::default()
            },
            cost: Some(Cost {
                per_object: self.cost.parse().expect("a price is a number"),
                currency: "EUR".to_owned(),
                ..Cost::default()
            }),
            machines: machines.collect(),
            materials: materials.collect(),
            steps: steps.collect(),
            ..Project::default()
        }
    }
}

fn ids(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace().map(str::to_owned)
}

/// An id of an item, told apart from its neighbours by what it says.
fn item(begins: &str, says: &str) -> String {
    format!("{begins}{:04}", crate::variants::chance(says) % 10_000)
}
