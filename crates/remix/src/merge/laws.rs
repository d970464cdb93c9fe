//! The laws of merging, on 100,000 triples of projects made by chance: 10,000 of a project with
//! everything in it, 90,000 of a short one. `PROPTEST_CASES` sets how many in each test.

use super::edits::{Edit, base, edited, edits, project, short};
use super::path::{find, turns};
use super::references::dangling;
use super::*;
use etabli_model::{Problem, Vocabulary, validate};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Triples of the long project, and of the short one in each of its tests, which run side by side.
const LONG: u32 = 10_000;
const SHORT: u32 = 30_000;
const ONE_SIDED: u32 = 2_000;

fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(usual),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What a side has at the place of a conflict.
fn value_at(whole: &Value, conflict: &Conflict) -> Option<Value> {
    let place = turns(&conflict.path).expect("a conflict has a place");
    let keys = shape::together_at(&place);
    if !keys.is_empty() {
        let item = find(whole, &place[..place.len() - 1])?.as_object()?;
        let held = item.iter().filter(|(key, _)| keys.contains(&key.as_str()));
        return Some(
            held.map(|(key, value)| (key.clone(), value.clone()))
                .collect(),
        );
    }
    find(whole, &place).cloned()
}

/// Every fact of a project: each field of each item, the presence of items and words.
fn facts(value: &Value, path: &str, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields {
                facts(inner, &path::of_key(path, key), found);
            }
        }
        Value::Array(list) => {
            for one in list {
                let identity = ["id", "uid"].into_iter().find_map(|key| {
                    one.get(key)
                        .and_then(Value::as_str)
                        .filter(|id| !id.is_empty())
                });
                match (one, identity) {
                    (Value::String(word), _) => {
                        found.insert(format!("{path}={word}"), Value::Null);
                    }
                    (_, Some(id)) => {
                        found.insert(path::of_item(path, id), Value::Null);
                        facts(one, &path::of_item(path, id), found);
                    }
                    _ => {}
                }
            }
        }
        // A text that says nothing is none.
        Value::String(text) if text.is_empty() => {}
        other => {
            found.insert(path.to_owned(), other.clone());
        }
    }
}

fn facts_of(whole: &Value) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    facts(whole, "", &mut found);
    found
}

/// True where a conflict is about this fact.
fn is_disputed(fact: &str, conflicts: &[Conflict]) -> bool {
    conflicts
        .iter()
        .filter(|one| one.kind != ConflictKind::Order)
        .any(|one| {
            let together = one.path.rsplit_once('.').is_some_and(|(item, first)| {
                let list = item.rsplit_once("[#").map_or("", |(list, _)| list);
                let list = list.rsplit_once('.').map_or(list, |(_, list)| list);
                let keys = shape::together(list);
                keys.first() == Some(&first)
                    && keys
                        .iter()
                        .any(|key| fact.starts_with(&format!("{item}.{key}")))
            });
            fact.starts_with(&one.path) || together
        })
}

/// The changes of one side are all in the merged project, or in a conflict.
fn nothing_is_dropped(base: &Value, side: &Value, merge: &Merge) -> Result<(), TestCaseError> {
    let merged = facts_of(&project_to_value(&merge.project));
    let (before, after) = (facts_of(base), facts_of(side));
    for fact in before.keys().chain(after.keys()) {
        let (old, new) = (before.get(fact), after.get(fact));
        if old == new || is_disputed(fact, &merge.conflicts) {
            continue;
        }
        let now = merged.get(fact);
        let bookkeeping =
            ["version", "updated"].contains(&fact.as_str()) || fact.ends_with(".of_version");
        if now == new || bookkeeping {
            continue;
        }
        // A text that both sides changed holds the paragraphs of both.
        let lines = |value: Option<&Value>| -> BTreeSet<String> {
            let text = value.and_then(Value::as_str).unwrap_or_default();
            text.lines()
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let (old, new, now) = (lines(old), lines(new), lines(now));
        prop_assert!(
            new.difference(&old).all(|line| now.contains(line)),
            "{} is lost",
            fact
        );
        prop_assert!(
            old.difference(&new).all(|line| !now.contains(line)),
            "{} came back",
            fact
        );
        prop_assert!(new != old, "{} is lost", fact);
    }
    Ok(())
}

fn ids<'v>(whole: &'v Value, list: &str) -> Vec<&'v str> {
    let items = whole[list].as_array().into_iter().flatten();
    items
        .filter_map(|item| item.as_str().or_else(|| item["id"].as_str()))
        .collect()
}

