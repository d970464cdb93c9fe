//! A notice for the gallery's keepers: the projects that cannot be shown, and why.

use crate::components::{DiagnosticList, Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::state::search::use_search;
use etabli_model::Finding;
use leptos::prelude::*;

/// Findings shown at once; the others wait behind a disclosure.
const SHOWN_AT_ONCE: usize = 3;

/// Names each broken project: the file, the place and the remedy. Nothing when all are sound.
#[component]
pub fn BrokenProjects() -> impl IntoView {
    let broken = use_search().findings;
    let files = move || {
        // The findings of a file stand together.
        broken.with(|broken| broken.chunk_by(|one, next| one.file == next.file).count())
    };
    let title = move || text_with("broken-projects-title", &[("count", files().into())]);
    view! {
        <Show when=move || !broken.with(Vec::is_empty)>
            <Notice kind=NoticeKind::Warning title=Signal::derive(title)>
                <p>{said("broken-projects-text")}</p>
                {move || view! { <Findings findings=broken.get()/> }}
            </Notice>
        </Show>
    }
}

#[component]
fn Findings(
    /// What was found.
    mut findings: Vec<Finding>,
) -> impl IntoView {
    let more = findings.split_off(findings.len().min(SHOWN_AT_ONCE));
    let count = more.len();
    let summary = move || text_with("gallery-more-findings", &[("count", count.into())]);
    let more = (count > 0).then(|| {
        view! { <details><summary>{summary}</summary><DiagnosticList findings=more/></details> }
    });
    view! { <DiagnosticList findings/>{more} }
}
