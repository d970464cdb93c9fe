//! The page's one polite live region.

use leptos::prelude::*;
use std::sync::LazyLock;

static SAID: LazyLock<ArcRwSignal<String>> = LazyLock::new(|| ArcRwSignal::new(String::new()));

/// Says something to a screen reader, when it is done with what it reads.
pub fn announce(sentence: String) {
    SAID.set(sentence);
}

/// Where [`announce`] is heard. Stands once in the page.
#[component]
pub fn Announcer() -> impl IntoView {
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || SAID.get()}</p> }
}