/// Two items that one side turned round stand turned round.
fn moves_are_kept(sides: &[Value; 3], merge: &Merge) -> Result<(), TestCaseError> {
    let merged = project_to_value(&merge.project);
    for list in ["steps", "materials", "images", "keywords"] {
        let is_order = |one: &&Conflict| one.path == list && one.kind == ConflictKind::Order;
        if merge.conflicts.iter().any(|one| is_order(&one)) {
            continue;
        }
        let orders = sides.each_ref().map(|side| ids(side, list));
        let merged = ids(&merged, list);
        let before = |order: &[&str], one: &str, other: &str| {
            let place = |id| order.iter().position(|held| *held == id);
            Some(place(one)? < place(other)?)
        };
        for (at, other) in merged.iter().enumerate() {
            for one in &merged[..at] {
                let [base, ours, theirs] = orders.each_ref().map(|order| before(order, one, other));
                if let (Some(base), Some(ours), Some(theirs)) = (base, ours, theirs) {
                    let expected = if ours == theirs { ours } else { !base };
                    prop_assert!(expected, "{} {} {}", list, one, other);
                }
            }
        }
    }
    Ok(())
}

fn swapped(conflicts: &[Conflict]) -> Vec<Conflict> {
    let swap = |one: &Conflict| Conflict {
        ours: one.theirs.clone(),
        theirs: one.ours.clone(),
        ..one.clone()
    };
    by_path(conflicts.iter().map(swap).collect())
}

fn by_path(mut conflicts: Vec<Conflict>) -> Vec<Conflict> {
    conflicts
        .sort_by(|one, other| (&one.path, one.kind as u8).cmp(&(&other.path, other.kind as u8)));
    conflicts
}

/// The references the model finds to lead nowhere, and ids that repeat.
fn faults(project: &Project) -> BTreeSet<String> {
    let found = validate(project, "", &Vocabulary::default());
    let faults = found.into_iter().filter_map(|found| match found.problem {
        Problem::DanglingReference { id, list } => Some(format!("{list} {id}")),
        Problem::DuplicateId { id } => Some(id),
        _ => None,
    });
    faults.collect()
}

