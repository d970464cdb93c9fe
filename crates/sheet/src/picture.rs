//! Pictures of a sheet: which ones, under which virtual path, and what stands in for a missing one.

use crate::options::{DrawingChoice, SheetKind};
use crate::tiles;
use crate::typography::set_text;
use etabli_model::{Image, Language, Project, is_safe_path};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A picture as the template sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Picture {
    /// Path beside the template; absent when there is no such picture.
    path: Option<String>,
    /// Typst's name of the format.
    format: &'static str,
    /// The text that stands for it.
    alt: String,
    /// Width and height, where the picture is made of dots and tells how many.
    pixels: Option<[u32; 2]>,
}

impl Picture {
    pub(crate) fn new(
        image: &Image,
        bytes: &BTreeMap<String, Vec<u8>>,
        language: Option<Language>,
    ) -> Self {
        let bytes = bytes.get(&image.path).map(Vec::as_slice);
        let format = bytes.and_then(format);
        let alt = if image.alt.trim().is_empty() {
            &image.path
        } else {
            &image.alt
        };
        Self {
            path: format.map(|_| format!("{FOLDER}{}", image.path)),
            format: format.unwrap_or_default(),
            alt: set_text(alt, language),
            pixels: bytes.and_then(pixels),
        }
    }
}

/// Paths of the pictures these sheets show: the cover, those of the steps where one holds them, the drawings where one
/// prints those at their true size.
pub(crate) fn paths(
    project: &Project,
    sheets: &[SheetKind],
    drawing: Option<DrawingChoice>,
) -> Vec<String> {
    let steps = match sheets.iter().any(|sheet| sheet.holds_steps()) {
        true => project.steps.as_slice(),
        false => &[],
    };
    let of_steps = steps.iter().flat_map(|step| &step.images);
    let drawings = match sheets.contains(&SheetKind::Tiles) {
        true => tiles::drawings(project, drawing),
        false => Vec::new(),
    };
    let shown: BTreeSet<&str> = of_steps
        .filter_map(|id| project.image(id))
        .chain(project.cover_image())
        .map(|image| image.path.as_str())
        .chain(drawings.into_iter().map(|file| file.path.as_str()))
        .filter(|path| is_safe_path(path))
        .collect();
    shown.into_iter().map(str::to_owned).collect()
}

/// Where pictures stand, beside the template that shows them.
const FOLDER: &str = "pictures/";

/// Where the typesetter finds a picture of the project's folder.
pub(crate) fn virtual_path(path: &str) -> String {
    format!("/{FOLDER}{path}")
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

/// Width and height a PNG, JPEG or GIF says it has.
fn pixels(bytes: &[u8]) -> Option<[u32; 2]> {
    let number = |at: usize, length: usize| {
        let digits = bytes.get(at..at + length)?;
        Some(
            digits
                .iter()
                .fold(0, |sum, one| (sum << 8) | u32::from(*one)),
        )
    };
    let little =
        |at: usize| Some(u32::from(*bytes.get(at)?) | (u32::from(*bytes.get(at + 1)?) << 8));
    let found = match format(bytes)? {
        "png" => [number(16, 4)?, number(20, 4)?],
        "gif" => [little(6)?, little(8)?],
        "jpg" => {
            // Segments follow one another, each with its length, until the one that tells the size.
            let mut at = 2;
            loop {
                let (sign, kind, length) = (number(at, 1)?, number(at + 1, 1)?, number(at + 2, 2)?);
                match kind {
                    _ if sign != 0xFF => return None,
                    0xC4 | 0xC8 | 0xCC => {}
                    0xC0..=0xCF => break [number(at + 7, 2)?, number(at + 5, 2)?],
                    _ => {}
                }
                at += 2 + usize::try_from(length.max(2)).ok()?;
            }
        }
        _ => return None,
    };
    found.iter().all(|side| *side > 0).then_some(found)
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
    fn a_picture_of_dots_tells_how_many() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\0\0\x01\x90";
        let jpg = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC0\0\x0B\x08\x01\x90\x02\x58";
        let cases: [(&[u8], Option<[u32; 2]>); 6] = [
            (png, Some([600, 400])),
            (jpg, Some([600, 400])),
            (b"GIF89a\x58\x02\x90\x01", Some([600, 400])),
            (&png[..20], None),
            (b"\xFF\xD8\xFF\xE0\0\0\0\0", None),
            (b"<svg/>", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(pixels(bytes), expected, "{bytes:?}");
        }
    }

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
