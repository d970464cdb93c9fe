//! Not yet here.
use leptos::prelude::*;

/// Not yet here.
#[component]
pub fn WorkbenchPage() -> impl IntoView {
    view! { <p>"…"</p> }
}