fn holds(base: &Project, ours: &[Edit], theirs: &[Edit]) -> Result<(), TestCaseError> {
    let (ours, theirs) = (edited(base, ours), edited(base, theirs));
    let merge = merge(base, &ours, &theirs);
    let sides = [base, &ours, &theirs].map(project_to_value);
    let merged = project_to_value(&merge.project);

    // It can be used as it is.
    prop_assert_eq!(&project(&merged), &merge.project);
    let had = &faults(&ours) | &faults(&theirs);
    let has = faults(&merge.project);
    prop_assert!(has.is_subset(&had), "{:?}", has.difference(&had));
    let had = &dangling(&sides[1]) | &dangling(&sides[2]);
    prop_assert!(dangling(&merged).is_subset(&had));

    // Nothing is lost.
    nothing_is_dropped(&sides[0], &sides[1], &merge)?;
    nothing_is_dropped(&sides[0], &sides[2], &merge)?;
    moves_are_kept(&sides, &merge)?;

    // A conflict says what is there, and stands only where both changed the same thing differently.
    for one in &merge.conflicts {
        prop_assert!(one.ours != one.theirs, "{:?}", one);
        if one.kind == ConflictKind::Use {
            prop_assert!(one.ours.is_none() || one.theirs.is_none(), "{:?}", one);
        } else {
            prop_assert!(one.base != one.ours && one.base != one.theirs, "{:?}", one);
        }
        if one.kind != ConflictKind::Order {
            let values = [&one.base, &one.ours, &one.theirs];
            for (side, value) in sides.iter().zip(values) {
                prop_assert_eq!(&value_at(side, one), value, "{}", &one.path);
            }
            let held = if one.ours.is_none() && one.kind == ConflictKind::Use {
                &one.theirs
            } else {
                &one.ours
            };
            prop_assert_eq!(&value_at(&merged, one), held, "{}", &one.path);
        }
    }
    let places: BTreeSet<_> = merge
        .conflicts
        .iter()
        .map(|one| (&one.path, one.kind as u8))
        .collect();
    prop_assert_eq!(places.len(), merge.conflicts.len());

    // The sides may be exchanged.
    let other = super::merge(base, &theirs, &ours);
    prop_assert_eq!(swapped(&merge.conflicts), by_path(other.conflicts));
    if merge.conflicts.is_empty() {
        prop_assert_eq!(&merge.project, &other.project);
    }
    offers_hold(&merge)?;
    resolves(&merge, &theirs, Resolution::Theirs)?;
    resolves(&merge, &ours, Resolution::Ours)
}

/// Each conflict can be resolved in every way that is offered, and nothing refers to nothing then.
fn offers_hold(merge: &Merge) -> Result<(), TestCaseError> {
    let had = dangling(&project_to_value(&merge.project));
    for one in &merge.conflicts {
        for offer in one.resolutions() {
            let way = match offer {
                // All of these are tried below.
                Offer::Ours | Offer::Theirs => continue,
                Offer::Both => Resolution::Both,
                Offer::Edited => match &one.theirs {
                    Some(value) => Resolution::Edited(value.clone()),
                    None => continue,
                },
            };
            let resolved = resolve(&merge.project, one, &way);
            prop_assert!(resolved.is_some(), "{:?} of {:?}", way, one);
            let has = dangling(&project_to_value(&resolved.unwrap_or_default()));
            prop_assert!(has.is_subset(&had), "{:?}: {:?}", one, has.difference(&had));
        }
    }
    Ok(())
}

/// All conflicts are resolved for one side, and its values stand there.
fn resolves(merge: &Merge, side: &Project, resolution: Resolution) -> Result<(), TestCaseError> {
    let mut resolved = merge.project.clone();
    for one in &merge.conflicts {
        let next = resolve(&resolved, one, &resolution);
        prop_assert!(next.is_some(), "{:?}", one);
        resolved = next.unwrap_or_default();
    }
    let (side, resolved) = (project_to_value(side), project_to_value(&resolved));
    let had = dangling(&project_to_value(&merge.project));
    prop_assert!(dangling(&resolved).is_subset(&had));
    if !dangling(&side).is_empty() {
        return Ok(());
    }
    for one in &merge.conflicts {
        if one.kind == ConflictKind::Order {
            let place = turns(&one.path).expect("a conflict has a place");
            let list = one.ours.as_ref().and_then(Value::as_array);
            let disputed: Vec<&Value> = list.into_iter().flatten().collect();
            let order = |whole: &Value| -> Vec<Value> {
                let list = find(whole, &place).and_then(Value::as_array);
                let ids = list.into_iter().flatten();
                let ids = ids.map(|one| one.get("id").unwrap_or(one));
                ids.filter(|id| disputed.contains(id)).cloned().collect()
            };
            // What another conflict took away is in no order any more.
            let (now, mut wanted) = (order(&resolved), order(&side));
            wanted.retain(|id| now.contains(id));
            prop_assert_eq!(now, wanted, "{}", &one.path);
        } else {
            prop_assert_eq!(
                value_at(&resolved, one),
                value_at(&side, one),
                "{}",
                &one.path
            );
        }
    }
    Ok(())
}

