//! A dataset or a project in folders of this computer.

use crate::house;
use anyhow::{Context, Result, bail};
#[cfg(feature = "sheets")]
use etabli_model::HouseStyle;
use etabli_model::{Dataset, Diagnostic, Loaded, Problem, Project, Vocabulary, locate};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What was read, and what was found wrong.
#[derive(Default)]
pub(crate) struct Folder {
    /// Projects that can be used, in the order of the dataset.
    pub(crate) projects: Vec<Project>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// One file that was looked at.
pub(crate) struct Looked {
    /// Its project, when it can be used.
    pub(crate) project: Option<Project>,
    /// What was found, each with its line where there is one.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What the file holds.
    pub(crate) text: String,
    /// It is, or should be, a project.
    pub(crate) is_project: bool,
}

/// Reads a dataset (a folder with `dataset.json`) or one project (a folder with `project.json`).
pub(crate) fn read(dir: &Path) -> Result<Folder> {
    let mut projects = Vec::new();
    let mut diagnostics = Vec::new();
    let vocabulary = walk(dir, |looked, _| {
        projects.extend(looked.project);
        diagnostics.extend(looked.diagnostics);
        Ok(())
    })?;
    Ok(Folder {
        projects,
        diagnostics,
        vocabulary,
    })
}

/// Looks at one file after the other, and keeps none: a dataset may be larger than the memory. `see` is told what was found,
/// and how far the walk is: projects looked at, of how many. Gives the dataset's words.
pub(crate) fn walk(
    dir: &Path,
    mut see: impl FnMut(Looked, (usize, usize)) -> Result<()>,
) -> Result<Vocabulary> {
    if !dir.is_dir() {
        bail!("{} is not a folder", dir.display());
    }
    if dir.join("project.json").is_file() {
        let (looked, vocabulary) = read_vocabulary(&vocabulary_near(dir));
        see(looked, (0, 1))?;
        let name = absolute(dir)?;
        let name = name
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let looked = read_project(dir, "project.json", name.as_deref(), &vocabulary);
        see(looked, (1, 1))?;
        return Ok(vocabulary);
    }
    let dataset_file = dir.join("dataset.json");
    if !dataset_file.is_file() && !dir.join("projects").is_dir() {
        bail!(
            "{} holds neither dataset.json nor project.json",
            dir.display()
        );
    }
    let (looked, vocabulary) = read_vocabulary(&dir.join("vocabulary.json"));
    see(looked, (0, 0))?;
    let (mut looked, dataset) = read_file(&dataset_file, "dataset.json", |text, file| {
        etabli_model::load_dataset(text, file)
    });
    let dataset = dataset.unwrap_or_default();
    let (_, _, found) = house::read(dir, &looked.text);
    looked.diagnostics.extend(found);
    see(looked, (0, 0))?;
    let ids = project_ids(dir, &dataset);
    for (position, id) in ids.iter().enumerate() {
        let file = format!("projects/{id}/project.json");
        let looked = read_project(&dir.join("projects").join(id), &file, Some(id), &vocabulary);
        see(looked, (position + 1, ids.len()))?;
    }
    Ok(vocabulary)
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
    file_near(dir, "vocabulary.json")
}

/// The description of the dataset a project's folder stands in; an empty one where it stands in none.
pub(crate) fn dataset_near(dir: &Path) -> Dataset {
    let text = fs::read_to_string(file_near(dir, "dataset.json"));
    let load = |text: String| etabli_model::load_dataset(&text, "dataset.json").value;
    text.ok().and_then(load).unwrap_or_default()
}

/// The look of the sheets of that dataset.
#[cfg(feature = "sheets")]
pub(crate) fn house_near(dir: &Path) -> (HouseStyle, Vec<house::HouseFile>, Vec<Diagnostic>) {
    let file = file_near(dir, "dataset.json");
    let text = fs::read_to_string(&file).unwrap_or_default();
    house::read(file.parent().unwrap_or(dir), &text)
}

fn file_near(dir: &Path, name: &str) -> PathBuf {
    let inside = absolute(dir).unwrap_or_else(|_| dir.to_owned());
    inside
        .ancestors()
        .take(4)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .unwrap_or_else(|| dir.join(name))
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

/// A vocabulary, empty where it cannot be read.
pub(crate) fn read_vocabulary(path: &Path) -> (Looked, Vocabulary) {
    let (looked, vocabulary) = read_file(path, "vocabulary.json", |text, file| {
        etabli_model::load_vocabulary(text, file)
    });
    (looked, vocabulary.unwrap_or_default())
}

fn read_file<T>(
    path: &Path,
    file: &str,
    load: impl FnOnce(&str, &str) -> Loaded<T>,
) -> (Looked, Option<T>) {
    let mut looked = Looked {
        project: None,
        diagnostics: Vec::new(),
        text: String::new(),
        is_project: false,
    };
    match fs::read_to_string(path) {
        Ok(text) => {
            let loaded = load(&text, file);
            looked.diagnostics = on_their_lines(loaded.diagnostics, &text);
            looked.text = text;
            (looked, loaded.value)
        }
        Err(error) => {
            looked.diagnostics = vec![unreachable_problem(&error).at(file, "")];
            (looked, None)
        }
    }
}

fn read_project(dir: &Path, file: &str, folder: Option<&str>, vocabulary: &Vocabulary) -> Looked {
    let (mut looked, project) = read_file(&dir.join("project.json"), file, |text, file| {
        etabli_model::load_project(text, file, folder, vocabulary)
    });
    looked.is_project = true;
    if let Some(project) = &project {
        let images = project.images.iter().map(|image| &image.path);
        let files = project.files.iter().map(|file| &file.path);
        let missing = named("images", images)
            .chain(named("files", files))
            .filter_map(|(place, path)| {
                let error = fs::metadata(dir.join(path)).err()?;
                Some(unreachable_problem(&error).at(file, place))
            });
        let missing = on_their_lines(missing.collect(), &looked.text);
        looked.diagnostics.extend(missing);
    }
    looked.project = project;
    looked
}

/// Findings with their line in the text, where they had none yet.
pub(crate) fn on_their_lines(found: Vec<Diagnostic>, text: &str) -> Vec<Diagnostic> {
    let placed = |mut one: Diagnostic| {
        if one.line == 0
            && let Some((line, column)) = locate(text, &one.path)
        {
            (one.line, one.column) = (line, column);
        }
        one
    };
    found.into_iter().map(placed).collect()
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
