//! "Étapes": one action and one picture each, under the name of the moment they belong to.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use super::step_item::{Place, StepItem};
use crate::i18n::{format, text_with};
use leptos::prelude::*;

/// The steps.
#[component]
pub(super) fn StepSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let told = shown.clone();
    let count = view! { <p class="muted">{move || summary(&told)}</p> }.into_any();
    let groups = groups(&shown)
        .into_iter()
        .map(|group| steps(group, &shown))
        .collect_view();
    view! { <SectionFrame section=Section::Steps aside=count>{groups}</SectionFrame> }
}

/// Steps in a row that share a heading; without heading where the author gave none.
struct Group {
    heading: String,
    positions: Vec<usize>,
}

fn groups(shown: &ShownProject) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (position, step) in shown.project.steps.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group.heading == step.section => group.positions.push(position),
            _ => groups.push(Group {
                heading: step.section.clone(),
                positions: vec![position],
            }),
        }
    }
    groups
}

fn steps(group: Group, shown: &ShownProject) -> impl IntoView + use<> {
    let total = shown.project.steps.len();
    let place = if group.heading.is_empty() {
        Place::UnderSection
    } else {
        Place::UnderHeading
    };
    let heading = (place == Place::UnderHeading)
        .then(|| view! { <h3 class="section__title steps__heading">{group.heading}</h3> });
    let items = group.positions.into_iter().map(|position| {
        view! { <StepItem shown=shown.clone() position total place/> }
    });
    view! {
        {heading}
        <ol class="steps" role="list">{items.collect_view()}</ol>
    }
}

/// `8 étapes · 1 h 35`.
fn summary(shown: &ShownProject) -> String {
    let steps = &shown.project.steps;
    let count = text_with("project-step-count", &[("count", steps.len().into())]);
    match steps
        .iter()
        .filter_map(|step| step.minutes)
        .fold(0, u32::saturating_add)
    {
        0 => count,
        minutes => format!("{count} · {}", format::minutes(minutes)),
    }
}
