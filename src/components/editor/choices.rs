//! The lists a field chooses from: vocabularies, and the project's own items.

use crate::i18n::{language, text};
use etabli_model::{Concept, Language, Project, Vocabulary};

/// A list to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Kinds,
    Statuses,
    Levels,
    Makers,
    Subjects,
    Uses,
    Needs,
    Difficulties,
    Materials,
    Machines,
    Units,
    Per,
    Who,
    SafetyLevels,
    Languages,
    OwnImages,
    OwnMaterials,
    OwnMachines,
    OwnTools,
    OwnParts,
    OwnFiles,
}

impl Choice {
    /// Ids and labels, in the order shown. Reactive to the language.
    pub(super) fn options(self, project: &Project, words: &Vocabulary) -> Vec<(String, String)> {
        match self {
            Self::Kinds => concepts(&words.kinds),
            Self::Statuses => concepts(&words.status),
            Self::Levels => concepts(&words.levels),
            Self::Makers => concepts(&words.makers),
            Self::Subjects => concepts(&words.subjects),
            Self::Uses => concepts(&words.uses),
            Self::Needs => concepts(&words.inclusion),
            Self::Difficulties => concepts(&words.difficulty),
            Self::Materials => concepts(&words.materials),
            Self::Machines => concepts(&words.machines),
            Self::Units => concepts(&words.units),
            Self::Per => concepts(&words.per),
            Self::Who => said(&["teacher", "pupil", "adult"], "editor-who"),
            Self::SafetyLevels => said(&["info", "care", "danger"], "editor-safety"),
            Self::Languages => said(&["fr", "en"], "editor-language"),
            Self::OwnImages => own(&project.images, |one| (&one.id, one.alt.clone())),
            Self::OwnMaterials => own(&project.materials, |one| (&one.id, one.name.clone())),
            Self::OwnMachines => {
                let name = |id: &str| {
                    etabli_model::vocabulary::label(&words.machines, id, language()).to_owned()
                };
                own(&project.machines, |one| (&one.id, name(&one.machine)))
            }
            Self::OwnTools => own(&project.tools, |one| (&one.id, one.name.clone())),
            Self::OwnParts => own(&project.parts, |one| {
                (&one.id, format!("{} – {}", one.letter, one.name))
            }),
            Self::OwnFiles => own(&project.files, |one| (&one.id, one.title.clone())),
        }
    }
}

fn concepts(list: &[Concept]) -> Vec<(String, String)> {
    let shown: Language = language();
    list.iter()
        .map(|one| (one.id.clone(), one.label.get(shown).to_owned()))
        .collect()
}

fn said(ids: &[&str], prefix: &str) -> Vec<(String, String)> {
    ids.iter()
        .map(|id| ((*id).to_owned(), text(&format!("{prefix}-{id}"))))
        .collect()
}

fn own<'a, T>(
    list: &'a [T],
    entry: impl Fn(&'a T) -> (&'a String, String),
) -> Vec<(String, String)> {
    list.iter()
        .map(entry)
        .map(|(id, label)| (id.clone(), label))
        .collect()
}
