//! The way to two projects side by side.

use crate::i18n::{said, text_with};
use crate::routes::Page;
use leptos::prelude::*;
use leptos_router::components::A;

/// "Comparer", named for those who hear links one by one.
#[component]
pub fn CompareLink(
    /// The one it is compared with: a slug of the gallery, or the id of a remix.
    with: String,
    /// The other one.
    other: String,
    /// The other one's title.
    title: String,
) -> impl IntoView {
    let page = Page::Compare { a: with, b: other };
    let name = move || text_with("lineage-compare-with", &[("title", title.clone().into())]);
    view! { <A href=page.path() attr:class="compare-link" attr:aria-label=name>{said("lineage-compare")}</A> }
}
