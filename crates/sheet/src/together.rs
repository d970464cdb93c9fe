//! Several sheets bound into one document: one click, one file, one way to the printer.

use crate::options::SheetKind;

/// Whether a kind can stand in one document with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Its pages are set on the paper as it is.
    Together,
    /// Its pages lie, are placed on their paper after they were set, or come from several projects: a document of its own.
    Alone,
}

impl SheetKind {
    /// Whether this kind can stand in one document with others.
    pub const fn binding(self) -> Binding {
        match self {
            Self::Booklet | Self::MiniBook | Self::Collection => Binding::Alone,
            Self::Build
            | Self::Teacher
            | Self::Cards
            | Self::Operator
            | Self::Cutting
            | Self::Shopping
            | Self::Labels
            | Self::Codes
            | Self::Tiles
            | Self::Pack => Binding::Together,
        }
    }
}

/// The sheets of one document of these kinds: each once, where it first comes. A kind that stands alone does so where it
/// is the first, and is left out elsewhere.
pub fn bound(kinds: &[SheetKind]) -> Vec<SheetKind> {
    if let Some(alone) = kinds
        .first()
        .filter(|kind| kind.binding() == Binding::Alone)
    {
        return alone.sheets().to_vec();
    }
    let mut sheets: Vec<SheetKind> = Vec::new();
    let binding = kinds
        .iter()
        .filter(|kind| kind.binding() == Binding::Together);
    for sheet in binding.flat_map(|kind| kind.sheets()) {
        if !sheets.contains(sheet) {
            sheets.push(*sheet);
        }
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SheetOptions, build, build_together, picture_paths_together};
    use etabli_model::{Project, Vocabulary};
    use std::collections::BTreeMap;

    fn files(kinds: &[SheetKind]) -> BTreeMap<String, Vec<u8>> {
        let (project, words) = (Project::default(), Vocabulary::default());
        let options = SheetOptions::default();
        build_together(&project, &words, &options, kinds, &BTreeMap::new(), "").files
    }

    #[test]
    fn each_sheet_is_bound_once_whatever_asks_for_it() {
        use SheetKind::{Booklet, Build, Cards, Labels, Pack, Teacher};
        assert_eq!(
            bound(&[Pack, Labels, Build]),
            [Teacher, Cards, Labels, Build]
        );
        assert_eq!(bound(&[Build, Booklet, Build]), [Build]);
        assert_eq!(bound(&[Booklet, Labels]), Booklet.sheets());
    }

    #[test]
    fn one_kind_alone_is_the_very_sheet_it_always_was() {
        for kind in SheetKind::ALL {
            let options = SheetOptions {
                kind,
                ..SheetOptions::default()
            };
            let (project, words) = (Project::default(), Vocabulary::default());
            let alone = build(&project, &words, &options, &BTreeMap::new(), "");
            assert_eq!(files(&[kind]), alone.files, "{kind:?}");
        }
    }

    #[test]
    fn several_kinds_bring_the_templates_of_all() {
        let files = files(&[SheetKind::Shopping, SheetKind::Build]);
        for path in ["/shopping.typ", "/build.typ", "/main.typ"] {
            assert!(files.contains_key(path), "{path}");
        }
        assert!(!files.contains_key("/imposed.typ"));
        let sheet: serde_json::Value = serde_json::from_slice(&files["/sheet.json"]).expect("JSON");
        assert_eq!(sheet["sheets"], serde_json::json!(["shopping", "build"]));
    }

    #[test]
    fn pictures_of_the_steps_come_when_one_of_the_kinds_shows_them() {
        let image = |id: &str, path: &str| etabli_model::Image {
            id: id.to_owned(),
            path: path.to_owned(),
            ..Default::default()
        };
        // The first one is the cover, which every kind shows.
        let project = Project {
            images: vec![image("C", "images/cover.svg"), image("I", "images/un.svg")],
            steps: vec![etabli_model::Step {
                images: vec!["I".to_owned()],
                ..Default::default()
            }],
            ..Project::default()
        };
        let paths =
            |kinds: &[SheetKind]| picture_paths_together(&project, &SheetOptions::default(), kinds);
        assert_eq!(
            paths(&[SheetKind::Shopping, SheetKind::Cards]),
            ["images/cover.svg", "images/un.svg"]
        );
        assert_eq!(paths(&[SheetKind::Shopping]), ["images/cover.svg"]);
    }
}
