//! "Fichiers": what to cut, print or edit.

use super::ShownProject;
use super::file_card::FileCard;
use super::section::Section;
use super::section_frame::SectionFrame;
use leptos::prelude::*;

/// The files, each with a preview where a browser can show one.
#[component]
pub(super) fn FileSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let files = shown.project.files.clone().into_iter().map(move |file| {
        let url = shown.file_url(&file.path);
        view! { <FileCard file url/> }
    });
    view! {
        <SectionFrame section=Section::Files>
            <ul class="file-cards" role="list">{files.collect_view()}</ul>
        </SectionFrame>
    }
}
