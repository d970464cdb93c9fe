//! What a DXF becomes, and what becomes a DXF.

use super::*;
use crate::drawing::read::{Drawing, svg};
use crate::drawing::recolour::CutColours;

/// A DXF of these sections' insides, in units of this number.
fn dxf(unit: i32, tables: &str, blocks: &str, entities: &str) -> String {
    let lines = |text: &str| {
        text.split_whitespace()
            .map(|one| format!("{one}\n"))
            .collect::<String>()
    };
    format!(
        "0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n{unit}\n0\nENDSEC\n0\nSECTION\n2\nTABLES\n{}0\nENDSEC\n\
         0\nSECTION\n2\nBLOCKS\n{}0\nENDSEC\n0\nSECTION\n2\nENTITIES\n{}0\nENDSEC\n0\nEOF\n",
        lines(tables),
        lines(blocks),
        lines(entities)
    )
}

fn drawing(text: &str) -> Result<Drawing, Refusal> {
    assert!(is_dxf(text.as_bytes()), "{text}");
    svg(
        &as_svg(text.as_bytes(), ToldUnit::Untold)?,
        ToldUnit::Untold,
    )
}

fn of_entities(entities: &str) -> Result<Drawing, Refusal> {
    drawing(&dxf(4, "", "", entities))
}

fn size(drawing: &Drawing) -> [f64; 2] {
    [drawing.width, drawing.height].map(|side| (side * 100.0).round() / 100.0)
}

fn length(drawing: &Drawing) -> f64 {
    let of_line = |line: &Line| {
        let closing = line.points.last().zip(line.points.first());
        let closing = closing.filter(|_| line.closed);
        let pairs = line.points.windows(2).map(|pair| (pair[0], pair[1]));
        let pairs = pairs.chain(closing.map(|(last, first)| (*last, *first)));
        pairs
            .map(|(a, b)| (b[0] - a[0]).hypot(b[1] - a[1]))
            .sum::<f64>()
    };
    drawing.strokes.iter().map(|one| of_line(&one.line)).sum()
}

#[test]
fn entities_are_as_large_and_as_long_as_they_say() {
    let round = std::f64::consts::PI;
    for (entities, wide, high, long) in [
        ("0 LINE 8 0 10 1 20 2 11 31 21 42", 30.0, 40.0, 50.0),
        ("0 CIRCLE 8 0 10 5 20 5 40 50", 100.0, 100.0, 100.0 * round),
        (
            "0 ARC 8 0 10 0 20 0 40 50 50 0 51 90",
            50.0,
            50.0,
            25.0 * round,
        ),
        // Over the beginning of all angles.
        (
            "0 ARC 8 0 10 0 20 0 40 50 50 270 51 90",
            50.0,
            100.0,
            50.0 * round,
        ),
        (
            "0 LWPOLYLINE 8 0 90 4 70 1 10 0 20 0 10 60 20 0 10 60 20 40 10 0 20 40",
            60.0,
            40.0,
            200.0,
        ),
        // Two halves of a circle.
        (
            "0 LWPOLYLINE 8 0 90 2 70 1 10 0 20 0 42 1 10 50 20 0 42 1",
            50.0,
            50.0,
            50.0 * round,
        ),
        (
            "0 POLYLINE 8 0 66 1 70 0 0 VERTEX 8 0 10 0 20 0 0 VERTEX 8 0 10 30 20 0 0 VERTEX 8 0 10 30 20 10 0 SEQEND",
            30.0,
            10.0,
            40.0,
        ),
        (
            "0 ELLIPSE 8 0 10 0 20 0 11 50 21 0 40 0.5 41 0 42 6.283185307",
            100.0,
            50.0,
            242.21,
        ),
        // Seen from below, on the other side of the axis.
        (
            "0 ARC 8 0 10 0 20 0 40 50 50 0 51 90 230 -1 0 LINE 8 0 10 0 20 0 11 50 21 0",
            100.0,
            50.0,
            25.0 * round + 50.0,
        ),
        // A straight spline, and a quarter of a circle told exactly, with weights.
        (
            "0 SPLINE 8 0 70 0 71 3 40 0 40 0 40 0 40 0 40 1 40 1 40 1 40 1 10 0 20 0 10 10 20 0 10 20 20 0 10 30 20 0",
            30.0,
            1.0,
            30.0,
        ),
        (
            "0 SPLINE 8 0 70 4 71 2 40 0 40 0 40 0 40 1 40 1 40 1 41 1 41 0.70710678 41 1 10 50 20 0 10 50 20 50 10 0 20 50",
            50.0,
            50.0,
            25.0 * round,
        ),
    ] {
        let drawing =
            of_entities(entities).unwrap_or_else(|refusal| panic!("{refusal:?}: {entities}"));
        assert_eq!(size(&drawing), [wide, high], "{entities}");
        assert!(
            (length(&drawing) - long).abs() < 0.1,
            "{} for {entities}",
            length(&drawing)
        );
        assert_eq!(drawing.reach, crate::drawing::read::Reach::Strokes);
    }
}

