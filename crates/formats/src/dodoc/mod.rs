//! do·doc, the engine of FabriqueEdu: a catalogue moves in without retyping.
//!
//! A project of do·doc is a folder: `meta.txt` says what it is, a file beside each medium says its
//! caption, publications are folders whose modules stand on pages or in sections. Versions 10 and
//! 11 write TOML (`x.jpg.meta.txt`, `publications/…`), 8 and 9 `key: value` between dashes
//! (`x.jpg.txt`, `_publications/…`). Read from the program's source; import only.
//!
//! | do·doc | becomes | lost or guessed |
//! |---|---|---|
//! | title, keywords, level | title, keywords, difficulty | |
//! | description | summary, one line; whole in `x-dodoc` where it is longer | colours, alignment |
//! | target_audience | levels of each cycle in `using` | which of them: guessed |
//! | disciplines, machines, materials | vocabularies; an unknown machine is a tool | quantities: there are none |
//! | a poison listed with a laser | `x-dodoc.materials`, with the danger said | |
//! | license, custom_license | SPDX expression | |
//! | authors_list, else accounts | authors | e-mail addresses |
//! | `$is_remix_of` | based_on | its address: do·doc knows none |
//! | page, section, chapter, text of a story | step with its words, pictures and files' names | places on the page, shapes, sizes |
//! | other publications | their words in `x-dodoc.publications` | maps and walls |
//! | media with captions | pictures with a text, files | what exceeds an archive |
//! | downloadable_files, cover | files, cover | |
//! | other keys | `x-dodoc` | passwords, accounts, places on a map |

mod classroom;
mod credit;
mod meta;
mod project;
mod publication;
mod shelf;
mod steps;

use crate::archive::Files;
use crate::imported::Imported;
use etabli_model::Vocabulary;
use meta::Meta;
use std::collections::{BTreeMap, BTreeSet};

/// The format's name, as its makers write it.
const NAME: &str = "do·doc";

/// Folders whose children are no projects.
const NOT_PROJECTS: [&str; 9] = [
    "spaces",
    "authors",
    "accounts",
    "collections",
    "events",
    "event",
    "formats",
    "chats",
    "libraries",
];

/// Folders inside a project.
const IN_PROJECTS: [&str; 4] = ["publications", "makes", "stopmotions", "remixes"];

/// The projects of a folder or an unpacked zip of do·doc: one project, a space, or a whole
/// do·doc. Never empty: without any project, the one answer says so.
pub fn read_dodoc(files: &Files, vocabulary: &Vocabulary) -> Vec<Imported> {
    let folders = project_folders(files);
    if folders.is_empty() {
        return vec![Imported::refused(
            "meta.txt",
            NAME,
            "no meta.txt of a project",
        )];
    }
    let mut publications = publications(files, &folders);
    let mut ids = BTreeMap::new();
    let projects = folders.iter().map(|folder| {
        let own = publications.remove(folder.as_str()).unwrap_or_default();
        let mut imported = project::read(files, folder, &own, vocabulary);
        if let Some(project) = &mut imported.project {
            project.id = free_id(&project.id, &mut ids);
        }
        imported
    });
    projects.collect()
}

/// Folders with a `meta.txt` that is a project's, each with a final slash.
fn project_folders(files: &Files) -> Vec<String> {
    let holds = |folder: &str| {
        files
            .range(folder.to_owned()..)
            .next()
            .is_some_and(|(path, _)| path.starts_with(folder))
    };
    let is_project = |folder: &&str| {
        let parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        let parent = parts.len().checked_sub(2).and_then(|at| parts.get(at));
        !parts.iter().any(|part| part.starts_with(['_', '.']))
            && !parent.is_some_and(|parent| NOT_PROJECTS.contains(parent))
            && !parts[..parts.len().saturating_sub(1)]
                .iter()
                .any(|part| IN_PROJECTS.contains(part))
            && !holds(&format!("{folder}spaces/"))
            && !holds(&format!("{folder}projects/"))
    };
    let folders = files
        .keys()
        .filter_map(|path| path.strip_suffix("meta.txt"));
    folders
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .filter(is_project)
        .map(str::to_owned)
        .collect()
}

/// The folders of publications by the project they belong to. Until version 9 they stood beside
/// all projects and named theirs.
fn publications<'a>(files: &Files, projects: &'a [String]) -> BTreeMap<&'a str, Vec<String>> {
    let by_folder: BTreeSet<&str> = projects.iter().map(String::as_str).collect();
    let mut by_name = BTreeMap::new();
    for folder in projects {
        let name = folder.trim_end_matches('/').rsplit('/').next();
        by_name.insert(name.unwrap_or_default(), folder.as_str());
    }
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, bytes) in files {
        let Some(folder) = path
            .strip_suffix("meta.txt")
            .filter(|path| path.ends_with('/'))
        else {
            continue;
        };
        let mut parts = folder.trim_end_matches('/').rsplitn(3, '/');
        let (_, kind, around) = (parts.next(), parts.next(), parts.next().unwrap_or_default());
        let owner = match kind {
            Some("publications") => {
                let around = if around.is_empty() {
                    String::new()
                } else {
                    format!("{around}/")
                };
                by_folder.get(around.as_str()).copied()
            }
            Some("_publications") => {
                let meta = Meta::read(bytes);
                let name = meta.text(&["attached_to_project", "slugProjectName"]);
                match projects {
                    [only] if name.is_empty() => Some(only.as_str()),
                    _ => by_name.get(name.as_str()).copied(),
                }
            }
            _ => None,
        };
        if let Some(owner) = owner {
            found.entry(owner).or_default().push(folder.to_owned());
        }
    }
    found
}

/// Two projects of one name are told apart by a number.
fn free_id(id: &str, used: &mut BTreeMap<String, u32>) -> String {
    const ROOM_FOR_A_NUMBER: usize = 53;
    let mut free = id.to_owned();
    while let Some(count) = used.get_mut(&free) {
        *count += 1;
        let short = &free[..free.len().min(ROOM_FOR_A_NUMBER)];
        free = format!("{}-{count}", short.trim_end_matches('-'));
    }
    used.insert(free.clone(), 1);
    free
}
