//! One choice among two to four words in a strip.

use crate::i18n::text_with;
use leptos::prelude::*;

/// Radios in a strip. Words come from the messages `print-<name>-<value>`.
#[component]
pub(super) fn SegmentedChoice(
    /// Name of the choice.
    name: &'static str,
    /// What is chosen.
    legend: impl Fn() -> String + Send + Sync + 'static,
    /// The short names of the values.
    values: Vec<&'static str>,
    /// The value chosen.
    chosen: Signal<&'static str>,
    /// Called with the value a teacher chooses.
    #[prop(into)]
    choose: Callback<&'static str>,
    /// What the choice changes, and what not.
    #[prop(optional)]
    hint: Option<Signal<String>>,
) -> impl IntoView {
    let options = values.into_iter().map(|value| {
        let words = move || text_with(&format!("print-{name}-{value}"), &[]);
        view! {
            <label class="segmented__option">
                <input type="radio" name=name value=value prop:checked=move || chosen.get() == value
                    on:change=move |_| choose.run(value)/>
                <span>{words}</span>
            </label>
        }
    });
    let hint_id = format!("{name}-aide");
    let described = hint.map(|_| hint_id.clone());
    let hint =
        hint.map(|hint| view! { <p class="field__hint" id=hint_id>{move || hint.get()}</p> });
    view! {
        <fieldset class="facet" aria-describedby=described>
            <legend class="facet__title">{legend}</legend>
            <div class="segmented">{options.collect_view()}</div>
            {hint}
        </fieldset>
    }
    .into_any()
}