#[test]
fn up_is_up_and_a_unit_is_as_long_as_the_file_says() {
    let line = "0 LINE 8 0 10 0 20 0 11 1 21 2 0 LINE 8 0 10 0 20 2 11 0.5 21 2";
    for (unit, millimetre) in [(1, 25.4), (4, 1.0), (5, 10.0), (6, 1000.0), (14, 100.0)] {
        let text = dxf(unit, "", "", line);
        let drawing = drawing(&text).expect("it is a drawing");
        assert!((drawing.height - 2.0 * millimetre).abs() < 0.001, "{unit}");
        // The second line is at the top of the page.
        assert!(
            drawing.strokes[1]
                .line
                .points
                .iter()
                .all(|[_, y]| *y < 0.001)
        );
    }
    let untold = dxf(0, "", "", line);
    assert_eq!(drawing(&untold), Err(Refusal::UnknownUnits));
    assert!(as_svg(untold.as_bytes(), ToldUnit::Millimetre).is_ok());
}

#[test]
fn colours_come_from_the_line_its_layer_or_what_inserts_it() {
    use crate::drawing::colour::Paint::Colour;
    let tables = "0 LAYER 2 decoupe 70 0 62 1 0 LAYER 2 off 70 0 62 -5 0 LAYER 2 frozen 70 1 62 3";
    let block = "0 BLOCK 2 trou 10 1 20 1 0 LINE 8 0 62 0 10 1 20 1 11 3 21 1 0 LINE 8 0 10 1 20 1 11 1 21 2 0 ENDBLK";
    let entities = "0 LINE 8 decoupe 10 0 20 0 11 9 21 9 0 LINE 8 decoupe 62 5 10 0 20 0 11 9 21 9 \
        0 LINE 8 0 420 255 10 0 20 0 11 9 21 9 0 LINE 8 off 10 0 20 0 11 99 21 9 0 LINE 8 frozen 10 0 20 0 11 99 21 9 \
        0 LINE 8 0 67 1 10 0 20 0 11 99 21 9 0 INSERT 8 decoupe 62 3 2 trou 10 4 20 4 41 2 42 2";
    let drawing = drawing(&dxf(4, tables, block, entities)).expect("it is a drawing");
    assert_eq!(size(&drawing), [9.0, 9.0]);
    let paints: Vec<_> = drawing.strokes.iter().map(|one| one.stroke).collect();
    let red = Colour([255, 0, 0]);
    assert_eq!(
        paints,
        [
            red,
            Colour([0, 0, 255]),
            Colour([0, 0, 255]),
            Colour([0, 255, 0]),
            red
        ]
    );
    // The block stands with its base on the place of the insertion, twice as large.
    let points = &drawing.strokes[3].line.points;
    assert_eq!(points, &[[4.0, 5.0], [8.0, 5.0]]);
}

#[test]
fn what_cannot_be_drawn_refuses_the_whole() {
    let line = "0 LINE 8 0 10 0 20 0 11 9 21 9";
    for entities in [
        "0 TEXT 8 0 10 0 20 0 40 5 1 bois",
        "0 HATCH 8 0",
        "0 INSERT 8 0 2 nowhere 10 0 20 0",
        "0 SPLINE 8 0 71 3 40 0 10 0 20 0",
        "0 CIRCLE 8 0 10 0 20 0 40 0",
    ] {
        assert_eq!(
            of_entities(&format!("{line} {entities}")),
            Err(Refusal::Unfollowed),
            "{entities}"
        );
    }
    assert_eq!(of_entities(""), Err(Refusal::Empty));
    assert_eq!(
        of_entities("0 LINE 8 0 10 0 20 0 11 2001 21 9"),
        Err(Refusal::TooLarge)
    );
    // A block that inserts itself ends.
    let block = "0 BLOCK 2 a 10 0 20 0 0 INSERT 8 0 2 a 10 1 20 1 0 ENDBLK";
    let text = dxf(4, "", block, "0 INSERT 8 0 2 a 10 0 20 0");
    assert_eq!(drawing(&text), Err(Refusal::Unfollowed));
    for no_dxf in ["", "0\nLINE\n", "<svg/>", "AutoCAD Binary DXF", "0\n"] {
        assert!(!is_dxf(no_dxf.as_bytes()), "{no_dxf}");
    }
    assert!(is_dxf(b"999\r\nmade by hand\r\n  0\r\nSECTION\r\n"));
}

