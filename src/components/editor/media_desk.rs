//! Pictures and files handed over anywhere in the editor: where they were dropped or pasted says where they go.

use super::picture_news::focus_on_words;
use crate::components::announce;
use crate::i18n::text;
use crate::platform::dropped::{HandedOver, follow_all_files};
use crate::platform::focus;
use crate::state::attachments::{self, Attachments};
use crate::state::editor::Editor;
use crate::state::picture_place::Place;
use crate::state::pictures::{self, Pictures};
use leptos::prelude::*;

/// What the section of files says in its `data-takes`.
pub(super) const TAKES_FILES: &str = "files";
/// What the section of pictures says; a step says this and its id.
pub(super) const TAKES_PICTURES: &str = "images";

/// What a step says in its `data-takes`.
pub(super) fn takes_for_step(step: &str) -> String {
    format!("{TAKES_PICTURES}/{step}")
}

/// Provides adding pictures and files under an editor, and takes those that are dropped or pasted. True while some are held
/// above the page.
pub(super) fn open(editor: Editor) -> RwSignal<bool> {
    let pictures = pictures::provide(editor);
    let attachments = attachments::provide(editor);
    let over = RwSignal::new(false);
    provide_context(FilesAbove(over));
    follow_all_files(over, move |handed| take(pictures, attachments, handed));
    over
}

/// Whether files are held above the page, as a context.
#[derive(Clone, Copy)]
pub(super) struct FilesAbove(pub(super) RwSignal<bool>);

fn take(pictures: Pictures, attachments: Attachments, handed: HandedOver) {
    let HandedOver { files, place } = handed;
    let step = place.as_deref().and_then(|place| place.split_once('/'));
    let place = match (place.as_deref(), step) {
        (Some(TAKES_FILES), _) => {
            attachments.add(files, None, focus_on_file);
            return;
        }
        (_, Some((TAKES_PICTURES, step))) => Place::Step(step.to_owned()),
        _ => Place::Project,
    };
    let words_of = place.clone();
    pictures.add(files, place, move |ids| focus_on_words(&words_of, ids));
}

/// After a file was attached: to its name, which may be better said.
pub(super) fn focus_on_file(ids: &[String]) {
    if let Some(id) = ids.first() {
        announce(text("media-file-added"));
        focus::to_id(&format!("files-{id}-0"));
    }
}
