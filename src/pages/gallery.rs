//! The gallery: find a project in seconds.

use crate::components::gallery::{FacetColumn, Results, SearchBox};
use crate::components::{PageHeading, WithGallery};
use crate::i18n::said;
use crate::pages::later;
use crate::state::catalogue::{CatalogueState, use_catalogue};
use crate::state::open_facets::{self, use_open_facets};
use crate::state::query::GalleryQuery;
use crate::state::search::{Question, use_search};
use leptos::prelude::*;

/// The page of the search. The box stands at once; only a catalogue that cannot be read hides it.
#[component]
pub fn GalleryPage() -> impl IntoView {
    let catalogue = use_catalogue();
    let failed = Memo::new(move |_| {
        catalogue
            .state
            .with(|state| matches!(state, CatalogueState::Failed(_)))
    });
    view! {
        <Show when=move || failed.get() fallback=Gallery>
            <WithGallery children=|_| ()/>
        </Show>
    }
}

#[component]
fn Gallery() -> impl IntoView {
    let query = GalleryQuery::of_address();
    open_facets::provide();
    let (search, open) = (use_search(), use_open_facets());
    Effect::new(move |_| {
        search.ask(Question {
            query: query.get().to_query_string(),
            facets: open.counted(query),
            count: query.count(),
        });
    });
    view! {
        <div class="page">
            <div class="hero">
                <PageHeading title=Signal::derive(said("gallery-title")) class="hero__title"/>
                <SearchBox query/>
                <div class="here">{later::profile_line(query)}</div>
            </div>
            <div class="with-sidebar"><FacetColumn query/><Results query/></div>
        </div>
    }
}
