//! Every kind of sheet in every reading: set without a warning, tagged, the same bytes twice, and
//! each step exactly once.

mod common;

use common::{Gallery, TYPESETTER, pictures, project};
use etabli_model::{Language, Project, Vocabulary};
use etabli_sheet::{CardsPerPage, Reading, SheetKind, SheetOptions, build};
use etabli_typeset::Pages;
use std::collections::BTreeMap;

const ADDRESS: &str = "https://galerie.example/projets/essai";

fn typeset(
    project: &Project,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Pages {
    let source = build(project, vocabulary, options, pictures, ADDRESS);
    TYPESETTER
        .compile(&source.files)
        .unwrap_or_else(|error| panic!("{} {options:?}: {error}", project.id))
}

fn small(options: SheetOptions) -> Pages {
    typeset(&project(), &Vocabulary::default(), &options, &pictures())
}

fn all_kinds_and_readings() -> impl Iterator<Item = SheetOptions> {
    let of_kind = |kind| {
        Reading::ALL.into_iter().map(move |reading| SheetOptions {
            kind,
            reading,
            ..SheetOptions::default()
        })
    };
    SheetKind::ALL.into_iter().flat_map(of_kind)
}

/// Every step is a heading of its own, where the sheet holds steps.
fn assert_holds_each_step_once(pages: &Pages, project: &Project, options: &SheetOptions) {
    let headings = pages.headings();
    for step in &project.steps {
        // Where spaces do not break, and where long words may, is the sheet's own doing.
        let title =
            |text: &str| -> String { text.chars().filter(|one| one.is_alphanumeric()).collect() };
        let times = headings
            .iter()
            .filter(|heading| title(heading) == title(&step.title))
            .count();
        let twins = project
            .steps
            .iter()
            .filter(|other| other.title == step.title)
            .count();
        let expected = if options.kind.holds_steps() { twins } else { 0 };
        assert_eq!(times, expected, "{}: {options:?}", step.title);
    }
}

#[test]
fn every_kind_in_every_reading_is_tagged_and_holds_each_step_once() {
    for (position, options) in all_kinds_and_readings().enumerate() {
        let language = [Language::French, Language::English][position % 2];
        let options = SheetOptions {
            language,
            ..options
        };
        let pages = small(options);
        assert_eq!(pages.warnings(), [], "{options:?}");
        assert!(pages.pdf().is_ok(), "{options:?}: {:?}", pages.pdf().err());
        assert_holds_each_step_once(&pages, &project(), &options);
    }
}

#[test]
fn gives_the_same_bytes_twice() {
    for kind in SheetKind::ALL {
        let options = SheetOptions {
            kind,
            ..SheetOptions::default()
        };
        assert_eq!(
            small(options).pdf().expect("tagged"),
            small(options).pdf().expect("tagged"),
            "{kind:?}"
        );
    }
}

#[test]
fn hostile_words_are_printed_on_every_kind() {
    let hostile = "#panic(\"ran\") $x$ ] } ) * _ ` @a <b> \u{0}\u{202e} = // \\";
    let mut project = project();
    project.title = hostile.to_owned();
    project.parts[0].name = hostile.repeat(20);
    project.steps[0].title = hostile.repeat(20);
    project.version = hostile.to_owned();
    for options in all_kinds_and_readings().step_by(5) {
        let pages = typeset(&project, &Vocabulary::default(), &options, &pictures());
        assert!(pages.pdf().is_ok(), "{options:?}: {:?}", pages.pdf().err());
    }
}

#[test]
fn cards_are_four_or_two_to_a_page_and_fewer_where_a_text_is_long() {
    let count = |cards, text: &str| {
        let mut project = project();
        for step in &mut project.steps {
            step.text = text.to_owned();
        }
        let options = SheetOptions {
            kind: SheetKind::Cards,
            cards,
            ..SheetOptions::default()
        };
        typeset(&project, &Vocabulary::default(), &options, &pictures()).count()
    };
    // Two steps and the card to begin with.
    assert_eq!(count(CardsPerPage::Four, "Ponce."), 1);
    assert_eq!(count(CardsPerPage::Two, "Ponce."), 2);
    assert_eq!(count(CardsPerPage::Four, &"mot ".repeat(300)), 2);
    assert!(count(CardsPerPage::Four, &"mot ".repeat(3000)) >= 4);
}

/// A white PNG of so many dots, true to the last checksum.
fn png(width: u32, height: u32) -> Vec<u8> {
    let crc = |bytes: &[u8]| {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
            })
        })
    };
    let chunk = |name: &[u8; 4], content: &[u8]| {
        let named = [name.as_slice(), content].concat();
        let length = u32::try_from(content.len()).expect("small");
        [
            &length.to_be_bytes()[..],
            &named,
            &crc(&named).to_be_bytes(),
        ]
        .concat()
    };
    let line = [vec![0], vec![255; width as usize]].concat();
    let dots = line.repeat(height as usize);
    let length = u16::try_from(dots.len()).expect("small");
    let adler = dots.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65521;
        (a, (a + b) % 65521)
    });
    let stored = [
        &[0x78, 0x01, 0x01][..],
        &length.to_le_bytes(),
        &(!length).to_le_bytes(),
        &dots,
        &((adler.1 << 16) | adler.0).to_be_bytes(),
    ]
    .concat();
    let head = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 0, 0, 0, 0],
    ]
    .concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", &stored),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

