//! "Mon établi": the teacher's remixes.

use crate::components::workbench::{RemixCard, StorageNotice, Unreadable};
use crate::components::{Icon, IconName, PageHeading, announce};
use crate::i18n::{said, text, text_with};
use crate::routes::Page;
use crate::state::workbench::{StorageStatus, use_workbench};
use etabli_remix::Remix;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use std::sync::Arc;

/// The workbench.
#[component]
pub fn WorkbenchPage() -> impl IntoView {
    let workbench = use_workbench();
    let deleted = RwSignal::new(None::<Arc<Remix>>);
    let delete = Callback::new(move |remix: Arc<Remix>| {
        deleted.set(Some(remix.clone()));
        announce(text_with(
            "remix-deleted",
            &[("title", remix.project.title.clone().into())],
        ));
        spawn_local(async move {
            if let Err(error) = workbench.remove(&remix.id).await {
                workbench.status.try_set(StorageStatus::NotKept {
                    reason: error.to_string(),
                });
            }
        });
    });
    let opening = move || workbench.status.get() == StorageStatus::Opening;
    let empty = move || workbench.remixes.with(Vec::is_empty);
    let row = move |remix: Arc<Remix>| view! { <RemixCard remix on_delete=delete/> };
    view! {
        <div class="page workbench">
            <div class="workbench__head">
                <PageHeading title=Signal::derive(said("nav-workbench"))/>
                <p class="lead">{said("workbench-lead")}</p>
            </div>
            <div class="stack">
                <StorageNotice/>
                <Unreadable/>
                <Deleted deleted/>
                <Show when=opening><p role="status">{said("loading")}</p></Show>
                <Show when=move || empty() && !opening()><EmptyBench/></Show>
                <ul class="remix-list" role="list">
                    <For each=move || workbench.remixes.get() key=|remix| (remix.id.clone(), remix.updated) children=row/>
                </ul>
            </div>
        </div>
    }
}

#[component]
fn Deleted(
    /// The remix just deleted, kept so that it can come back.
    deleted: RwSignal<Option<Arc<Remix>>>,
) -> impl IntoView {
    let workbench = use_workbench();
    let restore = move |_| {
        let Some(remix) = deleted.get_untracked() else {
            return;
        };
        deleted.set(None);
        announce(text("remix-restored"));
        spawn_local(async move {
            if let Err(error) = workbench.save((*remix).clone()).await {
                workbench.status.try_set(StorageStatus::NotKept {
                    reason: error.to_string(),
                });
            }
        });
    };
    let words = move || {
        let title = deleted
            .get()
            .map(|remix| remix.project.title.clone())
            .unwrap_or_default();
        text_with("remix-deleted", &[("title", title.into())])
    };
    view! {
        <Show when=move || deleted.with(Option::is_some)>
            <div class="notice notice--info">
                <p class="notice__title">{words}</p>
                <div class="notice__actions">
                    <button type="button" class="button button--small" on:click=restore>
                        <Icon name=IconName::Undo/>{said("remix-restore")}
                    </button>
                </div>
            </div>
        </Show>
    }
}

#[component]
fn EmptyBench() -> impl IntoView {
    let gallery = Page::Gallery {
        query: String::new(),
    }
    .path();
    view! {
        <div class="empty">
            <h2 class="empty__title">{said("workbench-empty-title")}</h2>
            <p>{said("workbench-empty-text")}</p>
            <p><A href=gallery attr:class="button button--primary">{said("not-found-home")}</A></p>
        </div>
    }
}
