//! Any two projects side by side.

use crate::components::compare::{ChooseProjects, Pair};
use crate::components::{PageHeading, WithGallery};
use crate::i18n::{said, text_with};
use crate::state::catalogue::use_catalogue;
use crate::state::comparison::{Compared, Comparison};
use leptos::prelude::*;

/// The two projects of the address, and the choice of others.
#[component]
pub fn ComparePage() -> impl IntoView {
    view! { <WithGallery let:_gallery><Comparing/></WithGallery> }
}

#[component]
fn Comparing() -> impl IntoView {
    let comparison = Comparison::of_address();
    let catalogue = use_catalogue();
    let sides = [0, 1].map(|side| comparison.project(side, catalogue));
    let titles = sides.map(|side| {
        Signal::derive(move || match side.get() {
            Compared::Here(project) => Some(project.title.clone()),
            _ => None,
        })
    });
    let outcome = move || match (sides[0].get(), sides[1].get()) {
        (Compared::Here(first), Compared::Here(second)) => {
            view! { <Pair first second/> }.into_any()
        }
        (Compared::Missing(name), _) | (_, Compared::Missing(name)) => {
            let words = move || text_with("compare-missing", &[("name", name.clone().into())]);
            view! { <p role="status">{words}</p> }.into_any()
        }
        (Compared::Nothing, _) | (_, Compared::Nothing) => {
            view! { <p>{said("compare-lead")}</p> }.into_any()
        }
        _ => view! { <p role="status">{said("loading")}</p> }.into_any(),
    };
    view! {
        <div class="page">
            <PageHeading title=Signal::derive(said("compare-title"))/>
            <ChooseProjects comparison titles/>
            {outcome}
        </div>
    }
}
