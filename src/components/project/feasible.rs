//! Whether the project can be made and used here, and what is missing.

use super::ShownProject;
use crate::components::needs::{substitutes, wanted};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::routes::Page;
use crate::state::profile::use_profile;
use etabli_search::Need;
use leptos::prelude::*;
use leptos_router::components::A;

/// "Faisable chez vous", or what is missing and what may stand in for it; nothing while no profile was told.
#[component]
pub(super) fn FeasibleHere(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let profile = use_profile();
    let needs = Need::of(&shown.original, shown.vocabulary());
    let missing = Memo::new(move |_| {
        profile.with(|told| {
            let unmet = needs.iter().filter(|need| !told.meets(need));
            (!told.is_empty()).then(|| unmet.cloned().collect::<Vec<Need>>())
        })
    });
    move || {
        let missing = missing.get()?;
        let lines: Vec<String> = missing.iter().map(|need| line(need, &shown)).collect();
        let told = if lines.is_empty() {
            view! { <p class="verdict__title"><Icon name=IconName::Check/>{said("project-feasible")}</p> }
                .into_any()
        } else {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <p class="verdict__title"><Icon name=IconName::Warning/>{said("project-missing")}</p>
                <ul class="verdict__list">{lines.collect_view()}</ul>
            }
            .into_any()
        };
        let class = if missing.is_empty() {
            "verdict verdict--yes"
        } else {
            "verdict"
        };
        Some(view! {
            <div class=class>
                {told}
                <A href=Page::Profile.path() attr:class="verdict__edit">{said("project-feasible-edit")}</A>
            </div>
        })
    }
}

/// `contreplaqué, remplaçable par carton, MDF`.
fn line(need: &Need, shown: &ShownProject) -> String {
    let words = shown.vocabulary();
    let name = wanted(need, words);
    if matches!(need, Need::Class { .. }) {
        return text_with("project-other-class", &[("levels", name.into())]);
    }
    let others = substitutes(need, words);
    if others.is_empty() {
        return name;
    }
    let arguments = [("name", name.into()), ("others", others.join(", ").into())];
    text_with("project-missing-else", &arguments)
}
