//! One choice among several, each with a drawing; a line below explains the one that is chosen.

use super::sketch::SheetSketch;
use crate::i18n::{attribute_with, text_with};
use leptos::prelude::*;

/// Radios as small pages. Words come from the messages `print-<name>-<value>`.
#[component]
pub(super) fn PictureChoice(
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
    let tiles = values.into_iter().map(|value| {
        let title = move || text_with(&format!("print-{name}-{value}"), &[]);
        view! {
            <li>
                <label class="picture-choice">
                    <input class="picture-choice__radio" type="radio" name=name value=value
                        prop:checked=move || chosen.get() == value on:change=move |_| choose.run(value)/>
                    <SheetSketch choice=name value/>
                    <span class="picture-choice__title">{title}</span>
                </label>
            </li>
        }
    });
    let about = move || attribute_with(&format!("print-{name}-{}", chosen.get()), "text", &[]);
    let about_id = format!("{name}-dit");
    let described = about_id.clone();
    view! {
        <fieldset class="facet" aria-describedby=described>
            <legend class="facet__title">{legend}</legend>
            <ul class="picture-choices" role="list">{tiles.collect_view()}</ul>
            <p class="field__hint picture-choices__about" id=about_id>{about}</p>
        </fieldset>
    }
    .into_any()
}
