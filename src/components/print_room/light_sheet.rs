//! The simple version: the project's page, printed by the browser alone.

use super::room::Shown;
use crate::components::project::{FactStrip, ProjectBody, ShownProject};
use crate::components::{Icon, IconName};
use crate::i18n::said;
use crate::platform::document;
use crate::state::sheet_address::SheetChoice;
use crate::state::sheet_job::SheetSubject;
use leptos::prelude::*;

/// Everything the project says, without the typesetter.
#[component]
pub(super) fn LightSheet(
    /// What is printed.
    subject: SheetSubject,
    /// What the room shows.
    shown: RwSignal<Shown>,
    /// The options: the class is counted for as many pupils.
    choice: SheetChoice,
) -> impl IntoView {
    let SheetSubject {
        project,
        gallery,
        folder,
        ..
    } = subject;
    let (language, title, summary) = (
        project.language.clone(),
        project.title.clone(),
        project.summary.clone(),
    );
    let pupils = choice.get_untracked().pupils;
    let dataset = folder.dataset.clone();
    let project = ShownProject::new(project, gallery, dataset, pupils).with_pictures(folder);
    view! {
        <div class="print-room__bar screen-only">
            <p>{said("print-light-text")}</p>
            <div class="cluster">
                <button type="button" class="button button--primary" on:click=|_| document::print()>
                    <Icon name=IconName::Print/>{said("print-light-print")}
                </button>
                <button type="button" class="button" on:click=move |_| shown.set(Shown::Sheet)>
                    {said("print-light-back")}
                </button>
            </div>
        </div>
        <article class="project print-room__light">
            <p class="print-room__title" lang=language.clone()>{title}</p>
            <p class="lead" lang=language>{summary}</p>
            <FactStrip shown=project.clone()/>
            <ProjectBody shown=project/>
        </article>
    }
}
