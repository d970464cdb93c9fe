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
    let project = ShownProject {
        project: subject.project.clone(),
        gallery: subject.gallery,
        folder: subject.folder,
        pupils: RwSignal::new(choice.get_untracked().pupils),
    };
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
            <p class="print-room__title" lang=subject.project.language.clone()>{subject.project.title.clone()}</p>
            <p class="lead" lang=subject.project.language.clone()>{subject.project.summary.clone()}</p>
            <FactStrip shown=project.clone()/>
            <ProjectBody shown=project/>
        </article>
    }
}
