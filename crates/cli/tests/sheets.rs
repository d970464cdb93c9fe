//! Sheets and cut files from the command line.

#![cfg(feature = "sheets")]

mod common;
#[path = "common/dataset.rs"]
mod dataset;

use common::{answer, etabli, path};
use dataset::{dataset, project};
use serde_json::json;
use std::fs;

#[test]
fn sheet_writes_an_accessible_pdf() {
    let root = dataset("sheet", &[project("disques", "Disques de fractions")]);
    let folder = root.join("projects/disques");
    let out = root.join("disques.pdf");
    let options = ["--kind", "build", "--reading", "standard", "--paper", "a4"];
    let more = [
        "--pupils",
        "24",
        "--lang",
        "fr",
        "--out",
        path(&out),
        "--json",
    ];
    let output = etabli(&[&["sheet", path(&folder)], &options[..], &more].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = answer(&output);
    let pdf = fs::read(&out).expect("it was just written");
    assert!(pdf.starts_with(b"%PDF-"));
    assert_eq!(printed["bytes"].as_u64(), u64::try_from(pdf.len()).ok());
    assert!(printed["pages"].as_u64() >= Some(1));
    assert_eq!(printed["warnings"], json!([]));
}

#[test]
fn sheet_sets_every_kind_and_refuses_an_unknown_one_by_naming_those_it_knows() {
    let root = dataset("kinds", &[project("disques", "Disques de fractions")]);
    let folder = root.join("projects/disques");
    let printed = |kind: &str, more: &[&str]| {
        let out = root.join(format!("{kind}.pdf"));
        let told = ["sheet", path(&folder), "--kind", kind, "--out", path(&out)];
        let output = etabli(&[&told[..], more].concat());
        (output.status.code(), out, output)
    };
    for kind in [
        "teacher",
        "cards",
        "pack",
        "booklet",
        "tiles",
        "mini-book",
        "collection",
    ] {
        let more = ["--reading", "dyslexia", "--size", "16", "--lines", "double"];
        let (code, out, output) = printed(kind, &more);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(code, Some(0), "{kind}: {said}");
        assert!(fs::read(out).expect("written").starts_with(b"%PDF-"));
    }
    let (code, _, output) = printed("poster", &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(code != Some(0) && said.contains("booklet"), "{said}");
}

#[test]
fn several_projects_make_one_book_and_no_other_sheet() {
    let both = [
        project("disques", "Disques de fractions"),
        project("galton", "Planche de Galton"),
    ];
    let root = dataset("book", &both);
    let (first, second) = (root.join("projects/disques"), root.join("projects/galton"));
    let out = root.join("cahier.pdf");
    let told = [
        "sheet",
        path(&first),
        path(&second),
        "--out",
        path(&out),
        "--kind",
    ];
    let output = etabli(&[&told[..], &["collection", "--title", "Notre cahier"]].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(fs::read(&out).expect("written").starts_with(b"%PDF-"));
    let output = etabli(&[&told[..], &["build"]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code() == Some(2) && said.contains("collection"),
        "{said}"
    );
}

#[test]
fn recolour_writes_a_dxf_that_it_reads_back_and_refuses_what_it_would_lose() {
    let root = dataset("recolour-dxf", &[]);
    let file = |name: &str| root.join(name);
    let plank = |inside: &str| {
        format!(
            "<svg width='60mm' height='40mm' viewBox='0 0 60 40'><g fill='none'>{inside}</g></svg>"
        )
    };
    let cut = "<path stroke='#FF0000' d='M0 0H60V40H0Z'/>";
    fs::write(file("a.svg"), plank(cut)).expect("a temporary folder");
    let dxf = file("a.dxf");
    let output = etabli(&[
        "recolour",
        path(&file("a.svg")),
        "--cut",
        "00ff00",
        "--out",
        path(&dxf),
    ]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let written = fs::read_to_string(&dxf).expect("it was written");
    assert!(
        written.contains("$INSUNITS\n70\n4\n") && written.contains("POLYLINE\n8\nCUT\n62\n3\n")
    );
    let output = etabli(&["recolour", path(&dxf)]);
    let back = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        back.contains("width=\"60.0000mm\"") && back.contains("#00ff00"),
        "{back}"
    );

    let letters = plank(&format!("{cut}<text x='5' y='5'>bois</text>"));
    fs::write(file("b.svg"), letters).expect("a temporary folder");
    let output = etabli(&[
        "recolour",
        path(&file("b.svg")),
        "--out",
        path(&file("b.dxf")),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty() && !file("b.dxf").exists());
}

#[test]
fn recolour_tells_a_laser_in_its_own_colours() {
    let root = dataset("recolour", &[]);
    let file = root.join("a.svg");
    let drawing = "<svg fill='none'><path stroke='#FF0000'/><path stroke='#0000FF'/></svg>";
    fs::write(&file, drawing).expect("a temporary folder");
    let output = etabli(&["recolour", path(&file), "--cut", "00ff00"]);
    assert_eq!(output.status.code(), Some(0));
    let wanted = "<svg fill='none'><path stroke='#00ff00'/><path stroke='#0000FF'/></svg>";
    assert_eq!(String::from_utf8_lossy(&output.stdout), wanted);
    assert_eq!(
        etabli(&["recolour", path(&file), "--cut", "red"])
            .status
            .code(),
        Some(2)
    );
}
