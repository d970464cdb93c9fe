//! "Pièces": lettered as in the steps and on the cut file.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::i18n::{format, text_with};
use etabli_model::Part;
use leptos::prelude::*;

/// The parts of one object.
#[component]
pub(super) fn PartSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let items = move || {
        shown
            .project
            .parts
            .iter()
            .map(|part| item(part, &shown))
            .collect_view()
    };
    view! {
        <SectionFrame section=Section::Parts>
            <ul class="parts" role="list">{items}</ul>
        </SectionFrame>
    }
}

fn item(part: &Part, shown: &ShownProject) -> impl IntoView + use<> {
    let project = &shown.project;
    let size = part
        .size
        .as_ref()
        .map(format::size)
        .filter(|size| !size.is_empty());
    let material = part
        .material
        .as_deref()
        .and_then(|id| project.material(id))
        .map(|one| one.name.clone());
    let file = part.file.as_deref().and_then(|id| project.file(id));
    let file = file.map(|file| {
        file.path
            .rsplit('/')
            .next()
            .unwrap_or(&file.path)
            .to_owned()
    });
    let notes = [size, material, file].into_iter().flatten();
    let notes = notes
        .map(|note| view! { <span class="table__note">{note}</span> })
        .collect_view();
    let count = text_with("project-part-count", &[("count", part.count.into())]);
    view! {
        <li class="parts__item">
            <b class="letter">{part.letter.clone()}</b>
            <span>{part.name.clone()}" "<strong class="nowrap">{count}</strong></span>
            {notes}
        </li>
    }
}
