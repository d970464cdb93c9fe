//! The open dataset in `public/data`: what the gallery shows is sound, whole and true to scale.

use std::fs;
use std::path::PathBuf;

use etabli_model::{
    Dataset, Loaded, Project, Vocabulary, load_dataset, load_project, load_vocabulary,
};
use etabli_tests::repository::root;
use etabli_tests::rules::projects::{faults, uncovered, untrue_lineages};

use etabli_tests::rules::translations::english_faults;

const FEWEST_PROJECTS: usize = 16;
const FEWEST_IN_ENGLISH: usize = 3;

fn folder() -> PathBuf {
    root().join("public/data")
}

fn text(path: &str) -> String {
    let file = folder().join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Fails on any diagnostic, advice included.
fn clean<T>(loaded: Loaded<T>) -> T {
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    loaded.value.expect("what has no diagnostic is loaded")
}

fn dataset() -> Dataset {
    clean(load_dataset(&text("dataset.json"), "dataset.json"))
}

fn vocabulary() -> Vocabulary {
    clean(load_vocabulary(&text("vocabulary.json"), "vocabulary.json"))
}

fn projects() -> Vec<Project> {
    let vocabulary = vocabulary();
    let ids = dataset().projects;
    ids.iter()
        .map(|id| {
            let file = format!("projects/{id}/project.json");
            clean(load_project(&text(&file), &file, Some(id), &vocabulary))
        })
        .collect()
}

#[test]
fn every_project_loads_without_any_diagnostic() {
    assert!(projects().len() >= FEWEST_PROJECTS);
}

#[test]
fn every_folder_is_listed_and_every_listed_project_has_a_folder() {
    let mut folders: Vec<String> = fs::read_dir(folder().join("projects"))
        .expect("the projects' folder can be listed")
        .map(|entry| entry.expect("an entry can be read").file_name())
        .map(|name| name.into_string().expect("an id is plain text"))
        .collect();
    let mut listed = dataset().projects;
    folders.sort();
    listed.sort();
    assert_eq!(folders, listed);
}

#[test]
fn every_project_keeps_what_the_gallery_promises() {
    let found: Vec<String> = projects()
        .iter()
        .flat_map(|project| {
            let faults = faults(project, &folder().join("projects").join(&project.id));
            let named = faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", project.id));
            named.collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn there_is_something_for_every_cycle_every_workshop_and_every_kind() {
    assert_eq!(uncovered(&projects(), &vocabulary()), Vec::<String>::new());
}

#[test]
fn a_remix_tells_exactly_what_it_was_made_from() {
    assert_eq!(untrue_lineages(&projects()), Vec::<String>::new());
}

#[test]
fn some_projects_are_told_whole_in_english() {
    let translated: Vec<Project> = projects()
        .into_iter()
        .filter(|project| project.translations.contains_key("en"))
        .collect();
    assert!(translated.len() >= FEWEST_IN_ENGLISH);
    let found: Vec<String> = translated
        .iter()
        .flat_map(|project| {
            let faults = english_faults(project).into_iter();
            faults.map(|fault| format!("{}: {fault}", project.id))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
