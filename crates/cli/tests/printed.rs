//! A printed sheet gives its project back at the desk, byte for byte.

#![cfg(feature = "sheets")]

mod common;

use common::{answer, etabli, path};
use std::fs;
use std::path::{Path, PathBuf};

fn fresh(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("the target folder can be written");
    root
}

fn published(id: &str) -> PathBuf {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    Path::new(&folder)
        .join("../../public/data/projects")
        .join(id)
}

#[test]
fn a_sheet_of_any_kind_gives_its_project_back_byte_for_byte() {
    let root = fresh("printed");
    let folder = published("disques-de-fractions");
    let kept = fs::read_to_string(folder.join("project.json")).expect("it is published");
    // English words on it change nothing of what it carries.
    for (kind, language) in [("shopping", "fr"), ("booklet", "en")] {
        let out = root.join(format!("{kind}.pdf"));
        let told = ["sheet", path(&folder), "--kind", kind, "--lang", language];
        let output = etabli(&[&told[..], &["--out", path(&out)]].concat());
        assert_eq!(output.status.code(), Some(0), "{kind}");
        let back = etabli(&["import", path(&out)]);
        assert_eq!(back.status.code(), Some(0), "{kind}");
        assert_eq!(String::from_utf8_lossy(&back.stdout), kept, "{kind}");
    }
}

#[test]
fn a_pdf_of_somebody_else_is_a_finding_with_its_remedy() {
    let root = fresh("printed-not");
    let pdf = root.join("facture.pdf");
    let text = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n\
        trailer\n<</Size 2/Root 1 0 R>>\nstartxref\n42\n%%EOF\n";
    fs::write(&pdf, text).expect("it can be written");
    let output = etabli(&["import", path(&pdf), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let told = answer(&output);
    let (said, hint) = (
        &told["diagnostics"][0]["message"],
        &told["diagnostics"][0]["hint"],
    );
    assert_eq!(said, "Ce PDF ne porte pas de projet Établi.");
    assert!(
        hint.as_str()
            .is_some_and(|hint| hint.contains("salle d’impression")),
        "{hint}"
    );
}
