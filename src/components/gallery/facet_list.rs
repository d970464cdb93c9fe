//! All facets: in the column of a wide screen, in the sheet of a phone.

use super::facet_group::FacetGroup;
use super::waiting::WaitingFacets;
use crate::i18n::said;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::Facet;
use leptos::prelude::*;

/// Every facet, in its order.
#[component]
pub fn FacetList(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    Facet::ALL
        .map(|facet| view! { <FacetGroup facet query/> })
        .collect_view()
}

/// The facets beside the results; hidden on a phone.
#[component]
pub fn FacetColumn(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let search = use_search();
    let waiting = Memo::new(move |_| {
        search.found.with(Option::is_none) && search.failure.with(Option::is_none)
    });
    view! {
        <section class="facets facets--side" aria-label=said("gallery-filters")>
            <Show when=move || !waiting.get() fallback=WaitingFacets><FacetList query/></Show>
        </section>
    }
}
