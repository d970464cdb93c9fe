//! A remix nobody signed: the credit says so, and asks kindly.
//!
//! The name is remembered in this browser for the next time, and goes nowhere by itself.

use crate::components::announce;
use crate::i18n::{said, text, text_with};
use crate::platform::preferences::{remember, remembered};
use crate::platform::{clock, focus};
use crate::state::editor::use_editor;
use etabli_model::Author;
use leptos::prelude::*;

/// The key the name is remembered under.
const NAME: &str = "author";
/// Longest name that is taken, in characters.
const LONGEST: &str = "80";

/// A name to sign with, while the remix has no author.
#[component]
pub(super) fn Signature() -> impl IntoView {
    let editor = use_editor();
    let unsigned = Memo::new(move |_| editor.draft.with(|project| project.authors.is_empty()));
    let name = RwSignal::new(remembered(NAME).unwrap_or_default());
    let sign = move |_| {
        let signed = name.with_untracked(|name| name.trim().to_owned());
        if signed.is_empty() {
            focus::to_id("credit-author");
            return;
        }
        remember(NAME, &signed);
        announce(text_with(
            "credit-signed",
            &[("name", signed.clone().into())],
        ));
        editor.change("authors+", |project| {
            project.authors.push(Author {
                id: clock::new_id(),
                name: signed,
                ..Author::default()
            });
        });
        focus::to_id("credit-text");
    };
    view! {
        <Show when=move || unsigned.get()>
            <div class="field signature">
                <label class="field__label" for="credit-author">{said("credit-author")}</label>
                <div class="signature__line">
                    <input class="field__input" id="credit-author" type="text" autocomplete="name" maxlength=LONGEST
                        aria-describedby="credit-author-hint" prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))/>
                    <button type="button" class="button" on:click=sign>{move || text("credit-sign")}</button>
                </div>
                <p class="field__hint" id="credit-author-hint">{said("credit-author-hint")}</p>
            </div>
        </Show>
    }
}
