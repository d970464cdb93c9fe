//! A notice for the gallery's keepers: the projects that cannot be shown, and why.

use crate::components::{DiagnosticList, Notice, NoticeKind};
use crate::i18n::{text, text_with};
use crate::state::catalogue::{Gallery, use_catalogue};
use etabli_model::{Diagnostic, Severity};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Names each broken project: the file, the place and the remedy. Nothing when all are sound.
#[component]
pub fn BrokenProjects() -> impl IntoView {
    let catalogue = use_catalogue();
    let broken = Memo::new(move |_| {
        catalogue
            .gallery()
            .map(|gallery| broken(&gallery))
            .unwrap_or_default()
    });
    let files = move || {
        broken.with(|broken| {
            broken
                .iter()
                .map(|one| one.file.clone())
                .collect::<BTreeSet<_>>()
                .len()
        })
    };
    let title = move || text_with("broken-projects-title", &[("count", files().into())]);
    view! {
        <Show when=move || !broken.with(Vec::is_empty)>
            <Notice kind=NoticeKind::Warning title=Signal::derive(title)>
                <p>{move || text("broken-projects-text")}</p>
                {move || view! { <DiagnosticList diagnostics=broken.get()/> }}
            </Notice>
        </Show>
    }
}

/// The errors of the files that gave no project.
fn broken(gallery: &Gallery) -> Vec<Diagnostic> {
    let shown: BTreeSet<String> = gallery
        .projects
        .iter()
        .map(|project| format!("projects/{}/project.json", project.id))
        .collect();
    let hides = |found: &&Diagnostic| {
        found.severity == Severity::Error
            && found.file.starts_with("projects/")
            && !shown.contains(&found.file)
    };
    gallery.diagnostics.iter().filter(hides).cloned().collect()
}
