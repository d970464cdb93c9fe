//! The lineage of the remix being edited: what it comes from, and what others of the gallery made of the same original.

use super::family::{Family, Kin, Relative, Sources};
use super::list::{SiblingList, SourceList};
use super::tree::LineageTree;
use crate::i18n::said;
use crate::state::editor::use_editor;
use crate::state::lineage::lineage;
use etabli_model::{BasedOn, Project};
use etabli_search::ProjectSummary;
use leptos::prelude::*;

/// The tree of the remix, and the lists that say the same.
#[component]
pub fn LineagePanel() -> impl IntoView {
    let editor = use_editor();
    let base = editor.base.with_untracked(|base| base.id.clone());
    let published = lineage(base);
    let sources = Memo::new(move |_| {
        editor
            .draft
            .with(|draft| draft.sources().cloned().collect::<Vec<BasedOn>>())
    });
    let siblings = Memo::new(move |_| {
        let own = editor.draft.with(|draft| draft.id.clone());
        let mut others = published.with(|published| published.remixes.clone());
        others.retain(|one| one.id != own);
        others
    });
    let family = Signal::derive(move || {
        let siblings = siblings.with(|siblings| siblings.iter().map(sibling).collect());
        let told = sources.with(|sources| sources.iter().map(source).collect());
        let (sources, title) = editor
            .draft
            .with(|draft| (as_sources(draft, told), draft.title.clone()));
        let this = Relative {
            kin: Kin::This,
            title,
        };
        Family::of(sources, this, siblings, Vec::new())
    });
    view! {
        <Show when=move || !family.with(Family::is_alone)>
            <div class="lineage-panel">
                <h3>{said("lineage-title")}</h3>
                <LineageTree family/>
                <SourceList sources published/>
                <SiblingList siblings/>
            </div>
        </Show>
    }
}

/// A line where its first work is told or there is one source only, else parents side by side.
pub fn as_sources(project: &Project, told: Vec<Relative>) -> Sources {
    if project.root.is_some() || told.len() < 2 {
        Sources::Line(told)
    } else {
        Sources::Parents(told)
    }
}

fn source(source: &BasedOn) -> Relative {
    Relative {
        kin: Kin::Source,
        title: source.title.clone(),
    }
}

fn sibling(other: &ProjectSummary) -> Relative {
    Relative {
        kin: Kin::Sibling,
        title: other.title.clone(),
    }
}
