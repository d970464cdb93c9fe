//! Editing a remix.

use crate::components::compare::UpstreamNews;
use crate::components::conflicts::Conflicts;
use crate::components::editor::{DamagedJournal, EditorForm, Stuck, TabNews, Toolbar};
use crate::components::licence::SharingNotice;
use crate::components::workbench::{StorageNotice, Unreadable};
use crate::components::{PageHeading, WithGallery};
use crate::i18n::{said, text, text_with};
use crate::platform::{focus, storage};
use crate::routes::Page;
use crate::state::editor::{self, Editor};
use crate::state::settled;
use crate::state::workbench::{OpenError, StorageStatus, use_workbench};
use etabli_remix::journal::{Opened, remix_of};
use etabli_remix::{Origin, Remix};
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
    // It is read once for each address: later saves change the workbench, not the form.
    let opened = LocalResource::new(move || {
        let id = id.get();
        async move {
            let remix = workbench.open(&id).await?;
            // What only this page has, has no journal yet.
            let journal = storage::opened(&id).await.ok().flatten();
            // Another tab may have kept something in between; the remix that only this page has is newer.
            let kept = journal.as_ref().filter(|_| !workbench.holds(&id));
            let kept = kept.and_then(|journal| remix_of(&journal.document));
            let remix = remix.map(|remix| kept.map_or(remix, |kept| Remix { id, ..kept }));
            Ok::<_, OpenError>(remix.map(|remix| (Arc::new(remix), journal)))
        }
    });
    let opening = Memo::new(move |_| workbench.status.get() == StorageStatus::Opening);
    move || {
        match opened.get() {
        // Where its pictures stand is known once the workbench was read.
        Some(Ok(Some((remix, journal)))) if !opening.get() => {
            view! { <WithGallery let:_gallery><Editing remix=remix.clone() journal=journal.clone()/></WithGallery> }
                .into_any()
        }
        Some(Ok(None) | Err(_)) => view! { <Missing id=id.get_untracked()/> }.into_any(),
        _ => view! { <p class="page" role="status">{text("loading")}</p> }.into_any(),
    }
    }
}

#[component]
fn Editing(
    /// The remix, as it was opened.
    remix: Arc<Remix>,
    /// What was done to it before, where the browser keeps it.
    journal: Option<Opened>,
) -> impl IntoView {
    let from = origin_line(&remix);
    let editor = editor::provide(remix, journal);
    settled::provide(editor);
    let title = move || editor.draft.with(|project| project.title.clone());
    let handle = window_event_listener(leptos::ev::keydown, move |event| on_key(editor, &event));
    on_cleanup(move || handle.remove());
    view! {
        <div class="page">
            <Toolbar/>
            <Stuck/>
            <TabNews/>
            <DamagedJournal/>
            <PageHeading title=Signal::derive(move || text_with("editor-heading", &[("title", title().into())]))/>
            {from}
            <StorageNotice/>
            <SharingNotice/>
            <UpstreamNews/>
            <Conflicts/>
            <EditorForm/>
        </div>
    }
}

/// Where the remix began, in one line.
fn origin_line(remix: &Remix) -> AnyView {
    let imported = untrack(|| use_workbench().imported_from(&remix.id));
    let base_title = remix.base.title.clone();
    match (remix.origin, imported) {
        (Origin::New, _) => view! { <p class="lead">{said("editor-new")}</p> }.into_any(),
        // What was imported stands nowhere in this gallery: its card gives the original back.
        (_, Some(name)) => {
            let words = move || text_with("remix-imported-from", &[("name", name.clone().into())]);
            view! { <p class="lead editor-source">{words}</p> }.into_any()
        }
        (_, None) => {
            let id = remix.base.id.clone();
            let origin = Page::Project { id }.path();
            view! { <p class="lead">{said("editor-from")}" "<A href=origin>{base_title}</A></p> }
                .into_any()
        }
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
            <Unreadable/>
            <p><A href=Page::Workbench.path() attr:class="button button--primary">{said("nav-workbench")}</A></p>
        </div>
    }
}
