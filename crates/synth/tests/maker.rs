//! What the trials at scale count on.

use etabli_model::{Project, Vocabulary, load_vocabulary, validate};
use etabli_synth::Maker;
use std::collections::BTreeSet;

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("the gallery's own vocabulary is sound")
}

fn made(seed: u64, count: usize) -> Vec<Project> {
    Maker::new(seed, &vocabulary()).take(count).collect()
}

#[test]
fn a_seed_fixes_the_projects_and_a_longer_run_begins_with_the_shorter() {
    let short = made(7, 100);
    assert_eq!(short, made(7, 400)[..100]);
    assert_ne!(short, made(8, 100));
}

#[test]
fn every_project_is_sound_and_has_a_slug_of_its_own() {
    let vocabulary = vocabulary();
    let projects = made(3, 500);
    let slugs: BTreeSet<&String> = projects.iter().map(|project| &project.id).collect();
    assert_eq!(slugs.len(), projects.len());
    for project in &projects {
        let found = validate(project, "project.json", &vocabulary);
        assert!(found.is_empty(), "{}: {found:?}", project.id);
    }
}

#[test]
fn a_vocabulary_without_a_choice_makes_nothing() {
    assert_eq!(Maker::new(1, &Vocabulary::default()).next(), None);
    let mut poor = vocabulary();
    poor.uses.clear();
    assert_eq!(Maker::new(1, &poor).next(), None);
}
