//! The table of materials: for one object and for the class.

use super::ShownProject;
use super::amounts::{amount, each, remarks};
use crate::i18n::{format, live_text, text_with};
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
        <div class="table-frame" tabindex="0" role="region" aria-labelledby="materiel-titre">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{live_text("project-material-name")}</th>
                        <th scope="col" class="table__number">{live_text("project-material-each")}</th>
                        <th scope="col" class="table__number">{live_text("project-material-class")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {total}
    }
}

fn row(material: &Material, shown: &ShownProject) -> impl IntoView + use<> {
    let all = class_quantity(material, shown.class()).map(|all| amount(all, material, shown));
    let remarks = remarks(material, shown);
    let remarks = remarks
        .into_iter()
        .map(|one| view! { <span class="table__note">{one}</span> });
    view! {
        <tr>
            <th scope="row">{material.name.clone()}{remarks.collect_view()}</th>
            <td class="table__number">{each(material, shown)}</td>
            <td class="table__number table__strong">{all}</td>
        </tr>
    }
}

fn total(shown: &ShownProject) -> Option<String> {
    let class = shown.class();
    let price = format::price(class_cost(&shown.project, class)?, shown.currency());
    let arguments = [("price", price.into()), ("count", class.groups().into())];
    Some(text_with("project-material-total", &arguments))
}
