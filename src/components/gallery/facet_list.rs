//! All facets: in the column of a wide screen, in the sheet of a phone.

use super::facet_group::FacetGroup;
use super::waiting::WaitingFacets;
use crate::i18n::said;
use crate::pages::later;
use crate::platform::viewport;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::Facet;
use leptos::ev;
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

/// The facets beside the results. Where there is no room for them, they are not even downloaded.
#[component]
pub fn FacetColumn(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let search = use_search();
    let waiting = Memo::new(move |_| {
        search.found.with(Option::is_none) && search.failure.with(Option::is_none)
    });
    let wide = RwSignal::new(viewport::is_wide());
    let listener = window_event_listener(ev::resize, move |_| {
        if wide.get_untracked() != viewport::is_wide() {
            wide.set(viewport::is_wide());
        }
    });
    on_cleanup(move || listener.remove());
    let facets = move || match (wide.get(), waiting.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! { <WaitingFacets/> }.into_any(),
        (true, false) => later::facets(query),
    };
    view! {
        <section class="facets facets--side" aria-label=said("gallery-filters")>{facets}</section>
    }
}
