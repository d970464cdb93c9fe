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
                let note = (!fact.note.is_empty())
                    .then(|| view! { <span class="facts__note">{fact.note}</span> });
                view! {
                    <div class="facts__item">
                        <dt class="facts__name">{fact.name}</dt>
                        <dd class="facts__value">{fact.value}{note}</dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! { <dl class="facts">{items}</dl> }.into_any()
}
