//! The long part of a project's page: contents at the side, sections under each other.

use super::ShownProject;
use super::class_section::ClassSection;
use super::credit_section::CreditSection;
use super::file_section::FileSection;
use super::machine_section::MachineSection;
use super::material_section::MaterialSection;
use super::part_section::PartSection;
use super::reproduction_section::ReproductionSection;
use super::safety_section::SafetySection;
use super::section::Section;
use super::step_section::StepSection;
use super::table_of_contents::TableOfContents;
use super::tool_section::ToolSection;
use super::variant_section::VariantSection;
use crate::state::workbench::use_workbench;
use leptos::prelude::*;

/// Everything a project says, under the cover and the facts.
#[component]
pub fn ProjectBody(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let workbench = use_workbench();
    let told = shown.clone();
    let sections = Memo::new(move |_| workbench.cards.with(|cards| Section::of(&told, cards)));
    let section = move |section| section_view(section, shown.clone());
    view! {
        <div class="with-sidebar">
            <TableOfContents sections/>
            <div class="project__body">
                <For each=move || sections.get() key=|section| *section children=section/>
            </div>
        </div>
    }
}

fn section_view(section: Section, shown: ShownProject) -> AnyView {
    match section {
        Section::Class => view! { <ClassSection shown/> }.into_any(),
        Section::Safety => view! { <SafetySection shown/> }.into_any(),
        Section::Materials => view! { <MaterialSection shown/> }.into_any(),
        Section::Tools => view! { <ToolSection shown/> }.into_any(),
        Section::Machines => view! { <MachineSection shown/> }.into_any(),
        Section::Parts => view! { <PartSection shown/> }.into_any(),
        Section::Steps => view! { <StepSection shown/> }.into_any(),
        Section::Files => view! { <FileSection shown/> }.into_any(),
        Section::Variants => view! { <VariantSection shown/> }.into_any(),
        Section::Reproductions => view! { <ReproductionSection shown/> }.into_any(),
        Section::Credits => view! { <CreditSection shown/> }.into_any(),
    }
}
