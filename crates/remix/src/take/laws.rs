//! The laws of taking, on edits made by chance.

use super::*;
use crate::merge::edits::{base, edited, edits, project};
use proptest::prelude::*;
use serde_json::json;

fn all_keys(base: &Project, theirs: &Project) -> Vec<String> {
    let told = news(base, theirs);
    let changes = told.iter().flat_map(|group| &group.changes);
    changes.map(ToldChange::key).collect()
}

fn choose(keys: &[String], picks: &[bool]) -> BTreeSet<String> {
    let picked = keys.iter().zip(picks.iter().cycle());
    picked
        .filter(|(_, pick)| **pick)
        .map(|(key, _)| key.clone())
        .collect()
}

/// The project with its lists in the order of their items' ids.
fn sorted(project: &Project) -> Value {
    fn sort(value: &mut Value) {
        match value {
            Value::Array(list) => {
                list.iter_mut().for_each(sort);
                list.sort_by_key(|item| item.get("id").unwrap_or(item).to_string());
            }
            Value::Object(fields) => fields.values_mut().for_each(sort),
            _ => {}
        }
    }
    let mut whole = project_to_value(project);
    sort(&mut whole);
    whole
}

/// What the upstream may change besides what an adaptation follows.
fn upstream(edits: &[merge::edits::Edit]) -> Project {
    let mut theirs = edited(&base(), edits);
    theirs.version = "9.0.0".to_owned();
    theirs.changes.push(etabli_model::Change {
        id: "theirs".to_owned(),
        ..Default::default()
    });
    theirs
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_chosen_is_the_merge_and_none_changes_nothing(ours in edits(), theirs in edits()) {
        let (base, ours, theirs) = (base(), edited(&base(), &ours), upstream(&theirs));
        let merged = merge(&base, &ours, &followed(&base, &theirs));
        let all: BTreeSet<String> = all_keys(&base, &theirs).into_iter().collect();
        let taken = take(&base, &ours, &theirs, &all);
        prop_assert_eq!(&taken.base, &theirs);
        prop_assert_eq!(taken.rest, Rest::Nothing);
        prop_assert_eq!(&taken.project, &merged.project);
        prop_assert_eq!(&taken.conflicts, &merged.conflicts);
        prop_assert!(news(&taken.base, &theirs).is_empty());

        let none = take(&base, &ours, &theirs, &BTreeSet::new());
        prop_assert_eq!(&none.project, &ours);
        prop_assert_eq!(none.conflicts, Vec::new());
        let nothing_new = all.is_empty();
        prop_assert_eq!(none.rest == Rest::Nothing, nothing_new);
        prop_assert_eq!(&none.base, if nothing_new { &theirs } else { &base });
    }

    #[test]
    fn what_is_left_alone_is_offered_again_and_what_was_taken_is_not(theirs in edits(), picks in prop::collection::vec(any::<bool>(), 1..9)) {
        let (base, theirs) = (base(), upstream(&theirs));
        let keys = all_keys(&base, &theirs);
        let chosen = choose(&keys, &picks);
        let taken = take(&base, &base, &theirs, &chosen);
        let left: BTreeSet<String> = all_keys(&taken.base, &theirs).into_iter().collect();
        // A move may be told of another item of the same list then.
        for key in chosen.iter().filter(|key| !key.ends_with(" moved")) {
            prop_assert!(!left.contains(key), "{}", key);
        }
        for key in left.iter().filter(|key| !key.ends_with(" moved")) {
            prop_assert!(keys.contains(key), "{} was not offered before", key);
        }
        prop_assert_eq!(taken.project, followed(&base, &taken.base));
    }

    #[test]
    fn piece_by_piece_in_any_order_comes_to_the_same(ours in edits(), theirs in edits(), rounds in prop::collection::vec(prop::collection::vec(any::<bool>(), 1..9), 1..6)) {
        let (first, ours, theirs) = (base(), edited(&base(), &ours), upstream(&theirs));
        let all: BTreeSet<String> = all_keys(&first, &theirs).into_iter().collect();
        let at_once = take(&first, &ours, &theirs, &all);
        prop_assume!(at_once.conflicts.is_empty());
        let (mut base, mut project) = (first, ours);
        for picks in rounds.iter().chain(std::iter::once(&vec![true])) {
            let chosen = choose(&all_keys(&base, &theirs), picks);
            let taken = take(&base, &project, &theirs, &chosen);
            // Half of an upstream may meet what all of it did not: both added one item, at another place.
            prop_assume!(taken.conflicts.is_empty());
            (base, project) = (taken.base, taken.project);
        }
        prop_assert_eq!(base, theirs);
        // Where both put something in one place, the way decides which stands first.
        prop_assert_eq!(sorted(&project), sorted(&at_once.project));
    }

    #[test]
    fn a_part_refers_to_nothing_that_neither_side_lacks(one in edits(), other in edits(), picks in prop::collection::vec(any::<bool>(), 1..9)) {
        let (before, after) = (edited(&base(), &one), edited(&base(), &other));
        let keys: Vec<String> = keys(&compare(&before, &after)).into_iter().collect();
        let had = &dangling(&project_to_value(&before)) | &dangling(&project_to_value(&after));
        let part = restricted(&before, &after, &choose(&keys, &picks));
        prop_assert!(dangling(&project_to_value(&part)).is_subset(&had));
        for key in &keys {
            let back = taken_back(&before, &after, key);
            prop_assert!(dangling(&project_to_value(&back)).is_subset(&had), "{}", key);
            if !key.ends_with(" moved") {
                let left = super::keys(&compare(&before, &back));
                prop_assert!(!left.contains(key), "{} stayed", key);
            }
        }
    }
}

