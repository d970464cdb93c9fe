//! An address that leads nowhere.

use crate::components::PageHeading;
use crate::i18n::said;
use crate::routes::Page;
use leptos::prelude::*;
use leptos_router::components::A;

/// Says that nothing is here, and where to go.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let home = Page::Gallery {
        query: String::new(),
    }
    .path();
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("not-found-title"))/>
            <p>{said("not-found-text")}</p>
            <p><A href=home attr:class="button button--primary">{said("not-found-home")}</A></p>
        </div>
    }
}
