//! Texts in which what was looked for is marked.

use crate::state::search::use_search;
use etabli_model::fold::fold;
use etabli_search::Mark;
use leptos::prelude::*;

/// A text with what was looked for marked in it; it changes only where the marks do.
#[component]
pub fn Marked(
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    let found = use_search().found;
    move || {
        found.with(|found| {
            let marks = found.as_ref().map_or(&[][..], |found| &found.answer.marks);
            text.with(|text| pieces_view(owned(marked(text, marks))))
        })
    }
}

/// The pieces of a text, those that were looked for as marks.
pub fn pieces_view(pieces: Vec<(String, bool)>) -> AnyView {
    let piece = |(text, looked_for): (String, bool)| match looked_for {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}

/// Pieces that outlive their text.
pub fn owned(pieces: Vec<(&str, bool)>) -> Vec<(String, bool)> {
    pieces
        .into_iter()
        .map(|(text, looked_for)| (text.to_owned(), looked_for))
        .collect()
}

/// The text in pieces; true where a word was looked for.
pub fn marked<'t>(text: &'t str, marks: &[Mark]) -> Vec<(&'t str, bool)> {
    let looked_for = |word: &str| {
        let form = fold(word);
        marks.iter().any(|mark| match mark.begins {
            true => form.starts_with(&mark.form),
            false => form == mark.form,
        })
    };
    let mut pieces: Vec<(&str, bool)> = Vec::new();
    let (mut start, mut before) = (0, None);
    let ends = text
        .char_indices()
        .map(|(at, letter)| (at, Some(is_letter(letter))));
    for (at, kind) in ends.chain([(text.len(), None)]) {
        if kind == before {
            continue;
        }
        let piece = &text[start..at];
        let marked = before == Some(true) && !marks.is_empty() && looked_for(piece);
        match pieces.last_mut() {
            Some((last, false)) if !marked => *last = &text[start - last.len()..at],
            _ if piece.is_empty() => {}
            _ => pieces.push((piece, marked)),
        }
        (start, before) = (at, kind);
    }
    pieces
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || etabli_model::fold::is_combining(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_words_and_their_beginnings_and_loses_no_letter() {
        let mark = |form: &str, begins| Mark {
            form: form.to_owned(),
            begins,
        };
        let marks = [mark("ecole", false), mark("frac", true)];
        for (text, expected) in [
            ("", ""),
            ("Le braille", "Le braille"),
            ("Fractions à l’école !", "[Fractions] à l’[école] !"),
            ("écoles, frac", "écoles, [frac]"),
            ("une infraction", "une infraction"),
        ] {
            let pieces = marked(text, &marks);
            let shown: String = pieces
                .iter()
                .map(|(piece, marked)| {
                    if *marked {
                        format!("[{piece}]")
                    } else {
                        (*piece).to_owned()
                    }
                })
                .collect();
            assert_eq!(shown, expected);
            let whole: String = pieces.iter().map(|(piece, _)| *piece).collect();
            assert_eq!(whole, text);
        }
        assert_eq!(marked("Le braille", &[]).len(), 1);
    }
}
