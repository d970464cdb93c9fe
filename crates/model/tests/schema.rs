//! The published JSON Schemas say what the types say, and an independent validator agrees.

use etabli_model::{Problem, Severity, Vocabulary, load_project, load_vocabulary};
use jsonschema::{Validator, validator_for};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The package's folder where the tests run: builds are shared between checkouts.
fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from)
}

fn published(path: &str) -> String {
    let file = package().join("../../public/data").join(path);
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
        ("/reproductions/0/outcome", json!("won")),
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

/// What the code refuses and a schema cannot: it compares one place with another, or reads a text as more than its letters.
/// The published documentation of the format lists them.
fn beyond_a_schema(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::DuplicateId { .. }
            | Problem::IdDiffersFromFolder { .. }
            | Problem::UnsafeLink
            | Problem::PoisonUnderLaser { .. }
            // Numbers are decimals written as text: the schema knows how they are written, not how much they are.
            | Problem::OutOfRange
            // A text of spaces is a text.
            | Problem::Empty
    )
}

/// Every place of a project, as a JSON pointer.
fn pointers(value: &Value, around: &str, found: &mut Vec<String>) {
    found.push(around.to_owned());
    match value {
        Value::Array(list) => {
            for (position, item) in list.iter().enumerate() {
                pointers(item, &format!("{around}/{position}"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                pointers(item, &format!("{around}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// One thing done to one place.
fn spoil(project: &mut Value, pointer: &str, with: &Spoiling) {
    let Some(place) = project.pointer_mut(pointer) else {
        return;
    };
    match with {
        Spoiling::Put(value) => *place = value.clone(),
        Spoiling::Add(key) => {
            if let Value::Object(fields) = place {
                fields.insert(key.clone(), json!(1));
            }
        }
        Spoiling::Remove => {
            let Some((around, last)) = pointer.rsplit_once('/') else {
                return;
            };
            match project.pointer_mut(around) {
                Some(Value::Object(fields)) => {
                    fields.remove(last);
                }
                Some(Value::Array(list)) => {
                    let _ = last.parse().map(|position: usize| list.remove(position));
                }
                _ => {}
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Spoiling {
    Put(Value),
    Add(String),
    Remove,
}

fn spoiling() -> impl Strategy<Value = Spoiling> {
    let values = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5_i64..2_000_000).prop_map(Value::from),
        Just(json!(0.5)),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["un"])),
        prop::sample::select(vec![
            "",
            "12",
            "1,5",
            "-3",
            "../x",
            "a b",
            "2026-02-31",
            "http://x"
        ])
        .prop_map(Value::from),
    ];
    prop_oneof![
        4 => values.prop_map(Spoiling::Put),
        1 => prop::sample::select(vec!["titel", "x-own", "id"]).prop_map(|key| Spoiling::Add(key.to_owned())),
        1 => Just(Spoiling::Remove),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// What an independent validator refuses, the code finds; what the code refuses, the validator refuses, but for what a
    /// schema cannot say.
    #[test]
    fn the_schema_and_the_code_agree(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        with in spoiling(),
    ) {
        static KNOWN: LazyLock<(Validator, Vec<Value>, Vocabulary)> = LazyLock::new(|| {
            let words = load_vocabulary(&published("vocabulary.json"), "vocabulary.json");
            (validator("project.schema.json"), projects(), words.value.expect("it loads"))
        });
        let (validator, all, vocabulary) = &*KNOWN;
        let mut project = which.get(all).clone();
        let mut places = Vec::new();
        pointers(&project, "", &mut places);
        let place = at.get(&places);
        spoil(&mut project, place, &with);
        let schema = findings(validator, &project);
        let loaded = load_project(&project.to_string(), "", None, vocabulary);
        let errors: Vec<_> = loaded.diagnostics.iter().filter(|one| one.severity == Severity::Error).collect();
        if schema.is_empty() {
            prop_assert!(
                errors.iter().all(|one| beyond_a_schema(&one.problem)),
                "the schema accepts {with:?} at {place}, the code does not: {errors:#?}"
            );
        } else {
            prop_assert!(
                !loaded.diagnostics.is_empty(),
                "the schema refuses {with:?} at {place}, the code finds nothing: {schema:#?}"
            );
        }
    }
}
