//! Editing a remix.

use crate::components::editor::{EditorForm, Toolbar};
use crate::components::licence::SharingNotice;
use crate::components::workbench::StorageNotice;
use crate::components::{PageHeading, WithGallery};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::editor::{self, Editor};
use crate::state::workbench::{StorageStatus, use_workbench};
use etabli_remix::Remix;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The editor of the remix named in the address.
#[component]
pub fn EditorPage() -> impl IntoView {
    let workbench = use_workbench();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("remix").unwrap_or_default()));
    // Opening is read once for each address: later saves change the workbench, not the form.
    let opened = Memo::new(move |_| {
        let opening = workbench.status.get() == StorageStatus::Opening;
        let id = id.get();
        let remix = if opening {
            None
        } else {
            untrack(|| workbench.get(&id))
        };
        (id, opening, remix.map(|remix| remix.id.clone()))
    });
    move || match opened.get() {
        (_, true, _) => view! { <p class="page" role="status">{text("loading")}</p> }.into_any(),
        (id, false, None) => view! { <Missing id/> }.into_any(),
        (id, false, Some(_)) => match untrack(|| workbench.get(&id)) {
            Some(remix) => {
                view! { <WithGallery let:_gallery><Editing remix=remix.clone()/></WithGallery> }
                    .into_any()
            }
            None => view! { <Missing id/> }.into_any(),
        },
    }
}

#[component]
fn Editing(
    /// The remix, as it was opened.
    remix: Arc<Remix>,
) -> impl IntoView {
    let origin = Page::Project {
        id: remix.base.id.clone(),
    }
    .path();
    let base_title = remix.base.title.clone();
    let imported = untrack(|| use_workbench().imported_from(&remix.id));
    // What was imported stands nowhere in this gallery: its card gives the original back.
    let from = match imported {
        Some(name) => {
            let words = move || text_with("remix-imported-from", &[("name", name.clone().into())]);
            view! { <p class="lead editor-source">{words}</p> }.into_any()
        }
        None => {
            view! { <p class="lead">{said("editor-from")}" "<A href=origin>{base_title}</A></p> }
                .into_any()
        }
    };
    let editor = editor::provide(remix);
    let title = move || editor.draft.with(|project| project.title.clone());
    let handle = window_event_listener(leptos::ev::keydown, move |event| on_key(editor, &event));
    on_cleanup(move || handle.remove());
    view! {
        <div class="page">
            <Toolbar/>
            <PageHeading title=Signal::derive(move || text_with("editor-heading", &[("title", title().into())]))/>
            {from}
            <StorageNotice/>
            <SharingNotice/>
            <EditorForm/>
        </div>
    }
}

/// Control Z and its like, outside of text fields, which have their own.
fn on_key(editor: Editor, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    match event.key().to_lowercase().as_str() {
        "s" => {
            event.prevent_default();
            editor.save_now();
        }
        "z" if !focus::is_in_a_text_field() => {
            event.prevent_default();
            if event.shift_key() {
                editor.redo();
            } else {
                editor.undo();
            }
        }
        "y" if !focus::is_in_a_text_field() => {
            event.prevent_default();
            editor.redo();
        }
        _ => {}
    }
}

#[component]
fn Missing(
    /// The id in the address.
    id: String,
) -> impl IntoView {
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("remix-missing-title"))/>
            <p>{move || text_with("remix-missing-text", &[("id", id.clone().into())])}</p>
            <p><A href=Page::Workbench.path() attr:class="button button--primary">{said("nav-workbench")}</A></p>
        </div>
    }
}
