//! Small datasets for tests, each in a folder of its own.

#![allow(dead_code)] // each test file uses a part of it

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A dataset of its own for one test, with these projects.
pub fn dataset(name: &str, projects: &[Value]) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let concept = |id: &str, fr: &str| json!({"id": id, "label": {"fr": fr, "en": id}});
    let mut vocabulary = json!({"format": "etabli-vocabulary/1"});
    for list in [
        "kinds",
        "cycles",
        "levels",
        "subjects",
        "machines",
        "materials",
        "uses",
        "inclusion",
        "makers",
        "difficulty",
        "status",
        "per",
        "units",
        "licences",
    ] {
        vocabulary[list] = json!([]);
    }
    vocabulary["kinds"] = json!([concept("material", "Matériel")]);
    vocabulary["machines"] = json!([concept("laser-cutter", "Découpeuse laser")]);
    vocabulary["materials"] = json!([concept("vinyl", "Vinyle"), concept("card", "Bristol")]);
    vocabulary["levels"] = json!([concept("grade-3", "CE2")]);
    let ids: Vec<&Value> = projects.iter().map(|project| &project["id"]).collect();
    write(&root.join("vocabulary.json"), &vocabulary);
    write(
        &root.join("dataset.json"),
        &json!({"format": "etabli-dataset/1", "name": "Essai", "projects": ids}),
    );
    for project in projects {
        let id = project["id"].as_str().expect("test projects have an id");
        write(
            &root.join("projects").join(id).join("project.json"),
            project,
        );
    }
    root
}

/// Writes a value where a path says.
pub fn write(path: &Path, value: &Value) {
    let folder = path.parent().expect("a file stands in a folder");
    fs::create_dir_all(folder).expect("the target folder can be written");
    let text = serde_json::to_string_pretty(value).expect("a value is JSON");
    fs::write(path, text).expect("the target folder can be written");
}

/// A project with one step.
pub fn project(id: &str, title: &str) -> Value {
    json!({
        "format": "etabli/1", "id": id, "language": "fr", "kind": "material", "title": title,
        "summary": "Comparer des parts.", "licence": "CC-BY-SA-4.0", "using": ["grade-3"],
        "duration": {"class": 20}, "steps": [{"id": "s1", "title": "Découpe"}],
    })
}
