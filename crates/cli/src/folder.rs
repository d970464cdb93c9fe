//! A dataset or a project in folders of this computer.

use anyhow::{Context, Result, bail};
use etabli_model::{Dataset, Diagnostic, Problem, Project, Vocabulary};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use etabli_model::locate;

/// What was read, and what was found wrong.
#[derive(Default)]
pub(crate) struct Folder {
    /// Projects that can be used, in the order of the dataset.
    pub(crate) projects: Vec<Project>,
    pub(crate) vocabulary: Vocabulary,
    /// How many projects were looked at.
    pub(crate) looked_at: usize,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a dataset (a folder with `dataset.json`) or one project (a folder with `project.json`).
pub(crate) fn read(dir: &Path) -> Result<Folder> {
    if !dir.is_dir() {
        bail!("{} is not a folder", dir.display());
    }
    let mut folder = Folder::default();
    if dir.join("project.json").is_file() {
        folder.read_vocabulary(&vocabulary_near(dir));
        let name = absolute(dir)?;
        let name = name
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        folder.read_project(dir, "project.json", name.as_deref());
        return Ok(folder);
    }
    let dataset_file = dir.join("dataset.json");
    if !dataset_file.is_file() && !dir.join("projects").is_dir() {
        bail!(
            "{} holds neither dataset.json nor project.json",
            dir.display()
        );
    }
    folder.read_vocabulary(&dir.join("vocabulary.json"));
    let dataset = folder.read_dataset(&dataset_file);
    for id in project_ids(dir, &dataset) {
        let file = format!("projects/{id}/project.json");
        folder.read_project(&dir.join("projects").join(&id), &file, Some(&id));
    }
    Ok(folder)
}

/// The one usable project of a project's folder, with its vocabulary.
pub(crate) fn read_one(dir: &Path) -> Result<Folder> {
    if !dir.join("project.json").is_file() {
        bail!("{} holds no project.json", dir.display());
    }
    read(dir)
}

/// The bytes of a file inside a project's folder, never outside it.
pub(crate) fn read_beside(dir: &Path, path: &str) -> Result<Vec<u8>> {
    if !etabli_model::is_safe_path(path) {
        bail!("{path} is not a path inside the project");
    }
    let folder = absolute(dir)?;
    let file = absolute(&dir.join(path))?;
    if !file.starts_with(&folder) {
        bail!("{path} leads out of the project's folder");
    }
    fs::read(&file).with_context(|| format!("cannot read {path}"))
}

fn absolute(path: &Path) -> Result<PathBuf> {
    fs::canonicalize(path).with_context(|| format!("cannot read {}", path.display()))
}

/// `vocabulary.json` of the dataset a project's folder or file stands in (`projects/<id>`).
pub(crate) fn vocabulary_near(dir: &Path) -> PathBuf {
    let inside = absolute(dir).unwrap_or_else(|_| dir.to_owned());
    inside
        .ancestors()
        .take(4)
        .map(|folder| folder.join("vocabulary.json"))
        .find(|file| file.is_file())
        .unwrap_or_else(|| dir.join("vocabulary.json"))
}

/// Projects the dataset lists, then folders it forgot, by name.
fn project_ids(dir: &Path, dataset: &Dataset) -> Vec<String> {
    let mut ids = dataset.projects.clone();
    let listed: BTreeSet<&String> = dataset.projects.iter().collect();
    let mut found: Vec<String> = fs::read_dir(dir.join("projects"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !listed.contains(name))
        .collect();
    found.sort_unstable();
    ids.extend(found);
    ids
}

impl Folder {
    pub(crate) fn read_vocabulary(&mut self, path: &Path) {
        let file = "vocabulary.json";
        match fs::read_to_string(path) {
            Ok(text) => {
                let loaded = etabli_model::load_vocabulary(&text, file);
                self.add(loaded.diagnostics, &text);
                self.vocabulary = loaded.value.unwrap_or_default();
            }
            Err(error) => self.unreachable(file, "", &error),
        }
    }

    fn read_dataset(&mut self, path: &Path) -> Dataset {
        let file = "dataset.json";
        match fs::read_to_string(path) {
            Ok(text) => {
                let loaded = etabli_model::load_dataset(&text, file);
                self.add(loaded.diagnostics, &text);
                loaded.value.unwrap_or_default()
            }
            Err(error) => {
                self.unreachable(file, "", &error);
                Dataset::default()
            }
        }
    }

    fn read_project(&mut self, dir: &Path, file: &str, folder: Option<&str>) {
        self.looked_at += 1;
        let text = match fs::read_to_string(dir.join("project.json")) {
            Ok(text) => text,
            Err(error) => return self.unreachable(file, "", &error),
        };
        let loaded = etabli_model::load_project(&text, file, folder, &self.vocabulary);
        self.add(loaded.diagnostics, &text);
        let Some(project) = loaded.value else {
            return;
        };
        let images = project.images.iter().map(|image| &image.path);
        let files = project.files.iter().map(|file| &file.path);
        let missing: Vec<Diagnostic> = named("images", images)
            .chain(named("files", files))
            .filter_map(|(place, path)| {
                let error = fs::metadata(dir.join(path)).err()?;
                Some(unreachable_problem(&error).at(file, place))
            })
            .collect();
        self.add(missing, &text);
        self.projects.push(project);
    }

    fn unreachable(&mut self, file: &str, place: &str, error: &std::io::Error) {
        let found = unreachable_problem(error).at(file, place);
        self.diagnostics.push(found);
    }

    /// Keeps findings, each with its line in the text where it has none yet.
    fn add(&mut self, found: Vec<Diagnostic>, text: &str) {
        for mut one in found {
            if one.line == 0
                && let Some((line, column)) = locate(text, &one.path)
            {
                (one.line, one.column) = (line, column);
            }
            self.diagnostics.push(one);
        }
    }
}

fn named<'a>(
    list: &'static str,
    paths: impl Iterator<Item = &'a String>,
) -> impl Iterator<Item = (String, &'a String)> {
    paths
        .enumerate()
        .map(move |(position, path)| (format!("{list}[{position}].path"), path))
}

fn unreachable_problem(error: &std::io::Error) -> Problem {
    Problem::Unreachable {
        reason: error.kind().to_string(),
    }
}