#[test]
fn the_edits_of_these_laws_meet_in_every_way() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut met: BTreeMap<u8, usize> = BTreeMap::new();
    let mut clean = 0;
    let base = base();
    for _ in 0..400 {
        let mut side = || {
            let tree = edits().new_tree(&mut runner);
            edited(&base, &tree.expect("edits can always be made").current())
        };
        let (ours, theirs) = (side(), side());
        let merge = merge(&base, &ours, &theirs);
        let both = ours != base && theirs != base && ours != theirs;
        clean += usize::from(both && merge.conflicts.is_empty());
        for one in &merge.conflicts {
            *met.entry(one.kind as u8).or_default() += 1;
        }
    }
    assert!(clean >= 100, "{clean} merges were clean");
    assert_eq!(met.len(), 5, "{met:?}");
    assert!(met.values().all(|times| *times >= 4), "{met:?}");
}

proptest! {
    #![proptest_config(cases(LONG))]

    #[test]
    fn merging_keeps_its_promises(ours in edits(), theirs in edits()) {
        holds(&base(), &ours, &theirs)?;
    }
}

proptest! {
    #![proptest_config(cases(SHORT))]

    #[test]
    fn merging_keeps_its_promises_for_short_projects(ours in edits(), theirs in edits()) {
        holds(&short(), &ours, &theirs)?;
    }

    #[test]
    fn merging_keeps_its_promises_for_short_projects_in_a_second_round(ours in edits(), theirs in edits()) {
        holds(&short(), &ours, &theirs)?;
    }

    #[test]
    fn merging_keeps_its_promises_for_short_projects_in_a_third_round(ours in edits(), theirs in edits()) {
        holds(&short(), &ours, &theirs)?;
    }
}

#[test]
fn a_translation_that_loses_its_last_text_is_still_one() {
    let base = short();
    let texts = |project: &mut Project, text: Option<&str>| {
        let english = project
            .translations
            .get_mut("en")
            .expect("it is translated");
        english.fields.clear();
        if let Some(text) = text {
            english
                .fields
                .insert("steps[#b].title".to_owned(), text.to_owned());
        }
        project.clone()
    };
    let ours = texts(&mut base.clone(), None);
    let theirs = Project {
        summary: "Autre.".to_owned(),
        ..base.clone()
    };
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    assert!(merged.project.translations["en"].fields.is_empty());
    let both = merge(&base, &ours, &texts(&mut base.clone(), Some("Sand")));
    assert_eq!(both.conflicts, []);
    assert_eq!(both.project.translations["en"].fields.len(), 1);
}

const _: () = assert!(LONG + 3 * SHORT >= 100_000);

proptest! {
    #![proptest_config(cases(ONE_SIDED))]

    #[test]
    fn what_one_side_changed_is_the_merge(edits in edits()) {
        let base = base();
        let changed = edited(&base, &edits);
        let clean = |project: &Project| Merge { project: project.clone(), conflicts: Vec::new() };
        prop_assert_eq!(merge(&base, &changed, &base), clean(&changed));
        prop_assert_eq!(merge(&base, &base, &changed), clean(&changed));
        prop_assert_eq!(merge(&base, &changed, &changed), clean(&changed));

        // The same by field: something else changed far away.
        let far = |project: &Project| {
            let mut project = project.clone();
            project.extensions.insert("x-far".to_owned(), Value::from(1));
            project
        };
        prop_assert_eq!(merge(&base, &changed, &far(&base)), clean(&far(&changed)));
        prop_assert_eq!(merge(&base, &far(&base), &changed), clean(&far(&changed)));
        prop_assert_eq!(merge(&base, &changed, &far(&changed)), clean(&far(&changed)));
    }
}
