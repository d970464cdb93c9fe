//! Not yet here.
use leptos::prelude::*;

/// Not yet here.
#[component]
pub fn ProjectPage() -> impl IntoView {
    view! { <p>"…"</p> }
}
