//! A number a teacher types about the class.

use crate::components::editor::parse_optional;
use crate::i18n::{language, said, text};
use etabli_model::{Decimal, Language};
use leptos::prelude::*;

/// A number with its label and what it is for; empty for "as the project says".
#[component]
pub(super) fn NumberField(
    /// The field's name in this page, and the key of its label behind `class-plan-`.
    name: &'static str,
    /// The number, with a point.
    value: Signal<String>,
    /// Told the number, none for an empty field; false when it is not one of this field's.
    write: Callback<Option<Decimal>, bool>,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let typed = move |event| {
        let number = parse_optional::<Decimal>(&event_target_value(&event));
        refused.set(!number.is_some_and(|number| write.run(number)));
    };
    let shown = move || match language() {
        Language::French => value.get().replace('.', ","),
        Language::English => value.get(),
    };
    let id = format!("class-plan-{name}");
    let (hint, error) = (format!("{id}-hint"), format!("{id}-error"));
    let describes = format!("{hint} {error}");
    let (label, help) = (id.clone(), format!("class-plan-{name}-hint"));
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || text(&label)}</label>
            <input class="field__input field__input--number" id=id type="text" inputmode="decimal" autocomplete="off"
                prop:value=shown aria-describedby=describes
                aria-invalid=move || refused.get().then_some("true") on:input=typed/>
            <p class="field__hint" id=hint>{move || text(&help)}</p>
            <p class="field__error" id=error role="status">{move || refused.get().then(said("class-plan-not-a-number"))}</p>
        </div>
    }
}
