//! From text to values, never failing.

use crate::diagnostic::{Diagnostic, Problem};
use crate::place::{parent, path_at};
use crate::{DATASET_FORMAT, Dataset, FORMAT, Project, Vocabulary, validate};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// The format of `vocabulary.json`.
pub(crate) const VOCABULARY_FORMAT: &str = "etabli-vocabulary/1";

/// What was understood, and what was found wrong. `value` is absent when nothing can be used.
#[derive(Clone, Debug)]
pub struct Loaded<T> {
    /// The value, when it can be used.
    pub value: Option<T>,
    /// Findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Loaded<T> {
    fn refused(diagnostic: Diagnostic) -> Self {
        Self {
            value: None,
            diagnostics: vec![diagnostic],
        }
    }

    fn clean(value: T) -> Self {
        Self {
            value: Some(value),
            diagnostics: Vec::new(),
        }
    }
}

/// Reads `dataset.json`. `file` names it in diagnostics.
pub fn load_dataset(text: &str, file: &str) -> Loaded<Dataset> {
    let mut loaded: Loaded<Dataset> = match read(text, file, DATASET_FORMAT) {
        Ok((dataset, _)) => Loaded::clean(dataset),
        Err(diagnostic) => return Loaded::refused(*diagnostic),
    };
    if let Some(dataset) = &mut loaded.value {
        // An entry that is not a slug would become a path: it is left out, and said.
        let findings = &mut loaded.diagnostics;
        let mut position = 0;
        dataset.projects.retain(|id| {
            let good = crate::is_slug(id);
            if !good {
                findings.push(Problem::NotASlug.at(file, format!("projects[{position}]")));
            }
            position += 1;
            good
        });
    }
    loaded
}

/// Reads `vocabulary.json`. `file` names it in diagnostics.
pub fn load_vocabulary(text: &str, file: &str) -> Loaded<Vocabulary> {
    match read(text, file, VOCABULARY_FORMAT) {
        Ok((vocabulary, _)) => Loaded::clean(vocabulary),
        Err(diagnostic) => Loaded::refused(*diagnostic),
    }
}

/// Reads one `project.json`.
///
/// `file` names it in diagnostics, `folder` is the name its `id` must have (`None` where it stands
/// alone). A project with an error-level finding is not returned.
pub fn load_project(
    text: &str,
    file: &str,
    folder: Option<&str>,
    vocabulary: &Vocabulary,
) -> Loaded<Project> {
    let (mut project, whole): (Project, Value) = match read(text, file, FORMAT) {
        Ok(read) => read,
        Err(diagnostic) => return Loaded::refused(*diagnostic),
    };
    if let Value::Object(fields) = whole {
        project.extensions = fields
            .into_iter()
            .filter(|(key, _)| key.starts_with("x-"))
            .collect();
    }
    let mut diagnostics = validate(&project, file, vocabulary);
    if let Some(folder) = folder
        && folder != project.id
    {
        let problem = Problem::IdDiffersFromFolder {
            folder: folder.to_owned(),
        };
        diagnostics.push(problem.at(file, "id"));
    }
    let refused = diagnostics
        .iter()
        .any(|one| one.severity == crate::Severity::Error);
    Loaded {
        value: (!refused).then_some(project),
        diagnostics,
    }
}

/// The project as canonical JSON: keys in the order of the types, those of `settings` and the
/// `x-` keys by name and last, two spaces, final newline.
pub fn write_project(project: &Project) -> String {
    let file = ProjectFile {
        project,
        extensions: project
            .extensions
            .iter()
            .filter(|(key, _)| key.starts_with("x-"))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&file).expect("a project has only text keys");
    text.push('\n');
    text
}

/// A project as its file holds it.
#[derive(Serialize)]
struct ProjectFile<'a> {
    #[serde(flatten)]
    project: &'a Project,
    #[serde(flatten)]
    extensions: BTreeMap<&'a String, &'a Value>,
}

/// Reads `format` first, so that a file of another version is told from a broken one.
fn read<T: DeserializeOwned>(
    text: &str,
    file: &str,
    format: &str,
) -> Result<(T, Value), Box<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole: Value = serde_json::from_str(text).map_err(|error| {
        Problem::NotJson {
            reason: reason(&error),
        }
        .at_line(file, "", error.line(), error.column())
    })?;
    let found = whole
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if found != format {
        let problem = Problem::UnknownFormat {
            found: found.to_owned(),
            expected: format.to_owned(),
        };
        return Err(Box::new(problem.at(file, "format")));
    }
    let value = serde_json::from_str(text).map_err(|error| {
        let reason = reason(&error);
        let mut path = path_at(text, error.line(), error.column());
        if reason.starts_with("missing field") {
            path = parent(&path);
        }
        Problem::WrongShape { reason }.at_line(file, path, error.line(), error.column())
    })?;
    Ok((value, whole))
}

/// The parser's sentence without its "at line …", which stands in the diagnostic already.
fn reason(error: &serde_json::Error) -> String {
    let sentence = error.to_string();
    match sentence.rfind(" at line ") {
        Some(end) => sentence[..end].to_owned(),
        None => sentence,
    }
}
