//! The table of materials: for one object and for the class.

use super::ShownProject;
use super::amounts::{amount, each, remarks};
use crate::i18n::{format, said, text_with};
use etabli_model::{Material, class_cost, class_quantity};
use leptos::prelude::*;

/// Materials, counted for the class.
#[component]
pub(super) fn MaterialTable(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let rows = {
        let shown = shown.clone();
        move || {
            shown
                .project
                .materials
                .iter()
                .map(|material| row(material, &shown))
                .collect_view()
        }
    };
    let total =
        move || total(&shown).map(|words| view! { <p class="materials__total">{words}</p> });
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=said("project-material-table")>
            <table class="table materials">
                <thead>
                    <tr>
                        <th scope="col">{said("project-material-name")}</th>
                        <th scope="col" class="table__number">{said("project-material-each")}</th>
                        <th scope="col" class="table__number">{said("project-material-class")}</th>
                    </tr>
                </thead>
                {rows}
            </table>
        </div>
        {total}
    }
}

/// A material, and under it what there is to remark, over the whole width.
fn row(material: &Material, shown: &ShownProject) -> impl IntoView + use<> {
    let all = class_quantity(material, shown.class()).map(|all| amount(all, material, shown));
    let remarks: Vec<_> = remarks(material, shown)
        .into_iter()
        .map(|one| view! { <span class="table__note">{one}</span> })
        .collect();
    let remarks = (!remarks.is_empty()).then(|| {
        view! { <tr class="table__remarks"><td colspan="3">{remarks}</td></tr> }
    });
    view! {
        <tbody>
            <tr>
                <th scope="row">{material.name.clone()}</th>
                <td class="table__number">{each(material, shown)}</td>
                <td class="table__number table__strong">{all}</td>
            </tr>
            {remarks}
        </tbody>
    }
}

fn total(shown: &ShownProject) -> Option<String> {
    let class = shown.class();
    let price = format::price(class_cost(&shown.project, class)?, shown.currency());
    let arguments = [("price", price.into()), ("count", class.groups().into())];
    Some(text_with("project-material-total", &arguments))
}
