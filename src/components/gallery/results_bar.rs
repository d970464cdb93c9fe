//! Above the results: how many, which filters, in which order.

use super::FilterSheet;
use super::filter_chips::FilterChips;
use super::result_count::ResultCount;
use crate::i18n::{said, text};
use crate::state::query::GalleryQuery;
use etabli_search::{Query, Sort};
use leptos::prelude::*;

/// The bar above the results.
#[component]
pub fn ResultsBar(
    /// The gallery's question.
    query: GalleryQuery,
    /// How many projects are shown, once it is known.
    #[prop(into)]
    total: Signal<Option<usize>>,
) -> impl IntoView {
    view! {
        <div class="results__bar">
            <ResultCount query total/>
            <FilterChips query/>
            <FilterSheet query/>
            <SortMenu query/>
        </div>
    }
}

#[component]
fn SortMenu(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let chosen = move || query.with(|query| query.sort.name());
    let choose = move |event| {
        let sort = Sort::from_name(&event_target_value(&event)).unwrap_or_default();
        query.change(|query| Query { sort, ..query });
    };
    let option = |sort: Sort| {
        let words = move || text(&format!("sort-{}", sort.name()));
        view! { <option value=sort.name()>{words}</option> }
    };
    view! {
        <div class="results__sort field field--inline">
            <label class="field__label" for="sort">{said("gallery-sort")}</label>
            <select class="field__input" id="sort" prop:value=chosen on:change=choose>
                {Sort::ALL.map(option).collect_view()}
            </select>
        </div>
    }
}
