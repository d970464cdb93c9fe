//! "Pour la classe": why, for whom, and how the lesson goes.

use super::ShownProject;
use super::lesson::{adaptations, competencies, session, terms, uses};
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::components::RichText;
use crate::i18n::text;
use etabli_model::TextItem;
use leptos::prelude::*;

/// The teaching part.
#[component]
pub(super) fn ClassSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let blocks = move || {
        let project = &shown.project;
        vec![
            uses(&shown),
            list(text("project-objectives"), &project.objectives),
            list(text("project-prerequisites"), &project.prerequisites),
            competencies(project),
            session(project),
            list(text("project-differentiation"), &project.differentiation),
            list(text("project-assessment"), &project.assessment),
            adaptations(&shown),
            terms(project),
            list(text("project-further"), &project.further),
        ]
    };
    view! { <SectionFrame section=Section::Class>{blocks}</SectionFrame> }
}

/// A titled list of texts; nothing when it is empty.
fn list(title: String, items: &[TextItem]) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = items
        .iter()
        .map(|item| view! { <li><RichText text=item.text.clone()/></li> });
    let list = view! {
        <h3 class="section__title">{title}</h3>
        <ul class="rich-text">{items.collect_view()}</ul>
    };
    Some(list.into_any())
}
