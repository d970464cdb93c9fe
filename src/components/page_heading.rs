//! The one `<h1>` of a page: takes the keyboard when the page opens, and names the tab.

use crate::i18n::text;
use crate::platform::{document, focus};
use leptos::html;
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// The first page of a visit leaves the keyboard where the browser puts it.
static VISITED: AtomicBool = AtomicBool::new(false);

/// The heading of a page.
#[component]
pub fn PageHeading(
    /// What the page is about.
    #[prop(into)]
    title: Signal<String>,
    /// Block of the heading, for its style.
    #[prop(default = "page__title")]
    class: &'static str,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| document::set_title(&format!("{} – {}", title.get(), text("product"))));
    heading.on_load(|element| {
        if VISITED.swap(true, Ordering::Relaxed) {
            focus::scroll_to_top();
            request_animation_frame(move || focus::to(&element));
        }
    });
    view! { <h1 class=class tabindex="-1" node_ref=heading>{move || title.get()}</h1> }
}
