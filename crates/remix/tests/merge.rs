//! What merging promises to those who work on the same project, one promise at a time.

use etabli_model::{Project, project_from_value, project_to_value};
use etabli_remix::{Conflict, ConflictKind, Merge, Offer, Resolution, merge, resolve, told};
use proptest::prelude::*;
use serde_json::{Value, json};

fn project(more: &Value) -> Project {
    let mut whole = json!({
        "format": "etabli/1", "id": "chat", "language": "fr", "kind": "material", "title": "Chat",
        "summary": "Un chat.", "version": "1.0.0", "updated": "2026-11-01",
        "steps": [{"id": "a", "title": "Ouvre"}, {"id": "b", "title": "Découpe"}, {"id": "c", "title": "Ponce"}],
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        whole[key] = value.clone();
    }
    let read = project_from_value(&whole, "", "");
    read.unwrap_or_else(|fault| panic!("{fault:?}")).0
}

/// The merge of three projects that differ in these fields only.
fn merged(base: &Value, ours: &Value, theirs: &Value) -> Merge {
    merge(&project(base), &project(ours), &project(theirs))
}

/// The same, whichever side is ours.
fn places(merge: &Merge) -> Vec<(&str, String)> {
    let kinds = merge
        .conflicts
        .iter()
        .map(|one| (one.path.as_str(), format!("{:?}", one.kind)));
    // A translation of what is no text may clash with one side only.
    let mut places: Vec<_> = kinds
        .filter(|(path, _)| !path.starts_with("translations"))
        .collect();
    places.sort();
    places
}

/// Places and kinds of the conflicts.
fn disputed(merge: &Merge) -> Vec<(&str, ConflictKind)> {
    let conflicts = merge.conflicts.iter();
    conflicts.map(|one| (one.path.as_str(), one.kind)).collect()
}

fn field(project: &Project, key: &str) -> Value {
    project_to_value(project)[key].clone()
}

fn titles(project: &Project) -> Vec<&str> {
    project
        .steps
        .iter()
        .map(|step| step.title.as_str())
        .collect()
}

fn resolved(merge: &Merge, resolution: &Resolution) -> Project {
    let [conflict] = &merge.conflicts[..] else {
        panic!("one conflict is expected: {:?}", merge.conflicts);
    };
    resolve(&merge.project, conflict, resolution).expect("this resolution is offered")
}

#[test]
fn takes_what_each_side_changed_elsewhere() {
    let base = json!({"keywords": ["chat", "bois"], "duration": {"class": 50, "machine": 5}});
    let ours = json!({"keywords": ["chat", "bois", "laser"], "duration": {"class": 60, "machine": 5}, "x-a": [1]});
    let theirs =
        json!({"keywords": ["bois"], "duration": {"class": 50, "machine": 9}, "title": "Mon chat"});
    let merge = merged(&base, &ours, &theirs);
    assert_eq!(disputed(&merge), []);
    assert_eq!(field(&merge.project, "keywords"), json!(["bois", "laser"]));
    assert_eq!(
        (merge.project.duration.class, merge.project.duration.machine),
        (60, 9)
    );
    assert_eq!(
        (field(&merge.project, "x-a"), merge.project.title.as_str()),
        (json!([1]), "Mon chat")
    );
}

#[test]
fn values_that_belong_together_are_never_mixed() {
    let material = |quantity: &str, unit: &str, note: &str| json!({"materials": [{"id": "m", "name": "Bois", "quantity": quantity, "unit": unit, "note": note}]});
    let (base, ours, theirs) = (
        material("1", "sheet", ""),
        material("3", "sheet", "Fin"),
        material("1", "mm", ""),
    );
    let merge = merged(&base, &ours, &theirs);
    assert_eq!(
        disputed(&merge),
        [("materials[#m].quantity", ConflictKind::Value)]
    );
    let [one] = &told(&merge.project, &merge.conflicts)[..] else {
        panic!("one conflict")
    };
    assert_eq!(one.item.as_deref(), Some("Bois"));
    assert_eq!(one.ours.as_deref(), Some("3 sheet object"));
    assert_eq!(one.theirs.as_deref(), Some("1 mm object"));
    for (resolution, quantity, unit) in [
        (Resolution::Ours, "3", "sheet"),
        (Resolution::Theirs, "1", "mm"),
        (
            Resolution::Edited(json!({"quantity": "3", "unit": "mm", "per": "class"})),
            "3",
            "mm",
        ),
    ] {
        let material = &resolved(&merge, &resolution).materials[0];
        let written = material.quantity.map(|quantity| quantity.to_string());
        assert_eq!(
            (written.as_deref(), material.unit.as_str()),
            (Some(quantity), unit)
        );
        assert_eq!(material.note, "Fin");
    }
    for whole in ["cost", "group_size", "ages"] {
        let with = |one: u32, other: u32| match whole {
            "cost" => json!({whole: {"per_object": one, "year": other}}),
            "ages" => json!({whole: {"min": one, "max": other}}),
            _ => json!({whole: {"min": one, "max": other, "ideal": 3}}),
        };
        let merge = merged(&with(1, 9), &with(2, 9), &with(1, 8));
        assert_eq!(disputed(&merge), [(whole, ConflictKind::Value)]);
    }
}

#[test]
fn two_contents_of_a_file_are_both_kept() {
    let file = |sha256: &str, title: &str| {
        json!({
            "files": [{"id": "f", "path": "files/chat.svg", "title": title, "sha256": sha256, "bytes": 1},
                {"id": "g", "path": "files/chat-2.svg", "title": "Autre"}]
        })
    };
    let merge = merged(
        &file("00", "Chat"),
        &file("11", "Chat"),
        &file("22", "Le chat"),
    );
    assert_eq!(
        disputed(&merge),
        [("files[#f].sha256", ConflictKind::Value)]
    );
    assert_eq!(merge.project.files[0].title, "Le chat");
    assert!(merge.conflicts[0].resolutions().contains(&Offer::Both));
    let both = resolved(&merge, &Resolution::Both);
    let files: Vec<_> = both
        .files
        .iter()
        .map(|file| (file.id.as_str(), file.path.as_str(), file.sha256.as_str()))
        .collect();
    assert_eq!(
        files,
        [
            ("f", "files/chat.svg", "11"),
            ("f-2", "files/chat-3.svg", "22"),
            ("g", "files/chat-2.svg", "")
        ]
    );
}

#[test]
fn what_one_took_away_and_the_other_changed_is_asked() {
    let steps = json!({"steps": [{"id": "a", "title": "Ouvre"}, {"id": "b", "title": "Coupe"}, {"id": "c", "title": "Ponce"}]});
    let gone = json!({"steps": [{"id": "a", "title": "Ouvre"}, {"id": "c", "title": "Ponce"}]});
    let merge = merged(&json!({}), &gone, &steps);
    assert_eq!(disputed(&merge), [("steps[#b]", ConflictKind::Item)]);
    assert_eq!(titles(&merge.project), ["Ouvre", "Ponce"]);
    // It comes back where it stood.
    assert_eq!(
        titles(&resolved(&merge, &Resolution::Theirs)),
        ["Ouvre", "Coupe", "Ponce"]
    );
    let merge = merged(&json!({}), &steps, &gone);
    assert_eq!(titles(&merge.project), ["Ouvre", "Coupe", "Ponce"]);
    assert_eq!(
        titles(&resolved(&merge, &Resolution::Theirs)),
        ["Ouvre", "Ponce"]
    );
}

#[test]
fn what_is_used_by_one_and_taken_away_by_the_other_stays_until_somebody_decides() {
    let with = |machines: Value, uses: Value| {
        json!({
            "machines": machines,
            "steps": [{"id": "a", "title": "Ouvre", "machines": uses}],
        })
    };
    let laser = json!([{"id": "k", "machine": "laser-cutter"}]);
    let base = with(laser.clone(), json!([]));
    let gone = with(json!([]), json!([]));
    let used = with(laser, json!(["k"]));
    for (ours, theirs, without) in [
        (&gone, &used, Resolution::Ours),
        (&used, &gone, Resolution::Theirs),
    ] {
        let merge = merged(&base, ours, theirs);
        assert_eq!(disputed(&merge), [("machines[#k]", ConflictKind::Use)]);
        assert_eq!(
            (
                merge.project.machines.len(),
                &merge.project.steps[0].machines[..]
            ),
            (1, &["k".to_owned()][..])
        );
        let resolved = resolved(&merge, &without);
        assert!(resolved.machines.is_empty() && resolved.steps[0].machines.is_empty());
    }
}

#[test]
fn a_text_translated_by_one_and_emptied_by_the_other_stays_until_somebody_decides() {
    let with = |check: &str, fields: Value| {
        json!({
            "steps": [{"id": "a", "title": "Ouvre", "check": check}],
            "translations": {"en": {"of_version": "1.0.0", "fields": fields}},
        })
    };
    let merge = merged(
        &with("C’est doux.", json!({})),
        &with("", json!({})),
        &with("C’est doux.", json!({"steps[#a].check": "It is smooth."})),
    );
    assert_eq!(disputed(&merge), [("steps[#a].check", ConflictKind::Use)]);
    assert_eq!(merge.project.steps[0].check, "C’est doux.");
    let resolved = resolved(&merge, &Resolution::Ours);
    assert_eq!(resolved.steps[0].check, "");
    assert!(resolved.translations["en"].fields.is_empty());
}

#[test]
fn paragraphs_merge_and_one_paragraph_is_asked() {
    let text = |text: &str| json!({"steps": [{"id": "a", "title": "Ouvre", "text": text}]});
    let base = text("Un.\n\nDeux.");
    let merge = merged(&base, &text("Un !\n\nDeux."), &text("Un.\n\nDeux !"));
    assert_eq!(
        (disputed(&merge), merge.project.steps[0].text.as_str()),
        (vec![], "Un !\n\nDeux !")
    );
    let merge = merged(&base, &text("Un !\n\nDeux."), &text("Un ?\n\nDeux."));
    assert_eq!(disputed(&merge), [("steps[#a].text", ConflictKind::Text)]);
    assert_eq!(merge.project.steps[0].text, "Un !\n\nDeux.");
    let both = resolved(&merge, &Resolution::Both);
    assert_eq!(both.steps[0].text, "Un !\n\nDeux.\n\nUn ?\n\nDeux.");
    let edited = resolved(&merge, &Resolution::Edited(json!("Deux.")));
    assert_eq!(edited.steps[0].text, "Deux.");
}

#[test]
fn an_order_both_changed_is_asked_and_loses_no_item() {
    let step = |id: &str| json!({"id": id, "title": id});
    let steps = |ids: &str| json!({"steps": ids.split(' ').map(step).collect::<Value>()});
    let merge = merged(&steps("a b c"), &steps("b a x c"), &steps("a c b y"));
    assert_eq!(disputed(&merge), [("steps", ConflictKind::Order)]);
    assert_eq!(titles(&merge.project), ["b", "y", "a", "x", "c"]);
    let theirs = resolved(&merge, &Resolution::Theirs);
    assert_eq!(titles(&theirs), ["a", "x", "c", "b", "y"]);
    assert_eq!(
        titles(&resolved(&merge, &Resolution::Ours)),
        titles(&merge.project)
    );
    let [one] = &told(&merge.project, &merge.conflicts)[..] else {
        panic!("one conflict")
    };
    assert_eq!(one.theirs.as_deref(), Some("a, c, b"));
}

#[test]
fn bookkeeping_is_not_asked() {
    let with = |version: &str, updated: &str| json!({"version": version, "updated": updated});
    let merge = merged(
        &json!({}),
        &with("1.9.0", "2026-12-01"),
        &with("1.10.0", "2026-11-30"),
    );
    assert_eq!(disputed(&merge), []);
    assert_eq!(
        (
            merge.project.version.as_str(),
            merge.project.updated.as_str()
        ),
        ("1.10.0", "2026-12-01")
    );
    let merge = merged(
        &json!({}),
        &with("1.9.0", "2026-12-01"),
        &with("deux", "2026-11-30"),
    );
    assert_eq!(disputed(&merge), [("version", ConflictKind::Value)]);
}

#[test]
fn parents_without_a_slug_are_known_by_their_identity() {
    let parents = |one: &str, other: &str| {
        json!({"based_on": [
            {"id": "", "uid": "U1", "title": "Chat", "changes": one},
            {"id": "", "uid": "U2", "title": "Chien", "changes": other},
        ]})
    };
    let merge = merged(
        &parents("", ""),
        &parents("Plus grand.", ""),
        &parents("", "Plus petit."),
    );
    assert_eq!(disputed(&merge), []);
    let changes: Vec<&str> = merge
        .project
        .based_on
        .iter()
        .map(|one| one.changes.as_str())
        .collect();
    assert_eq!(changes, ["Plus grand.", "Plus petit."]);
}

#[test]
fn lists_whose_ids_repeat_are_one_value() {
    let twins = |title: &str| json!({"steps": [{"id": "a", "title": "Ouvre"}, {"id": "a", "title": title}]});
    let merge = merged(&twins("Un"), &twins("Deux"), &twins("Trois"));
    assert_eq!(disputed(&merge), [("steps", ConflictKind::Value)]);
    assert_eq!(
        titles(&resolved(&merge, &Resolution::Theirs)),
        ["Ouvre", "Trois"]
    );
}

#[test]
fn what_is_too_deep_to_be_written_and_read_again_is_disputed_where_it_stands() {
    let deep = |leaf: u32| {
        let nested = (0..300).fold(Value::from(leaf), |inner, _| json!([inner]));
        let mut project = project(&json!({}));
        project.extensions.insert("x-deep".to_owned(), nested);
        project
    };
    let merge = merge(&deep(1), &deep(2), &deep(3));
    assert_eq!(merge.project, deep(2));
    assert_eq!(disputed(&merge), [("x-deep", ConflictKind::Value)]);
}

#[test]
fn what_is_not_offered_and_what_does_not_fit_changes_nothing() {
    let merge = merged(
        &json!({}),
        &json!({"title": "Un"}),
        &json!({"title": "Deux"}),
    );
    let conflict = &merge.conflicts[0];
    assert_eq!(
        conflict.resolutions(),
        [Offer::Ours, Offer::Theirs, Offer::Edited]
    );
    for resolution in [
        Resolution::Both,
        Resolution::Edited(json!(3)),
        Resolution::Edited(json!({"a": 1})),
    ] {
        assert_eq!(
            resolve(&merge.project, conflict, &resolution),
            None,
            "{resolution:?}"
        );
    }
    let gone = Conflict {
        path: "steps[#gone].title".to_owned(),
        ..conflict.clone()
    };
    assert_eq!(resolve(&merge.project, &gone, &Resolution::Ours), None);
}

#[test]
fn a_conflict_survives_its_file() {
    let merge = merged(
        &json!({}),
        &json!({"title": "Un", "steps": []}),
        &json!({"title": "Deux", "steps": [
        {"id": "a", "title": "Ouvre"}, {"id": "b", "title": "Coupe"}, {"id": "c", "title": "Ponce"}]}),
    );
    assert_eq!(merge.conflicts.len(), 2);
    let text = serde_json::to_string(&merge.conflicts).expect("conflicts are JSON");
    let back: Vec<Conflict> = serde_json::from_str(&text).expect("it was just written");
    assert_eq!(back, merge.conflicts);
}

#[test]
fn two_versions_of_two_hundred_steps_are_merged() {
    let steps = |side: &str| -> Value {
        let step = |at: u32| {
            let said = if side.is_empty() || at.is_multiple_of(2) {
                ""
            } else {
                side
            };
            json!({"id": format!("s{at}"), "title": format!("Étape {at}"), "text": format!("Un.\n\nDeux.{said}"),
                "check": if at.is_multiple_of(3) { side } else { "" }})
        };
        json!({"steps": (0..200).map(step).collect::<Value>()})
    };
    let merge = merged(&steps(""), &steps(" Vite."), &steps(" Bien."));
    let texts = (0..200).filter(|at| at % 2 == 1).count();
    let checks = (0..200).filter(|at| at % 3 == 0).count();
    assert_eq!(merge.conflicts.len(), texts + checks);
    assert_eq!(merge.project.steps.len(), 200);
}

/// Any project, with ids that repeat and are missing.
fn any_project() -> impl Strategy<Value = Project> {
    let steps = prop::collection::vec(("[a-d]?", "[a-c]{0,2}", prop::option::of("[a-d]?")), 0..5);
    let images = prop::collection::vec("[a-d]?", 0..4);
    let words = prop::collection::vec("[a-c]{0,2}", 0..4);
    let junk = prop::option::of(prop::collection::vec(0_u8..3, 0..3));
    (steps, images, words, junk, "[ab]?").prop_map(|(steps, images, words, junk, cover)| {
        let step = |(id, title, image): (String, String, Option<String>)| {
            json!({"id": id, "title": title, "images": image.into_iter().collect::<Vec<_>>()})
        };
        let image = |id: String| json!({"id": id, "path": "a.svg"});
        let mut whole = json!({
            "steps": steps.into_iter().map(step).collect::<Value>(),
            "images": images.into_iter().map(image).collect::<Value>(),
            "keywords": words, "cover": cover,
        });
        if let Some(junk) = junk {
            whole["x-junk"] = json!({"a.b[#c]": junk});
            whole["translations"] = json!({"en": {"of_version": "1", "fields": {"steps": "?", "steps[#a].title": "!", "[": ""}}});
        }
        project(&whole)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_three_projects_have_a_merge(base in any_project(), ours in any_project(), theirs in any_project()) {
        let merge = merge(&base, &ours, &theirs);
        let again = project_from_value(&project_to_value(&merge.project), "", "");
        prop_assert_eq!(again.map(|(project, _)| project).ok(), Some(merge.project.clone()));
        for conflict in &merge.conflicts {
            for resolution in [Resolution::Ours, Resolution::Theirs] {
                prop_assert!(resolve(&merge.project, conflict, &resolution).is_some(), "{:?}", conflict);
            }
        }
        let exchanged = etabli_remix::merge(&base, &theirs, &ours);
        prop_assert_eq!(places(&merge), places(&exchanged));
        if merge.conflicts.is_empty() {
            prop_assert_eq!(merge.project, exchanged.project);
        }
    }
}
