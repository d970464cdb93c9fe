//! What a file's `format` and its unknown keys bring.

use etabli_model::{Problem, Severity, Vocabulary, load_project, write_project};
use serde_json::{Value, json};

fn project() -> Value {
    json!({
        "format": "etabli/1", "id": "sablier", "language": "fr", "kind": "tool",
        "title": "Sablier", "summary": "Mesurer trois minutes",
        "steps": [{"id": "A", "title": "Percer"}]
    })
}

fn findings(project: &Value) -> (Option<String>, Vec<(String, Problem)>) {
    let text = serde_json::to_string_pretty(project).expect("a value is JSON");
    let loaded = load_project(&text, "project.json", None, &Vocabulary::default());
    let found = loaded.diagnostics.into_iter();
    (
        loaded.value.map(|project| write_project(&project)),
        found.map(|found| (found.path, found.problem)).collect(),
    )
}

#[test]
fn a_newer_minor_version_loads_with_a_notice() {
    let mut newer = project();
    newer["format"] = json!("etabli/1.4");
    newer["smell"] = json!("wood");
    let (written, found) = findings(&newer);
    let notice = Problem::NewerFormat {
        found: "etabli/1.4".to_owned(),
    };
    assert_eq!(notice.severity(), Severity::Advice);
    assert!(found.contains(&("format".to_owned(), notice)), "{found:#?}");
    assert!(found.contains(&("smell".to_owned(), Problem::UnknownKey)));
    // What is written is what this code knows, under the version it knows.
    let written = written.expect("it loads");
    assert!(written.contains("\"etabli/1\""), "{written}");
}

#[test]
fn another_major_version_does_not_load() {
    for other in [
        "etabli/2",
        "etabli/11",
        "etabli/1.",
        "etabli/1.x",
        "etabli",
        "",
    ] {
        let mut file = project();
        file["format"] = json!(other);
        let (read, found) = findings(&file);
        assert!(read.is_none(), "{other}");
        assert_eq!(
            found,
            [(
                "format".to_owned(),
                Problem::UnknownFormat {
                    found: other.to_owned(),
                    expected: "etabli/1".to_owned(),
                }
            )]
        );
    }
}

#[test]
fn a_misspelt_key_is_told_wherever_it_stands_and_an_x_key_is_kept() {
    let mut file = project();
    file["titel"] = json!("Sablier");
    file["x-lab"] = json!({"shelf": 3});
    file["steps"][0]["minuts"] = json!(5);
    let (written, found) = findings(&file);
    let unknown: Vec<&str> = found
        .iter()
        .filter(|(_, problem)| *problem == Problem::UnknownKey)
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(unknown, ["steps[0].minuts", "titel"]);
    let written: Value =
        serde_json::from_str(&written.expect("it loads")).expect("it is written as JSON");
    assert_eq!(written["x-lab"], json!({"shelf": 3}));
}

#[test]
fn a_wrong_value_is_named_with_its_line() {
    let mut file = project();
    file["steps"][0]["minutes"] = json!("dix");
    let text = serde_json::to_string_pretty(&file).expect("a value is JSON");
    let loaded = load_project(&text, "project.json", None, &Vocabulary::default());
    assert!(loaded.value.is_none());
    let found = &loaded.diagnostics[0];
    let line = text.lines().position(|line| line.contains("dix"));
    assert_eq!(found.path, "steps[0].minutes");
    assert_eq!(Some(found.line), line.map(|line| line + 1));
}
