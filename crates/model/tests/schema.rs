//! The published JSON Schemas say what the types say, and an independent validator agrees.

use jsonschema::{Validator, validator_for};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

fn published(path: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../public/data")
        .join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn read(path: &str) -> Value {
    serde_json::from_str(&published(path)).expect("a published file is JSON")
}

fn validator(name: &str) -> Validator {
    validator_for(&read(&format!("schema/{name}"))).expect("a published schema is one")
}

fn findings(validator: &Validator, instance: &Value) -> Vec<String> {
    validator
        .iter_errors(instance)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn projects() -> Vec<Value> {
    let ids = read("dataset.json")["projects"].clone();
    let ids = ids.as_array().expect("projects is a list");
    ids.iter()
        .map(|id| {
            read(&format!(
                "projects/{}/project.json",
                id.as_str().unwrap_or_default()
            ))
        })
        .collect()
}

#[test]
fn the_published_schemas_are_those_of_the_types() {
    for (name, text) in etabli_model::schema::files() {
        assert!(
            published(&format!("schema/{name}")) == text,
            "{name} is out of date: cargo run -p etabli-model --features schema --example schema"
        );
    }
}

#[test]
fn an_independent_validator_accepts_the_whole_dataset() {
    let project = validator("project.schema.json");
    let all = projects();
    assert!(all.len() >= 6);
    for one in all {
        assert_eq!(
            findings(&project, &one),
            Vec::<String>::new(),
            "{}",
            one["id"]
        );
    }
    for (schema, file) in [
        ("dataset.schema.json", "dataset.json"),
        ("vocabulary.schema.json", "vocabulary.json"),
    ] {
        assert_eq!(
            findings(&validator(schema), &read(file)),
            Vec::<String>::new()
        );
    }
}

#[test]
fn an_independent_validator_refuses_what_the_format_forbids() {
    let validator = validator("project.schema.json");
    let good = projects().remove(0);
    for (pointer, bad) in [
        ("/format", json!("etabli/2")),
        ("/id", json!("../secret")),
        ("/id", json!("a".repeat(65))),
        ("/created", json!("23/11/2026")),
        ("/updated", json!("2026-13-01")),
        ("/images/0/path", json!("../../x.svg")),
        ("/images/0/path", json!("/images/x.svg")),
        ("/files/0/path", json!("files/./x.svg")),
        ("/files/0/sha256", json!("abc")),
        ("/materials/0/quantity", json!("1,5")),
        ("/materials/0/quantity", json!(0.1)),
        ("/materials/0/per", json!("school")),
        ("/duration/class", json!(-1)),
        ("/steps/0/who", json!("robot")),
        ("/steps/0/text", json!("a".repeat(20_001))),
        ("/keywords", json!(vec!["mot"; 501])),
    ] {
        let mut project = good.clone();
        *project.pointer_mut(pointer).expect("the place exists") = bad;
        assert_ne!(
            findings(&validator, &project),
            Vec::<String>::new(),
            "{pointer}"
        );
    }
}

#[test]
fn a_misspelt_key_is_found_and_an_x_key_is_free() {
    let validator = validator("project.schema.json");
    let mut project = projects().remove(0);
    project["x-our-own"] = json!({ "any": ["thing"] });
    assert_eq!(findings(&validator, &project), Vec::<String>::new());
    project["titel"] = json!("Disques");
    assert_eq!(findings(&validator, &project).len(), 1);
}
