//! A project that is adapted from no other: it starts from nothing, or from a model that says what a good project tells.

use etabli_model::{Language, Project, project_from_value, project_to_value};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a new project starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Model {
    /// A tool that is cut with a laser, with what is to be said of fire and fumes.
    Laser,
    /// Material pupils take in their hands, with its lesson.
    Handling,
    /// A tip: a problem and what solves it.
    Tip,
    /// Nothing but a title.
    Empty,
}

impl Model {
    /// Every model, the fullest first.
    pub const ALL: [Self; 4] = [Self::Laser, Self::Handling, Self::Tip, Self::Empty];

    /// Its name in code and in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Laser => "laser",
            Self::Handling => "handling",
            Self::Tip => "tip",
            Self::Empty => "empty",
        }
    }

    const fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Laser, Language::French) => include_str!("laser.fr.json"),
            (Self::Laser, Language::English) => include_str!("laser.en.json"),
            (Self::Handling, Language::French) => include_str!("handling.fr.json"),
            (Self::Handling, Language::English) => include_str!("handling.en.json"),
            (Self::Tip, Language::French) => include_str!("tip.fr.json"),
            (Self::Tip, Language::English) => include_str!("tip.en.json"),
            (Self::Empty, Language::French) => include_str!("empty.fr.json"),
            (Self::Empty, Language::English) => include_str!("empty.en.json"),
        }
    }
}

/// A project made of a model, in the language of who makes it. The caller gives the slug, the date (`YYYY-MM-DD`) and new
/// item ids, and afterwards a `uid`.
pub fn new_project(
    model: Model,
    language: Language,
    slug: &str,
    date: &str,
    new_item_id: impl FnMut() -> String,
) -> Project {
    let value: Value = serde_json::from_str(model.text(language)).unwrap_or_default();
    // An empty project has no summary yet: it is read as an unfinished one is.
    let (project, _) = project_from_value(&value, "model", "").expect("a test reads every model");
    Project {
        id: slug.to_owned(),
        uid: String::new(),
        created: date.to_owned(),
        updated: date.to_owned(),
        ..with_new_ids(&project, new_item_id)
    }
}

/// The same project with other item ids, and every reference to them: two that start from one model share none.
fn with_new_ids(project: &Project, mut new_item_id: impl FnMut() -> String) -> Project {
    let mut value = project_to_value(project);
    let mut ids = BTreeMap::new();
    collect(&value, &mut ids, &mut new_item_id);
    rename(&mut value, &ids);
    let read = project_from_value(&value, "model", "");
    read.map_or_else(|_| project.clone(), |(renamed, _)| renamed)
}

/// Gives every item of every list a new id.
fn collect(value: &Value, ids: &mut BTreeMap<String, String>, new: &mut impl FnMut() -> String) {
    match value {
        Value::Array(items) => {
            for item in items {
                if let Some(id) = item.get("id").and_then(Value::as_str) {
                    ids.entry(id.to_owned()).or_insert_with(&mut *new);
                }
                collect(item, ids, new);
            }
        }
        Value::Object(fields) => fields.values().for_each(|field| collect(field, ids, new)),
        _ => {}
    }
}

fn rename(value: &mut Value, ids: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(id) = ids.get(text) {
                text.clone_from(id);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, ids)),
        Value::Object(fields) => fields.values_mut().for_each(|field| rename(field, ids)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Severity, load_vocabulary, validate};

    const LANGUAGES: [Language; 2] = [Language::French, Language::English];

    fn made(model: Model, language: Language, seed: usize) -> Project {
        let mut number = seed;
        new_project(model, language, "projet-a1b2", "2026-11-25", || {
            number += 1;
            format!("N{number:07}")
        })
    }

    #[test]
    fn every_model_is_a_sound_project_in_both_languages() {
        let words = include_str!("../../../../public/data/vocabulary.json");
        let words = load_vocabulary(words, "vocabulary.json")
            .value
            .expect("ours");
        for (model, language) in Model::ALL
            .iter()
            .flat_map(|one| LANGUAGES.map(|two| (*one, two)))
        {
            let project = made(model, language, 0);
            assert_eq!(project.language, language.tag());
            assert_eq!(
                (project.id.as_str(), project.created.as_str()),
                ("projet-a1b2", "2026-11-25")
            );
            assert!(project.based_on.is_empty() && !project.title.is_empty());
            let found = validate(&project, "model", &words);
            let wrong: Vec<_> = found
                .iter()
                .filter(|one| one.severity == Severity::Error)
                // The one thing an empty project is asked for.
                .filter(|one| !(model == Model::Empty && one.path == "summary"))
                .collect();
            assert!(wrong.is_empty(), "{model:?} {language:?}: {wrong:#?}");
        }
    }

    #[test]
    fn both_languages_of_a_model_say_as_much() {
        for model in Model::ALL {
            let [french, english] = LANGUAGES.map(|language| made(model, language, 0));
            let counts = |one: &Project| {
                (
                    one.steps.len(),
                    one.materials.len(),
                    one.safety.len(),
                    one.session.len(),
                    one.objectives.len(),
                )
            };
            assert_eq!(counts(&french), counts(&english), "{model:?}");
        }
    }

    #[test]
    fn two_projects_of_one_model_share_no_id_and_keep_their_references() {
        for model in Model::ALL {
            let [one, other] = [0, 500].map(|seed| made(model, Language::French, seed));
            let ids = |project: &Project| {
                let mut ids = BTreeMap::new();
                collect(&project_to_value(project), &mut ids, &mut String::new);
                ids
            };
            let others = ids(&other);
            assert!(
                ids(&one)
                    .keys()
                    .all(|id| id.starts_with('N') && !others.contains_key(id))
            );
        }
        let laser = made(Model::Laser, Language::French, 0);
        assert_eq!(laser.steps[1].parts, [laser.parts[0].id.clone()]);
        assert_eq!(
            laser.parts[0].material.as_ref(),
            Some(&laser.materials[0].id)
        );
        assert_eq!(laser.steps[0].machines, [laser.machines[0].id.clone()]);
    }
}
