//! The look of a dataset's own sheets: its files, and what is wrong with them.

use crate::folder::{on_their_lines, read_beside};
use etabli_model::{Diagnostic, HouseStyle, Problem, house_style};
use std::path::Path;

const DATASET: &str = "dataset.json";
/// Places in `dataset.json` whose files are looked at.
pub(crate) const LOGO: &str = "sheets.logo.path";
pub(crate) const TEMPLATE: &str = "sheets.template";

/// A file the look names.
pub(crate) struct HouseFile {
    /// Where it is named.
    pub(crate) place: &'static str,
    /// Its path beside `dataset.json`.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// The look, its files that can be read, and what is wrong; `text` is that of `dataset.json` in `dir`.
pub(crate) fn read(dir: &Path, text: &str) -> (HouseStyle, Vec<HouseFile>, Vec<Diagnostic>) {
    let (style, mut found) = house_style(text, DATASET);
    let named = [
        (LOGO, style.logo.as_ref().map(|logo| logo.path.clone())),
        (TEMPLATE, style.template.clone()),
    ];
    let mut files = Vec::new();
    for (place, path) in named {
        let Some(path) = path else { continue };
        match read_beside(dir, &path) {
            Ok(bytes) if place == LOGO && !is_picture(&bytes) => {
                found.push(no_picture().at(DATASET, place));
            }
            Ok(bytes) => files.push(HouseFile { place, path, bytes }),
            Err(error) => {
                let reason = format!("{error:#}");
                found.push(Problem::Unreachable { reason }.at(DATASET, place));
            }
        }
    }
    (style, files, on_their_lines(found, text))
}

fn no_picture() -> Problem {
    Problem::NotOfFormat {
        format: "SVG, PNG, JPEG".to_owned(),
        reason: "logo".to_owned(),
    }
}

/// True for what a sheet prints as a logo: told by its first bytes.
fn is_picture(bytes: &[u8]) -> bool {
    let is_drawing = || {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        text.contains("<svg") && text.contains("http://www.w3.org/2000/svg")
    };
    bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xFF, 0xD8, 0xFF]) || is_drawing()
}
