//! "Outils": what is borrowed rather than used up.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::i18n::text;
use etabli_model::{Decimal, Material, Per, Tool, class_quantity};
use leptos::prelude::*;

/// Hand tools, counted for the class.
#[component]
pub(super) fn ToolSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let items = move || {
        shown
            .project
            .tools
            .iter()
            .map(|tool| item(tool, &shown))
            .collect_view()
    };
    view! {
        <SectionFrame section=Section::Tools>
            <ul class="plain-columns" role="list">{items}</ul>
        </SectionFrame>
    }
}

fn item(tool: &Tool, shown: &ShownProject) -> impl IntoView + use<> {
    // A tool is counted the way a piece of material is.
    let counted = Material {
        quantity: tool.quantity.map(Decimal::from_whole),
        unit: "piece".to_owned(),
        per: tool.per,
        ..Material::default()
    };
    let count = class_quantity(&counted, shown.class()).map(|all| all.to_string());
    let per = match (tool.quantity, tool.per) {
        (None, _) | (_, Per::Class) => None,
        (Some(one), per) => {
            let per = match per {
                Per::Object | Per::Class => "object",
                Per::Pupil => "pupil",
                Per::Group => "group",
            };
            Some(format!("{one} {}", shown.label(|words| &words.per, per)))
        }
    };
    let optional = tool.optional.then(|| text("project-optional"));
    let note: Vec<String> = [per, optional].into_iter().flatten().collect();
    view! {
        <li class="plain-columns__item">
            <strong class="plain-columns__count">{count}</strong>
            <span>{tool.name.clone()}<span class="table__note">{note.join(" · ")}</span></span>
        </li>
    }
}
