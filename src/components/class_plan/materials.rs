//! What to buy for the class, and how many plates go into the machine.

use super::amounts::plates;
use super::plan::{Planning, with_words};
use crate::components::project::material_amount;
use crate::i18n::{format, language, said};
use etabli_model::vocabulary::label;
use etabli_model::{MaterialNeed, Plates};
use leptos::prelude::*;

/// A row a material.
#[component]
pub(super) fn Materials(
    /// The plan.
    planning: Planning,
) -> impl IntoView {
    let needs = Memo::new(move |_| planning.needs.with(|needs| needs.materials.clone()));
    let estimated = move || {
        let estimate = |one: &MaterialNeed| matches!(one.plates, Some(Plates::Estimated { .. }));
        needs.with(|needs| needs.iter().any(estimate))
    };
    let rows = move || {
        let row = |need: MaterialNeed| row(&need, planning);
        needs.get().into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || needs.with(|needs| !needs.is_empty())>
            <h3 id="class-plan-materials">{said("class-plan-materials")}</h3>
            <div class="table-scroll" role="group" tabindex="0" aria-labelledby="class-plan-materials">
                <table class="table">
                    <thead><tr>
                        <th scope="col">{said("class-plan-material")}</th>
                        <th scope="col">{said("class-plan-quantity")}</th>
                        <th scope="col">{said("class-plan-price")}</th>
                        <th scope="col">{said("class-plan-plates")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Show when=estimated><p class="field__hint">{said("class-plan-estimate")}</p></Show>
        </Show>
    }
}

fn row(need: &MaterialNeed, planning: Planning) -> AnyView {
    let bed = planning
        .beds()
        .remove(&need.material)
        .map(|one| one.machine);
    let bed = bed
        .map(|machine| with_words(|words| label(&words.machines, &machine, language()).to_owned()));
    let material = planning.draft(|project| project.material(&need.material).cloned());
    let material = material.unwrap_or_default();
    let quantity = need
        .quantity
        .map(|quantity| with_words(|words| material_amount(quantity, &material, words)));
    let currency = planning.currency();
    let cost = need.cost.map(|cost| format::price(cost, &currency));
    let impossible = matches!(need.plates, Some(Plates::TooLarge { .. }));
    let plates = need
        .plates
        .map(|one| planning.draft(|project| plates(one, project, bed)));
    view! {
        <tr>
            <th scope="row">{material.name}</th>
            <td>{quantity}</td>
            <td>{cost}</td>
            <td class:class-plan__impossible=impossible>{plates}</td>
        </tr>
    }
    .into_any()
}
