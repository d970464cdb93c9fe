//! A `project.json` from anywhere: what loads is written and loads again.

#![no_main]

use etabli_fuzz::{VOCABULARY, comes_back};
use etabli_model::load_project;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let loaded = load_project(text, "project.json", None, &VOCABULARY);
    if let Some(project) = &loaded.value {
        comes_back(project);
    }
});