#[test]
fn a_new_picture_comes_with_the_step_that_shows_it() {
    let base = base();
    let mut whole = project_to_value(&base);
    whole["images"] = json!([{"id": "i9", "path": "i/9.svg", "alt": "Neuf"}]);
    whole["images"].as_array_mut().expect("a list").extend(
        project_to_value(&base)["images"]
            .as_array()
            .expect("a list")
            .iter()
            .cloned(),
    );
    whole["steps"][1]["images"] = json!(["i9"]);
    let theirs = project(&whole);
    let chosen = BTreeSet::from(["steps[#b].images".to_owned()]);
    let taken = take(&base, &base, &theirs, &chosen);
    assert_eq!(taken.project, theirs);
}

#[test]
fn the_credit_names_the_new_version_only_when_all_of_it_was_taken() {
    let base = base();
    let mut theirs = base.clone();
    theirs.version = "1.1.0".to_owned();
    theirs.title = "Disques 2".to_owned();
    theirs.summary = "Autre chose.".to_owned();
    let mut remix = Remix {
        project: crate::adapt(&base, "https://example.org", "2026-11-24", "mes-disques"),
        base: base.clone(),
        ..Remix::default()
    };
    let update = Update {
        upstream: theirs.clone(),
        hash: "abc".to_owned(),
    };
    let one = BTreeSet::from(["title".to_owned()]);
    take(&remix.base, &remix.project, &theirs, &one).put_into(&mut remix, &update);
    assert_eq!(remix.project.based_on[0].version, "1.0.0");
    assert_eq!(
        (remix.base.title.as_str(), remix.base.version.as_str()),
        ("Disques 2", "1.0.0")
    );
    assert_eq!(remix.project.version, "0.1.0");
    let left = news(&remix.base, &theirs);
    let left = left.iter().flat_map(|group| &group.changes);
    assert_eq!(
        left.map(fingerprint).collect::<BTreeSet<_>>(),
        remix.left_alone
    );
    assert_eq!(remix.left_alone.len(), 1);
    let text = crate::write_remix(&remix);
    let again = crate::load_remix(&text, "", &etabli_model::Vocabulary::default());
    assert_eq!(again.value.as_ref(), Some(&remix));
    let rest = BTreeSet::from(["summary".to_owned()]);
    take(&remix.base, &remix.project, &theirs, &rest).put_into(&mut remix, &update);
    assert_eq!(remix.project.based_on[0].version, "1.1.0");
    assert_eq!(remix.project.based_on[0].base_hash, "abc");
    assert_eq!(
        (remix.base, remix.project.version.as_str()),
        (theirs, "0.1.0")
    );
    assert_eq!(remix.project.summary, "Autre chose.");
    assert!(remix.left_alone.is_empty());
}
