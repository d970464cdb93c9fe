//! Not yet here.
use leptos::prelude::*;

/// Not yet here.
#[component]
pub fn EditorPage() -> impl IntoView {
    view! { <p>"…"</p> }
}
