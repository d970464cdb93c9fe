//! The filters at work, each with a button that takes it off.

use super::RESULTS_ID;
use super::labels::value_label;
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::platform::focus;
use crate::state::catalogue::use_catalogue;
use crate::state::query::GalleryQuery;
use etabli_search::Facet;
use leptos::prelude::*;

/// The chips, and one button for all of them.
#[component]
pub fn FilterChips(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        let owned = |(facet, value): (Facet, &str)| (facet, value.to_owned());
        query.with(|query| query.chosen().map(owned).collect::<Vec<_>>())
    });
    let clear = move |_| {
        query.change(|mut query| {
            query.filters.clear();
            query
        });
        focus::to_id(RESULTS_ID);
    };
    view! {
        <Show when=move || !chosen.with(Vec::is_empty)>
            <ul class="results__chips" role="list">
                <For each=move || chosen.get() key=Clone::clone let((facet, value))>
                    <FilterChip facet value query/>
                </For>
                <li>
                    <button type="button" class="button button--ghost button--small" on:click=clear>
                        {said("gallery-filters-clear")}
                    </button>
                </li>
            </ul>
        </Show>
    }
}

#[component]
fn FilterChip(
    /// Its facet.
    facet: Facet,
    /// Its value.
    value: String,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let value = StoredValue::new(value);
    let name = move || value.with_value(|value| value_label(catalogue, facet, value));
    let label = move || text_with("gallery-filter-remove", &[("name", name().into())]);
    let remove = move |_| {
        query.change(|query| query.without(facet, &value.get_value()));
        focus::to_id(RESULTS_ID);
    };
    view! {
        <li class="chip">
            {name}
            <button type="button" class="chip__remove" aria-label=label title=label on:click=remove>
                <Icon name=IconName::Close/>
            </button>
        </li>
    }
}
