//! No character is ever lost silently, and none stops the printing.
//!
//! PDF/UA refuses a page with a character that no font can draw, so a single emoji in a title
//! would leave a teacher without a sheet. Such characters are replaced by the replacement sign
//! before typesetting, and named in a warning.

use crate::report::Report;
use std::collections::BTreeSet;
use typst::text::FontBook;

/// The sign printed in place of what cannot be drawn.
const REPLACEMENT: char = '\u{FFFD}';

/// The text with every character no font can draw replaced; `missing` collects them.
pub(crate) fn keep_drawable(text: &str, book: &FontBook, missing: &mut BTreeSet<char>) -> String {
    let sign = if is_covered(REPLACEMENT, book) {
        REPLACEMENT
    } else {
        '?'
    };
    text.chars()
        .filter(|&one| !is_invisible_selector(one))
        .map(|one| {
            if one.is_ascii() || is_drawn_without_glyph(one) || is_covered(one, book) {
                return one;
            }
            missing.insert(one);
            sign
        })
        .collect()
}

/// The warning that names the characters replaced; none when nothing was.
pub(crate) fn warning(missing: &BTreeSet<char>) -> Option<Report> {
    if missing.is_empty() {
        return None;
    }
    let named: Vec<String> = missing.iter().take(12).map(char::to_string).collect();
    Some(Report {
        message: format!("no font can draw: {}", named.join(" ")),
        hints: vec!["write a word in its place".to_owned()],
        place: None,
    })
}

fn is_covered(one: char, book: &FontBook) -> bool {
    (0..)
        .map_while(|index| book.info(index))
        .any(|font| font.coverage.contains(u32::from(one)))
}

/// Spaces and marks the shaper handles itself, with or without a glyph in the font.
const fn is_drawn_without_glyph(one: char) -> bool {
    matches!(
        one,
        '\u{00A0}' | '\u{2000}'
            ..='\u{200F}'
                | '\u{2011}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202F}'
                | '\u{205F}'
                | '\u{2060}'
                | '\u{3000}'
    )
}

/// Selectors that only choose between drawings of the character before them.
const fn is_invisible_selector(one: char) -> bool {
    matches!(one, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}
