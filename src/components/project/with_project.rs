//! The states a page of one project shares: on its way, absent, unusable, here.

use super::ProjectNotFound;
use crate::components::{DiagnosticList, Downloading, PageHeading};
use crate::i18n::said;
use crate::state::catalogue::{Gallery, NoProject};
use etabli_model::{Finding, Project};
use leptos::prelude::*;
use std::sync::Arc;

/// Shows a page once its project is read; before, a skeleton; if there is none, or it cannot be used, why.
#[component]
pub fn WithProject(
    /// The slug.
    #[prop(into)]
    id: Signal<String>,
    /// The dataset.
    gallery: Arc<Gallery>,
    /// The page.
    children: Box<dyn Fn(Arc<Project>) -> AnyView + Send + Sync>,
) -> impl IntoView {
    let project = LocalResource::new(move || {
        let (id, gallery) = (id.get(), gallery.clone());
        async move { gallery.project(&id).await }
    });
    let retry = Callback::new(move |()| project.refetch());
    move || match project.get() {
        None => view! { <Downloading/> }.into_any(),
        Some(Ok(project)) => children(project),
        Some(Err(NoProject::Absent)) => {
            view! { <ProjectNotFound id=id.get_untracked()/> }.into_any()
        }
        Some(Err(NoProject::Unusable(findings))) => view! { <Unusable findings retry/> }.into_any(),
    }
}

#[component]
fn Unusable(
    /// Why.
    findings: Vec<Finding>,
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("project-unusable-title"))/>
            <p>{said("project-unusable-text")}</p>
            <button type="button" class="button button--primary" on:click=move |_| retry.run(())>
                {said("retry")}
            </button>
            <DiagnosticList findings/>
        </div>
    }
}
