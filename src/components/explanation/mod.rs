//! Why a project is among the results: its words, its filters, and the places that say them.
//!
//! This comes with a part of its own (`pages/later.rs`), for it reads the whole project.

mod reasons;

use crate::components::gallery::{facet_label, owned, pieces_view, value_label};
use crate::i18n::{language, text, text_with};
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::Facet;
use leptos::prelude::*;
use reasons::{ExplainedWord, Place, Snippet, explain, marked};

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
    move || {
        let (Some(project), Some(found)) = (project.get(), found.get()) else {
            return view! { <p class="why__state">{text("loading")}</p> }.into_any();
        };
        let Some(project) = project else {
            return view! { <p class="why__state">{text("explain-failed")}</p> }.into_any();
        };
        let Some(gallery) = catalogue.gallery() else {
            return ().into_any();
        };
        let asked = query.get();
        let reasons = explain(
            &project,
            &gallery.vocabulary,
            &asked,
            &found.answer,
            language(),
        );
        let words = reasons.words.into_iter().map(word);
        let filters = reasons
            .filters
            .into_iter()
            .map(|(facet, value)| filter(catalogue, facet, &value));
        let marks = &found.answer.marks;
        let snippets = reasons.snippets.into_iter().map(|snippet| {
            let pieces = owned(marked(&snippet.text, marks));
            view! {
                <li><span class="why__place">{place(&snippet)}</span>" "<q>{pieces_view(pieces)}</q></li>
            }
        });
        view! {
            <ul class="why__reasons" role="list">{words.chain(filters).collect_view()}</ul>
            <ul class="why__snippets" role="list">{snippets.collect_view()}</ul>
        }
        .into_any()
    }
}

fn word(word: ExplainedWord) -> AnyView {
    let ExplainedWord { typed, used, place } = word;
    let sentence = match place {
        Some(Place::Title) => text_with("explain-in-title", &[("word", used.clone().into())]),
        Some(_) => text_with("explain-in-text", &[("word", used.clone().into())]),
        None => text_with("explain-not-in-text", &[("word", used.clone().into())]),
    };
    let taken = (typed != used).then(|| {
        let words = [("typed", typed.into()), ("used", used.into())];
        view! { <li class="why__reason">{text_with("explain-taken-for", &words)}</li> }
    });
    view! { {taken}<li class="why__reason">{sentence}</li> }.into_any()
}

fn filter(catalogue: Catalogue, facet: Facet, value: &str) -> AnyView {
    let (facet, value) = (facet_label(facet), value_label(catalogue, facet, value));
    let words = [("facet", facet.into()), ("value", value.into())];
    view! { <li class="why__reason">{text_with("gallery-suggestion-filter", &words)}</li> }
        .into_any()
}

fn place(snippet: &Snippet) -> String {
    match snippet.place {
        Place::Title => text("explain-place-title"),
        Place::Summary => text("explain-place-summary"),
        Place::Material => text("explain-place-material"),
        Place::Step(number) => text_with("explain-place-step", &[("number", number.into())]),
    }
}
