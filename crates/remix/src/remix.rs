//! A remix as the workbench keeps it: the project being edited and the base it started from.

use crate::Conflict;
use etabli_model::{
    ClassPlan, Diagnostic, Loaded, Problem, Project, Vocabulary, project_from_value,
    project_to_value, validate,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The format this code writes.
pub const REMIX_FORMAT: &str = "etabli-remix/1";

/// An adaptation in progress.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remix {
    /// Its name in the workbench and its address; not the project's slug.
    pub id: String,
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub updated: u64,
    /// The upstream as it was when the remix was made or last updated; never edited.
    pub base: Project,
    /// What the teacher edits.
    pub project: Project,
    /// Where it began.
    pub origin: Origin,
    /// The class it is prepared for, where the teacher told it.
    pub class: Option<ClassPlan>,
    /// What two sides changed differently, still to be decided.
    pub conflicts: Vec<Conflict>,
    /// Changes of the upstream that were offered and not taken: they can be, but are no news.
    pub left_alone: BTreeSet<String>,
}

/// Where a remix began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// With a project of the gallery, its base.
    #[default]
    Adapted,
    /// With a document from elsewhere; its base is what was read.
    Imported,
    /// With nothing, or with a model to fill in: there is no original.
    New,
}

/// Reads a remix. Never fails, and loses nothing it understands: findings about what a teacher
/// left unfinished do not keep the remix from opening, and a broken base is replaced by the
/// project itself.
pub fn load_remix(text: &str, file: &str, vocabulary: &Vocabulary) -> Loaded<Remix> {
    let refused = |diagnostic: Diagnostic| Loaded {
        value: None,
        diagnostics: vec![diagnostic],
    };
    let whole: Value = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(whole) => whole,
        Err(error) => {
            let problem = Problem::NotJson {
                reason: error.to_string(),
            };
            return refused(problem.at_line(file, "", error.line(), error.column()));
        }
    };
    let found = whole.get("format").and_then(Value::as_str);
    if found != Some(REMIX_FORMAT) {
        let problem = Problem::UnknownFormat {
            found: found.unwrap_or_default().to_owned(),
            expected: REMIX_FORMAT.to_owned(),
        };
        return refused(problem.at(file, "format"));
    }
    let (remix, mut diagnostics) = match remix_from_value(&whole, file) {
        Ok(read) => read,
        Err(diagnostic) => return refused(*diagnostic),
    };
    let findings = validate(&remix.project, file, vocabulary);
    diagnostics.extend(findings.into_iter().map(|found| Diagnostic {
        path: format!("project.{}", found.path),
        ..found
    }));
    Loaded {
        value: Some(remix),
        diagnostics,
    }
}

/// Reads a remix from its JSON, without looking at what a teacher left unfinished.
pub(crate) fn remix_from_value(
    whole: &Value,
    file: &str,
) -> Result<(Remix, Vec<Diagnostic>), Box<Diagnostic>> {
    let read = |key: &str| {
        let value = whole.get(key).unwrap_or(&Value::Null);
        project_from_value(value, file, key)
    };
    let (project, mut diagnostics) = read("project")?;
    let base = match read("base") {
        Ok((base, _)) => base,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            project.clone()
        }
    };
    let number = |key: &str| whole.get(key).and_then(Value::as_u64).unwrap_or_default();
    let id = whole.get("id").and_then(Value::as_str).unwrap_or_default();
    // What was written by a newer gallery and is not understood here costs the choice, never the text.
    let conflicts = whole.get("conflicts").and_then(Value::as_array);
    let conflicts = conflicts.into_iter().flatten();
    let conflicts = conflicts.filter_map(|one| Conflict::deserialize(one).ok());
    let remix = Remix {
        id: id.to_owned(),
        created: number("created"),
        updated: number("updated"),
        base,
        project,
        origin: optional(whole, "origin").unwrap_or_default(),
        class: optional(whole, "class"),
        conflicts: conflicts.collect(),
        left_alone: optional(whole, "left_alone").unwrap_or_default(),
    };
    Ok((remix, diagnostics))
}

fn optional<T: serde::de::DeserializeOwned>(whole: &Value, key: &str) -> Option<T> {
    T::deserialize(whole.get(key)?).ok()
}

/// The remix as JSON.
pub(crate) fn remix_to_value(remix: &Remix) -> Value {
    let mut whole = json!({
        "format": REMIX_FORMAT,
        "id": remix.id,
        "created": remix.created,
        "updated": remix.updated,
        "origin": remix.origin,
        "base": project_to_value(&remix.base),
        "project": project_to_value(&remix.project),
    });
    if let Some(class) = &remix.class {
        whole["class"] = json!(class);
    }
    if !remix.conflicts.is_empty() {
        whole["conflicts"] = json!(remix.conflicts);
    }
    if !remix.left_alone.is_empty() {
        whole["left_alone"] = json!(remix.left_alone);
    }
    whole
}

/// The remix as canonical JSON: [`load_remix`] gives the same one back.
pub fn write_remix(remix: &Remix) -> String {
    let whole = remix_to_value(remix);
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}
