//! A project with its files, and the base it was adapted from, in one archive.

use crate::archive::{ArchiveError, Files, Limits, read_archive, write_archive};
use crate::credits::{CreditStyle, write_credits};
use etabli_model::{Loaded, Project, Vocabulary, load_project, write_project};
use std::collections::BTreeSet;

const PROJECT: &str = "project.json";
const BASE: &str = "base.json";
/// Whose work it is, for who opens the archive without the gallery.
const CREDITS: &str = "CREDITS.txt";
/// What a remix has beside its project and its base; its `format` key tells its version.
const REMIX: &str = "remix.json";

/// What is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The project.
    pub project: Project,
    /// For a remix, the upstream as it was: with it, later improvements can still be taken.
    pub base: Option<Project>,
    /// For a remix, what else it is: where it began, its class, what is still to be decided. Written and read by the
    /// crate of remixes; an older reader leaves it aside.
    pub remix: Option<String>,
    /// Pictures and files, by their paths in the project's folder.
    pub files: Files,
}

/// What was received.
#[derive(Clone, Debug)]
pub struct Unpacked {
    /// The project, as far as it can be used, and what was found in it.
    pub project: Loaded<Project>,
    /// The base, when there is one that can be used.
    pub base: Option<Project>,
    /// What else a remix is, as it was written.
    pub remix: Option<String>,
    /// Pictures and files, by their paths in the project's folder.
    pub files: Files,
}

/// The paths of the pictures and files a project names, each once, in its order.
pub fn file_paths(project: &Project) -> Vec<String> {
    let images = project.images.iter().map(|image| &image.path);
    let files = project.files.iter().map(|file| &file.path);
    let mut seen = BTreeSet::new();
    images
        .chain(files)
        .filter(|path| seen.insert(path.as_str()))
        .cloned()
        .collect()
}

/// The archive of a package: `project.json`, `base.json` and `remix.json` where there are any, the files, and the credit as a
/// text.
pub fn pack(package: &Package) -> Result<Vec<u8>, ArchiveError> {
    let mut files = package.files.clone();
    if !names_credits(&package.project) {
        let credits = write_credits(&package.project, CreditStyle::Plain);
        files.insert(CREDITS.to_owned(), credits.into_bytes());
    }
    for (path, text) in texts_of(package) {
        if files.contains_key(&path) {
            return Err(ArchiveError::Duplicate { path });
        }
        files.insert(path, text);
    }
    write_archive(&files)
}

/// What makes a package without its pictures and files, by name: `project.json`, and for a remix `base.json` and `remix.json`.
pub fn texts_of(package: &Package) -> Files {
    let own = [
        (PROJECT, Some(write_project(&package.project))),
        (BASE, package.base.as_ref().map(write_project)),
        (REMIX, package.remix.clone()),
    ];
    let told = own.into_iter().filter_map(|(name, text)| {
        let text = text?.into_bytes();
        Some((name.to_owned(), text))
    });
    told.collect()
}

/// True when the project has a file of its own by that name.
fn names_credits(project: &Project) -> bool {
    let own = file_paths(project);
    own.iter().any(|path| path.eq_ignore_ascii_case(CREDITS))
}

/// The package of an archive. One made by hand, from a folder, may hold everything in that folder.
pub fn unpack(bytes: &[u8], vocabulary: &Vocabulary) -> Result<Unpacked, ArchiveError> {
    unpack_files(read_archive(bytes, Limits::default())?, vocabulary)
}

/// The package of an archive that was opened before.
pub(crate) fn unpack_files(
    files: Files,
    vocabulary: &Vocabulary,
) -> Result<Unpacked, ArchiveError> {
    let mut files = without_folder(files);
    let text = |content: Vec<u8>| String::from_utf8_lossy(&content).into_owned();
    let project = files.remove(PROJECT).ok_or(ArchiveError::NoProject)?;
    let base = files.remove(BASE);
    let project = load_project(&text(project), PROJECT, None, vocabulary);
    // The credit is written anew each time: it follows from the project.
    if project
        .value
        .as_ref()
        .is_some_and(|project| !names_credits(project))
    {
        files.remove(CREDITS);
    }
    let remix = files.remove(REMIX);
    Ok(Unpacked {
        project,
        base: base.and_then(|base| load_project(&text(base), BASE, None, vocabulary).value),
        remix: remix.map(text),
        files,
    })
}

/// The files without the one folder that holds them all, where there is one.
pub(crate) fn without_folder(files: Files) -> Files {
    if files.contains_key(PROJECT) {
        return files;
    }
    let first = files.keys().next().and_then(|path| path.split_once('/'));
    let Some(folder) = first.map(|(folder, _)| format!("{folder}/")) else {
        return files;
    };
    if !files.keys().all(|path| path.starts_with(&folder)) {
        return files;
    }
    files
        .into_iter()
        .map(|(path, content)| (path[folder.len()..].to_owned(), content))
        .collect()
}
