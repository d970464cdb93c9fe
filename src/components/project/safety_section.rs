//! "Sécurité": what can hurt, before anything is made.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::components::{Icon, IconName, RichText};
use crate::i18n::{text, text_with};
use etabli_model::{SafetyLevel, SafetyNote};
use leptos::prelude::*;

/// Hazards, the gravest first.
#[component]
pub(super) fn SafetySection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let notes = move || {
        let mut notes: Vec<&SafetyNote> = shown.project.safety.iter().collect();
        notes.sort_by_key(|note| std::cmp::Reverse(note.level));
        notes
            .into_iter()
            .map(|note| item(note, &shown))
            .collect_view()
    };
    view! {
        <SectionFrame section=Section::Safety>
            <ul class="notices" role="list">{notes}</ul>
        </SectionFrame>
    }
}

fn item(note: &SafetyNote, shown: &ShownProject) -> impl IntoView + use<> {
    let (class, level, icon) = match note.level {
        SafetyLevel::Danger => (
            "notice notice--danger",
            text("project-safety-danger"),
            IconName::Warning,
        ),
        SafetyLevel::Care => (
            "notice notice--warning",
            text("project-safety-care"),
            IconName::Warning,
        ),
        SafetyLevel::Info => (
            "notice notice--info",
            text("project-safety-info"),
            IconName::File,
        ),
    };
    let title = if note.hazard.is_empty() {
        level
    } else {
        format!("{level} · {}", note.hazard)
    };
    let remarks = remarks(note, shown).join(" · ");
    let remarks = (!remarks.is_empty()).then(|| view! { <p class="notice__more">{remarks}</p> });
    view! {
        <li class=class>
            <p class="notice__title"><Icon name=icon/>{title}</p>
            <div class="notice__body"><RichText text=note.text.clone()/>{remarks}</div>
        </li>
    }
}

/// Who watches, what to wear, at which steps.
fn remarks(note: &SafetyNote, shown: &ShownProject) -> Vec<String> {
    let supervision = match note.supervision.as_str() {
        "adult" => Some(text("project-safety-adult")),
        "trained-adult" => Some(text("project-safety-trained")),
        _ => None,
    };
    let wear = (!note.protective.is_empty()).then(|| {
        text_with(
            "project-safety-wear",
            &[("items", note.protective.join(", ").into())],
        )
    });
    let steps = shown.project.steps.iter().enumerate();
    let steps: Vec<String> = steps
        .filter(|(_, step)| note.applies_to.contains(&step.id))
        .map(|(position, _)| (position + 1).to_string())
        .collect();
    let at = (!steps.is_empty()).then(|| {
        let arguments = [
            ("count", steps.len().into()),
            ("numbers", steps.join(", ").into()),
        ];
        text_with("project-safety-steps", &arguments)
    });
    [supervision, wear, at].into_iter().flatten().collect()
}
