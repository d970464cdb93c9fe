//! Drawings at their true size: which are printed, why others are not, and what two pages say of the place they share.

use etabli_model::{FileEntry, Part, Project, Vocabulary};
use etabli_sheet::{DrawingChoice, Paper, SheetKind, SheetOptions, build, drawings, picture_paths};
use serde_json::Value;
use std::collections::BTreeMap;

fn file(id: &str, path: &str, units: &str) -> FileEntry {
    FileEntry {
        id: id.to_owned(),
        path: path.to_owned(),
        kind: "svg".to_owned(),
        title: format!("Titre de {path}"),
        units: units.to_owned(),
        ..FileEntry::default()
    }
}

fn drawing(size: &str, inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {size}>{inside}</svg>").into_bytes()
}

const LINE: &str = "<path d='M5 5H595V395' stroke='#f00' fill='none'/>";

fn options() -> SheetOptions {
    SheetOptions {
        kind: SheetKind::Tiles,
        ..SheetOptions::default()
    }
}

fn tiles(
    project: &Project,
    files: &[(&str, Vec<u8>)],
    options: &SheetOptions,
) -> (Value, Vec<String>) {
    let pictures: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.clone()))
        .collect();
    let source = build(project, &Vocabulary::default(), options, &pictures, "");
    let sheet: Value = serde_json::from_slice(&source.files["/sheet.json"]).expect("JSON");
    let given = source
        .files
        .keys()
        .filter(|path| path.ends_with(".svg"))
        .cloned()
        .collect();
    (sheet["tiles"].clone(), given)
}

fn project(files: Vec<FileEntry>) -> Project {
    Project {
        title: "Planche".to_owned(),
        parts: vec![Part {
            letter: "C".to_owned(),
            name: "Pied".to_owned(),
            count: 2,
            file: files.first().map(|file| file.id.clone()),
            ..Part::default()
        }],
        files,
        ..Project::default()
    }
}

#[test]
fn each_drawing_is_printed_or_refused_with_its_remedy() {
    let plain = "width='600mm' height='400mm' viewBox='0 0 600 400'";
    let unitless = "width='600' height='400' viewBox='0 0 600 400'";
    let large = "width='2100mm' height='400mm' viewBox='0 0 2100 400'";
    let uneven = "width='600mm' height='400mm' viewBox='0 0 600 800'";
    for (size, inside, units, key) in [
        (plain, LINE, "", None),
        (unitless, LINE, "mm", None),
        (unitless, LINE, "", Some("drawing-units")),
        (large, LINE, "", Some("drawing-large")),
        (uneven, LINE, "", Some("drawing-uneven")),
        (plain, "<title>rien</title>", "", Some("drawing-empty")),
    ] {
        let project = project(vec![file("FILE0001", "files/a.svg", units)]);
        let (tiles, given) = tiles(
            &project,
            &[("files/a.svg", drawing(size, inside))],
            &options(),
        );
        let refused = tiles["refused"].as_array().expect("a list");
        assert_eq!(
            refused
                .first()
                .map(|one| one["key"].as_str().unwrap_or_default()),
            key,
            "{size}"
        );
        assert_eq!(
            tiles["drawings"].as_array().map(Vec::len),
            Some(usize::from(key.is_none()))
        );
        assert_eq!(
            given.len(),
            usize::from(key.is_none()),
            "a refused drawing is not handed on"
        );
        if let Some(one) = refused.first() {
            assert!(
                one["sentence"]
                    .as_str()
                    .is_some_and(|text| text.starts_with("a.svg ")),
                "{one}"
            );
        }
    }
}

#[test]
fn a_missing_or_broken_file_is_told_and_a_document_is_no_template() {
    let mut document = file("FILE0003", "files/lire.svg", "");
    document.role = "document".to_owned();
    let mut model = file("FILE0004", "files/a.stl", "");
    model.kind = "stl".to_owned();
    let project = project(vec![
        file("FILE0001", "files/a.svg", ""),
        file("FILE0002", "files/b.svg", ""),
        document,
        model,
    ]);
    let (tiles, _) = tiles(
        &project,
        &[("files/b.svg", b"<html>404</html>".to_vec())],
        &options(),
    );
    let keys: Vec<&str> = tiles["refused"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["key"].as_str())
        .collect();
    assert_eq!(keys, ["drawing-missing", "drawing-unreadable"]);
    assert_eq!(
        picture_paths(&project, &options()),
        ["files/a.svg", "files/b.svg"]
    );
}

#[test]
fn one_drawing_may_be_chosen_and_a_wrong_choice_is_all() {
    let project = project(vec![
        file("FILE0001", "files/a.svg", ""),
        file("FILE0002", "files/b.svg", ""),
    ]);
    for (id, expected) in [("FILE0002", 1), ("FILE0009", 2)] {
        assert_eq!(
            drawings(&project, DrawingChoice::from_id(id)).len(),
            expected,
            "{id}"
        );
    }
    assert_eq!(DrawingChoice::from_id("trop-long-pour-un-id"), None);
    assert_eq!(
        DrawingChoice::from_id("../../..").map(|one| one.id().to_owned()),
        None
    );
}

