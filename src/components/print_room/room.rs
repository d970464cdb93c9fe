//! The print room of one subject.

use super::cost_choice::PagePrice;
use super::light_sheet::LightSheet;
use super::options_form::OptionsForm;
use super::stage::Stage;
use crate::components::PageHeading;
use crate::components::project::{Breadcrumb, Crumb};
use crate::i18n::{text, text_with};
use crate::routes::Page;
use crate::state::print_run::RunOf;
use crate::state::sheet_address::{SheetChoice, usual};
use crate::state::sheet_job::{SheetJob, SheetSubject};
use leptos::prelude::*;

/// What the room shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The sheet, as typeset.
    Sheet,
    /// The project's page without its screen, for when there is no typesetter.
    Light,
}

/// Choices and pages.
#[component]
pub fn PrintRoom(
    /// What is printed.
    subject: SheetSubject,
    /// The way back.
    crumbs: Vec<Crumb>,
    /// The address of this room with other options.
    page: Box<dyn Fn(String) -> Page>,
    /// Pupils of the class it is prepared for; 0 where that is not told.
    #[prop(optional)]
    pupils: u32,
) -> impl IntoView {
    let of = match subject.fellows.is_empty() {
        true => RunOf::OneProject,
        false => RunOf::Book,
    };
    let options = usual(&subject.project.language, pupils);
    let choice = SheetChoice::of_address(of, options, page);
    let price = PagePrice::of(choice);
    let job = SheetJob::follow(subject.clone(), choice);
    let shown = RwSignal::new(Shown::Sheet);
    let title = subject.project.title.clone();
    let title = Signal::derive(move || match of {
        RunOf::Book => text("print-book-title"),
        RunOf::OneProject => text_with("print-title-of", &[("title", title.clone().into())]),
    });
    let id = subject.project.id.clone();
    let project = (*subject.project).clone();
    let room = move || match shown.get() {
        Shown::Sheet => view! {
            <div class="print-room">
                <OptionsForm choice price project=project.clone()/>
                <Stage job choice price shown id=id.clone()/>
            </div>
        }
        .into_any(),
        Shown::Light => view! { <LightSheet subject=subject.clone() shown choice/> }.into_any(),
    };
    view! {
        <div class="page">
            <Breadcrumb crumbs/>
            <div class="print-room__head screen-only"><PageHeading title/></div>
            {room}
        </div>
    }
}
