//! "Machines": which, how long, and how the author set them.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use super::settings::settings;
use crate::i18n::{format, language, text, text_with};
use etabli_model::Machine;
use leptos::prelude::*;

/// Machines and their settings.
#[component]
pub(super) fn MachineSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let machines = move || {
        let machines = shown
            .project
            .machines
            .iter()
            .filter(|machine| machine.machine != "no-machine");
        machines
            .map(|machine| block(machine, &shown))
            .collect_view()
    };
    view! { <SectionFrame section=Section::Machines>{machines}</SectionFrame> }
}

fn block(machine: &Machine, shown: &ShownProject) -> impl IntoView + use<> {
    let process = process(&machine.process);
    let name = shown.label(|words| &words.machines, &machine.machine);
    let rows: Vec<_> = settings(machine)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    let rows = (!rows.is_empty()).then(|| view! { <dl class="settings">{rows}</dl> });
    let tested = tested_on(machine).map(|words| view! { <p class="muted">{words}</p> });
    view! {
        <div class="machine">
            <h3 class="section__title">{name}{process}</h3>
            <p class="muted">{details(machine, shown).join(" · ")}</p>
            {rows}
            {tested}
        </div>
    }
}

/// `, découpe` after the machine's name.
fn process(process: &str) -> Option<String> {
    let message = format!("process-{process}");
    let words = text_with(&message, &[]);
    (!process.is_empty() && words != message).then(|| format!(", {words}"))
}

fn details(machine: &Machine, shown: &ShownProject) -> Vec<String> {
    let time = machine
        .minutes_per_object
        .filter(|minutes| !minutes.is_zero())
        .map(|minutes| {
            let minutes = minutes.localized(language());
            text_with("project-machine-minutes", &[("minutes", minutes.into())])
        });
    let setup = machine
        .setup_minutes
        .filter(|minutes| *minutes > 0)
        .map(|minutes| {
            text_with(
                "project-machine-setup",
                &[("time", format::minutes(minutes).into())],
            )
        });
    let others: Vec<String> = machine
        .alternatives
        .iter()
        .map(|id| shown.label(|words| &words.machines, id))
        .collect();
    let others = (!others.is_empty()).then(|| {
        text_with(
            "project-machine-or",
            &[("machines", others.join(", ").into())],
        )
    });
    let optional = machine.optional.then(|| text("project-optional"));
    [optional, time, setup, others]
        .into_iter()
        .flatten()
        .collect()
}

fn tested_on(machine: &Machine) -> Option<String> {
    let tested = machine.tested_on.as_ref()?;
    let power = tested.power_w.map(|watts| format!("{watts}\u{a0}W"));
    let date = (!tested.date.is_empty()).then(|| format::date(&tested.date));
    let known = [
        Some(tested.model.clone()),
        power,
        Some(tested.place.clone()),
        date,
    ];
    let known: Vec<String> = known
        .into_iter()
        .flatten()
        .filter(|one| !one.trim().is_empty())
        .collect();
    (!known.is_empty()).then(|| {
        text_with(
            "project-machine-tested",
            &[("machine", known.join(", ").into())],
        )
    })
}
