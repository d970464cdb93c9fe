//! What is printed at its true size is read back from the PDF: the scale on every page, and the drawing itself.

mod common;
#[path = "common/content.rs"]
mod content;

use common::TYPESETTER;
use content::{lengths, lines};
use etabli_model::{FileEntry, Project, Vocabulary};
use etabli_sheet::{Paper, Reading, SheetKind, SheetOptions, build};
use etabli_typeset::Pages;
use std::collections::BTreeMap;

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;

fn pages(svg: &str, options: SheetOptions) -> Pages {
    let project = Project {
        title: "Planche".to_owned(),
        licence: "CC-BY-SA-4.0".to_owned(),
        files: vec![FileEntry {
            id: "FILE0001".to_owned(),
            path: "files/planche.svg".to_owned(),
            kind: "svg".to_owned(),
            title: "Planche à tracer".to_owned(),
            ..FileEntry::default()
        }],
        ..Project::default()
    };
    let files = BTreeMap::from([("files/planche.svg".to_owned(), svg.as_bytes().to_vec())]);
    let options = SheetOptions {
        kind: SheetKind::Tiles,
        ..options
    };
    let source = build(&project, &Vocabulary::default(), &options, &files, "");
    TYPESETTER
        .compile(&source.files)
        .expect("the sheet can be set")
}

/// 500 × 300 mm, in tenths of millimetres: a frame, and a line of 437.5 mm in it.
const PLANK: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='500mm' height='300mm' viewBox='0 0 5000 3000'>\
    <g fill='none' stroke='#FF0000'><rect x='5' y='5' width='4990' height='2990'/>\
    <path d='M100 1500H4475' stroke='#0000FF'/></g></svg>";

fn near(lengths: &[f64], millimetres: f64) -> usize {
    let wanted = millimetres * MM;
    lengths
        .iter()
        .filter(|length| (**length - wanted).abs() <= 0.1)
        .count()
}

#[test]
fn every_page_bears_a_bar_of_100_mm_and_a_square_of_50() {
    for paper in Paper::ALL {
        for reading in [Reading::Standard, Reading::Large, Reading::Mono] {
            let pages = pages(
                PLANK,
                SheetOptions {
                    paper,
                    reading,
                    ..SheetOptions::default()
                },
            );
            assert_eq!(pages.warnings(), []);
            let count = pages.count();
            let lengths = lengths(&pages.pdf().expect("tagged"));
            // Those of the first page too; a page of words alone may follow it where letters are large.
            let scaled = near(&lengths, 100.0);
            assert!(
                scaled >= 3 && count - scaled <= 1,
                "{paper:?} {reading:?}: {scaled} bars on {count} pages"
            );
            // A closed square is three lines and the way back.
            assert_eq!(near(&lengths, 50.0), 3 * scaled, "{paper:?} {reading:?}");
        }
    }
    assert!((100.0 * MM - 283.46).abs() < 0.01);
}

#[test]
fn a_line_of_the_drawing_is_as_long_as_it_says_on_every_page() {
    for paper in Paper::ALL {
        let pages = pages(
            PLANK,
            SheetOptions {
                paper,
                ..SheetOptions::default()
            },
        );
        let lengths = lengths(&pages.pdf().expect("tagged"));
        // The first page shows the whole small; every other one shows its part of it at its true size.
        assert!(near(&lengths, 437.5) >= 2, "{paper:?}");
        assert_eq!(
            near(&lengths, 437.5),
            near(&lengths, 499.0) / 2,
            "{paper:?}"
        );
    }
}

#[test]
fn the_same_place_of_the_drawing_is_where_its_pages_say() {
    // Two pages beside each other: what the first shows at a cross the second shows at its own.
    let pages = pages(
        PLANK,
        SheetOptions {
            paper: Paper::A3,
            ..SheetOptions::default()
        },
    );
    let lines = lines(&pages.pdf().expect("tagged"));
    let blue: Vec<[(f64, f64); 2]> = lines
        .into_iter()
        .filter(|[(a, b), (c, d)]| ((c - a).hypot(d - b) - 437.5 * MM).abs() <= 0.1)
        .collect();
    assert_eq!(blue.len(), 2, "{blue:?}");
    assert!(
        (blue[0][0].1 - blue[1][0].1).abs() < 0.01,
        "on the same height"
    );
    let apart = (blue[0][0].0 - blue[1][0].0).abs() / MM;
    // A3 upright: 277 mm usable, less the overlap of 10 to 15.
    assert!((262.0..=267.0).contains(&apart.round()), "{apart}");
}

#[test]
fn what_is_refused_is_remarked_with_its_file() {
    for (svg, key) in [
        (
            "<svg xmlns='http://www.w3.org/2000/svg' width='500' height='300'><path d='M0 0h9'/></svg>",
            "drawing-units",
        ),
        (
            "<svg xmlns='http://www.w3.org/2000/svg' width='2001mm' height='300mm' viewBox='0 0 2001 300'><path d='M0 0h9'/></svg>",
            "drawing-large",
        ),
    ] {
        let pages = pages(svg, SheetOptions::default());
        let remarks: Vec<(usize, String, String)> = pages
            .remarks()
            .into_iter()
            .map(|one| (one.page, one.key, one.subject))
            .collect();
        assert_eq!(remarks, [(1, key.to_owned(), "planche.svg".to_owned())]);
        assert!(pages.pdf().is_ok());
    }
}
