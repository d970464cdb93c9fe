//! Texts in which what was looked for is marked.

use crate::state::search::use_search;
use etabli_search::marked;
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
fn owned(pieces: Vec<(&str, bool)>) -> Vec<(String, bool)> {
    pieces
        .into_iter()
        .map(|(text, looked_for)| (text.to_owned(), looked_for))
        .collect()
}
