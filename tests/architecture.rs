//! The invariants of ARCHITECTURE.md, checked on the sources as they stand.

use etabli_tests::repository::{Source, sources};
use etabli_tests::rules::{arrows, text};

fn none(rule: fn(&[Source]) -> Vec<String>) {
    let sources = sources().expect("git lists the files");
    assert!(sources.len() > 20, "git listed almost nothing");
    let faults = rule(&sources);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn crates_depend_on_each_other_in_the_allowed_directions_only() {
    let dependencies = arrows::dependencies().expect("cargo knows the workspace");
    assert_eq!(
        arrows::forbidden_arrows(&dependencies),
        Vec::<String>::new()
    );
    for (package, _) in arrows::ARROWS {
        assert!(
            dependencies.contains_key(package),
            "{package} is gone from the workspace"
        );
    }
}

#[test]
fn no_pure_crate_knows_a_browser_however_deep_even_when_compiled_for_one() {
    for package in arrows::PURE {
        let tree = arrows::tree(package).expect("cargo knows the tree");
        assert!(tree.iter().any(|name| name == package), "{tree:?}");
        let browser = ["wasm-bindgen", "js-sys", "web-sys", "gloo", "leptos"];
        let found = arrows::forbidden_in_tree(&tree, &browser);
        assert_eq!(found, Vec::<String>::new(), "under {package}");
    }
}

#[test]
fn the_app_never_links_the_typesetter() {
    let app = arrows::tree("etabli-web").expect("cargo knows the tree");
    let typesetter = ["typst", "etabli-typeset"];
    let found = arrows::forbidden_in_tree(&app, &typesetter);
    assert_eq!(found, Vec::<String>::new());
    let worker = arrows::tree("etabli-typeset-worker").expect("cargo knows the tree");
    assert!(!arrows::forbidden_in_tree(&worker, &typesetter).is_empty());
}

#[test]
fn only_the_platform_and_the_workers_know_web_sys() {
    none(text::browser_outside_platform);
}

#[test]
fn no_html_is_made_from_text() {
    none(text::html_from_text);
}

#[test]
fn no_file_is_longer_than_500_lines() {
    none(text::too_long);
}

#[test]
fn every_module_opens_with_the_problem_it_solves() {
    none(text::without_opening);
}

#[test]
fn every_colour_is_a_token() {
    none(text::colours_outside_tokens);
}

#[test]
fn no_file_tells_the_machine_it_was_written_on() {
    none(text::machine_paths);
}