#[test]
fn empty_pages_are_left_out_and_named_and_parts_keep_their_letters() {
    let project = project(vec![file("FILE0001", "files/a.svg", "")]);
    // Ink along the top and the right only: pages below at the left stay white.
    let svg = drawing(
        "width='600mm' height='700mm' viewBox='0 0 600 700'",
        "<path d='M5 5H595V695' stroke='#f00' fill='none'/>",
    );
    for paper in Paper::ALL {
        let (tiles, _) = tiles(
            &project,
            &[("files/a.svg", svg.clone())],
            &SheetOptions { paper, ..options() },
        );
        let one = &tiles["drawings"][0];
        let names: Vec<&str> = one["pages"]
            .as_array()
            .expect("pages")
            .iter()
            .filter_map(|page| page["name"].as_str())
            .collect();
        assert!(
            names.contains(&"A1") && !names.contains(&"B1"),
            "{paper:?}: {names:?}"
        );
        assert!(
            one["left_out"]
                .as_str()
                .is_some_and(|text| text.contains("B1")),
            "{paper:?}"
        );
        assert_eq!(one["parts"][0]["letter"], "C");
    }
}

#[test]
fn crosses_with_the_same_letter_are_the_same_places_of_the_drawing() {
    let project = project(vec![file("FILE0001", "files/a.svg", "")]);
    let svg = drawing("width='600mm' height='400mm' viewBox='0 0 600 400'", LINE);
    let (tiles, _) = tiles(&project, &[("files/a.svg", svg)], &options());
    let pages = tiles["drawings"][0]["pages"]
        .as_array()
        .expect("pages")
        .clone();
    assert!(pages.len() >= 4);
    let number = |value: &Value| (value.as_f64().expect("a number") * 1000.0).round() as i64;
    let mut places: BTreeMap<String, Vec<(i64, i64)>> = BTreeMap::new();
    for page in &pages {
        for cross in page["crosses"].as_array().expect("crosses") {
            let place = (
                number(&cross["at"][0]) - number(&page["drawing"][0]),
                number(&cross["at"][1]) - number(&page["drawing"][1]),
            );
            places
                .entry(cross["letter"].as_str().expect("a letter").to_owned())
                .or_default()
                .push(place);
        }
    }
    assert!(!places.is_empty());
    for (letter, mut found) in places {
        assert_eq!(found.len(), 4, "two crosses on two pages: {letter}");
        found.sort_unstable();
        assert!(
            found[0] == found[1] && found[2] == found[3] && found[1] != found[2],
            "{letter}: {found:?}"
        );
    }
}

#[test]
fn lying_paper_is_taken_where_it_needs_fewer_pages() {
    let project = project(vec![file("FILE0001", "files/a.svg", "")]);
    for (size, lying) in [([250, 150], true), ([150, 250], false), ([100, 100], false)] {
        let [width, height] = size;
        let svg = drawing(
            &format!("width='{width}mm' height='{height}mm' viewBox='0 0 {width} {height}'"),
            &format!(
                "<rect x='1' y='1' width='{}' height='{}'/>",
                width - 2,
                height - 2
            ),
        );
        let (tiles, _) = tiles(&project, &[("files/a.svg", svg)], &options());
        let one = &tiles["drawings"][0];
        assert_eq!(one["pages"].as_array().map(Vec::len), Some(1), "{size:?}");
        assert_eq!(
            one["page"][0].as_f64() > one["page"][1].as_f64(),
            lying,
            "{size:?}"
        );
    }
}

#[test]
fn a_dxf_is_printed_at_its_true_size_as_a_drawing_of_the_gallery_is() {
    let dxf = |unit: u32| {
        let lines = "0 LINE 8 0 62 1 10 0 20 0 11 60 21 0 0 LINE 8 0 62 1 10 60 20 0 11 60 21 40";
        let lines = lines.replace(' ', "\n");
        format!(
            "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n{unit}\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n{lines}\n0\nENDSEC\n0\nEOF\n"
        )
        .into_bytes()
    };
    let project = project(vec![file("FILE0001", "files/planche.dxf", "")]);
    for (unit, expected) in [
        (4, Some([60.0, 40.0])),
        (5, Some([600.0, 400.0])),
        (0, None),
    ] {
        let (tiles, given) = tiles(&project, &[("files/planche.dxf", dxf(unit))], &options());
        let Some([width, height]) = expected else {
            assert_eq!(tiles["refused"][0]["key"], "drawing-units");
            continue;
        };
        assert_eq!(tiles["drawings"][0]["width"], width);
        assert_eq!(tiles["drawings"][0]["height"], height);
        assert_eq!(given, ["/drawings/1.svg"]);
    }
}

#[test]
fn the_dxf_of_what_stands_there_as_svg_is_not_printed_a_second_time() {
    let project = project(vec![
        file("FILE0001", "files/planche.svg", "mm"),
        FileEntry {
            kind: "dxf".to_owned(),
            ..file("FILE0002", "files/planche.dxf", "mm")
        },
        FileEntry {
            kind: "dxf".to_owned(),
            ..file("FILE0003", "files/autre.DXF", "mm")
        },
    ]);
    let found: Vec<&str> = drawings(&project, None)
        .iter()
        .map(|file| file.id.as_str())
        .collect();
    assert_eq!(found, ["FILE0001", "FILE0003"]);
}
