//! From text to values, never failing.

use crate::diagnostic::{Diagnostic, Problem};
use crate::extensions::{Ordered, is_extension, joined, put_extensions, take_extensions};
use crate::migrate::{STEPS, migrate};
use crate::read::{from_value, parse};
use crate::{DATASET_FORMAT, Dataset, FORMAT, Project, Vocabulary, locate, validate};
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
}

/// Reads `dataset.json`. `file` names it in diagnostics.
pub fn load_dataset(text: &str, file: &str) -> Loaded<Dataset> {
    let mut loaded: Loaded<Dataset> = load(text, file, DATASET_FORMAT);
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
    load(text, file, VOCABULARY_FORMAT)
}

fn load<T: DeserializeOwned>(text: &str, file: &str, format: &str) -> Loaded<T> {
    let read =
        read(text, file, format).and_then(|(whole, newer)| Ok((typed(&whole, file, "")?.0, newer)));
    match read {
        Ok((value, newer)) => Loaded {
            value: Some(value),
            diagnostics: newer.into_iter().collect(),
        },
        Err(diagnostic) => Loaded::refused(on_its_line(*diagnostic, text)),
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
    let read = read(text, file, FORMAT).and_then(|(whole, newer)| {
        let (project, unknown) = project_from_value(&whole, file, "")?;
        Ok((project, newer.into_iter().chain(unknown).collect()))
    });
    let (project, mut diagnostics): (Project, Vec<Diagnostic>) = match read {
        Ok(read) => read,
        Err(diagnostic) => return Loaded::refused(on_its_line(*diagnostic, text)),
    };
    diagnostics.extend(validate(&project, file, vocabulary));
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

/// A project that stands in a larger JSON, and a finding for each key it has no place for; no
/// other checks. `path` is its place in `file`, empty where it is the whole.
///
/// # Errors
///
/// The value that is missing or of the wrong type.
pub fn project_from_value(
    value: &Value,
    file: &str,
    path: &str,
) -> Result<(Project, Vec<Diagnostic>), Box<Diagnostic>> {
    let (mut project, mut unknown): (Project, _) = typed(value, file, path)?;
    project.format = FORMAT.to_owned();
    take_extensions(value, &mut unknown, &mut project);
    let unknown = unknown
        .into_iter()
        .map(|key| Problem::UnknownKey.at(file, within(path, &key)))
        .collect();
    Ok((project, unknown))
}

/// The project as JSON, `x-` keys included; the reverse of [`project_from_value`].
pub fn project_to_value(project: &Project) -> Value {
    let mut whole = serde_json::to_value(ProjectFile::of(project)).unwrap_or_default();
    if !project.inner_extensions.is_empty() {
        put_extensions(&mut whole, "", &project.inner_extensions);
    }
    whole
}

/// The project as canonical JSON: keys in the order of the types, those of `settings` and the
/// `x-` keys by name and last in their object, two spaces, final newline.
pub fn write_project(project: &Project) -> String {
    let mut text = serde_json::to_string_pretty(&ProjectFile::of(project))
        .expect("a project has only text keys");
    if !project.inner_extensions.is_empty()
        && let Ok(mut whole) = serde_json::from_str::<Ordered>(&text)
    {
        whole.extend("", &project.inner_extensions);
        text = serde_json::to_string_pretty(&whole).unwrap_or(text);
    }
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

impl<'a> ProjectFile<'a> {
    fn of(project: &'a Project) -> Self {
        let extensions = project.extensions.iter();
        Self {
            project,
            extensions: extensions.filter(|(key, _)| is_extension(key)).collect(),
        }
    }
}

/// Reads `format` first, so that a file of another version is told from a broken one. A newer
/// minor version (`etabli/1.2`) is read with a finding: what it adds may be unknown here.
fn read(
    text: &str,
    file: &str,
    format: &str,
) -> Result<(Value, Option<Diagnostic>), Box<Diagnostic>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut whole = parse(text).map_err(|error| {
        let reason = reason(&error);
        Problem::NotJson { reason }.at_line(file, "", error.line(), error.column())
    })?;
    migrate(&mut whole, STEPS);
    let found = whole
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let minor = found
        .strip_prefix(format)
        .map(|rest| rest.is_empty() || is_minor(rest));
    if minor != Some(true) {
        let problem = Problem::UnknownFormat {
            found: found.to_owned(),
            expected: format.to_owned(),
        };
        return Err(Box::new(problem.at(file, "format")));
    }
    let newer = (found != format).then(|| {
        let found = found.to_owned();
        Problem::NewerFormat { found }.at(file, "format")
    });
    Ok((whole, newer))
}

/// True for `.3`, behind the major version.
fn is_minor(rest: &str) -> bool {
    rest.strip_prefix('.').is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

fn typed<T: DeserializeOwned>(
    value: &Value,
    file: &str,
    path: &str,
) -> Result<(T, Vec<String>), Box<Diagnostic>> {
    from_value(value).map_err(|fault| {
        let problem = Problem::WrongShape {
            reason: fault.reason,
        };
        Box::new(problem.at(file, within(path, &fault.path)))
    })
}

fn on_its_line(diagnostic: Diagnostic, text: &str) -> Diagnostic {
    match locate(text, &diagnostic.path) {
        Some((line, column)) if diagnostic.line == 0 => Diagnostic {
            line,
            column,
            ..diagnostic
        },
        _ => diagnostic,
    }
}

/// The place of something in a project that stands at `around`.
fn within(around: &str, path: &str) -> String {
    match (around, path) {
        (around, "") => around.to_owned(),
        (around, path) => joined(around, path),
    }
}

/// The parser's sentence without its "at line …", which stands in the diagnostic already.
fn reason(error: &serde_json::Error) -> String {
    let sentence = error.to_string();
    match sentence.rfind(" at line ") {
        Some(end) => sentence[..end].to_owned(),
        None => sentence,
    }
}
