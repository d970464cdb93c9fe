//! Laws of comparing and keeping, for any project.

use etabli_model::{Callout, ClassPlan, Material, Project, SafetyNote, Step, Vocabulary};
use etabli_remix::{
    ChangeKind, Conflict, ConflictKind, FieldChange, Origin, Remix, adapt, diff, load_remix,
    write_remix,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeSet;

fn step(id: &str, title: &str) -> Step {
    Step {
        id: id.to_owned(),
        title: title.to_owned(),
        callouts: vec![Callout {
            id: format!("{id}-c"),
            text: "Porte des lunettes.".to_owned(),
            ..Callout::default()
        }],
        ..Step::default()
    }
}

fn sample() -> Project {
    Project {
        format: "etabli/1".to_owned(),
        id: "disques".to_owned(),
        language: "fr".to_owned(),
        kind: "material".to_owned(),
        title: "Disques de fractions".to_owned(),
        summary: "Comparer des parts".to_owned(),
        licence: "CC-BY-SA-4.0".to_owned(),
        keywords: vec!["part".to_owned(), "tout".to_owned()],
        using: vec!["grade-3".to_owned()],
        materials: vec![Material {
            id: "m1".to_owned(),
            name: "Contreplaqué".to_owned(),
            quantity: "0.25".parse().ok(),
            unit: "sheet".to_owned(),
            ..Material::default()
        }],
        safety: vec![SafetyNote {
            id: "s1".to_owned(),
            text: "Reste près de la machine.".to_owned(),
            ..SafetyNote::default()
        }],
        steps: vec![step("a", "Ouvre"), step("b", "Découpe"), step("c", "Ponce")],
        extensions: [("x-okh".to_owned(), Value::from(1))].into_iter().collect(),
        ..Project::default()
    }
}

fn told(changes: &[FieldChange]) -> Vec<(&str, ChangeKind, &str, &str)> {
    changes
        .iter()
        .map(|one| {
            (
                one.path.as_str(),
                one.kind,
                one.before.as_deref().unwrap_or_default(),
                one.after.as_deref().unwrap_or_default(),
            )
        })
        .collect()
}

#[test]
fn tells_each_change_a_teacher_made() {
    let before = sample();
    let mut after = sample();
    after.title = "Mes disques".to_owned();
    after.duration.class = 45;
    after.keywords.push("quart".to_owned());
    after.materials[0].quantity = "0.5".parse().ok();
    after.steps.rotate_right(1);
    after.steps[1].callouts[0].text = "Mets des lunettes.".to_owned();
    after.steps.push(step("d", "Range"));
    after.safety.clear();
    assert_eq!(
        told(&diff(&before, &after)),
        [
            ("duration.class", ChangeKind::Changed, "0", "45"),
            (
                "keywords",
                ChangeKind::Changed,
                "part, tout",
                "part, tout, quart"
            ),
            (
                "materials[#m1].quantity",
                ChangeKind::Changed,
                "0.25",
                "0.5"
            ),
            (
                "safety[#s1]",
                ChangeKind::Removed,
                "Reste près de la machine.",
                ""
            ),
            ("steps[#c]", ChangeKind::Moved, "3", "1"),
            (
                "steps[#a].callouts[#a-c].text",
                ChangeKind::Changed,
                "Porte des lunettes.",
                "Mets des lunettes."
            ),
            ("steps[#d]", ChangeKind::Added, "", "Range"),
            (
                "title",
                ChangeKind::Changed,
                "Disques de fractions",
                "Mes disques"
            ),
        ]
    );
}

#[test]
fn compares_even_lists_whose_ids_repeat() {
    let mut twins = sample();
    twins.steps[1].id = "a".to_owned();
    let changes = diff(&sample(), &twins);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].path, "steps");
}

#[test]
fn tells_an_extension_that_says_nothing_from_none() {
    let mut more = sample();
    more.extensions
        .insert("x-empty".to_owned(), Value::Array(Vec::new()));
    assert_eq!(diff(&sample(), &more).len(), 1);
}

