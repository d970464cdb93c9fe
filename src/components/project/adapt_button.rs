//! "Adapter à ma classe": one click, and the teacher is in the editor of their own remix.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::platform::document;
use crate::routes::Page;
use crate::state::workbench::use_workbench;
use etabli_model::Project;
use etabli_model::text::is_safe_link;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// Makes a remix and opens it.
#[component]
pub(super) fn AdaptButton(
    /// The project to adapt.
    project: Arc<Project>,
) -> impl IntoView {
    let workbench = use_workbench();
    let navigate = use_navigate();
    let starting = RwSignal::new(false);
    let adapt = move |_| {
        if starting.get_untracked() {
            return;
        }
        starting.set(true);
        let (project, navigate) = (project.clone(), navigate.clone());
        spawn_local(async move {
            let url = document::absolute(
                &Page::Project {
                    id: project.id.clone(),
                }
                .path(),
            );
            // An address that only this network knows, or that is not safe, would keep the remix from being imported
            // elsewhere: the credit then names title, authors and licence without it.
            let url = Some(url)
                .filter(|url| is_safe_link(url))
                .unwrap_or_default();
            let id = workbench.adapt(&project, &url).await;
            starting.try_set(false);
            let whole = NavigateOptions {
                resolve: false,
                ..NavigateOptions::default()
            };
            navigate(&Page::Remix { id }.path(), whole);
        });
    };
    let words = move || {
        if starting.get() {
            text("project-adapt-starting")
        } else {
            text("project-adapt")
        }
    };
    view! {
        <button type="button" class="button button--primary" on:click=adapt
            aria-disabled=move || starting.get().then_some("true") aria-describedby="adapter-aide">
            <Icon name=IconName::Fork/>{words}
        </button>
        <span id="adapter-aide" hidden>{said("project-adapt-help")}</span>
    }
}
