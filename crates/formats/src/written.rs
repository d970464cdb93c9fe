//! What became of a project in another format.

use etabli_model::Diagnostic;

/// A project written in a format that cannot say all of it.
///
/// Writing never fails: what the format asks for and the project lacks, and what has no word there, is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The document.
    pub text: String,
    /// What is missing and what has no equivalent, at its place in `project.json`.
    pub diagnostics: Vec<Diagnostic>,
}
