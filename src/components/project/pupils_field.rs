//! "Pour 24 élèves, par 2": the class everything is counted for, remembered.

use crate::i18n::{said, text_with};
use crate::platform::preferences;
use leptos::prelude::*;

/// How many pupils, in the middle of a sentence.
#[component]
pub(super) fn PupilsField(
    /// Pupils in the class.
    pupils: RwSignal<u32>,
    /// Pupils who share one object.
    group: u32,
) -> impl IntoView {
    let change = move |event| {
        let typed: Option<u32> = event_target_value(&event).trim().parse().ok();
        if let Some(count) = typed.filter(|count| preferences::PUPILS.contains(count)) {
            preferences::set_pupils(count);
            pupils.set(count);
        }
    };
    let after = move || text_with("project-pupils-after", &[("group", group.into())]);
    view! {
        <p class="pupils">
            <label for="eleves">
                {said("project-pupils-before")}
                <span class="visually-hidden">" "{said("project-pupils-label")}</span>
            </label>
            <input id="eleves" class="field__input field__input--number" type="number" inputmode="numeric"
                min=preferences::PUPILS.start().to_string() max=preferences::PUPILS.end().to_string()
                prop:value=pupils.get_untracked().to_string() on:input=change/>
            <span>{after}</span>
        </p>
    }
}
