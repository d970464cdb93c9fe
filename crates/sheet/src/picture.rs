//! Pictures of a sheet: which ones, under which virtual path, and what stands in for a missing one.

use crate::options::SheetOptions;
use crate::typography::set_text;
use etabli_model::{Image, Language, Project, is_safe_path};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A picture as the template sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Picture {
    /// Virtual path; absent when there is no such picture.
    path: Option<String>,
    /// Typst's name of the format.
    format: &'static str,
    /// The text that stands for it.
    alt: String,
}

impl Picture {
    pub(crate) fn new(
        image: &Image,
        bytes: &BTreeMap<String, Vec<u8>>,
        language: Option<Language>,
    ) -> Self {
        let format = bytes.get(&image.path).and_then(|bytes| format(bytes));
        let alt = if image.alt.trim().is_empty() {
            &image.path
        } else {
            &image.alt
        };
        Self {
            path: format.map(|_| virtual_path(&image.path)),
            format: format.unwrap_or_default(),
            alt: set_text(alt, language),
        }
    }
}

/// Paths of the pictures a sheet shows: the cover, and those of the steps where it holds them.
pub(crate) fn paths(project: &Project, options: &SheetOptions) -> Vec<String> {
    let steps = match options.kind.holds_steps() {
        true => project.steps.as_slice(),
        false => &[],
    };
    let of_steps = steps.iter().flat_map(|step| &step.images);
    let shown: BTreeSet<&str> = of_steps
        .filter_map(|id| project.image(id))
        .chain(project.cover_image())
        .map(|image| image.path.as_str())
        .filter(|path| is_safe_path(path))
        .collect();
    shown.into_iter().map(str::to_owned).collect()
}

/// Where the typesetter finds a picture of the project's folder.
pub(crate) fn virtual_path(path: &str) -> String {
    format!("/pictures/{path}")
}

/// The format told by the first bytes, never by the name: what is none of these is no picture.
pub(crate) fn format(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("webp"),
        _ => is_svg(bytes).then_some("svg"),
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') && text.contains("<svg") && text.contains("http://www.w3.org/2000/svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_picture_by_its_bytes() {
        let svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        let cases: [(&[u8], Option<&str>); 5] = [
            (b"\x89PNG\r\n", Some("png")),
            (b"\xFF\xD8\xFF\xE0", Some("jpg")),
            (svg.as_bytes(), Some("svg")),
            (b"<html><body>404</body></html>", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(format(bytes), expected, "{bytes:?}");
        }
    }
}
