//! What is written is read back the same, and written again the same, byte for byte.

use etabli_model::{
    Author, BasedOn, Callout, CalloutKind, Cost, Decimal, Duration, FORMAT, FileEntry, GroupSize,
    Image, Machine, Material, Part, Per, Project, SafetyLevel, SafetyNote, Size, Step, TextItem,
    Vocabulary, Who, load_project, load_vocabulary, write_project,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::PathBuf;

/// The package's folder where the tests run: builds are shared between checkouts.
fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from)
}

fn published(path: &str) -> String {
    let file = package().join("../../public/data").join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn vocabulary() -> Vocabulary {
    load_vocabulary(&published("vocabulary.json"), "vocabulary.json")
        .value
        .expect("the published vocabulary loads")
}

/// Reads a project that must be sound.
fn read(text: &str, vocabulary: &Vocabulary) -> Project {
    let loaded = load_project(text, "project.json", None, vocabulary);
    loaded
        .value
        .unwrap_or_else(|| panic!("{:#?}\n{text}", loaded.diagnostics))
}

#[test]
fn each_published_project_is_written_as_it_stands_on_disk() {
    let vocabulary = vocabulary();
    let dataset: Value =
        serde_json::from_str(&published("dataset.json")).expect("dataset.json is JSON");
    for id in dataset["projects"].as_array().expect("projects is a list") {
        let id = id.as_str().expect("an id is text");
        let text = published(&format!("projects/{id}/project.json"));
        assert!(
            write_project(&read(&text, &vocabulary)) == text,
            "{id}: keys are not in the order of the format, or one of them is unknown"
        );
    }
}

#[test]
fn keys_stand_in_the_order_of_the_types_and_x_keys_last() {
    let mut project = Project {
        format: FORMAT.to_owned(),
        id: "a".to_owned(),
        ..Project::default()
    };
    for key in ["x-b", "x-a", "not-ours"] {
        project.extensions.insert(key.to_owned(), json!(1));
    }
    let text = write_project(&project);
    let keys: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split('"').next())
        .collect();
    assert_eq!(keys[..3], ["format", "id", "version"]);
    assert_eq!(keys[keys.len() - 2..], ["x-a", "x-b"]);
    assert!(text.ends_with("\n}\n"));
}

fn words() -> impl Strategy<Value = String> {
    // Letters, accents, quotes, line breaks, signs of Markdown and of JSON.
    "[a-zé’\"\\\\ *\n\t/{}\u{202f}𝄞]{1,24}"
}

fn name() -> impl Strategy<Value = String> {
    "[a-zé0-9][a-zé0-9 ]{0,11}"
}

fn number() -> impl Strategy<Value = Decimal> {
    (0_u32..1_000_000, 0_u32..10_000).prop_map(|(whole, rest)| {
        format!("{whole}.{rest:04}")
            .parse()
            .expect("digits, a point and four digits are a decimal")
    })
}

fn size() -> impl Strategy<Value = Size> {
    let side = || prop::option::of(number());
    (side(), side(), side(), side(), side()).prop_map(
        |(width, height, depth, thickness, diameter)| Size {
            width,
            height,
            depth,
            thickness,
            diameter,
        },
    )
}

fn material() -> impl Strategy<Value = Material> {
    (
        name(),
        prop::sample::select(vec!["", "plywood", "cardboard", "glue"]),
        prop::option::of(number()),
        prop::sample::select(vec![Per::Object, Per::Pupil, Per::Group, Per::Class]),
        prop::option::of(size()),
        (any::<Option<u32>>(), any::<bool>()),
        prop::collection::vec(name(), 0..3),
        prop_oneof![Just(String::new()), words()],
    )
        .prop_map(
            |(name, kind, quantity, per, size, (spare_percent, reuse), substitutes, note)| {
                Material {
                    kind: kind.to_owned(),
                    name,
                    quantity,
                    unit: "piece".to_owned(),
                    per,
                    size,
                    spare_percent,
                    unit_cost: quantity,
                    reuse,
                    substitutes,
                    note,
                    ..Material::default()
                }
            },
        )
}

fn machine() -> impl Strategy<Value = Machine> {
    let setting = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        (0_i32..1000).prop_map(|tenths| json!(f64::from(tenths) / 10.0)),
        name().prop_map(Value::from),
    ];
    (
        prop::sample::select(vec!["laser-cutter", "sewing-machine", "no-machine"]),
        prop::option::of(number()),
        prop::collection::btree_map("[a-z_]{1,9}", setting, 0..4),
        any::<bool>(),
    )
        .prop_map(|(machine, minutes, settings, optional)| Machine {
            machine: machine.to_owned(),
            process: "cut".to_owned(),
            minutes_per_object: minutes,
            settings: Map::from_iter(settings),
            optional,
            ..Machine::default()
        })
}

