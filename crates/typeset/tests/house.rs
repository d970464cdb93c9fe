//! An association's own look is worn by every sheet; a template that fails is named, and ours is worn instead.

mod common;

use common::{TYPESETTER, pictures, project};
use etabli_model::Vocabulary;
use etabli_sheet::{
    House, HouseLogo, HouseTemplate, Reading, SheetKind, SheetOptions, build, dress,
};
use etabli_typeset::Pages;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20">
<rect width="90" height="20" fill="#123456"/></svg>"##;

const LOOK: &str = r##"
#let look = (ink: rgb("#102A12"), colours: (tip: rgb("#7A1FA2")), display: "Atkinson Hyperlegible Next", ornament: none)
#let rules(body) = {
  set par(justify: true)
  body
}
#let head(sheet) = text(weight: 700)[Fablab de la Rade, #sheet.title]
#let foot(ours, sheet) = block(stroke: (top: 2pt + rgb("#7A1FA2")), inset: (top: 1mm), ours)
"##;

fn template(source: &str) -> House {
    House {
        logo: None,
        template: Some(HouseTemplate {
            path: "sheets/rade.typ".to_owned(),
            source: source.as_bytes().to_vec(),
        }),
    }
}

fn typeset(kind: SheetKind, house: &House) -> Pages {
    let options = SheetOptions {
        kind,
        ..SheetOptions::default()
    };
    let words = Vocabulary::default();
    let mut sheet = build(&project(), &words, &options, &pictures(), "");
    assert_eq!(dress(&mut sheet.files, house, Reading::Standard), []);
    TYPESETTER.compile(&sheet.files).expect("it can be set")
}

fn refusal(pages: &Pages) -> Option<String> {
    let remarks = pages.remarks();
    let found = remarks.iter().find(|one| one.key == "template-refused");
    found.map(|one| one.subject.clone())
}

#[test]
fn every_sheet_wears_the_logo_and_the_template_and_stays_accessible() {
    let mut house = template(LOOK);
    house.logo = Some(HouseLogo {
        bytes: LOGO.as_bytes().to_vec(),
        alt: "Fablab de la Rade".to_owned(),
    });
    for kind in [SheetKind::Build, SheetKind::Labels, SheetKind::Booklet] {
        let (plain, dressed) = (typeset(kind, &House::default()), typeset(kind, &house));
        assert_eq!(refusal(&dressed), None, "{kind:?}");
        assert_eq!(dressed.warnings(), [], "{kind:?}");
        let pdf = dressed.pdf().expect("it keeps its standards");
        assert!(pdf != plain.pdf().expect("so does ours"), "{kind:?}");
        if kind == SheetKind::Build {
            // The logo is drawn once a page.
            let (plain, pages) = (plain.svg(), dressed.svg());
            let pictures = |page: &String| page.matches("<image").count();
            assert_eq!(plain.len(), pages.len());
            for (plain, page) in plain.iter().zip(&pages) {
                assert_eq!(pictures(page), pictures(plain) + 1);
            }
            assert!(pages[0].contains("#7a1fa2"), "the foot has its line");
        }
    }
}

#[test]
fn a_template_that_fails_is_named_with_its_line_and_ours_is_worn() {
    let ours = typeset(SheetKind::Build, &House::default()).svg();
    for (source, place) in [
        (
            "#let look = (:)\n#let rules(body) = nothing\n",
            "sheets/rade.typ:2: unknown variable: nothing",
        ),
        ("#let look = (\n", "sheets/rade.typ:1: "),
        ("#panic(\"no\")", "sheets/rade.typ:1: panicked"),
        ("#let look = 4", "sheets/rade.typ → "),
        // Nothing is read but the sheet itself.
        ("\n#import \"@preview/cetz:0.3.0\"", "sheets/rade.typ:2: "),
        (
            "#let rules(body) = { read(\"/etc/passwd\") }",
            "sheets/rade.typ:1: file not found",
        ),
        (
            "#let rules(body) = { while true {} }",
            "sheets/rade.typ:1: condition is always true",
        ),
        ("#let rules(body) = rules(body)", "sheets/rade.typ:1: "),
        // It can be set, but nobody could hear what it shows.
        (
            "#let head(sheet) = image(\"/pictures/images/un.svg\", width: 1cm)",
            "sheets/rade.typ",
        ),
    ] {
        let pages = typeset(SheetKind::Build, &template(source));
        let said = refusal(&pages).unwrap_or_else(|| panic!("{source} was worn"));
        assert!(said.starts_with(place), "{source}: {said}");
        assert!(pages.svg() == ours, "{source}: ours is not worn");
    }
}

#[test]
fn a_black_and_white_reading_stays_so() {
    let options = SheetOptions {
        reading: Reading::Mono,
        ..SheetOptions::default()
    };
    let words = Vocabulary::default();
    let mut sheet = build(&project(), &words, &options, &pictures(), "");
    let mut house =
        template("#let look = (colours: (tip: rgb(\"#7A1FA2\"), danger: rgb(\"#7A1FA2\")))");
    house.logo = Some(HouseLogo {
        bytes: LOGO.as_bytes().to_vec(),
        alt: "x".to_owned(),
    });
    dress(&mut sheet.files, &house, options.reading);
    let logo = String::from_utf8_lossy(&sheet.files["/house-logo"]);
    assert!(!logo.contains("#123456"));
    let pages = TYPESETTER.compile(&sheet.files).expect("it can be set");
    assert_eq!(refusal(&pages), None);
    assert!(!pages.svg().concat().contains("#7a1fa2"));
}
