//! A project in another language than its own.
//!
//! Texts are keyed by place and item id, never by position: a step that moves keeps its words.

use crate::load::{project_from_value, project_to_value};
use crate::{Language, Project};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The texts of a project in one more language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Translation {
    /// Version of the project that was translated: what changed since is out of date.
    pub of_version: String,
    /// `draft`, `complete` or `reviewed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    /// Who translated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub translator: String,
    /// Texts by place: `title`, `steps[#5R6734ZP].text`, `keywords` (separated by commas).
    pub fields: BTreeMap<String, String>,
}

/// The project in a language, as far as it is translated; as it is when it is in that language already or in no other.
///
/// What is not translated stays in the project's own language; other translations stay beside.
pub fn in_language(project: &Project, language: Language) -> Project {
    let tag = language.tag();
    let Some(translation) = project.translations.get(tag) else {
        return project.clone();
    };
    let mut whole = project_to_value(project);
    for (place, words) in &translation.fields {
        match place_of_texts_mut(&mut whole, place) {
            Some(Value::String(text)) => words.clone_into(text),
            Some(Value::Array(list)) => *list = separate(place, words),
            _ => {}
        }
    }
    // Texts took the place of texts: it is a project still.
    let Ok((mut told, _)) = project_from_value(&whole, "", "") else {
        return project.clone();
    };
    tag.clone_into(&mut told.language);
    // It says it itself now: what is edited in it is not said twice.
    told.translations.remove(tag);
    told
}

/// Keywords stand between commas, sentences of a list on a line each.
fn separate(place: &str, words: &str) -> Vec<Value> {
    let separator = if place == "keywords" { ',' } else { '\n' };
    let parts = words.split(separator).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(Value::from)
        .collect()
}

/// A text, or a list of texts, of a project's JSON: `steps[#5R6734ZP].callouts[#8G0BCR7E].text`.
pub(crate) fn place_of_texts<'v>(whole: &'v Value, place: &str) -> Option<&'v Value> {
    let mut found = whole;
    for part in parts(place) {
        found = match part? {
            Part::Key(key) => found.get(key)?,
            Part::Item(id) => found.as_array()?.iter().find(|item| is_called(item, id))?,
        };
    }
    is_texts(found).then_some(found)
}

fn place_of_texts_mut<'v>(whole: &'v mut Value, place: &str) -> Option<&'v mut Value> {
    let mut found = whole;
    for part in parts(place) {
        found = match part? {
            Part::Key(key) => found.get_mut(key)?,
            Part::Item(id) => {
                let items = found.as_array_mut()?;
                items.iter_mut().find(|item| is_called(item, id))?
            }
        };
    }
    is_texts(found).then_some(found)
}

enum Part<'p> {
    Key(&'p str),
    Item(&'p str),
}

/// The steps to a place; `None` among them where it is written wrong.
fn parts(place: &str) -> impl Iterator<Item = Option<Part<'_>>> {
    place
        .split('.')
        .flat_map(|part| match part.split_once("[#") {
            None => [Some(Some(Part::Key(part))), None].into_iter().flatten(),
            Some((key, id)) => {
                let item = id.strip_suffix(']').map(Part::Item);
                [Some(Some(Part::Key(key))), Some(item)]
                    .into_iter()
                    .flatten()
            }
        })
}

fn is_called(item: &Value, id: &str) -> bool {
    item.get("id").and_then(Value::as_str) == Some(id)
}

fn is_texts(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(list) => list.iter().all(Value::is_string),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FORMAT, Problem, Step, Vocabulary, validate};

    fn project(fields: &[(&str, &str)]) -> Project {
        let step = |id: &str, title: &str| Step {
            id: id.to_owned(),
            title: title.to_owned(),
            ..Step::default()
        };
        let fields = fields
            .iter()
            .map(|(place, text)| ((*place).to_owned(), (*text).to_owned()));
        let translation = Translation {
            of_version: "1.0.0".to_owned(),
            fields: fields.collect(),
            ..Translation::default()
        };
        Project {
            format: FORMAT.to_owned(),
            language: "fr".to_owned(),
            title: "Sablier".to_owned(),
            keywords: vec!["sable".to_owned()],
            steps: vec![step("A", "Percer"), step("B", "Coller")],
            translations: BTreeMap::from([("en".to_owned(), translation)]),
            ..Project::default()
        }
    }

    #[test]
    fn tells_a_project_in_its_other_language() {
        let project = project(&[
            ("title", "Sandglass"),
            ("keywords", "sand, time"),
            ("steps[#B].title", "Glue"),
        ]);
        let told = in_language(&project, Language::English);
        assert_eq!(told.language, "en");
        assert_eq!(told.title, "Sandglass");
        assert_eq!(told.keywords, ["sand", "time"]);
        assert_eq!(told.steps[0].title, "Percer");
        assert_eq!(told.steps[1].title, "Glue");
        assert_eq!(in_language(&project, Language::French), project);
        assert_eq!(in_language(&told, Language::English), told);
    }

    #[test]
    fn a_translation_of_what_is_gone_is_told() {
        for (place, known) in [
            ("steps[#A].title", true),
            ("steps[#C].title", false),
            ("steps[#A", false),
            ("steps[#A].minutes", false),
            ("steps", false),
            ("", false),
        ] {
            let project = project(&[(place, "words")]);
            let findings = validate(&project, "", &Vocabulary::default());
            let told = findings.iter().any(|found| {
                matches!(&found.problem, Problem::DanglingReference { list, .. } if list == "translations")
            });
            assert_eq!(told, !known, "{place}");
        }
    }
}
