//! The projects found, or what stands in their place.

use super::BrokenProjects;
use super::more_results::MoreResults;
use super::project_card::ProjectCard;
use super::results_bar::ResultsBar;
use super::staging::staged;
use super::waiting::WaitingCards;
use crate::components::{Notice, NoticeKind};
use crate::i18n::said;
use crate::pages::later;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::ProjectSummary;
use leptos::prelude::*;
use std::sync::Arc;

/// The rows of projects, in their order.
pub type Rows = Vec<Arc<ProjectSummary>>;

/// What the place of the results shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Waiting,
    Nothing,
    Projects,
}

/// The bar and the grid.
#[component]
pub fn Results(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let projects = found_projects(query);
    let shown =
        Memo::new(
            move |_| match projects.with(|projects| projects.as_ref().map(Vec::is_empty)) {
                None => Shown::Waiting,
                Some(true) => Shown::Nothing,
                Some(false) => Shown::Projects,
            },
        );
    let total = total();
    let place = move || match shown.get() {
        Shown::Waiting => view! { <WaitingCards/> }.into_any(),
        Shown::Nothing => later::nothing(query),
        Shown::Projects => {
            view! { <Grid projects query/><MoreResults projects total query/> }.into_any()
        }
    };
    view! {
        <section class="results" aria-labelledby=super::RESULTS_ID aria-busy=move || (shown.get() == Shown::Waiting).to_string()>
            <ResultsBar query total/>
            <SearchFailure/>
            <Show when=move || shown.get() != Shown::Waiting><BrokenProjects/></Show>
            {place}
        </section>
    }
}

#[component]
fn Grid(
    /// The projects, in their order.
    projects: Memo<Option<Rows>>,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let rows = staged(projects);
    view! {
        <ul class="gallery-grid" role="list">
            <For each=rows key=|summary| summary.id.clone() let:summary>
                <li><ProjectCard summary query/></li>
            </For>
        </ul>
    }
}

#[component]
fn SearchFailure() -> impl IntoView {
    let failure = use_search().failure;
    view! {
        <Show when=move || failure.with(Option::is_some)>
            <Notice kind=NoticeKind::Warning title=Signal::derive(said("gallery-search-failed-title"))>
                <p>{said("gallery-search-failed-text")}</p>
            </Notice>
        </Show>
    }
}

/// The rows to show, once the answer is there.
fn found_projects(query: GalleryQuery) -> Memo<Option<Rows>> {
    let found = use_search().found;
    Memo::new(move |_| {
        let count = query.count();
        let found = found.get()?;
        Some(found.rows.iter().flatten().take(count).cloned().collect())
    })
}

/// How many projects fit, once it is known.
fn total() -> Signal<Option<usize>> {
    let found = use_search().found;
    Signal::derive(move || found.with(|found| Some(found.as_ref()?.answer.total)))
}
