//! "Nouveau projet": a project that is adapted from no other starts here.

use crate::components::{Icon, IconName, PageHeading};
use crate::i18n::{language, said, text_with, word};
use crate::routes::Page;
use crate::state::workbench::use_workbench;
use etabli_remix::Model;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

/// The models, and the way to the import.
#[component]
pub fn NewProjectPage() -> impl IntoView {
    let workbench = use_workbench();
    let navigate = use_navigate();
    let starting = StoredValue::new(false);
    let start = Callback::new(move |model: Model| {
        // A second press while the first is under way would make a second project.
        if starting.get_value() {
            return;
        }
        starting.set_value(true);
        let navigate = navigate.clone();
        let language = untrack(language);
        spawn_local(async move {
            let id = workbench.start(model, language).await;
            starting.try_set_value(false);
            let whole = NavigateOptions {
                resolve: false,
                ..NavigateOptions::default()
            };
            navigate(&Page::Remix { id }.path(), whole);
        });
    });
    let rows = Model::ALL.map(|model| view! { <Row model start/> });
    view! {
        <div class="page new-project">
            <p><A href=Page::Workbench.path()>{said("nav-workbench")}</A></p>
            <PageHeading title=Signal::derive(said("workbench-new"))/>
            <p class="lead">{said("new-project-lead")}</p>
            <ul class="models" role="list">{rows.into_iter().collect::<Vec<_>>()}</ul>
            <p><A href=Page::Import.path()>{said("new-project-import")}</A></p>
        </div>
    }
}

#[component]
fn Row(
    /// The model.
    model: Model,
    /// Makes a project of it.
    start: Callback<Model>,
) -> impl IntoView {
    let title = move || word("new-project", model.name());
    let told = move || word("new-project", &format!("{}-text", model.name()));
    let label = move || text_with("new-project-start-named", &[("model", title().into())]);
    let icon = match model {
        Model::Laser => IconName::Laser,
        Model::Handling => IconName::Hand,
        Model::Tip => IconName::Star,
        Model::Empty => IconName::File,
    };
    view! {
        <li class="models__item">
            <h2 class="models__title"><Icon name=icon/>{title}</h2>
            <p>{told}</p>
            <p>
                <button type="button" class="button" aria-label=label on:click=move |_| start.run(model)
                    data-model=model.name()>{said("new-project-start")}</button>
            </p>
        </li>
    }
}
