//! Nothing was found: what a helpful colleague would say.

use super::result_count::corrected;
use crate::i18n::{text, text_with};
use crate::routes::Page;
use crate::state::query::{GalleryQuery, retyped};
use crate::state::search::use_search;
use etabli_search::Query;
use leptos::prelude::*;
use leptos_router::components::A;

/// Says that nothing was found, and offers ways on.
#[component]
pub fn NoResults(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let words = move || query.with(|query| query.text.trim().to_owned());
    let filters = move || query.with(|query| query.chosen().count());
    let title = move || {
        let said = |key| text_with(key, &[("words", words().into())]);
        match (words().is_empty(), filters()) {
            (true, 0) => text("gallery-nothing-title"),
            (true, _) => text("gallery-nothing-title-filters"),
            (false, 0) => said("gallery-nothing-title-words"),
            (false, _) => said("gallery-nothing-title-both"),
        }
    };
    let advice = move || {
        text(if filters() > 0 {
            "gallery-nothing-filters"
        } else {
            "gallery-nothing-words"
        })
    };
    view! {
        <div class="page-state">
            <EmptyPlate/>
            <h3 class="page-state__title">{title}</h3>
            <div class="page-state__text"><CorrectedWords query/><p>{advice}</p></div>
            <div class="page-state__actions">
                <Show when=move || filters() != 0>
                    <button type="button" class="button button--primary" on:click=move |_| query.change(unfiltered)>
                        {move || text_with("gallery-nothing-clear-filters", &[("count", filters().into())])}
                    </button>
                </Show>
                <Show when=move || !words().is_empty()>
                    <button type="button" class="button" on:click=move |_| query.change(unworded)>
                        {move || text_with("gallery-nothing-clear-words", &[("words", words().into())])}
                    </button>
                </Show>
            </div>
        </div>
    }
}

#[component]
fn CorrectedWords(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let found = use_search().found;
    move || {
        let found = found.get()?;
        let corrections = &found.answer.corrections;
        let query = query.get();
        let words = corrected(&query.text, corrections);
        if corrections.is_empty() || words == query.text.trim() {
            return None;
        }
        let query = retyped(query, words.clone()).to_query_string();
        let asked = Page::Gallery { query }.path();
        Some(view! {
            <p>{text("gallery-did-you-mean")}" "<A href=asked attr:class="page-state__meant">{words}</A></p>
        })
    }
}

/// A sheet of plywood from which everything was cut.
#[component]
fn EmptyPlate() -> impl IntoView {
    view! {
        <svg class="page-state__drawing empty-plate" viewBox="0 0 240 120" width="240" height="120" aria-hidden="true">
            <path class="empty-plate__shadow" d="M22 24h150v80H22Z"/>
            <path class="empty-plate__wood" d="M16 18h150v80H16Z"/>
            <path class="empty-plate__hole" d="M36 58a22 22 0 1 1 44 0a22 22 0 1 1-44 0M100 36h44v44h-44Z"/>
            <path class="empty-plate__lens" d="M172 52a24 24 0 1 1 48 0a24 24 0 1 1-48 0M213 70l20 24"/>
        </svg>
    }
}

fn unfiltered(mut query: Query) -> Query {
    query.filters.clear();
    query
}

fn unworded(query: Query) -> Query {
    Query {
        text: String::new(),
        ..query
    }
}
