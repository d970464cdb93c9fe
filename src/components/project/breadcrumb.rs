//! Where a page stands, and the way back.

use crate::i18n::said;
use leptos::prelude::*;
use leptos_router::components::A;

/// One step of the way: its name, and its address unless it is only a name.
pub type Crumb = (Signal<String>, Option<Signal<String>>);

/// The way back.
#[component]
pub fn Breadcrumb(
    /// From the gallery on.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let items = crumbs.into_iter().map(|(name, address)| {
        let name = move || name.get();
        let item = match address {
            Some(address) => view! { <A href=move || address.get()>{name}</A> }.into_any(),
            None => name.into_any(),
        };
        view! { <li class="breadcrumb__item">{item}</li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=said("project-breadcrumb")>
            <ol class="breadcrumb__list" role="list">{items.collect_view()}</ol>
        </nav>
    }
    .into_any()
}
