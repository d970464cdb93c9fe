//! What is told of two projects, and the laws of telling.

use super::*;
use crate::diff;
use crate::merge::edits::{base, edited, edits, project};
use crate::merge::path::turns;
use proptest::prelude::*;
use serde_json::{Value, json};

/// `base` with some of its JSON replaced.
fn with(change: impl FnOnce(&mut Value)) -> Project {
    let mut whole = project_to_value(&base());
    change(&mut whole);
    project(&whole)
}

fn only(groups: Vec<ChangeGroup>) -> (About, ToldChange) {
    assert_eq!(groups.len(), 1, "{groups:?}");
    let group = groups.into_iter().next().expect("there is one");
    assert_eq!(group.changes.len(), 1, "{group:?}");
    let change = group.changes.into_iter().next().expect("there is one");
    (group.about, change)
}

#[test]
fn a_quantity_its_unit_and_what_counts_it_are_one_change() {
    let after = with(|whole| {
        whole["materials"][0]["quantity"] = json!("3");
        whole["materials"][0]["unit"] = json!("piece");
        whole["materials"][0]["per"] = json!("pupil");
    });
    let (about, change) = only(compare(&base(), &after));
    let named = About::Item {
        list: "materials".to_owned(),
        place: 1,
        name: Said::Text("Contreplaqué".to_owned()),
    };
    assert_eq!(about, named);
    assert_eq!(change.covers.len(), 3);
    let quantity = |amount: &str, unit: &str, per: &str| {
        Some(Said::Quantity {
            amount: amount.to_owned(),
            unit: unit.to_owned(),
            per: per.to_owned(),
        })
    };
    let what = What::Value {
        before: quantity("0.5", "sheet", "object"),
        after: quantity("3", "piece", "pupil"),
    };
    assert_eq!(change.what, what);
}

#[test]
fn pictures_of_a_step_are_told_by_what_they_show() {
    let after = with(|whole| whole["steps"][0]["images"] = json!(["i2"]));
    let (_, change) = only(compare(&base(), &after));
    let what = What::Names {
        list: "images",
        added: vec![Said::Text("Deux".to_owned())],
        removed: vec![Said::Text("Un".to_owned())],
    };
    assert_eq!(change.what, what);
}

#[test]
fn a_moved_step_is_one_move() {
    let after = with(|whole| {
        let steps = whole["steps"].as_array_mut().expect("a list");
        steps.rotate_right(1);
    });
    let (about, change) = only(compare(&base(), &after));
    assert!(matches!(about, About::Item { place: 1, .. }), "{about:?}");
    assert_eq!(change.what, What::Moved { from: 4, to: 1 });
}

#[test]
fn a_remark_of_a_step_is_told_with_the_step() {
    let after = with(|whole| whole["steps"][0]["callouts"][0]["text"] = json!("Tiens fort."));
    let (about, change) = only(compare(&base(), &after));
    assert!(matches!(about, About::Item { list, .. } if list == "steps"));
    let within = change.within.expect("it stands in a remark");
    assert_eq!(within.list, "callouts");
    let removed = Run {
        kind: RunKind::Removed,
        text: "bon".to_owned(),
    };
    assert!(matches!(change.what, What::Text(runs) if runs.contains(&removed)));
}

#[test]
fn a_translated_text_is_told_with_what_it_translates() {
    let place = "steps[#a].title";
    let after = with(|whole| whole["translations"]["en"]["fields"][place] = json!("Open it"));
    let (about, change) = only(compare(&base(), &after));
    assert!(matches!(about, About::Translation { language } if language == "en"));
    assert_eq!(
        change.within.map(|within| within.name),
        Some(Said::Text("Ouvre".to_owned()))
    );
    assert_eq!(change.field, "title");
}

/// The ids of `base` and those its edits make, with signs that stand in no word.
fn is_internal(text: &str) -> bool {
    text.contains("[#") || text.contains("x-")
}

fn texts_of(said: &Said) -> Vec<String> {
    match said {
        Said::Text(text) => vec![text.clone()],
        Said::Several(all) => all.iter().flat_map(texts_of).collect(),
        _ => Vec::new(),
    }
}

fn covers(told: &[ChangeGroup], place: &str) -> bool {
    let wanted = turns(place).expect("a difference has a place");
    let mut all = told
        .iter()
        .flat_map(|group| &group.changes)
        .flat_map(|change| &change.covers);
    all.any(|cover| {
        let cover = turns(cover).expect("what is told has a place");
        cover.starts_with(&wanted) || wanted.starts_with(&cover)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_that_differs_is_told_and_nothing_else(one in edits(), other in edits()) {
        let (before, after) = (edited(&base(), &one), edited(&base(), &other));
        let told = compare(&before, &after);
        prop_assert_eq!(told.is_empty(), before == after);
        let found = diff(&before, &after);
        for change in &found {
            prop_assert!(covers(&told, &change.path), "{:?} is not in {:?}", change, told);
        }
        let mut keys = std::collections::BTreeSet::new();
        for change in told.iter().flat_map(|group| &group.changes) {
            prop_assert!(keys.insert(change.key()), "{} is told twice", change.key());
            for cover in &change.covers {
                let place = turns(cover);
                let meant = |one: &crate::FieldChange| {
                    let (one, place) = (turns(&one.path).unwrap_or_default(), place.clone().unwrap_or_default());
                    one.starts_with(&place) || place.starts_with(&one)
                };
                // Of what belongs together some may have stayed.
                prop_assert!(change.covers.len() > 1 || found.iter().any(meant), "{:?}", change);
            }
            let names = match &change.what {
                What::Value { before, after } => before.iter().chain(after).flat_map(texts_of).collect(),
                What::Names { added, removed, .. } => added.iter().chain(removed).flat_map(texts_of).collect(),
                _ => Vec::new(),
            };
            prop_assert!(names.iter().all(|name| !is_internal(name)), "{:?}", names);
        }
    }

    #[test]
    fn any_two_projects_can_be_told(one in edits(), title in "\\PC{0,8}", ids in prop::collection::vec("[ab]{0,1}", 0..4)) {
        let mut whole = project_to_value(&edited(&base(), &one));
        // Ids that repeat or are missing.
        whole["steps"] = ids.iter().map(|id| json!({"id": id, "title": title})).collect();
        let other = project(&whole);
        for (before, after) in [(&base(), &other), (&other, &base()), (&Project::default(), &other)] {
            prop_assert_eq!(compare(before, after).is_empty(), before == after);
        }
    }
}
