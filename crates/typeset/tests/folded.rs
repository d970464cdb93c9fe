//! The mini-book and the activity book: every step once, nothing cut silently, lists added up.

mod common;
#[path = "common/content.rs"]
mod content;

use common::{TYPESETTER, pictures, project};
use content::lines;
use etabli_model::{Material, Per, Project, Vocabulary};
use etabli_sheet::{Activity, Paper, SheetKind, SheetOptions, build, build_collection};
use etabli_typeset::Pages;
use std::collections::BTreeMap;

fn mini(project: &Project, paper: Paper) -> Pages {
    let options = SheetOptions {
        kind: SheetKind::MiniBook,
        paper,
        ..SheetOptions::default()
    };
    let source = build(
        project,
        &Vocabulary::default(),
        &options,
        &pictures(),
        "https://galerie.example/projets/essai",
    );
    TYPESETTER
        .compile(&source.files)
        .expect("the sheet can be set")
}

fn steps(count: usize, words: usize) -> Project {
    let mut project = project();
    let step = project.steps[0].clone();
    project.steps = (0..count)
        .map(|number| {
            let mut step = step.clone();
            step.title = format!("Geste {}", number + 1);
            step.text = "mot ".repeat(words);
            step
        })
        .collect();
    project
}

fn told(pages: &Pages) -> Vec<String> {
    pages.remarks().into_iter().map(|one| one.key).collect()
}

#[test]
fn a_mini_book_is_one_lying_sheet_whose_upper_row_stands_on_its_head() {
    for (paper, wide) in [
        (Paper::A4, "841.88"),
        (Paper::A3, "1190.55"),
        (Paper::Letter, "792"),
    ] {
        let pages = mini(&steps(6, 20), paper);
        assert_eq!((pages.count(), pages.warnings().len()), (1, 0), "{paper:?}");
        assert!(
            pages.svg()[0].contains(&format!("viewBox=\"0 0 {wide}")),
            "{paper:?}"
        );
        assert_eq!(told(&pages), Vec::<String>::new());
        // The one cut runs along the middle, over the two quarters in the middle.
        let (width, height) = paper.size_mm();
        let points = |millimetres: f64| millimetres * 72.0 / 25.4;
        let (long, high) = (points(height), points(width));
        let cut = lines(&pages.pdf().expect("tagged"))
            .into_iter()
            .any(|[(a, b), (c, d)]| {
                let near = |one: f64, other: f64| (one - other).abs() < 0.1;
                near(a.min(c), long / 4.0)
                    && near(a.max(c), 3.0 * long / 4.0)
                    && near(b, high / 2.0)
                    && near(d, high / 2.0)
            });
        assert!(cut, "{paper:?}");
    }
}

#[test]
fn a_mini_book_reads_in_order_and_says_what_does_not_fit() {
    for (count, words, remarks) in [
        (6, 10, vec![]),
        (12, 120, vec!["mini-short"]),
        (60, 120, vec!["mini-none"]),
    ] {
        let pages = mini(&steps(count, words), Paper::A4);
        let headings: Vec<String> = pages
            .headings()
            .into_iter()
            .filter(|one| one.starts_with("Geste "))
            .collect();
        let expected: Vec<String> = (1..=count)
            .map(|number| format!("Geste {number}"))
            .collect();
        let plain: Vec<String> = headings
            .iter()
            .map(|one| one.replace('\u{a0}', " "))
            .collect();
        assert_eq!(plain, expected, "{count}");
        assert_eq!(told(&pages), remarks, "{count}");
        assert!(pages.pdf().is_ok());
    }
}

fn material(name: &str, quantity: &str, unit: &str) -> Material {
    Material {
        name: name.to_owned(),
        quantity: quantity.parse().ok(),
        unit: unit.to_owned(),
        per: Per::Class,
        ..Material::default()
    }
}

#[test]
fn a_book_adds_up_what_has_one_name_and_one_unit_and_keeps_every_licence() {
    let mut first = project();
    first.materials = vec![
        material("Colle à bois", "20", "ml"),
        material("Vis", "4", "piece"),
    ];
    let mut second = project();
    second.title = "Planche de Galton".to_owned();
    second.licence = "CC-BY-4.0".to_owned();
    second.materials = vec![
        material("colle  à bois", "30", "ml"),
        material("Vis", "1", "m"),
    ];
    let files = pictures();
    let activities = [&first, &second].map(|project| Activity {
        project,
        pictures: &files,
        address: "",
    });
    let source = build_collection(
        &activities,
        "Notre cahier",
        &Vocabulary::default(),
        &SheetOptions::default(),
    );
    let sheet: serde_json::Value =
        serde_json::from_slice(&source.files["/sheet.json"]).expect("JSON");
    let rows: Vec<(String, String, String)> = sheet["shopping"]["materials"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            ["name", "quantity", "details"]
                .map(|key| row[key].as_str().unwrap_or_default().replace('\u{a0}', " "))
                .into()
        })
        .collect();
    let row = |name: &str, quantity: &str, details: &str| {
        (name.to_owned(), quantity.to_owned(), details.to_owned())
    };
    assert_eq!(
        rows,
        [
            row("Colle à bois", "50 ml", "activités 1 et 2"),
            row("Vis", "4", "activité 1"),
            row("Vis", "1 m", "activité 2"),
        ]
    );
    let credits = sheet["collection"]["activities"].to_string();
    assert!(
        credits.contains("CC-BY-SA-4.0") && credits.contains("CC-BY-4.0"),
        "{credits}"
    );
    let pages = TYPESETTER
        .compile(&source.files)
        .expect("the book can be set");
    assert_eq!(pages.warnings(), []);
    let times = |wanted: &str| {
        pages
            .headings()
            .iter()
            .filter(|one| one.as_str() == wanted)
            .count()
    };
    assert_eq!(
        (
            times("Notre cahier"),
            times("Disques de fractions"),
            times("Découpe")
        ),
        (1, 1, 2)
    );
    assert!(pages.pdf().is_ok(), "{:?}", pages.pdf().err());
}

#[test]
fn a_book_of_one_and_of_none_can_be_set() {
    let files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let project = project();
    let one = [Activity {
        project: &project,
        pictures: &files,
        address: "",
    }];
    for activities in [&one[..], &[]] {
        let source = build_collection(
            activities,
            "",
            &Vocabulary::default(),
            &SheetOptions::default(),
        );
        let pages = TYPESETTER
            .compile(&source.files)
            .expect("the book can be set");
        assert!(pages.pdf().is_ok());
    }
}