#[test]
fn keeps_an_unfinished_remix() {
    let base = sample();
    let project = Project {
        title: String::new(),
        ..adapt(
            &base,
            "https://example.org/disques",
            "2026-11-24",
            "mes-disques",
        )
    };
    let remix = Remix {
        id: "r1".to_owned(),
        created: 1,
        updated: 2,
        base,
        project,
        origin: Origin::New,
        class: Some(ClassPlan {
            pupils: 25,
            budget: "40".parse().ok(),
            ..ClassPlan::default()
        }),
        left_alone: BTreeSet::from(["title 0011".to_owned()]),
        conflicts: vec![Conflict {
            path: "title".to_owned(),
            kind: ConflictKind::Value,
            base: None,
            ours: Some("Mes disques".into()),
            theirs: Some("Disques".into()),
            after: Vec::new(),
        }],
    };
    let loaded = load_remix(&write_remix(&remix), "r1.json", &Vocabulary::default());
    assert_eq!(loaded.value, Some(remix));
    let found = loaded.diagnostics.iter();
    assert!(
        found
            .map(|one| one.path.as_str())
            .any(|path| path == "project.title")
    );
}

#[test]
fn says_what_is_wrong_with_a_remix_that_cannot_be_read() {
    for (text, code) in [
        ("", "not-json"),
        ("[]", "unknown-format"),
        (r#"{"format":"etabli-remix/9"}"#, "unknown-format"),
        (
            r#"{"format":"etabli-remix/1","project":{"title":3}}"#,
            "wrong-shape",
        ),
    ] {
        let loaded = load_remix(text, "r.json", &Vocabulary::default());
        assert!(loaded.value.is_none(), "{text}");
        assert_eq!(loaded.diagnostics[0].problem.code(), code, "{text}");
    }
}

#[test]
fn opens_a_remix_whose_base_is_broken() {
    let project = etabli_model::write_project(&sample());
    let text = format!(r#"{{"format":"etabli-remix/1","id":"r","base":7,"project":{project}}}"#);
    let loaded = load_remix(&text, "r.json", &Vocabulary::default());
    let remix = loaded.value.expect("the project is whole");
    assert_eq!(remix.base, remix.project);
    assert!(loaded.diagnostics.iter().any(|one| one.path == "base"));
}

/// Every place of a JSON value that holds a text or a number.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, inner)| leaves(inner, &format!("{path}/{key}"), found)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(at, inner)| leaves(inner, &format!("{path}/{at}"), found)),
        Value::String(_) | Value::Number(_) => found.push(path.to_owned()),
        _ => {}
    }
}

fn any_project() -> impl Strategy<Value = Project> {
    let steps = prop::collection::vec(("[a-f]", "\\PC{0,12}"), 0..5);
    let words = prop::collection::vec("[a-c]{0,3}", 0..3);
    ("\\PC{0,12}", words, steps, 0_u32..90).prop_map(|(title, keywords, steps, minutes)| {
        let mut project = Project {
            title,
            keywords,
            steps: steps.iter().map(|(id, title)| step(id, title)).collect(),
            ..sample()
        };
        project.duration.class = minutes;
        project
    })
}

proptest! {
    #[test]
    fn a_project_does_not_differ_from_itself(project in any_project()) {
        prop_assert_eq!(diff(&project, &project), vec![]);
    }

    #[test]
    fn projects_that_differ_are_told_apart(one in any_project(), other in any_project()) {
        prop_assert_eq!(diff(&one, &other).is_empty(), one == other);
    }

    #[test]
    fn no_change_of_one_field_is_missed(place in any::<Index>(), text in "[a-z]{1,8}", number in 1_u32..999) {
        let whole: Value = serde_json::to_value(sample()).expect("a project is JSON");
        let mut places = Vec::new();
        leaves(&whole, "", &mut places);
        let path = place.get(&places);
        let mut changed = whole.clone();
        let leaf = changed.pointer_mut(path).expect("the leaf was found there");
        *leaf = if leaf.is_string() { Value::from(text) } else { Value::from(number) };
        // Where the change makes no project (a word instead of a quantity), there is nothing to tell.
        if let Ok(after) = serde_json::from_value::<Project>(changed) {
            let mut before = sample();
            before.extensions.clear();
            prop_assert_eq!(diff(&before, &after).is_empty(), before == after, "{}", path);
        }
    }

    #[test]
    fn a_remix_survives_its_file(base in any_project(), project in any_project(), created: u64) {
        let remix = Remix { id: "r".to_owned(), created, updated: created, base, project, ..Remix::default() };
        let loaded = load_remix(&write_remix(&remix), "r.json", &Vocabulary::default());
        prop_assert_eq!(loaded.value, Some(remix));
    }

    #[test]
    fn reading_never_panics(text in any::<String>()) {
        let _ = load_remix(&text, "r.json", &Vocabulary::default());
    }
}
