//! A remix as the workbench keeps it: the project being edited and the base it started from.

use etabli_model::{Diagnostic, Loaded, Problem, Project, Vocabulary, validate, write_project};
use serde_json::{Map, Value, json};

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
    let project = match read_project(&whole, "project", file) {
        Ok(project) => project,
        Err(diagnostic) => return refused(*diagnostic),
    };
    let mut diagnostics = validate(&project, file, vocabulary);
    for diagnostic in &mut diagnostics {
        diagnostic.path = format!("project.{}", diagnostic.path);
    }
    let base = read_project(&whole, "base", file).unwrap_or_else(|diagnostic| {
        diagnostics.push(*diagnostic);
        project.clone()
    });
    let number = |key: &str| whole.get(key).and_then(Value::as_u64).unwrap_or_default();
    let id = whole.get("id").and_then(Value::as_str).unwrap_or_default();
    Loaded {
        value: Some(Remix {
            id: id.to_owned(),
            created: number("created"),
            updated: number("updated"),
            base,
            project,
        }),
        diagnostics,
    }
}

/// The remix as canonical JSON: [`load_remix`] gives the same one back.
pub fn write_remix(remix: &Remix) -> String {
    let whole = json!({
        "format": REMIX_FORMAT,
        "id": remix.id,
        "created": remix.created,
        "updated": remix.updated,
        "base": project_value(&remix.base),
        "project": project_value(&remix.project),
    });
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn project_value(project: &Project) -> Value {
    serde_json::from_str(&write_project(project)).unwrap_or_default()
}

fn read_project(whole: &Value, key: &str, file: &str) -> Result<Project, Box<Diagnostic>> {
    let value = whole.get(key).cloned().unwrap_or_default();
    let extensions: Map<String, Value> = value
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| key.starts_with("x-"))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    // From text, as everywhere: a second reader for parsed values would weigh on every visitor.
    match serde_json::from_str::<Project>(&value.to_string()) {
        Ok(project) => Ok(Project {
            extensions,
            ..project
        }),
        Err(error) => {
            let problem = Problem::WrongShape {
                reason: error.to_string(),
            };
            Err(Box::new(problem.at(file, key)))
        }
    }
}
