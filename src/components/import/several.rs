//! A document with several projects: which one is kept.

use crate::i18n::{said, text_with};
use crate::state::import::Review;
use leptos::prelude::*;
use std::sync::Arc;

/// One radio a project that can be used; the others are counted.
#[component]
pub(super) fn SeveralProjects(
    /// What came of the document.
    review: Arc<Review>,
    /// Number of the project shown.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let projects = &review.reading.projects;
    let option = |(number, read): (usize, &etabli_formats::Imported)| {
        let title = read.project.as_ref()?.title.clone();
        Some(view! {
            <label class="choice">
                <input type="radio" name="import-project" prop:checked=move || chosen.get() == number
                    on:change=move |_| chosen.set(number)/>
                {title}
            </label>
        })
    };
    let options: Vec<_> = projects.iter().enumerate().filter_map(option).collect();
    let broken = projects.len() - options.len();
    let rest = (broken > 0).then(|| {
        view! { <p class="muted">{move || text_with("import-several-broken", &[("count", broken.into())])}</p> }
    });
    view! {
        <fieldset class="import-review__several">
            <legend>{said("import-several")}</legend>
            {options}
            {rest}
        </fieldset>
    }
}
