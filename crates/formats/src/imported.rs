//! What became of a foreign document.

use crate::archive::Files;
use etabli_model::{Diagnostic, Problem, Project, is_safe_path};

/// A document of another format, as far as it was understood.
///
/// Importing never fails: without a `project` the diagnostics say why. A project that came out is
/// a draft for a teacher to review; it may still have findings of [`etabli_model::validate`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The project, as a draft.
    pub project: Option<Project>,
    /// Its pictures and files, by their paths in the project's folder.
    pub files: Files,
    /// What was guessed, kept aside or lost, in the order of the source.
    pub diagnostics: Vec<Diagnostic>,
}

impl Imported {
    /// A document that could not be read at all.
    pub fn refused(file: &str, format: &str, reason: impl Into<String>) -> Self {
        let problem = Problem::NotOfFormat {
            format: format.to_owned(),
            reason: reason.into(),
        };
        Self {
            diagnostics: vec![problem.at(file, "")],
            ..Self::default()
        }
    }

    /// Says something about a place of the source, such as `license.hardware`.
    pub fn note(&mut self, file: &str, place: impl Into<String>, problem: Problem) {
        self.diagnostics.push(problem.at(file, place));
    }
}

/// A path of a foreign document as a path inside a project's folder, where it can be one: a
/// leading `./` or `/` (the repository's root) is dropped, back-slashes become slashes.
pub fn inside(path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let path = path.trim_start_matches("./").trim_start_matches('/');
    is_safe_path(path).then(|| path.to_owned())
}
