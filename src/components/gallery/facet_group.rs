//! One facet: its name and its values.

use super::facet_option::FacetOption;
use super::labels::facet_label;
use super::level_facet::LevelFacet;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::Facet;
use leptos::prelude::*;

/// A facet with the values some project has; the list stays the same while one types.
#[component]
pub fn FacetGroup(
    /// Which one.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let found = use_search().found;
    let values = Memo::new(move |_| {
        let found = found.get()?;
        Some(
            found
                .answer
                .facet(facet)
                .iter()
                .map(|one| one.value.clone())
                .collect::<Vec<_>>(),
        )
    });
    let shown = move || values.get().unwrap_or_default();
    let list = move || match facet {
        Facet::Level => view! { <LevelFacet values=Signal::derive(shown) query/> }.into_any(),
        _ => view! {
            <ul class="facet__list" role="list">
                <For each=shown key=String::clone let:value>
                    <li><FacetOption facet value query/></li>
                </For>
            </ul>
        }
        .into_any(),
    };
    view! {
        <Show when=move || values.with(|values| values.as_ref().is_some_and(|values| !values.is_empty()))>
            <fieldset class="facet">
                <legend class="facet__title">{move || facet_label(facet)}</legend>
                {list()}
            </fieldset>
        </Show>
    }
}