#[test]
fn a_block_that_doubles_itself_many_times_is_given_up() {
    let mut blocks = String::new();
    for at in 0..7 {
        blocks.push_str(&format!("0 BLOCK 2 b{at} 10 0 20 0 "));
        for _ in 0..20 {
            blocks.push_str(&format!("0 INSERT 8 0 2 b{} 10 0 20 0 ", at + 1));
        }
        blocks.push_str("0 ENDBLK ");
    }
    blocks.push_str("0 BLOCK 2 b7 10 0 20 0 0 LINE 8 0 10 0 20 0 11 9 21 9 0 ENDBLK");
    let text = dxf(4, "", &blocks, "0 INSERT 8 0 2 b0 10 0 20 0");
    assert_eq!(drawing(&text), Err(Refusal::Unreadable));
}

const PLANK: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='60mm' height='40mm' viewBox='0 0 600 400' fill='none'>\
    <path d='M0 0H600V400H0Z' stroke='#FF0000'/><circle cx='300' cy='200' r='100' stroke='#0000FF'/>\
    <path d='M10 10h30v30z' fill='#000000'/></svg>";

#[test]
fn a_written_drawing_comes_back_as_it_was_in_the_labs_colours() {
    let before = svg(PLANK, ToldUnit::Untold).expect("it is a drawing");
    let lab = CutColours {
        cut: [0, 255, 0],
        ..CutColours::GALLERY
    };
    let text = written(&before, lab).expect("it can be written");
    let after = drawing(&text).expect("it can be read");
    assert_eq!(size(&after), [60.0, 40.0]);
    assert!((length(&after) - length(&before)).abs() < 0.01);
    for (one, other) in before.strokes.iter().zip(&after.strokes) {
        for (from, to) in one.line.points.iter().zip(&other.line.points) {
            assert!(
                (from[0] - to[0]).hypot(from[1] - to[1]) < 0.001,
                "{from:?} {to:?}"
            );
        }
    }
    let layers: Vec<&str> = text
        .split("0\nPOLYLINE\n8\n")
        .skip(1)
        .map(|one| one.split('\n').next().unwrap_or(""))
        .collect();
    assert_eq!(layers, ["CUT", "TRACE", "ENGRAVE"]);
    let colours: Vec<_> = after.strokes.iter().map(|one| one.stroke).collect();
    use crate::drawing::colour::Paint::Colour;
    assert_eq!(
        colours,
        [Colour([0, 255, 0]), Colour([0, 0, 255]), Colour([0, 0, 0])]
    );
}

#[test]
fn a_drawing_with_letters_or_pictures_is_not_written_without_them() {
    for inside in [
        "<text>bois</text>",
        "<image href='a.png'/>",
        "<path class='a' d='M0 0h9'/>",
    ] {
        let text = format!(
            "<svg width='60mm' height='40mm' viewBox='0 0 60 40'><path d='M0 0h9' stroke='red'/>{inside}</svg>"
        );
        let drawing = svg(&text, ToldUnit::Untold).expect("it is a drawing");
        assert_eq!(
            written(&drawing, CutColours::GALLERY),
            Err(Refusal::Unfollowed),
            "{inside}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn any_pairs_are_a_drawing_or_a_refusal(
        pairs in proptest::collection::vec((
            proptest::sample::select(vec![0, 2, 8, 10, 20, 11, 21, 40, 41, 42, 50, 51, 62, 66, 70, 71, 230, 420]),
            proptest::sample::select(vec![
                "LINE", "ARC", "CIRCLE", "ELLIPSE", "SPLINE", "LWPOLYLINE", "POLYLINE", "VERTEX", "SEQEND", "INSERT",
                "0", "1", "2", "-1", "0.5", "1e300", "-3e-9", "nan", "inf", "256", "a",
            ]),
        ), 0..60)
    ) {
        let entities: String = pairs.iter().map(|(code, value)| format!("{code} {value} ")).collect();
        let block = "0 BLOCK 2 a 10 0 20 0 0 LINE 8 0 10 0 20 0 11 9 21 9 0 ENDBLK";
        let _ = drawing(&dxf(4, "", block, &entities));
    }

    #[test]
    fn any_text_is_a_drawing_or_a_refusal(text in "(0\nSECTION\n)?([0-9]{1,3}\n[A-Z$0-9.-]{0,9}\n){0,30}") {
        let _ = as_svg(text.as_bytes(), ToldUnit::Millimetre);
    }
}