#[test]
fn what_will_disappoint_on_paper_is_told_with_its_page() {
    let remarks = |project: &Project, options: SheetOptions, picture: Option<Vec<u8>>| {
        let pictures: BTreeMap<String, Vec<u8>> = picture
            .map(|bytes| ("images/un.svg".to_owned(), bytes))
            .into_iter()
            .collect();
        let pages = typeset(project, &Vocabulary::default(), &options, &pictures);
        let told: Vec<(usize, String)> = pages
            .remarks()
            .into_iter()
            .map(|remark| (remark.page, remark.key))
            .collect();
        told
    };
    let build = SheetOptions::default();
    let cards = SheetOptions {
        kind: SheetKind::Cards,
        ..build
    };
    let drawing = pictures().remove("images/un.svg");
    assert_eq!(remarks(&project(), build, drawing.clone()), []);
    assert_eq!(remarks(&project(), cards, drawing.clone()), []);
    let coarse = (1, "picture-coarse".to_owned());
    let told = remarks(&project(), build, Some(png(120, 80)));
    assert!(told.contains(&coarse), "{told:?}");
    let told = remarks(
        &project(),
        SheetOptions {
            kind: SheetKind::Shopping,
            ..build
        },
        Some(png(300, 200)),
    );
    assert_eq!(told, [], "300 dots on 46 mm are fine");
    let missing = (1, "picture-missing".to_owned());
    let told = remarks(&project(), build, None);
    assert!(told.contains(&missing), "{told:?}");
    let mut long = project();
    long.steps[1].text = "mot ".repeat(3000);
    let told = remarks(&long, build, drawing.clone());
    assert_eq!(told, [(1, "step-divided".to_owned())]);
    let told = remarks(&long, cards, drawing.clone());
    assert!(told.iter().any(|(_, key)| key == "cards-none"), "{told:?}");
    long.steps[1].text = "mot ".repeat(300);
    let told = remarks(&long, cards, drawing);
    assert_eq!(told, [(1, "cards-fewer".to_owned())]);
}

