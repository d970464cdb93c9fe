//! What the remix changed of its original: a sentence that writes itself until the teacher writes a better one.

use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::state::credited::changes_sentence;
use crate::state::editor::use_editor;
use crate::state::settled::use_settled;
use leptos::prelude::*;

const FIELD: &str = "credit-changes";

/// The sentence, and the one that stands where it is empty.
#[component]
pub(super) fn WhatChanged() -> impl IntoView {
    let (editor, settled) = (use_editor(), use_settled());
    let adapted = move || editor.draft.with(|project| !project.based_on.is_empty());
    let own = Memo::new(move |_| {
        let parent = editor
            .draft
            .with(|project| project.based_on.first().cloned());
        parent.map(|parent| parent.changes).unwrap_or_default()
    });
    let automatic = Memo::new(move |_| {
        editor
            .base
            .with(|base| settled.with(|draft| changes_sentence(base, draft)))
    });
    let write = move |words: String| {
        editor.change(FIELD, |project| {
            if let Some(parent) = project.based_on.first_mut() {
                parent.changes = words;
            }
        });
    };
    let start = move |_| {
        write(automatic.get_untracked());
        focus::to_id(FIELD);
    };
    let offered =
        move || own.with(|own| own.trim().is_empty()) && automatic.with(|said| !said.is_empty());
    let hint = move || match (offered(), own.with(|own| own.trim().is_empty())) {
        (true, _) => text_with(
            "credit-changes-automatic",
            &[("changes", automatic.get().into())],
        ),
        (false, true) => text("credit-changes-none"),
        (false, false) => String::new(),
    };
    view! {
        <Show when=adapted>
            <div class="field">
                <label class="field__label" for=FIELD>{said("credit-changes")}</label>
                <textarea class="field__input" id=FIELD rows="2" prop:value=own aria-describedby="credit-changes-hint"
                    on:input=move |event| write(event_target_value(&event))></textarea>
                <p class="field__hint" id="credit-changes-hint">{hint}</p>
                <Show when=offered>
                    <button type="button" class="button button--small credit-changes__start" on:click=start>{said("credit-changes-start")}</button>
                </Show>
            </div>
        </Show>
    }
}
