//! One choice among a few, each with a line that explains it.

use crate::i18n::{attribute_with, text_with};
use leptos::prelude::*;

/// Radios as cards. Words come from the messages `print-<name>-<value>`.
#[component]
pub(super) fn CardChoice(
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
) -> impl IntoView {
    let cards = values.into_iter().map(|value| {
        let message = StoredValue::new(format!("print-{name}-{value}"));
        let title = move || message.with_value(|message| text_with(message, &[]));
        let words = move || message.with_value(|message| attribute_with(message, "text", &[]));
        view! {
            <li>
                <label class="choice-card">
                    <input type="radio" name=name value=value prop:checked=move || chosen.get() == value
                        on:change=move |_| choose.run(value)/>
                    <span class="choice-card__title">{title}</span>
                    <span class="choice-card__text">{words}</span>
                </label>
            </li>
        }
    });
    view! {
        <fieldset class="facet">
            <legend class="facet__title">{legend}</legend>
            <ul class="choice-cards" role="list">{cards.collect_view()}</ul>
        </fieldset>
    }
    .into_any()
}