#[test]
fn a_booklet_is_the_build_sheet_two_pages_to_a_side_of_lying_paper() {
    let options = SheetOptions {
        kind: SheetKind::Booklet,
        ..SheetOptions::default()
    };
    let mut long = project();
    long.steps = (0..40).map(|_| long.steps[0].clone()).collect();
    let pages = typeset(&long, &Vocabulary::default(), &options, &pictures());
    assert!(
        pages.count() >= 4 && pages.count().is_multiple_of(2),
        "{}",
        pages.count()
    );
    for side in pages.svg() {
        assert!(side.contains("viewBox=\"0 0 841.88"), "{}", &side[..200]);
    }
    // The cover and the letters drawn on it are on the right half of the first side.
    let drawings = |side: &str| side.matches("data:image/svg+xml").count();
    assert!(drawings(&pages.svg()[0]) >= 2, "a page and its drawing");
    assert_eq!(
        pages
            .headings()
            .iter()
            .filter(|one| *one == "Découpe")
            .count(),
        40
    );
    let missing = typeset(&long, &Vocabulary::default(), &options, &BTreeMap::new());
    assert!(
        missing
            .remarks()
            .iter()
            .all(|one| one.page <= missing.count())
    );
    assert!(!missing.remarks().is_empty());
}

#[test]
fn labels_and_codes_follow_the_class() {
    let pages = |kind, pupils| {
        small(SheetOptions {
            kind,
            pupils,
            ..SheetOptions::default()
        })
        .count()
    };
    assert_eq!(pages(SheetKind::Codes, 24), 1);
    assert_eq!(pages(SheetKind::Codes, 25), 2);
    assert_eq!(pages(SheetKind::Labels, 12), 1);
    assert_eq!(pages(SheetKind::Labels, 13), 2);
}

#[test]
fn without_an_address_the_page_of_codes_says_so() {
    let options = SheetOptions {
        kind: SheetKind::Codes,
        ..SheetOptions::default()
    };
    for address in ["", "javascript:alert(1)", "https://a b"] {
        let source = build(
            &project(),
            &Vocabulary::default(),
            &options,
            &pictures(),
            address,
        );
        assert!(!source.files.contains_key("/code.svg"), "{address}");
        let pages = TYPESETTER.compile(&source.files).expect("a page");
        assert_eq!((pages.count(), pages.warnings().len()), (1, 0));
    }
}

/// What a project of this place is printed as: kinds, readings and languages in turns that do not fall together.
fn in_turn(at: usize) -> SheetOptions {
    SheetOptions {
        kind: SheetKind::ALL[at % SheetKind::ALL.len()],
        reading: Reading::ALL[(at / 2) % Reading::ALL.len()],
        language: [Language::French, Language::English][(at / 3) % 2],
        ..SheetOptions::default()
    }
}

#[test]
fn every_project_of_the_gallery_prints_without_a_warning() {
    let gallery = Gallery::open_all();
    for (at, slug) in gallery.slugs().iter().enumerate() {
        let options = in_turn(at);
        let (project, pictures) = gallery.open(slug, &options);
        let pages = typeset(&project, &gallery.vocabulary, &options, &pictures);
        assert_eq!(pages.warnings(), [], "{slug} {options:?}");
        assert!(pages.pdf().is_ok(), "{slug} {options:?}");
        assert_holds_each_step_once(&pages, &project, &options);
    }
}

/// A shape is one project here; `cargo xtask audit sheets` prints every project in every way.
#[test]
fn every_odd_shape_prints_without_a_warning() {
    let vocabulary = Gallery::open_all().vocabulary;
    let shapes = etabli_synth::shape_names().len();
    for (at, odd) in etabli_synth::odd_projects(&vocabulary, shapes)
        .iter()
        .enumerate()
    {
        let options = in_turn(at + 3);
        let pages = typeset(&odd.project, &vocabulary, &options, &odd.pictures);
        let id = &odd.project.id;
        assert_eq!(pages.warnings(), [], "{id} {options:?}");
        assert!(pages.pdf().is_ok(), "{id} {options:?}");
        assert_holds_each_step_once(&pages, &odd.project, &options);
    }
}
