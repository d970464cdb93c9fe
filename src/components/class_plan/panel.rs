//! The section of the form where the class is told, with what it takes beside it.

use super::fields::PlanFields;
use super::machines::Machines;
use super::materials::Materials;
use super::plan::Planning;
use super::summary::Summary;
use crate::i18n::said;
use crate::routes::Page;
use leptos::prelude::*;
use leptos_router::components::A;

/// "Adapter à ma classe".
#[component]
pub fn ClassPlanPanel() -> impl IntoView {
    let planning = Planning::of_editor();
    view! {
        <section class="form-section class-plan" id="section-class-plan" aria-labelledby="heading-class-plan">
            <div class="form-section__head">
                <h2 id="heading-class-plan">{said("class-plan-title")}</h2>
                <p>
                    {said("class-plan-lead")}" "
                    <A href=Page::Profile.path()>{said("class-plan-profile")}</A>
                </p>
            </div>
            <PlanFields planning/>
            <Summary planning/>
            <Materials planning/>
            <Machines planning/>
        </section>
    }
}
