//! The strip of facts under a project's name.

use super::ShownProject;
use super::facts::facts;
use leptos::prelude::*;

/// What a teacher decides on.
#[component]
pub fn FactStrip(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let items = move || {
        facts(&shown)
            .into_iter()
            .map(|fact| {
                let notes = fact.notes.into_iter();
                let notes = notes.map(|note| view! { <span class="facts__note">{note}</span> });
                view! {
                    <div class="facts__item">
                        <dt class="facts__name">{fact.name}</dt>
                        <dd class="facts__value">{fact.value}{notes.collect_view()}</dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! { <dl class="facts">{items}</dl> }.into_any()
}
