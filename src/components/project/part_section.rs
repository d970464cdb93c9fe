//! "Pièces": lettered as in the steps and on the cut file.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::i18n::{format, text_with};
use etabli_model::{Part, Project};
use leptos::prelude::*;

/// The parts of one object.
#[component]
pub(super) fn PartSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let project = shown.project;
    let shared =
        shared_origin(&project).map(|origin| view! { <p class="parts__origin">{origin}</p> });
    let is_shared = shared.is_some();
    let items = move || {
        let origin = |part| (!is_shared).then(|| origin(part, &project));
        let items = project.parts.iter().map(|part| item(part, origin(part)));
        items.collect_view()
    };
    view! {
        <SectionFrame section=Section::Parts>
            {shared}
            <ul class="parts" role="list">{items}</ul>
        </SectionFrame>
    }
}

/// Material and file of a part: `Contreplaqué 3 mm · disques.svg`.
fn origin(part: &Part, project: &Project) -> String {
    let material = part.material.as_deref().and_then(|id| project.material(id));
    let file = part.file.as_deref().and_then(|id| project.file(id));
    let file = file.map(|file| file.path.rsplit('/').next().unwrap_or(&file.path));
    let told = [material.map(|one| one.name.as_str()), file];
    told.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The origin all parts share, told once; `None` where they differ or have none.
fn shared_origin(project: &Project) -> Option<String> {
    let first = origin(project.parts.first()?, project);
    let same = project
        .parts
        .iter()
        .all(|part| origin(part, project) == first);
    (same && !first.is_empty()).then_some(first)
}

fn item(part: &Part, origin: Option<String>) -> impl IntoView + use<> {
    let size = part.size.as_ref().map(format::size);
    let notes = [size, origin]
        .into_iter()
        .flatten()
        .filter(|note| !note.is_empty());
    let notes = notes.map(|note| view! { <span class="table__note">{note}</span> });
    let count = text_with("project-part-count", &[("count", part.count.into())]);
    view! {
        <li class="parts__item">
            <b class="letter">{part.letter.clone()}</b>
            <span>{part.name.clone()}" "<strong class="nowrap">{count}</strong></span>
            {notes.collect_view()}
        </li>
    }
}
