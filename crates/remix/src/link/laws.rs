//! What a link promises: it opens to the same remix; on an upstream that moved on it merges as if the base had travelled;
//! and no text from outside makes it panic.

use super::{BaseIs, Link, LinkFault, Upstream, read_link};
use crate::merge::edits::{Edit, base, edited, edits};
use crate::{Conflict, ConflictKind, Origin, Remix, adapt, merge};
use etabli_model::{ClassPlan, Language, Project, Translation, in_language, project_to_value};
use proptest::prelude::*;
use serde_json::{Value, json};

fn adapted(upstream: &Project) -> Project {
    adapt(upstream, "projets/fractions", "2026-11-25", "fractions-2")
}

fn remix(made: &[Edit]) -> Remix {
    Remix {
        id: "r1".to_owned(),
        base: base(),
        project: edited(&adapted(&base()), made),
        class: Some(ClassPlan::default()),
        ..Remix::default()
    }
}

fn in_any_order(project: &Project) -> Value {
    fn sorted(value: &mut Value) {
        match value {
            Value::Array(list) => {
                list.iter_mut().for_each(sorted);
                list.sort_by_cached_key(Value::to_string);
            }
            Value::Object(fields) => fields.values_mut().for_each(sorted),
            _ => {}
        }
    }
    let mut whole = project_to_value(project);
    sorted(&mut whole);
    whole
}

fn through_text(link: &Link) -> Link {
    read_link(&link.write()).expect("what was written is read")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn opens_to_the_same_remix(made in edits()) {
        let remix = remix(&made);
        let link = Link::of(&remix, BaseIs::Public, Vec::new());
        prop_assert_eq!(&through_text(&link), &link);
        let opened = link.open(Some(&base())).expect("it fits");
        prop_assert_eq!(opened.upstream, Upstream::Same);
        let back = opened.remix(&link, remix.id.clone(), 0);
        prop_assert_eq!(back, remix);
    }
}

proptest! {
    #[test]
    fn a_remix_without_a_public_base_travels_whole(made in edits()) {
        let remix = Remix { origin: Origin::New, ..remix(&made) };
        let link = through_text(&Link::of(&remix, BaseIs::Private, Vec::new()));
        let opened = link.open(None).expect("it fits");
        prop_assert_eq!(&opened.project, &remix.project);
        prop_assert_eq!(opened.remix(&link, "x".to_owned(), 0).origin, Origin::Imported);
    }

    #[test]
    fn an_upstream_that_moved_on_is_merged(ours in edits(), theirs in edits()) {
        let remix = remix(&ours);
        let now = edited(&base(), &theirs);
        let link = through_text(&Link::of(&remix, BaseIs::Public, Vec::new()));
        let opened = link.open(Some(&now)).expect("it fits");
        let truth = merge(&adapted(&base()), &remix.project, &adapted(&now));
        if truth.conflicts.is_empty() && opened.conflicts.is_empty() && opened.without_place.is_empty() {
            // What both put in one place stands there in either order: a link does not tell how it stood before.
            prop_assert_eq!(in_any_order(&opened.project), in_any_order(&truth.project));
        } else if truth.conflicts.iter().any(is_told) {
            prop_assert!(!opened.conflicts.is_empty() || !opened.without_place.is_empty(), "{:?}", truth.conflicts);
        }
    }

    #[test]
    fn never_panics_on_any_change(steps in prop::collection::vec(hostile(), 0..6)) {
        let upstream = base();
        let mut text: Value = serde_json::from_str(&Link::of(&remix(&[]), BaseIs::Public, Vec::new()).write())
            .expect("it is JSON");
        text["steps"] = Value::from(steps);
        if let Ok(link) = read_link(&text.to_string()) {
            let _ = link.open(Some(&upstream));
            let _ = link.open(Some(&Project { version: "9".to_owned(), ..upstream }));
        }
    }
}

/// Where both turned items round, a link does not tell how they stood before: each stands where one of the two put it. A
/// translation that one side took away and of which the other lost a line is gone: no words are lost.
fn is_told(conflict: &Conflict) -> bool {
    conflict.kind != ConflictKind::Order && !conflict.path.starts_with("translations")
}

fn hostile() -> impl Strategy<Value = Value> {
    let place = prop::sample::select(vec![
        "title",
        "steps",
        "steps[#a]",
        "steps[#s1].text",
        "id",
        "format",
        "materials[#m1].quantity",
        "x-a",
        "a..b",
        "[#a]",
    ]);
    let value = prop_oneof![
        Just(Value::Null),
        Just(json!("é")),
        Just(json!(7)),
        Just(json!([{"id": "a"}])),
        Just(json!({"id": 3})),
    ];
    let sign = prop::sample::select(vec!["=", "+", "-", ">", "~", "?"]);
    (sign, place, value.clone(), value, 0_u64..40).prop_map(
        |(sign, at, one, other, n)| match sign {
            "-" => json!([sign, at, other]),
            ">" => json!([sign, at, one]),
            "~" => json!([sign, at, "texte é", n, n / 2, "x"]),
            _ => json!([sign, at, one, other]),
        },
    )
}

#[test]
fn a_remix_of_a_translation_opens_in_its_language() {
    let mut upstream = base();
    upstream.language = "fr".to_owned();
    let fields = [("title".to_owned(), "Fractions to touch".to_owned())];
    let translation = Translation {
        of_version: upstream.version.clone(),
        fields: fields.into(),
        ..Translation::default()
    };
    upstream.translations.insert("en".to_owned(), translation);
    let told = in_language(&upstream, Language::English);
    let remix = Remix {
        base: told.clone(),
        project: adapted(&told),
        ..remix(&[])
    };
    let link = through_text(&Link::of(&remix, BaseIs::Public, Vec::new()));
    assert!(link.is_empty(), "{} changes", link.len());
    let opened = link.open(Some(&upstream)).expect("it fits");
    assert_eq!((opened.upstream, opened.base), (Upstream::Same, told));
    assert_eq!(opened.project, remix.project);
}

#[test]
fn what_both_changed_is_a_conflict_that_can_be_decided() {
    let mut remix = remix(&[]);
    remix.project.title = "Fractions en carton recyclé".to_owned();
    let mut now = base();
    now.title = "Fractions, deuxième édition".to_owned();
    let link = through_text(&Link::of(&remix, BaseIs::Public, Vec::new()));
    let opened = link.open(Some(&now)).expect("it fits");
    assert_eq!(opened.upstream, Upstream::MovedOn);
    assert_eq!(opened.conflicts.len(), 1);
    assert_eq!(opened.project.title, remix.project.title);
}

#[test]
fn a_link_says_why_it_is_refused() {
    let link = Link::of(&remix(&[]), BaseIs::Public, Vec::new());
    assert_eq!(link.open(None), Err(LinkFault::AnotherBase(base().id)));
    let other = Project {
        id: "autre".to_owned(),
        ..base()
    };
    assert_eq!(
        link.open(Some(&other)),
        Err(LinkFault::AnotherBase(base().id))
    );
    let text = link.write();
    assert_eq!(
        read_link(&text.replace("etabli-link/1", "etabli-link/9")),
        Err(LinkFault::UnknownFormat("etabli-link/9".to_owned()))
    );
    assert!(matches!(
        read_link(&text[..text.len() - 2]),
        Err(LinkFault::NotALink(_))
    ));
    assert_eq!(
        read_link(&" ".repeat(super::LONGEST_LINK + 1)),
        Err(LinkFault::TooLarge)
    );
}
