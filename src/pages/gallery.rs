//! Not yet here.
use leptos::prelude::*;

/// Not yet here.
#[component]
pub fn GalleryPage() -> impl IntoView {
    view! { <p>"…"</p> }
}
