//! "Matériel": what to gather, in the quantity the class needs.

use super::ShownProject;
use super::material_table::MaterialTable;
use super::pupils_field::PupilsField;
use super::section::Section;
use super::section_frame::SectionFrame;
use etabli_model::ClassSize;
use leptos::prelude::*;

/// Materials for the class.
#[component]
pub(super) fn MaterialSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let group = ClassSize::for_project(&shown.project, 1).group;
    let pupils = view! { <PupilsField pupils=shown.pupils group/> }.into_any();
    view! {
        <SectionFrame section=Section::Materials aside=pupils>
            <MaterialTable shown/>
        </SectionFrame>
    }
}
