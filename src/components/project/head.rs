//! The top of a project's page: picture, name, purpose, facts, and what a teacher can do.

use super::ShownProject;
use super::actions::Actions;
use super::fact_strip::FactStrip;
use super::feasible::FeasibleHere;
use crate::components::{PageHeading, ProjectImage};
use crate::i18n::text_with;
use leptos::prelude::*;

/// Cover, facts and actions.
#[component]
pub fn ProjectHead(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let project = shown.project.clone();
    let title = project.title.clone();
    let cover = project.cover_image().cloned().map(|image| {
        view! {
            <div class="project-head__cover plate plate--framed">
                <ProjectImage project=shown.folder.clone() image/>
            </div>
        }
    });
    let language = project.language.clone();
    let told = shown.clone();
    view! {
        <header class="project-head">
            {cover}
            <div class="project-head__text">
                <p class="project-head__kind">{move || kind(&told)}</p>
                <div lang=language.clone()>
                    <PageHeading title=Signal::derive(move || title.clone())/>
                </div>
                <p class="lead" lang=language>{project.summary.clone()}</p>
                {translated(&shown)}
                <FactStrip shown=shown.clone()/>
                <FeasibleHere shown=shown.clone()/>
                <Actions shown/>
            </div>
        </header>
    }
    .into_any()
}

/// Who reads a translation is told so, and what it may have missed.
fn translated(shown: &ShownProject) -> Option<impl IntoView + use<>> {
    let translation = shown.translation()?;
    let late = translation.of_version != shown.original.version;
    let by = translation.translator.clone();
    let arguments = [
        ("by", by.clone().into()),
        ("named", if by.is_empty() { "no" } else { "yes" }.into()),
        ("from", shown.original.language.clone().into()),
    ];
    let told = text_with("project-translated", &arguments);
    let late = late.then(|| {
        let version = translation.of_version.clone();
        text_with("project-translated-late", &[("version", version.into())])
    });
    Some(view! { <p class="muted">{told}" "{late}</p> })
}

/// `Matériel · reproduit 14 fois`; without reproductions, the status.
fn kind(shown: &ShownProject) -> String {
    let kind = shown.label(|words| &words.kinds, &shown.project.kind);
    let count = shown.project.times_reproduced();
    let status = match (count, shown.project.status.as_str()) {
        (0, "") => return kind,
        (0, status) => shown.label(|words| &words.status, status).to_lowercase(),
        (count, _) => text_with("project-reproduced", &[("count", count.into())]),
    };
    format!("{kind} · {status}")
}
