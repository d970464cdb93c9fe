//! What stands in the grid until the projects arrive.

use leptos::prelude::*;

/// Cards without words, of the size of those to come.
#[component]
pub fn WaitingCards() -> impl IntoView {
    let card = |_| {
        view! {
            <li>
                <div class="project-card project-card--waiting">
                    <div class="project-card__body">
                        <span class="skeleton skeleton--title"></span>
                        <span class="skeleton skeleton--line"></span>
                        <span class="skeleton skeleton--line"></span>
                    </div>
                    <div class="project-card__cover plate"></div>
                </div>
            </li>
        }
    };
    view! {
        <ul class="gallery-grid" role="list" aria-hidden="true">{(0..6).map(card).collect_view()}</ul>
    }
}

/// Facets without words.
#[component]
pub fn WaitingFacets() -> impl IntoView {
    let facet = |lines| {
        let line = |_| view! { <span class="skeleton skeleton--line facet__waiting"></span> };
        view! { <div class="facet" aria-hidden="true">{(0..lines).map(line).collect_view()}</div> }
    };
    [3, 6, 5].map(facet).collect_view()
}
