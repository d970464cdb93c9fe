//! Taking a remix along: whole, or its text alone.

use super::share_link::ShareLink;
use crate::components::licence::sharing_refusal;
use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::{said, text, text_with};
use crate::platform::files;
use crate::state::archive::{MEDIA_TYPE, gather_remix};
use crate::state::credited::credited;
use crate::state::editor::{Editor, use_editor};
use etabli_formats::ArchiveError;
use etabli_model::write_project;
use etabli_remix::Moment;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Export {
    Waiting,
    /// Files that are here, of how many.
    Gathering(usize, usize),
    /// It was handed to the browser, without these files.
    Done(Vec<String>),
    /// It cannot be put together.
    Refused(ArchiveError),
}

/// The button, and the dialogue it opens.
#[component]
pub(super) fn ExportButton() -> impl IntoView {
    let editor = use_editor();
    // What may not be shared is still the teacher's own.
    let words = move || match sharing_refusal(editor) {
        Some(_) => text("sharing-own-copy"),
        None => text("editor-export"),
    };
    let dialog = NodeRef::<html::Dialog>::new();
    let opened = RwSignal::new(false);
    let open = move |_| {
        opened.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            // Fails only when it is open already.
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="button button--small" id="editor-export" aria-haspopup="dialog" title=words
            on:click=open>
            <Icon name=IconName::Download/><span class="editor-bar__words">{words}</span>
        </button>
        <dialog class="export-dialog" node_ref=dialog aria-labelledby="export-title" closedby="any"
            on:close=move |_| opened.set(false)>
            {move || opened.get().then(|| view! { <ExportChoices/> })}
            <p><button type="button" class="button button--ghost" on:click=close>{said("export-close")}</button></p>
        </dialog>
    }
}

#[component]
fn ExportChoices() -> impl IntoView {
    let editor = use_editor();
    let stage = RwSignal::new(Export::Waiting);
    let whole = move |_| export_archive(editor, stage);
    let words_alone = move |_| {
        editor.keep_version(Moment::Export, "");
        let project = credited(&editor.remix());
        let name = format!("{}.json", project.id);
        files::download(
            &name,
            "application/json",
            write_project(&project).as_bytes(),
        );
        stage.set(Export::Done(Vec::new()));
    };
    let not_for_others =
        move || {
            sharing_refusal(editor).map(|_| view! {
            <Notice kind=NoticeKind::Warning title=Signal::derive(said("export-for-oneself"))>
                <p>{said("export-for-oneself-text")}</p>
            </Notice>
        })
        };
    // What may not be shared is taken along, not sent.
    let link = move || {
        sharing_refusal(editor)
            .is_none()
            .then(|| view! { <ShareLink/> })
    };
    view! {
        <h2 class="export-dialog__title" id="export-title">{said("export-title")}</h2>
        {not_for_others}
        {link}
        <div class="export-dialog__choice">
            <button type="button" class="button button--primary" id="export-archive" on:click=whole>{said("export-archive")}</button>
            <p class="muted">{said("export-archive-text")}</p>
        </div>
        <div class="export-dialog__choice">
            <button type="button" class="button" id="export-json" on:click=words_alone>{said("export-json")}</button>
            <p class="muted">{said("export-json-text")}</p>
        </div>
        <div role="status" class="export-dialog__status">{move || state(stage.get())}</div>
    }
}

/// Hands the whole remix as it stands to the browser, whether it is kept or not.
pub(super) fn export_archive(editor: Editor, stage: RwSignal<Export>) {
    if matches!(stage.get_untracked(), Export::Gathering(..)) {
        return;
    }
    editor.keep_version(Moment::Export, "");
    let mut remix = editor.remix();
    remix.project = credited(&remix);
    stage.set(Export::Gathering(0, 0));
    spawn_local(async move {
        let arrived = |count, total| {
            stage.try_set(Export::Gathering(count, total));
        };
        let end = match gather_remix(&remix, arrived).await {
            Ok(gathered) => {
                let name = format!("{}.etabli", remix.project.id);
                files::download(&name, MEDIA_TYPE, &gathered.bytes);
                Export::Done(gathered.missing)
            }
            Err(error) => Export::Refused(error),
        };
        stage.try_set(end);
    });
}

/// How far an export has come, in words.
pub(super) fn state(stage: Export) -> Option<AnyView> {
    Some(match stage {
        Export::Waiting => return None,
        Export::Gathering(count, total) => {
            let words = text_with(
                "export-gathering",
                &[("count", count.into()), ("total", total.into())],
            );
            let value = count.to_string();
            let label = words.clone();
            view! { <p>{words}</p><progress max=total.to_string() value=value aria-label=label></progress> }.into_any()
        }
        Export::Done(missing) if missing.is_empty() => {
            view! { <p>{text("export-done")}</p> }.into_any()
        }
        Export::Done(missing) => {
            let paths = missing
                .iter()
                .map(|path| view! { <li><code>{path.clone()}</code></li> })
                .collect_view();
            let title = text_with("export-missing", &[("count", missing.len().into())]);
            view! {
                <Notice kind=NoticeKind::Warning title=title>
                    <p>{text("export-missing-text")}</p>
                    <ul>{paths}</ul>
                </Notice>
            }
            .into_any()
        }
        Export::Refused(error) => view! {
            <Notice kind=NoticeKind::Danger title=text("export-refused")>
                <p>{refusal(&error)}</p>
            </Notice>
        }
        .into_any(),
    })
}

/// Why the archive cannot be put together, and what to do.
fn refusal(error: &ArchiveError) -> String {
    match error {
        ArchiveError::TooLarge { .. } => text("export-too-large"),
        ArchiveError::EntryTooLarge { path, .. } => {
            text_with("export-entry-too-large", &[("path", path.clone().into())])
        }
        ArchiveError::TooManyEntries { most } => {
            text_with("export-too-many", &[("most", (*most).into())])
        }
        other => text_with("export-other", &[("reason", other.to_string().into())]),
    }
}
