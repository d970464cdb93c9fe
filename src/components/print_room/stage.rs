//! Where the pages stand, or what is in their place until they come.

use super::bar::Bar;
use super::cost_choice::PagePrice;
use super::page_list::PageList;
use super::room::Shown;
use super::trouble::{Failed, Refused};
use super::waiting::{Arriving, Composing, Preparing};
use super::warnings::Warnings;
use crate::components::{Notice, NoticeKind};
use crate::i18n::said;
use crate::state::sheet_address::SheetChoice;
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::{Preview, Readiness};
use leptos::prelude::*;

/// What stands on the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    Preparing,
    Arriving,
    Composing,
    Pages,
    Refused,
    Failed,
}

fn scene(job: SheetJob) -> Scene {
    let preview = job.typesetter.preview.with(|preview| match preview {
        Preview::None => Scene::Composing,
        Preview::Pages(_) => Scene::Pages,
        Preview::Refused(_) => Scene::Refused,
    });
    job.typesetter.readiness.with(|readiness| match readiness {
        Readiness::Asleep | Readiness::Preparing => Scene::Preparing,
        Readiness::Arriving { .. } => Scene::Arriving,
        Readiness::Failed { .. } => Scene::Failed,
        Readiness::Starting | Readiness::Ready => preview,
    })
}

/// The pages.
#[component]
pub(super) fn Stage(
    /// The sheet being set.
    job: SheetJob,
    /// Its options.
    choice: SheetChoice,
    /// What a page costs.
    price: PagePrice,
    /// What the room shows.
    shown: RwSignal<Shown>,
    /// Slug of the project, for the name of the file.
    id: String,
) -> impl IntoView {
    let scene = Memo::new(move |_| scene(job));
    let typesetter = job.typesetter;
    let content = move || match scene.get() {
        Scene::Preparing => view! { <Preparing shown/> }.into_any(),
        Scene::Arriving => view! { <Arriving readiness=typesetter.readiness shown/> }.into_any(),
        Scene::Composing => view! { <Composing job/> }.into_any(),
        Scene::Refused => view! { <Refused job shown/> }.into_any(),
        Scene::Failed => view! { <Failed job shown/> }.into_any(),
        Scene::Pages => view! {
            <Bar job choice price id=id.clone()/>
            <Warnings typesetter/>
            <PageList typesetter/>
        }
        .into_any(),
    };
    let restarted = Signal::derive(said("print-restarted"));
    view! {
        <section class="print-room__stage" aria-label=said("print-preview")>
            <Show when=move || typesetter.restarted.get()>
                <Notice kind=NoticeKind::Warning title=restarted>""</Notice>
            </Show>
            {content}
        </section>
    }
}
