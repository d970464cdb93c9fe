//! What is said while files are attached and afterwards.

use super::picture_news::drawing_sentence;
use crate::components::{Notice, NoticeKind};
use crate::i18n::{format, said, text, text_with};
use crate::state::attachments::{
    FileRefusal, MOST_BYTES_TOGETHER, MOST_FILES, RefusedFile, use_attachments,
};
use etabli_formats::AttachmentFault;
use leptos::prelude::*;

/// What is said about the files.
#[component]
pub(super) fn FileNews() -> impl IntoView {
    let attachments = use_attachments();
    let progress = move || attachments.busy.get().then(|| text("media-files-reading"));
    let refused = move || attachments.refused.get();
    let removed = move || attachments.removed.with(|names| names.join(", "));
    let lost = move || attachments.lost.with(|paths| paths.join(", "));
    view! {
        <p class="media-progress" role="status">{progress}</p>
        <Show when=move || !refused().is_empty()>
            <Notice kind=NoticeKind::Danger title=Signal::derive(move || {
                text_with("media-files-refused", &[("count", refused().len().into())])
            })>
                <ul>{move || refused().iter().map(|one| view! { <li>{sentence(one)}</li> }).collect_view()}</ul>
            </Notice>
        </Show>
        <Show when=move || !removed().is_empty()>
            <Notice title=Signal::derive(said("media-drawing-cleaned"))>
                <p>{move || text_with("media-drawing-removed", &[("names", removed().into())])}</p>
            </Notice>
        </Show>
        <Show when=move || !lost().is_empty()>
            <Notice kind=NoticeKind::Danger title=Signal::derive(said("media-file-lost"))>
                <p>{move || text_with("media-file-lost-text", &[("paths", lost().into())])}</p>
            </Notice>
        </Show>
    }
}

/// Why a file was not attached, and what to do. Reactive to the language.
fn sentence(refused: &RefusedFile) -> String {
    let name = || ("name", refused.name.clone().into());
    match &refused.reason {
        FileRefusal::Content(AttachmentFault::Empty) => text_with("media-file-empty", &[name()]),
        FileRefusal::Content(AttachmentFault::TooLarge { most }) => {
            let most = format::bytes(*most as u64);
            text_with("media-file-too-large", &[name(), ("most", most.into())])
        }
        FileRefusal::Content(AttachmentFault::Program) => {
            text_with("media-file-program", &[name()])
        }
        FileRefusal::Content(AttachmentFault::NotWhatItSays { kind }) => text_with(
            "media-file-lies",
            &[name(), ("kind", kind.to_uppercase().into())],
        ),
        FileRefusal::Content(AttachmentFault::Drawing(fault)) => {
            drawing_sentence(&refused.name, fault)
        }
        FileRefusal::TooMany => text_with(
            "media-files-too-many",
            &[name(), ("most", MOST_FILES.into())],
        ),
        FileRefusal::TooMuchTogether => {
            let most = format::bytes(MOST_BYTES_TOGETHER);
            text_with("media-files-too-much", &[name(), ("most", most.into())])
        }
        FileRefusal::Unread(reason) => {
            text_with("media-unread", &[name(), ("reason", reason.clone().into())])
        }
        FileRefusal::NotKept(reason) => text_with(
            "media-not-kept",
            &[name(), ("reason", reason.clone().into())],
        ),
    }
}