fn step() -> impl Strategy<Value = Step> {
    let callout = (
        words(),
        prop::sample::select(vec![
            CalloutKind::Tip,
            CalloutKind::Caution,
            CalloutKind::Danger,
        ]),
    );
    (
        name(),
        words(),
        any::<Option<u32>>(),
        prop::sample::select(vec![Who::Teacher, Who::Pupil, Who::Adult]),
        prop::collection::vec(callout, 0..3),
        any::<bool>(),
    )
        .prop_map(|(title, text, minutes, who, callouts, pause)| Step {
            title,
            text,
            minutes,
            who,
            callouts: numbered(callouts, |id, (text, kind)| Callout { id, kind, text }),
            pause,
            ..Step::default()
        })
}

/// Gives each item of a list an id of its own.
fn numbered<A, B>(items: Vec<A>, build: impl Fn(String, A) -> B) -> Vec<B> {
    let ids = (0..).map(|position| format!("ID{position:06}"));
    ids.zip(items).map(|(id, item)| build(id, item)).collect()
}

fn project() -> impl Strategy<Value = Project> {
    let lists = (
        prop::collection::vec(material(), 0..4),
        prop::collection::vec(machine(), 0..3),
        prop::collection::vec(step(), 0..5),
        prop::collection::vec((words(), name()), 0..3),
    );
    let rest = (
        prop::collection::vec(words(), 0..4),
        any::<(u32, u32, u32, u32)>(),
        prop::option::of(number()),
        prop::option::of((any::<u32>(), any::<u32>())),
        prop::collection::btree_map("x-[a-z]{1,5}", name().prop_map(Value::from), 0..3),
    );
    (name(), words(), lists, rest).prop_map(|(title, summary, lists, rest)| {
        let (materials, machines, steps, pictures) = lists;
        let (keywords, (preparation, machine, class, drying), per_object, group, extensions) = rest;
        Project {
            format: FORMAT.to_owned(),
            id: "un-projet".to_owned(),
            language: "fr".to_owned(),
            kind: "material".to_owned(),
            title,
            summary: format!("s{summary}"),
            authors: numbered(keywords.clone(), |id, name| Author {
                id,
                name,
                ..Author::default()
            }),
            based_on: keywords
                .iter()
                .map(|title| BasedOn {
                    id: "parent".to_owned(),
                    title: title.clone(),
                    ..BasedOn::default()
                })
                .collect(),
            objectives: numbered(keywords.clone(), |id, text| TextItem { id, text }),
            safety: numbered(keywords.clone(), |id, text| SafetyNote {
                id,
                text,
                level: SafetyLevel::Care,
                ..SafetyNote::default()
            }),
            keywords,
            created: "2026-11-23".to_owned(),
            duration: Duration {
                preparation,
                machine,
                class,
                drying,
            },
            cost: per_object.map(|per_object| Cost {
                per_object,
                currency: "EUR".to_owned(),
                year: Some(2026),
                ..Cost::default()
            }),
            group_size: group.map(|(min, max)| GroupSize {
                min,
                max,
                ideal: min,
            }),
            materials: numbered(materials, |id, one| Material { id, ..one }),
            machines: numbered(machines, |id, one| Machine { id, ..one }),
            steps: numbered(steps, |id, one| Step { id, ..one }),
            images: numbered(pictures.clone(), |id, (alt, _)| Image {
                id,
                path: "images/a.svg".to_owned(),
                alt,
                ..Image::default()
            }),
            files: numbered(pictures, |id, (title, _)| FileEntry {
                id,
                path: "files/a.svg".to_owned(),
                title,
                bytes: 9_007_199_254_740_991,
                ..FileEntry::default()
            }),
            parts: vec![Part {
                id: "PART".to_owned(),
                letter: "A".to_owned(),
                count: 1,
                ..Part::default()
            }],
            extensions: Map::from_iter(extensions),
            ..Project::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn reads_back_what_it_writes(project in project()) {
        let text = write_project(&project);
        let back = read(&text, &vocabulary());
        prop_assert_eq!(&back, &project);
        prop_assert_eq!(write_project(&back), text);
    }

    #[test]
    fn a_wrecked_file_never_panics(project in project(), at in any::<prop::sample::Index>(), with in any::<char>()) {
        let mut letters: Vec<char> = write_project(&project).chars().collect();
        let at = at.index(letters.len());
        letters[at] = with;
        let text: String = letters.into_iter().collect();
        let loaded = load_project(&text, "project.json", None, &vocabulary());
        prop_assert!(loaded.value.is_some() || !loaded.diagnostics.is_empty());
    }
}
