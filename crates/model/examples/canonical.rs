//! Writes `project.json` in its canonical form, so that a merge request shows only what was changed:
//! `cargo run -p etabli-model --example canonical -- public/data/projects/…`.
//!
//! A key the format does not know is most often a misspelt one: nothing is written then.

use etabli_model::{load_project, load_vocabulary, write_project};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let findings: Vec<String> = std::env::args()
        .skip(1)
        .flat_map(|folder| canonical(Path::new(&folder)).err().unwrap_or_default())
        .collect();
    for finding in &findings {
        eprintln!("{finding}");
    }
    ExitCode::from(u8::from(!findings.is_empty()))
}

/// Rewrites one project, or says why not.
fn canonical(folder: &Path) -> Result<(), Vec<String>> {
    let read = |path: &Path| {
        fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])
    };
    let file = folder.join("project.json");
    let name = file.display().to_string();
    let text = read(&file)?;
    let words = read(&folder.join("../../vocabulary.json"))?;
    let vocabulary = load_vocabulary(&words, "vocabulary.json")
        .value
        .ok_or_else(|| vec!["vocabulary.json cannot be read".to_owned()])?;
    let loaded = load_project(&text, &name, None, &vocabulary);
    let Some(project) = loaded.value else {
        let said = loaded.diagnostics.iter().map(|one| format!("{one:?}"));
        return Err(said.collect());
    };
    let written = write_project(&project);
    let mut unknown = Vec::new();
    let value = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    lost(&value(&text), &value(&written), &name, &mut unknown);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    fs::write(&file, written).map_err(|error| vec![format!("{name}: {error}")])
}

/// Keys that stand in `before`, hold something, and are gone from `after`.
fn lost(before: &Value, after: &Value, path: &str, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in before {
                match after.get(key) {
                    Some(kept) => lost(value, kept, &format!("{path}.{key}"), found),
                    None if holds_nothing(value) => {}
                    None => found.push(format!("{path}.{key}: the format has no such key")),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            for (position, (value, kept)) in before.iter().zip(after).enumerate() {
                lost(value, kept, &format!("{path}[{position}]"), found);
            }
        }
        _ => {}
    }
}

fn holds_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) => false,
    }
}
