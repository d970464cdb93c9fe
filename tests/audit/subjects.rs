//! The projects whose sheets are looked at: those of the dataset, then the made-up ones.

use anyhow::{Context, Result, ensure};
use etabli_model::{Language, Project, Vocabulary, in_language, load_project, load_vocabulary};
use etabli_sheet::{SheetOptions, picture_paths};
use etabli_synth::odd_projects;
use etabli_tests::repository::root;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A project and where its pictures are.
pub(crate) struct Subject {
    project: Project,
    pictures: Pictures,
}

enum Pictures {
    In(PathBuf),
    Here(BTreeMap<String, Vec<u8>>),
}

impl Subject {
    /// Its slug.
    pub(crate) fn id(&self) -> &str {
        &self.project.id
    }

    /// The project as a reader of this language finds it.
    pub(crate) fn told_in(&self, language: Language) -> Project {
        in_language(&self.project, language)
    }

    /// The pictures of one of its sheets that can be had.
    pub(crate) fn pictures(&self, options: &SheetOptions) -> BTreeMap<String, Vec<u8>> {
        let read = |path: String| {
            let bytes = match &self.pictures {
                Pictures::In(folder) => fs::read(folder.join(&path)).ok()?,
                Pictures::Here(pictures) => pictures.get(&path)?.clone(),
            };
            Some((path, bytes))
        };
        let paths = picture_paths(&self.project, options).into_iter();
        paths.filter_map(read).collect()
    }
}

/// The words of the dataset.
pub(crate) fn vocabulary() -> Result<Vocabulary> {
    let file = public().join("vocabulary.json");
    let loaded = load_vocabulary(&fs::read_to_string(&file)?, "vocabulary.json");
    loaded.value.context("the dataset's vocabulary is unusable")
}

/// All of them, always in the same order.
pub(crate) fn all(vocabulary: &Vocabulary, synthetic: usize) -> Result<Vec<Subject>> {
    let mut folders: Vec<PathBuf> = fs::read_dir(public().join("projects"))?
        .map(|folder| Ok(folder?.path()))
        .collect::<Result<_>>()?;
    folders.sort();
    ensure!(!folders.is_empty(), "the dataset has no project");
    let of_dataset = folders
        .into_iter()
        .map(|folder| of_folder(&folder, vocabulary));
    let mut subjects = of_dataset.collect::<Result<Vec<_>>>()?;
    subjects.extend(
        odd_projects(vocabulary, synthetic)
            .into_iter()
            .map(|odd| Subject {
                project: odd.project,
                pictures: Pictures::Here(odd.pictures),
            }),
    );
    Ok(subjects)
}

fn of_folder(folder: &Path, vocabulary: &Vocabulary) -> Result<Subject> {
    let text = fs::read_to_string(folder.join("project.json"))?;
    let loaded = load_project(&text, "project.json", None, vocabulary);
    Ok(Subject {
        project: loaded
            .value
            .with_context(|| format!("{} holds no project", folder.display()))?,
        pictures: Pictures::In(folder.to_path_buf()),
    })
}

fn public() -> PathBuf {
    root().join("public/data")
}
