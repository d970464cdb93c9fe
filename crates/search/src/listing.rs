//! From the files of a dataset to the rows of its gallery: done beside the index, so that the page need not know how to
//! read a project before one is opened.

use crate::summary::{ProjectSummary, summaries};
use etabli_model::{Finding, Project, Severity, Vocabulary, load_project};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A `project.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectFile {
    /// The folder's name, which is the project's slug.
    pub id: String,
    /// What the file holds.
    pub text: String,
}

impl ProjectFile {
    /// Where the file of a project stands in its dataset.
    pub fn path(id: &str) -> String {
        format!("projects/{id}/project.json")
    }
}

/// What the gallery shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// A row for each project that can be used, in the order of the dataset.
    pub projects: Vec<ProjectSummary>,
    /// What was found wrong in the files.
    pub findings: Vec<Finding>,
}

impl Listing {
    /// Reads and checks the files: their projects, and their listing.
    pub fn read(files: &[ProjectFile], vocabulary: &Vocabulary) -> (Vec<Project>, Self) {
        let mut projects = Vec::new();
        let mut findings = Vec::new();
        for file in files {
            let path = ProjectFile::path(&file.id);
            let loaded = load_project(&file.text, &path, Some(&file.id), vocabulary);
            projects.extend(loaded.value);
            findings.extend(loaded.diagnostics.into_iter().map(Finding::from));
        }
        let listing = Self {
            projects: summaries(&projects),
            findings,
        };
        (projects, listing)
    }

    /// The errors of the files that gave no project.
    pub fn broken(&self) -> Vec<Finding> {
        let shown: BTreeSet<String> = self
            .projects
            .iter()
            .map(|project| ProjectFile::path(&project.id))
            .collect();
        let hides =
            |found: &&Finding| found.severity == Severity::Error && !shown.contains(&found.file);
        self.findings.iter().filter(hides).cloned().collect()
    }

    /// The row of the project with this slug.
    pub fn project(&self, id: &str) -> Option<&ProjectSummary> {
        self.projects.iter().find(|row| row.id == id)
    }
}
