//! A project that is not in the gallery.

use crate::components::PageHeading;
use crate::i18n::{said, text_with};
use crate::routes::Page;
use etabli_search::Query;
use leptos::prelude::*;
use leptos_router::components::A;

/// Says so, and offers to search for what the address named.
#[component]
pub fn ProjectNotFound(
    /// The slug of the address.
    id: String,
) -> impl IntoView {
    let words = Query {
        text: id.replace('-', " "),
        ..Query::default()
    };
    let search = Page::Gallery {
        query: words.to_query_string(),
    }
    .path();
    let gallery = Page::Gallery {
        query: String::new(),
    }
    .path();
    let explained = move || text_with("project-not-found-text", &[("id", id.clone().into())]);
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("project-not-found-title"))/>
            <p>{explained}</p>
            <p class="cluster">
                <A href=search attr:class="button button--primary">{said("project-not-found-search")}</A>
                <A href=gallery attr:class="button">{said("not-found-home")}</A>
            </p>
        </div>
    }
    .into_any()
}
