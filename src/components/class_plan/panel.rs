//! The section of the form where the class is told, with what it takes beside it.

use super::fields::PlanFields;
use super::machines::Machines;
use super::materials::Materials;
use super::plan::Planning;
use super::summary::Summary;
use crate::components::editor::SectionHead;
use crate::i18n::said;
use crate::routes::Page;
use leptos::prelude::*;
use leptos_router::components::A;

/// "Adapter à ma classe".
#[component]
pub fn ClassPlanPanel() -> impl IntoView {
    let planning = Planning::of_editor();
    view! {
        <SectionHead name="class-plan" title=Signal::derive(said("class-plan-title")) hint=Signal::derive(said("class-plan-lead"))>
            <div class="class-plan stack">
                <p><A href=Page::Profile.path()>{said("class-plan-profile")}</A></p>
                <PlanFields planning/>
                <Summary planning/>
                <Materials planning/>
                <Machines planning/>
            </div>
        </SectionHead>
    }
}
