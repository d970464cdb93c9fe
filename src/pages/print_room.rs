//! Not yet here.
use leptos::prelude::*;

/// Not yet here.
#[component]
pub fn PrintRoomPage() -> impl IntoView {
    view! { <p>"…"</p> }
}
