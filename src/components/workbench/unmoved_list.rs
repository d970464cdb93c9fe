//! Remixes that did not go along, each with the reason.

use super::remix_card::shown_title;
use crate::i18n::{text, text_with};
use crate::state::workbench::Unmoved;
use leptos::prelude::*;

/// Titles and reasons.
#[component]
pub fn UnmovedList(
    /// The titles, each with the reason.
    rows: Vec<(String, Unmoved)>,
) -> impl IntoView {
    let rows = rows.into_iter().map(|(title, why)| {
        let words = move || format!("{} – {}", shown_title(&title), reason(&why));
        view! { <li>{words}</li> }
    });
    view! { <ul>{rows.collect::<Vec<_>>()}</ul> }
}

/// Why, in the reader's words. Reactive.
fn reason(why: &Unmoved) -> String {
    match why {
        Unmoved::Damaged => text("unmoved-damaged"),
        Unmoved::TooLarge => text("unmoved-too-large"),
        Unmoved::Unreadable => text("unmoved-unreadable"),
        Unmoved::Refused(reason) => {
            text_with("unmoved-refused", &[("reason", reason.clone().into())])
        }
    }
}
