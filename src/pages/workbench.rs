//! "Mon établi": the teacher's remixes.

use crate::components::workbench::{
    BinList, CardActions, Deleted, FavouriteList, FavouritesAside, LastingState, RemixList,
    SearchList, StorageNotice, UNDO, Unreadable, WholeBench,
};
use crate::components::{Icon, IconName, PageHeading, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::dropped::follow_files;
use crate::platform::focus;
use crate::routes::Page;
use crate::state::import;
use crate::state::workbench::{StorageStatus, Workbench, use_workbench_anew};
use etabli_remix::RemixCard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// The workbench.
#[component]
pub fn WorkbenchPage() -> impl IntoView {
    let workbench = use_workbench_anew();
    let deleted = RwSignal::new(None::<Arc<RemixCard>>);
    let actions = CardActions {
        delete: Callback::new(move |card| delete(workbench, card, deleted)),
        duplicate: Callback::new(move |card| duplicate(workbench, card)),
    };
    let over = RwSignal::new(false);
    let navigate = use_navigate();
    follow_files(over, move |file| {
        import::hand_over(file);
        navigate(&Page::Import.path(), Default::default());
    });
    let opening = Memo::new(move |_| workbench.status.get() == StorageStatus::Opening);
    let empty = Memo::new(move |_| workbench.cards.with(Vec::is_empty));
    view! {
        <div class="page workbench">
            <div class="workbench__head">
                <PageHeading title=Signal::derive(said("nav-workbench"))/>
                <p class="lead">{said("workbench-lead")}</p>
                <p class="cluster">
                    <A href=Page::NewProject.path() attr:class="button button--primary">
                        <Icon name=IconName::Add/>{said("workbench-new")}
                    </A>
                    <A href=Page::Import.path() attr:class="button">
                        <Icon name=IconName::File/>{said("workbench-import")}
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
                <Show when=move || opening.get()><Waiting empty/></Show>
                <Show when=move || empty.get() && !opening.get()><EmptyBench/></Show>
                <Show when=move || !empty.get()><RemixList actions/></Show>
                <FavouritesAside/>
                <FavouriteList/>
                <SearchList/>
                <BinList/>
                <LastingState/>
                <WholeBench/>
            </div>
        </div>
    }
}

fn delete(workbench: Workbench, card: Arc<RemixCard>, deleted: RwSignal<Option<Arc<RemixCard>>>) {
    spawn_local(async move {
        let title = card.title.clone();
        if let Err(error) = workbench.delete(card.clone()).await {
            workbench.not_kept(&error);
        }
        // Offered once it is gone: what comes back would else be deleted behind it.
        deleted.try_set(Some(card));
        focus::to_id(UNDO);
        announce(text_with("remix-deleted", &[("title", title.into())]));
    });
}

fn duplicate(workbench: Workbench, card: Arc<RemixCard>) {
    let title = text_with("remix-copy-title", &[("title", card.title.clone().into())]);
    spawn_local(async move {
        let words = match workbench.duplicate(&card.id, title.clone()).await {
            Ok(Some(_)) => text_with("remix-duplicated", &[("title", title.into())]),
            Ok(None) => text("remix-copy-gone"),
            Err(error) => text_with(
                "remix-copy-refused",
                &[("reason", error.to_string().into())],
            ),
        };
        announce(words);
    });
}

/// Places for what is being read.
#[component]
fn Waiting(
    /// Nothing was read yet.
    empty: Memo<bool>,
) -> impl IntoView {
    let places = || {
        view! {
            <div class="remix-list" aria-hidden="true">
                <div class="skeleton skeleton--block remix-card--waiting"></div>
                <div class="skeleton skeleton--block remix-card--waiting"></div>
            </div>
        }
    };
    view! {
        <p role="status" class:visually-hidden=move || empty.get()>{said("loading")}</p>
        <Show when=move || empty.get()>{places()}</Show>
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
            <p>{said("workbench-empty-new")}</p>
            <p><A href=gallery attr:class="button">{said("not-found-home")}</A></p>
        </div>
    }
}
