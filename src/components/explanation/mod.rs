//! Why a project is among the results: its words, its filters, and the passages that say them.
//!
//! This comes with a part of its own (`pages/later.rs`), for it reads the whole project.

mod sentences;

use crate::components::gallery::{FailedWhy, WaitingWhy, facet_label, pieces_view, value_label};
use crate::i18n::{language, text_with};
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::{Explanation as Reasons, Facet, Snippet, explain};
use leptos::prelude::*;

/// What the search says of one project.
#[component]
pub fn Explanation(
    /// Its slug.
    id: String,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let (found, catalogue) = (use_search().found, use_catalogue());
    let project = LocalResource::new(move || {
        let (id, gallery) = (id.clone(), catalogue.gallery());
        async move { gallery?.project(&id).await.ok() }
    });
    let retry = Callback::new(move |()| project.refetch());
    move || {
        let (Some(project), Some(found)) = (project.get(), found.get()) else {
            return view! { <WaitingWhy/> }.into_any();
        };
        let (Some(project), Some(gallery)) = (project, catalogue.gallery()) else {
            return view! { <FailedWhy retry/> }.into_any();
        };
        let words = &gallery.vocabulary;
        let asked = query.get();
        told(
            catalogue,
            explain(&project, words, &asked, &found.answer, language()),
        )
    }
}

fn told(catalogue: Catalogue, reasons: Reasons) -> AnyView {
    let words = reasons.words.iter().filter_map(sentences::of_word);
    let filters = reasons.filters.iter();
    let filters = filters.map(|(facet, value)| filter(catalogue, *facet, value));
    let reason = |sentence: String| view! { <li class="why__reason">{sentence}</li> };
    let snippet = |snippet: Snippet| {
        let place = sentences::of_passage(&snippet.passage);
        view! {
            <li><span class="why__place">{place}</span>" "<span>{pieces_view(snippet.pieces)}</span></li>
        }
    };
    view! {
        <ul class="why__reasons" role="list">{words.chain(filters).map(reason).collect_view()}</ul>
        <ul class="why__snippets" role="list">{reasons.snippets.into_iter().map(snippet).collect_view()}</ul>
    }
    .into_any()
}

fn filter(catalogue: Catalogue, facet: Facet, value: &str) -> String {
    let (facet, value) = (facet_label(facet), value_label(catalogue, facet, value));
    let words = [("facet", facet.into()), ("value", value.into())];
    text_with("gallery-suggestion-filter", &words)
}
