//! The pictures of the project: added by choosing, dropping, pasting or the camera, and described.

use super::media_desk::{FilesAbove, TAKES_PICTURES};
use super::picture_adder::PictureAdder;
use super::picture_news::PictureNews;
use super::picture_row::PictureRow;
use super::section_head::SectionHead;
use crate::i18n::said;
use crate::state::editor::use_editor;
use crate::state::picture_place::Place;
use leptos::prelude::*;

/// The section of the form.
#[component]
pub(super) fn PictureSection() -> impl IntoView {
    let editor = use_editor();
    let FilesAbove(over) = expect_context();
    let ids = Memo::new(move |_| {
        let ids = |draft: &etabli_model::Project| {
            draft
                .images
                .iter()
                .map(|one| one.id.clone())
                .collect::<Vec<_>>()
        };
        editor.draft.with(ids)
    });
    let empty = move || ids.with(Vec::is_empty);
    view! {
        <SectionHead name="images" title=Signal::derive(said("list-images")) hint=Signal::derive(said("media-pictures-hint"))
            takes=TAKES_PICTURES>
            <div class="media-drop" class:media-drop--over=move || over.get()>
                <PictureAdder name="images".to_owned() place=Place::Project/>
                <p class="media-drop__hint">{said("media-drop-hint")}</p>
            </div>
            <PictureNews place=Signal::stored(Place::Project)/>
            <Show when=empty><p class="form-section__empty">{said("media-no-picture")}</p></Show>
            <ol class="media-list" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><PictureRow id/></For>
            </ol>
        </SectionHead>
    }
}
