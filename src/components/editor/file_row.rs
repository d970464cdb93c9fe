//! One file of the project: what it is called and for, the way to get it, and another in its place.

use super::lists;
use super::media_desk::focus_on_file;
use super::media_tools::{MediaTool, MediaTools, move_one};
use super::picture_field::{media_field, media_fields};
use super::references::forget;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{format, said, text};
use crate::platform::dropped::all_chosen;
use crate::platform::focus;
use crate::state::attachments::use_attachments;
use crate::state::editor::{Editor, use_editor};
use crate::state::picture_place::Towards;
use etabli_model::{FileEntry, Project};
use leptos::prelude::*;

/// The fields always shown: what it is called, and what it is for.
const SHOWN: usize = 2;

/// A file of the list.
#[component]
pub(super) fn FileRow(
    /// Its id.
    id: String,
) -> impl IntoView {
    let editor = use_editor();
    let row = format!("files-{id}");
    let id = StoredValue::new(id);
    let file = Memo::new(move |_| {
        let find = |draft: &Project| id.with_value(|id| draft.file(id).cloned());
        editor.draft.with(find).unwrap_or_default()
    });
    let title = Memo::new(move |_| file.with(|file| file.title.clone()));
    let facts = move || file.with(facts);
    let act = Callback::new(move |tool: MediaTool| id.with_value(|id| act_on(editor, id, tool)));
    let shown = (0..SHOWN).map(|at| media_field(&lists::FILES, id, at, format!("{row}-{at}")));
    let shown = shown.collect_view();
    let more = media_fields(&lists::FILES, id, &row, SHOWN);
    view! {
        <li class="media-row">
            <div class="media-row__head">
                <span class="media-row__kind"><Icon name=IconName::File/></span>
                <h3 class="media-row__title">{title}<span class="media-row__facts">{facts}</span></h3>
                <MediaTools name=row title act/>
            </div>
            <div class="media-row__fields">{shown}</div>
            <details class="media-row__more">
                <summary>{said("media-more")}</summary>
                <div class="form-grid">{more}</div>
            </details>
            <FileActions id file/>
        </li>
    }
}

/// Gets the file, or puts another content in its place.
#[component]
fn FileActions(
    /// The file's id.
    id: StoredValue<String>,
    /// The file.
    file: Memo<FileEntry>,
) -> impl IntoView {
    let attachments = use_attachments();
    let download = move |_| attachments.download(file.get_untracked());
    let replace =
        move |event| attachments.add(all_chosen(&event), Some(id.get_value()), focus_on_file);
    let field = id.with_value(|id| format!("files-{id}-replace"));
    view! {
        <p class="media-adder">
            <button type="button" class="button button--small" data-reads="" on:click=download>
                <Icon name=IconName::Download/>{said("media-download")}
            </button>
            <span class="media-adder__way">
                <input class="visually-hidden media-adder__input" type="file" id=field.clone() on:change=replace/>
                <label class="button button--small" for=field>{said("media-replace-file")}</label>
            </span>
        </p>
    }
}

/// `SVG · 58 Ko · disques-1a2b3c4d.svg`. Reactive to the language.
fn facts(file: &FileEntry) -> String {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let size = (file.bytes > 0).then(|| format::bytes(file.bytes));
    let facts = [Some(file.kind.to_uppercase()), size, Some(name.to_owned())];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    facts.join(" · ")
}

fn act_on(editor: Editor, id: &str, tool: MediaTool) {
    let edit = format!("files-{id}-{}", tool.name());
    match tool {
        MediaTool::Up => move_one(
            editor,
            &edit,
            |draft| &mut draft.files,
            |one| one.id == id,
            Towards::Start,
        ),
        MediaTool::Down => move_one(
            editor,
            &edit,
            |draft| &mut draft.files,
            |one| one.id == id,
            Towards::End,
        ),
        MediaTool::Delete => {
            editor.change(&edit, |project| {
                project.files.retain(|file| file.id != id);
                forget(project, "files", id);
            });
            focus::to_id("editor-undo");
            announce(text("editor-deleted"));
        }
    }
}
