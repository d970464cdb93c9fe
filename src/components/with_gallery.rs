//! The three states every page of the catalogue shares: loading, failed, ready.

use super::{DiagnosticList, PageHeading};
use crate::i18n::said;
use crate::state::catalogue::{CatalogueState, Gallery, use_catalogue};
use etabli_model::Finding;
use leptos::prelude::*;
use std::sync::Arc;

/// Shows a page once the gallery is read; before, a skeleton; if it cannot be read, why.
#[component]
pub fn WithGallery<V>(
    /// The page, from the gallery.
    children: impl Fn(Arc<Gallery>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let catalogue = use_catalogue();
    move || match catalogue.state.get() {
        CatalogueState::Loading => view! { <Downloading/> }.into_any(),
        CatalogueState::Failed(findings) => view! { <Failed findings/> }.into_any(),
        CatalogueState::Ready(gallery) => children(gallery).into_any(),
    }
}

/// A page whose content is on its way.
#[component]
pub fn Downloading() -> impl IntoView {
    view! {
        <div class="page" aria-busy="true">
            <p class="visually-hidden" role="status">{said("loading")}</p>
            <div class="skeleton skeleton--title"></div>
            <div class="skeleton skeleton--line"></div>
            <div class="skeleton skeleton--block"></div>
        </div>
    }
}

#[component]
fn Failed(
    /// Why.
    findings: Vec<Finding>,
) -> impl IntoView {
    let catalogue = use_catalogue();
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("gallery-failed-title"))/>
            <p>{said("gallery-failed-text")}</p>
            <button type="button" class="button button--primary" on:click=move |_| catalogue.retry()>
                {said("retry")}
            </button>
            <DiagnosticList findings/>
        </div>
    }
}

/// A page whose code did not come, with a way to ask for it again.
#[component]
pub fn NotDownloaded(
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("page-failed-title"))/>
            <p>{said("page-failed-text")}</p>
            <button type="button" class="button button--primary" on:click=move |_| retry.run(())>
                {said("retry")}
            </button>
        </div>
    }
}
