//! The template files of each sheet: the shared library, and what the sheet itself lays out.

use crate::house;
use crate::options::SheetKind;
use std::collections::BTreeMap;

/// What a document has once, however many projects are in it.
const COMMON: [(&str, &str); 4] = [
    // Ours, until `dress` brings those of an association.
    (house::LOGO, "null"),
    (house::TEMPLATE, include_str!("../templates/house.typ")),
    // Nothing is attached until `attach` says what.
    ("/attached.json", "[]"),
    ("/main.typ", include_str!("../templates/main.typ")),
];

/// What each project of a document reads beside its own sheet.
const LIBRARY: [(&str, &str); 3] = [
    ("/readings.typ", include_str!("../templates/readings.typ")),
    ("/lib.typ", include_str!("../templates/lib.typ")),
    (
        "/components.typ",
        include_str!("../templates/components.typ"),
    ),
];

/// The Typst files these sheets need, by virtual path; `kind` says how their pages are placed.
pub(crate) fn of(kind: SheetKind, sheets: &[SheetKind]) -> BTreeMap<String, Vec<u8>> {
    let own = sheets
        .iter()
        .map(|sheet| (format!("/{}.typ", sheet.id()), template(*sheet)));
    // A booklet is placed on its paper once its pages are set.
    let imposing = match kind {
        SheetKind::Booklet => Some(("/imposed.typ", include_str!("../templates/imposed.typ"))),
        _ => None,
    };
    COMMON
        .into_iter()
        .chain(LIBRARY)
        .chain(imposing)
        .map(|(path, text)| (path.to_owned(), text))
        .chain(own)
        .map(|(path, text)| (path, text.as_bytes().to_vec()))
        .collect()
}

/// True for a file that a document has once, however many projects are in it.
pub(crate) fn is_common(path: &str) -> bool {
    COMMON.iter().any(|(common, _)| *common == path)
}

const fn template(sheet: SheetKind) -> &'static str {
    match sheet {
        SheetKind::Build => include_str!("../templates/build.typ"),
        SheetKind::Teacher => include_str!("../templates/teacher.typ"),
        SheetKind::Cards => include_str!("../templates/cards.typ"),
        SheetKind::Operator => include_str!("../templates/operator.typ"),
        SheetKind::Cutting => include_str!("../templates/cutting.typ"),
        SheetKind::Shopping => include_str!("../templates/shopping.typ"),
        SheetKind::Labels => include_str!("../templates/labels.typ"),
        SheetKind::Codes => include_str!("../templates/codes.typ"),
        SheetKind::Tiles => include_str!("../templates/tiles.typ"),
        SheetKind::MiniBook => include_str!("../templates/mini-book.typ"),
        SheetKind::Collection => include_str!("../templates/collection.typ"),
        // These have no template: they are the sheets they are made of.
        SheetKind::Pack | SheetKind::Booklet => "",
    }
}
