//! The look of an association's sheets at the desk: checked, worn, and told when it fails.

mod common;

use common::{answer, etabli, path};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A dataset of one published project, with this look and these files.
fn dataset(name: &str, sheets: &Value, files: &[(&str, &str)]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    let published = Path::new(&folder).join("../../public/data");
    let project = root.join("projects/disques-de-fractions");
    fs::create_dir_all(&project).expect("the target folder can be written");
    fs::create_dir_all(root.join("sheets")).expect("the target folder can be written");
    let copy = |from: PathBuf, to: PathBuf| fs::copy(from, to).expect("it is published");
    copy(
        published.join("vocabulary.json"),
        root.join("vocabulary.json"),
    );
    copy(
        published.join("projects/disques-de-fractions/project.json"),
        project.join("project.json"),
    );
    let told =
        json!({ "format": "etabli-dataset/1", "name": "Rade", "sheets": sheets, "projects": [] });
    fs::write(root.join("dataset.json"), told.to_string()).expect("it can be written");
    for (path, text) in files {
        fs::write(root.join(path), text).expect("it can be written");
    }
    root
}

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 4\"><rect width=\"9\" height=\"4\"/></svg>";

#[test]
fn check_names_each_fault_of_the_look_with_its_place() {
    let sheets = json!({ "logo": { "path": "sheets/logo.svg", "alt": "" }, "template": "sheets/absent.typ" });
    let root = dataset("house-check", &sheets, &[("sheets/logo.svg", "no drawing")]);
    let told = answer(&etabli(&["check", path(&root), "--json"]));
    let found: Vec<(&str, &str)> = told["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|one| one["file"] == "dataset.json")
        .map(|one| {
            (
                one["path"].as_str().unwrap_or_default(),
                one["code"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("sheets.logo.alt", "picture-without-text"),
            ("sheets.logo.path", "not-of-format"),
            ("sheets.template", "unreachable"),
        ]
    );
}

#[cfg(feature = "sheets")]
#[test]
fn a_template_that_fails_is_told_with_its_line_and_the_sheet_is_written() {
    let sheets = json!({ "logo": { "path": "sheets/logo.svg", "alt": "Rade" }, "template": "sheets/rade.typ" });
    let files = [
        ("sheets/logo.svg", LOGO),
        ("sheets/rade.typ", "\n#let head(sheet) = inconnu\n"),
    ];
    let root = dataset("house-sheet", &sheets, &files);
    let (folder, out) = (
        root.join("projects/disques-de-fractions"),
        root.join("a.pdf"),
    );
    let told = [
        "sheet",
        path(&folder),
        "--kind",
        "shopping",
        "--out",
        path(&out),
        "--json",
    ];
    let output = etabli(&told);
    assert_eq!(output.status.code(), Some(0));
    let warnings = answer(&output)["warnings"].to_string();
    assert!(
        warnings.contains("sheets/rade.typ:2: unknown variable: inconnu"),
        "{warnings}"
    );
    assert!(out.is_file());
}
