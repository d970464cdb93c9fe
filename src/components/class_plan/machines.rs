//! How long each machine runs for the class, and how many of it there are.

use super::amounts::{minutes, sessions};
use super::plan::{Planning, with_words};
use crate::components::editor::parse_optional;
use crate::i18n::{language, said, text_with};
use etabli_model::MachineQueue;
use etabli_model::vocabulary::label;
use leptos::prelude::*;

/// The most machines of one kind that are counted.
const MOST: u32 = 50;

/// A row a machine.
#[component]
pub(super) fn Machines(
    /// The plan.
    planning: Planning,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let name = |one: &MachineQueue| one.machine.clone();
        planning
            .needs
            .with(|needs| needs.machines.iter().map(name).collect::<Vec<_>>())
    });
    view! {
        <Show when=move || names.with(|names| !names.is_empty())>
            <h3 id="class-plan-machines">{said("class-plan-machines")}</h3>
            <div class="table-scroll" role="group" tabindex="0" aria-labelledby="class-plan-machines">
                <table class="table">
                    <thead><tr>
                        <th scope="col">{said("class-plan-machine")}</th>
                        <th scope="col">{said("class-plan-copies")}</th>
                        <th scope="col">{said("class-plan-time")}</th>
                        <th scope="col">{said("class-plan-machine-sessions")}</th>
                    </tr></thead>
                    <tbody><For each=move || names.get() key=Clone::clone let(name)><Row planning name/></For></tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Row(
    /// The plan.
    planning: Planning,
    /// Vocabulary `machines`.
    name: String,
) -> impl IntoView {
    let machine = StoredValue::new(name);
    let title = move || {
        machine
            .with_value(|id| with_words(|words| label(&words.machines, id, language()).to_owned()))
    };
    let queue = Memo::new(move |_| {
        let own = |one: &&MachineQueue| machine.with_value(|id| one.machine == *id);
        planning
            .needs
            .with(|needs| needs.machines.iter().find(own).cloned())
    });
    let copies = move || queue.with(|queue| queue.as_ref().map(|one| one.copies.to_string()));
    let time = move || queue.with(|queue| queue.as_ref().map(|one| minutes(one.minutes)));
    let turns = move || queue.with(|queue| queue.as_ref().map(|one| sessions(one.sessions)));
    let change = move |event| {
        let typed = parse_optional::<u32>(&event_target_value(&event)).flatten();
        let Some(count) = typed.filter(|count| (1..=MOST).contains(count)) else {
            return;
        };
        let id = machine.get_value();
        planning.change(&format!("machine-{id}"), |plan| {
            plan.machines.insert(id, count);
        });
    };
    let name = move || text_with("class-plan-copies-of", &[("machine", title().into())]);
    view! {
        <tr>
            <th scope="row">{title}</th>
            <td>
                <input class="field__input class-plan__copies" type="number" inputmode="numeric" min="1"
                    max=MOST.to_string() aria-label=name prop:value=copies on:change=change/>
            </td>
            <td>{time}</td>
            <td>{turns}</td>
        </tr>
    }
}
