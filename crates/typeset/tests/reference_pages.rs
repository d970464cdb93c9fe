//! Pictures of pages we looked at and found good: another look of one of them is told, with the place, before a teacher
//! prints it.
//!
//! Twenty-four pages of the gallery stand in `reference_pages/`, small and grey. A page may differ from its picture by a hair, not
//! by a line. After a change that was meant, look at the pages and write the pictures anew:
//!
//! ```text
//! ETABLI_SNAPSHOTS=write cargo test -p etabli-typeset --test reference_pages
//! ```
//!
//! A page that differs is written to the folder of the build's own files, beside its name, so that both can be looked at.

mod common;
#[path = "reference_pages/picture.rs"]
mod picture;

use common::{Gallery, TYPESETTER};
use etabli_model::Language::{self, English, French};
use etabli_sheet::{CardsPerPage, Paper, Reading, SheetKind, SheetOptions, build};
use picture::GreyPicture;
use std::path::PathBuf;

/// Blocks of a page that may look otherwise: a hair here and there, no line and no word.
const MOST_BLOCKS: usize = 6;

/// Pages drawn at the same time.
const SIDE_BY_SIDE: usize = 8;

/// A page of the gallery: its project, its sheet, and where it stands in it.
struct Reference {
    project: &'static str,
    page: usize,
    options: SheetOptions,
}

fn page(
    project: &'static str,
    kind: SheetKind,
    reading: Reading,
    language: Language,
    page: usize,
) -> Reference {
    Reference {
        project,
        page,
        options: SheetOptions {
            kind,
            reading,
            language,
            ..SheetOptions::default()
        },
    }
}

fn references() -> Vec<Reference> {
    use Reading::{Dyslexia, Ink, Large, Mono, Pictures, Standard};
    use SheetKind::{Booklet, Build, Cards, Codes, Cutting, Labels, Operator, Shopping, Teacher};
    let mut all = vec![
        page("disques-de-fractions", Build, Standard, French, 1),
        page("disques-de-fractions", Build, Standard, French, 2),
        page("spectroscope-en-bois", Build, Standard, French, 1),
        page("spectroscope-en-bois", Build, Standard, French, 3),
        page("testeur-de-conductivite", Build, Standard, English, 1),
        page("kalimba-de-table", Build, Dyslexia, French, 3),
        page("frise-du-temps-en-bois", Build, Large, French, 4),
        page("planche-de-galton", Build, Pictures, French, 2),
        page("pied-a-coulisse-en-bois", Build, Mono, French, 1),
        page("relief-en-courbes-de-niveau", Build, Ink, French, 2),
        page("disques-de-fractions", Teacher, Standard, French, 1),
        page(
            "disques-de-fractions-en-papier",
            Teacher,
            Standard,
            French,
            2,
        ),
        page("tapis-a-histoires", Teacher, Dyslexia, French, 2),
        page("disques-de-fractions", Cards, Standard, French, 1),
        page("panneau-quiz-electrique", Cards, Dyslexia, French, 2),
        page("spectroscope-en-bois", Operator, Standard, French, 1),
        page("tapis-a-histoires", Cutting, Standard, French, 1),
        page("relief-en-courbes-de-niveau", Cutting, Large, French, 1),
        page("panneau-quiz-electrique", Shopping, Standard, French, 1),
        page("testeur-de-conductivite", Shopping, Mono, English, 1),
        page("cadran-solaire-de-chez-moi", Labels, Standard, French, 1),
        page("alphabet-braille-tactile", Codes, Standard, French, 1),
        page(
            "tapis-de-deplacement-pour-robot",
            Build,
            Standard,
            French,
            1,
        ),
        page("spectroscope-en-carton", Booklet, Standard, French, 1),
    ];
    all[14].options.cards = CardsPerPage::Two;
    all[22].options.paper = Paper::Letter;
    all
}

impl Reference {
    fn name(&self) -> String {
        let (options, page) = (&self.options, self.page);
        format!(
            "{}-{}-{}-{}-{page}",
            self.project,
            options.kind.id(),
            options.reading.id(),
            options.language.tag()
        )
    }

    fn draw(&self, gallery: &Gallery) -> GreyPicture {
        let (project, pictures) = gallery.open(self.project, &self.options);
        let address = format!("https://galerie.example/projets/{}", self.project);
        let source = build(
            &project,
            &gallery.vocabulary,
            &self.options,
            &pictures,
            &address,
        );
        let pages = TYPESETTER
            .compile(&source.files)
            .expect("the sheet can be set");
        let svg = pages.svg();
        let svg = svg.get(self.page - 1);
        let svg = svg.unwrap_or_else(|| panic!("{} has {} pages", self.name(), pages.count()));
        GreyPicture::of_svg(svg)
    }
}

fn kept(name: &str) -> PathBuf {
    common::root().join(format!("crates/typeset/tests/reference_pages/{name}.png"))
}

#[test]
fn twenty_four_pages_look_as_they_did_when_we_looked_at_them() {
    let gallery = Gallery::open_all();
    let references = references();
    assert_eq!(references.len(), 24);
    let share = references.len().div_ceil(SIDE_BY_SIDE);
    let changed: Vec<String> = std::thread::scope(|threads| {
        let gallery = &gallery;
        let look = |some| threads.spawn(move || changed_among(some, gallery));
        let looking: Vec<_> = references.chunks(share).map(look).collect();
        let seen = looking.into_iter().map(|one| one.join().expect("a look"));
        seen.flatten().collect()
    });
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

/// Draws some pages; writes their pictures, or tells which differ from theirs.
fn changed_among(references: &[Reference], gallery: &Gallery) -> Vec<String> {
    let write = std::env::var_os("ETABLI_SNAPSHOTS").is_some_and(|word| word == "write");
    let mut changed = Vec::new();
    for reference in references {
        let (name, drawn) = (reference.name(), reference.draw(gallery));
        if write {
            std::fs::write(kept(&name), drawn.to_png()).expect("writable");
            continue;
        }
        let before = std::fs::read(kept(&name)).unwrap_or_else(|_| panic!("{name} has no picture"));
        let differing = drawn.blocks_unlike(&GreyPicture::from_png(&before));
        if differing.len() > MOST_BLOCKS {
            let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
            let place = folder.join(format!("{name}.png"));
            std::fs::write(&place, drawn.to_png()).expect("writable");
            let first = differing.first().copied().unwrap_or_default();
            let blocks = differing.len();
            changed.push(format!(
                "{name}: {blocks} places differ, the first at {first:?} hundredths of the page; see {}",
                place.display()
            ));
        }
    }
    changed
}

#[test]
fn a_picture_tells_a_lost_line_from_a_hair() {
    let page = |extra: &str| {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842">
            <rect width="595" height="842" fill="#fff"/><rect x="50" y="50" width="200" height="10"/>{extra}</svg>"##
        );
        GreyPicture::of_svg(&svg)
    };
    let usual = page("");
    assert_eq!(usual.blocks_unlike(&usual), []);
    let kept = GreyPicture::from_png(&usual.to_png());
    assert_eq!(usual.blocks_unlike(&kept), []);
    let hair = page(r#"<rect x="50" y="400" width="9" height=".4"/>"#);
    assert!(usual.blocks_unlike(&hair).len() <= MOST_BLOCKS);
    let line = page(r#"<rect x="50" y="400" width="300" height="7"/>"#);
    assert!(usual.blocks_unlike(&line).len() > MOST_BLOCKS);
}
