//! The files of the project: attached, named, replaced, taken again.

use super::file_news::FileNews;
use super::file_row::FileRow;
use super::media_desk::{TAKES_FILES, focus_on_file};
use super::section_head::SectionHead;
use crate::components::{Icon, IconName};
use crate::i18n::{format, said, text_with};
use crate::platform::dropped::all_chosen;
use crate::state::attachments::{MOST_BYTES_TOGETHER, use_attachments};
use crate::state::editor::use_editor;
use etabli_formats::Limits;
use etabli_model::Project;
use leptos::prelude::*;

/// The section of the form.
#[component]
pub(super) fn FileSection() -> impl IntoView {
    let (editor, attachments) = (use_editor(), use_attachments());
    let ids = Memo::new(move |_| {
        let ids = |draft: &Project| {
            draft
                .files
                .iter()
                .map(|one| one.id.clone())
                .collect::<Vec<_>>()
        };
        editor.draft.with(ids)
    });
    let together = Memo::new(move |_| {
        let sum = |draft: &Project| {
            draft
                .files
                .iter()
                .fold(0_u64, |sum, one| sum.saturating_add(one.bytes))
        };
        editor.draft.with(sum)
    });
    let limits = move || {
        let each = Limits::default().entry_bytes as u64;
        text_with(
            "media-files-hint",
            &[
                ("each", format::bytes(each).into()),
                ("together", format::bytes(MOST_BYTES_TOGETHER).into()),
            ],
        )
    };
    let sum = move || {
        let (count, size) = (ids.with(Vec::len), format::bytes(together.get()));
        (count > 0).then(|| {
            text_with(
                "media-files-sum",
                &[("count", count.into()), ("size", size.into())],
            )
        })
    };
    let take = move |event| attachments.add(all_chosen(&event), None, focus_on_file);
    view! {
        <SectionHead name="files" title=Signal::derive(said("list-files")) hint=Signal::derive(limits) takes=TAKES_FILES>
            <p class="media-adder">
                <span class="media-adder__way">
                    <input class="visually-hidden media-adder__input" type="file" id="files-choose" multiple on:change=take/>
                    <label class="button button--small" for="files-choose"><Icon name=IconName::Add/>{said("media-choose-files")}</label>
                </span>
                <span class="muted">{sum}</span>
            </p>
            <FileNews/>
            <ol class="media-list" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><FileRow id/></For>
            </ol>
        </SectionHead>
    }
}
