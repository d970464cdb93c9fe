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
        let checked = Signal::derive(move || chosen.get() == value);
        view! { <PictureTile name value takes="radio" checked choose=move |()| choose.run(value)/> }
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

/// One of the small pages, to be chosen alone (`radio`) or with others (`checkbox`).
#[component]
pub(super) fn PictureTile(
    /// Name of the choice.
    name: &'static str,
    /// The short name of the value.
    value: &'static str,
    /// The type of the box.
    takes: &'static str,
    /// Whether it is chosen.
    checked: Signal<bool>,
    /// Called when a teacher presses it.
    #[prop(into)]
    choose: Callback<()>,
    /// Whether it must stay as it is.
    #[prop(optional)]
    fixed: Option<Signal<bool>>,
) -> impl IntoView {
    let fixed = move || fixed.is_some_and(|fixed| fixed.get());
    let title = move || text_with(&format!("print-{name}-{value}"), &[]);
    view! {
        <li>
            <label class="picture-choice">
                <input class="picture-choice__radio" type=takes name=name value=value
                    prop:checked=move || checked.get() disabled=fixed on:change=move |_| choose.run(())/>
                <SheetSketch choice=name value/>
                <span class="picture-choice__title">{title}</span>
            </label>
        </li>
    }
    .into_any()
}
