//! Promises of the printed sheet, on real pages: tagged PDF/UA-1, the same bytes every time,
//! nothing a person typed is ever run, and nothing is ever lost.

mod common;

use common::{TYPESETTER, pictures, project};
use etabli_model::{Project, Vocabulary};
use etabli_sheet::{Paper, SheetKind, SheetOptions, attach, build};
use etabli_typeset::{Pages, TypesetError, Typesetter};
use std::collections::BTreeMap;

fn typeset(project: &Project, pictures: &BTreeMap<String, Vec<u8>>) -> Pages {
    let options = SheetOptions::default();
    let source = build(project, &Vocabulary::default(), &options, pictures, "");
    TYPESETTER
        .compile(&source.files)
        .expect("the sheet can be set")
}

fn contains(bytes: &[u8], needle: &str) -> bool {
    bytes
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

#[test]
fn gives_a_tagged_pdf_ua_with_title_and_language_and_no_warning() {
    let pages = typeset(&project(), &pictures());
    assert_eq!(pages.warnings(), []);
    let pdf = pages.pdf().unwrap();
    for needle in [
        "%PDF-1.7",
        "/MarkInfo<</Marked true",
        "/Lang(fr)",
        "/DisplayDocTitle true",
        "pdfuaid:part",
        "Disques de fractions",
        "/Alt",
    ] {
        assert!(contains(&pdf, needle), "{needle} is not in the PDF");
    }
}

#[test]
fn gives_the_same_bytes_twice_and_other_bytes_for_another_sheet() {
    let (project, pictures) = (project(), pictures());
    let first = typeset(&project, &pictures);
    let again = typeset(&project, &pictures);
    assert_eq!(first.pdf().unwrap(), again.pdf().unwrap());
    assert_eq!(first.svg(), again.svg());
    let mut edited = project;
    edited.title.push('!');
    assert_ne!(
        first.pdf().unwrap(),
        typeset(&edited, &pictures).pdf().unwrap()
    );
}

#[test]
fn a_preview_page_is_an_svg_of_the_papers_size() {
    let svg = typeset(&project(), &pictures()).svg();
    assert!(svg[0].starts_with("<svg "));
    assert!(
        svg[0].contains(r#"viewBox="0 0 595.27"#),
        "{}",
        &svg[0][..200]
    );
}

#[test]
fn a_picture_that_is_missing_or_broken_takes_more_room_in_words_never_an_error() {
    let mut broken = pictures();
    broken.insert("images/un.svg".to_owned(), b"<html>404</html>".to_vec());
    let whole = typeset(&project(), &pictures()).pdf().unwrap();
    for pictures in [BTreeMap::new(), broken] {
        let pages = typeset(&project(), &pictures);
        assert_eq!(pages.warnings(), []);
        let pdf = pages.pdf().unwrap();
        assert!(!contains(&pdf, "/Figure") && contains(&whole, "/Figure"));
    }
}

#[test]
fn hostile_words_are_printed_not_run() {
    // Each of these stops Typst, changes the page or reads a file when it is taken as source.
    for hostile in [
        "#panic(\"ran\")",
        "$x$ $ #let",
        "] } ) * _ ` @nowhere <label>",
        "#set page(width: 1cm)",
        "#read(\"/sheet.json\")",
        "\u{0}\u{1b}[31m\u{202e}abc\u{feff}\u{ffff}",
        "// not a comment /* nor this",
        "\\u{41} \\",
        "= Heading",
    ] {
        let mut project = project();
        project.title = hostile.to_owned();
        project.summary = hostile.to_owned();
        project.keywords = vec![hostile.to_owned()];
        project.language = hostile.to_owned();
        project.version = hostile.to_owned();
        project.updated = hostile.to_owned();
        project.parts[0].letter = hostile.to_owned();
        project.images[0].alt = hostile.to_owned();
        for step in &mut project.steps {
            step.title = hostile.to_owned();
            step.text = hostile.to_owned();
            step.check = hostile.to_owned();
        }
        for pictures in [pictures(), BTreeMap::new()] {
            let pages = typeset(&project, &pictures);
            assert_eq!(pages.count(), 1, "{hostile:?}");
            let pdf = pages.pdf();
            assert!(pdf.is_ok(), "{hostile:?}: {:?}", pdf.err());
        }
    }
}

#[test]
fn a_character_no_font_has_is_replaced_and_named() {
    let mut project = project();
    project.title = "Renard 🦊 et ⠃⠗⠁⠊⠇⠇⠑ → ⅓".to_owned();
    let pages = typeset(&project, &pictures());
    let warnings: Vec<String> = pages.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains('🦊') && !warnings[0].contains('⠃'));
    assert!(pages.pdf().is_ok());
}

#[test]
fn holds_for_nothing_one_step_and_forty() {
    let counts: Vec<usize> = [0, 1, 40]
        .into_iter()
        .map(|steps| {
            let mut project = project();
            let step = project.steps[0].clone();
            project.steps = vec![step; steps];
            typeset(&project, &pictures()).count()
        })
        .collect();
    assert_eq!(counts[..2], [1, 1]);
    assert!((5..=14).contains(&counts[2]), "{counts:?}");
}

#[test]
fn a_step_longer_than_a_page_goes_on_instead_of_being_cut() {
    let mut project = project();
    project.steps[0].text = "mot ".repeat(3000);
    assert!(typeset(&project, &pictures()).count() >= 4);
}

#[test]
fn every_paper_has_its_own_size() {
    for (paper, width) in [
        (Paper::A4, "595.27"),
        (Paper::A3, "841.88"),
        (Paper::Letter, "612"),
    ] {
        let options = SheetOptions {
            paper,
            ..SheetOptions::default()
        };
        let source = build(
            &project(),
            &Vocabulary::default(),
            &options,
            &pictures(),
            "",
        );
        let svg = TYPESETTER
            .compile(&source.files)
            .expect("the sheet can be set")
            .svg();
        let wanted = format!("viewBox=\"0 0 {width}");
        assert!(svg[0].contains(&wanted), "{paper:?}: {}", &svg[0][..200]);
    }
}

#[test]
fn refuses_with_the_place_and_a_reason() {
    let files = BTreeMap::from([("/main.typ".to_owned(), b"text\n#nothing".to_vec())]);
    let Err(TypesetError::Refused(reports)) = TYPESETTER.compile(&files) else {
        panic!("an unknown variable was accepted");
    };
    assert_eq!(reports[0].place, Some(("/main.typ".to_owned(), 2)));
    assert!(reports[0].message.contains("unknown variable"));
    let escaping = BTreeMap::from([("/../main.typ".to_owned(), Vec::new())]);
    assert!(matches!(
        TYPESETTER.compile(&escaping),
        Err(TypesetError::BadPath(_))
    ));
    assert!(matches!(
        Typesetter::new(vec![b"no font".to_vec()]),
        Err(TypesetError::NoFonts { given: 1 })
    ));
}

#[test]
fn what_the_file_carries_changes_no_page_and_keeps_both_standards() {
    let text = "{\"title\": \"Renard 🦊\", \"words\": \"é\"}"
        .as_bytes()
        .to_vec();
    let carried = BTreeMap::from([("project.json".to_owned(), text)]);
    for kind in SheetKind::ALL {
        let options = SheetOptions {
            kind,
            ..SheetOptions::default()
        };
        let plain = build(
            &project(),
            &Vocabulary::default(),
            &options,
            &pictures(),
            "",
        );
        let mut carrying = plain.clone();
        attach(&mut carrying.files, &carried, options.language);
        let (plain, carrying) = (
            TYPESETTER.compile(&plain.files).unwrap(),
            TYPESETTER.compile(&carrying.files).unwrap(),
        );
        assert!(
            plain.svg() == carrying.svg(),
            "{kind:?} is drawn differently"
        );
        assert_eq!(carrying.warnings(), [], "{kind:?}");
        let pdf = carrying.pdf().unwrap();
        for needle in [
            "/AFRelationship/Source",
            "(project.json)",
            "pdfuaid:part",
            "<pdfaid:part>3</pdfaid:part>",
        ] {
            assert!(
                contains(&pdf, needle),
                "{kind:?}: {needle} is not in the PDF"
            );
        }
    }
}

#[test]
fn a_sheet_that_cannot_be_archived_is_printed_all_the_same() {
    let mut undated = project();
    undated.updated = String::new();
    // A letter of nobody's alphabet.
    let mut odd = project();
    odd.title.push('\u{e000}');
    for project in [undated, odd] {
        let pdf = typeset(&project, &pictures()).pdf().unwrap();
        assert!(contains(&pdf, "pdfuaid:part"));
    }
}
