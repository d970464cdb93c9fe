//! "Mon établi": the teacher's remixes.

use crate::components::workbench::{
    FavouriteList, RemixCard, SearchList, StorageNotice, Unreadable,
};
use crate::components::{Icon, IconName, PageHeading, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::dropped::follow_files;
use crate::platform::sources::KeptSource;
use crate::platform::storage::StorageError;
use crate::routes::Page;
use crate::state::import;
use crate::state::workbench::{StorageStatus, Workbench, use_workbench};
use etabli_remix::Remix;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// The workbench.
#[component]
pub fn WorkbenchPage() -> impl IntoView {
    let workbench = use_workbench();
    let deleted = RwSignal::new_local(None::<Deletion>);
    let delete = Callback::new(move |remix: Arc<Remix>| {
        spawn_local(async move {
            let source = match workbench.remove(&remix.id).await {
                Ok(source) => source,
                Err(error) => {
                    not_kept(workbench, &error);
                    None
                }
            };
            let title = remix.project.title.clone();
            // Offered once it is gone: what comes back would else be deleted behind it.
            deleted.try_set(Some(Deletion { remix, source }));
            announce(text_with("remix-deleted", &[("title", title.into())]));
        });
    });
    let over = RwSignal::new(false);
    let navigate = use_navigate();
    follow_files(over, move |file| {
        import::hand_over(file);
        navigate(&Page::Import.path(), Default::default());
    });
    let opening = move || workbench.status.get() == StorageStatus::Opening;
    let empty = move || workbench.remixes.with(Vec::is_empty);
    let row = move |remix: Arc<Remix>| view! { <RemixCard remix on_delete=delete/> };
    view! {
        <div class="page workbench">
            <div class="workbench__head">
                <PageHeading title=Signal::derive(said("nav-workbench"))/>
                <p class="lead">{said("workbench-lead")}</p>
                <p class="cluster">
                    <A href=Page::Import.path() attr:class="button">
                        <Icon name=IconName::Add/>{said("workbench-import")}
                    </A>
                    <A href=Page::Profile.path() attr:class="button">
                        <Icon name=IconName::Group/>{said("workbench-profile")}
                    </A>
                </p>
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
                <FavouriteList/>
                <SearchList/>
            </div>
        </div>
    }
}

/// A remix just deleted, with all that it takes to bring it back.
#[derive(Clone)]
struct Deletion {
    remix: Arc<Remix>,
    source: Option<KeptSource>,
}

fn not_kept(workbench: Workbench, error: &StorageError) {
    workbench.status.try_set(StorageStatus::NotKept {
        reason: error.to_string(),
    });
}

#[component]
fn Deleted(
    /// The remix just deleted.
    deleted: RwSignal<Option<Deletion>, LocalStorage>,
) -> impl IntoView {
    let workbench = use_workbench();
    let restore = move |_| {
        let Some(Deletion { remix, source }) = deleted.get_untracked() else {
            return;
        };
        deleted.set(None);
        announce(text("remix-restored"));
        spawn_local(async move {
            let remix = (*remix).clone();
            let kept = match source {
                Some(source) => workbench.keep_imported(remix.clone(), &source).await,
                None => workbench.save(remix.clone()).await,
            };
            if let Err(error) = kept {
                not_kept(workbench, &error);
                // Shown all the same, for as long as the page lives.
                let _ = workbench.save(remix).await;
            }
        });
    };
    let words = move || {
        let title = deleted
            .get()
            .map(|deletion| deletion.remix.project.title.clone())
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
