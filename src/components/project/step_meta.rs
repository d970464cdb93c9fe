//! The line under a step: how long, who, which parts, what is needed.

use super::ShownProject;
use crate::components::{Icon, IconName};
use crate::i18n::{format, said, text_with};
use etabli_model::{Step, Who};
use leptos::prelude::*;

/// Minutes, person, parts, needs.
#[component]
pub(super) fn StepMeta(
    /// The project.
    shown: ShownProject,
    /// The step.
    step: Step,
) -> impl IntoView {
    let who = match step.who {
        Who::Teacher => "project-who-teacher",
        Who::Pupil => "project-who-pupil",
        Who::Adult => "project-who-adult",
    };
    let minutes = step.minutes.filter(|minutes| *minutes > 0).map(|minutes| {
        view! { <span><Icon name=IconName::Time/>{format::minutes(minutes)}</span> }
    });
    let letters = step.parts.iter().filter_map(|id| shown.project.part(id));
    let letters: Vec<_> = letters
        .map(|part| view! { <b class="letter">{part.letter.clone()}</b> })
        .collect();
    let count = letters.len();
    let parts = (count > 0).then(|| {
        view! { <span>{move || text_with("project-step-parts", &[("count", count.into())])}" "{letters}</span> }
    });
    let needs = move || {
        let needs = needs(&shown, &step).join(" · ");
        (!needs.is_empty()).then(|| {
            let needs = text_with("project-step-needs", &[("items", needs.into())]);
            view! { <p class="step__needs">{needs}</p> }
        })
    };
    view! {
        <p class="step__facts">
            {minutes}
            <span><Icon name=IconName::Group/>{said(who)}</span>
            {parts}
        </p>
        {needs}
    }
}

/// Machines, tools and materials of the step, and what to wear. Reactive.
fn needs(shown: &ShownProject, step: &Step) -> Vec<String> {
    let project = &shown.project;
    let mut needs: Vec<String> = Vec::new();
    let machines = project
        .machines
        .iter()
        .filter(|machine| step.machines.contains(&machine.id));
    for machine in machines {
        let name = shown.label(|words| &words.machines, &machine.machine);
        if !needs.contains(&name) {
            needs.push(name);
        }
    }
    let tools = project
        .tools
        .iter()
        .filter(|tool| step.tools.contains(&tool.id));
    needs.extend(tools.map(|tool| tool.name.clone()));
    let materials = project
        .materials
        .iter()
        .filter(|material| step.materials.contains(&material.id));
    needs.extend(materials.map(|material| material.name.clone()));
    let hazards = project
        .safety
        .iter()
        .filter(|note| note.applies_to.contains(&step.id));
    for item in hazards.flat_map(|note| &note.protective) {
        if !needs.contains(item) {
            needs.push(item.clone());
        }
    }
    needs
}
