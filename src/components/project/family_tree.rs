//! The family of a project of the gallery, drawn: what it comes from, what others made of it, and the teacher's own.

use super::ShownProject;
use crate::components::lineage::{Family, Kin, LineageTree, Relative, as_sources};
use crate::state::workbench::use_workbench;
use etabli_search::ProjectSummary;
use leptos::prelude::*;

/// The tree above the lists of the section.
#[component]
pub(super) fn FamilyTree(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let workbench = use_workbench();
    let relative = |kin, title: &str| Relative {
        kin,
        title: title.to_owned(),
    };
    let family = Signal::derive(move || {
        let project = &shown.project;
        let sources = project.sources();
        let sources = sources
            .map(|source| relative(Kin::Source, &source.title))
            .collect();
        let own = workbench.cards.get();
        let own = own.iter().filter(|card| card.base == project.id);
        let own = own.map(|card| relative(Kin::Remix, &card.title));
        let published = shown.remixes();
        let others = published.iter();
        let others = others.map(|other: &ProjectSummary| relative(Kin::Remix, &other.title));
        let children = own.chain(others).collect();
        let this = relative(Kin::This, &project.title);
        Family::of(as_sources(project, sources), this, Vec::new(), children)
    });
    view! { <LineageTree family/> }
}
