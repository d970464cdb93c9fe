//! One remix of the workbench.

use super::chosen::ChooseBox;
use super::origin_line::OriginLine;
use super::original_button::OriginalButton;
use crate::components::{Icon, IconName, KeptImage};
use crate::i18n::{format, said, text, text_with};
use crate::platform::clock;
use crate::routes::Page;
use crate::state::kept_files::PictureFolder;
use crate::state::workbench::use_workbench;
use etabli_model::Image;
use etabli_remix::RemixCard as Card;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// What can be done with a remix, beside opening it.
#[derive(Clone, Copy)]
pub struct CardActions {
    /// Puts it into the bin.
    pub delete: Callback<Arc<Card>>,
    /// Makes a second one.
    pub duplicate: Callback<Arc<Card>>,
}

/// A remix: what it is, where it comes from, and what can be done with it.
#[component]
pub fn RemixCard(
    /// The remix's line.
    card: Arc<Card>,
    /// What can be done with it.
    actions: CardActions,
) -> impl IntoView {
    let edit = Page::Remix {
        id: card.id.clone(),
    };
    let title = card.title.clone();
    let shown = move || shown_title(&title);
    let day = clock::day_of(card.updated);
    let changed = move || text_with("remix-changed", &[("date", format::date(&day).into())]);
    let open = card.conflicts;
    let decisions = (open > 0).then(|| {
        let words = move || text_with("remix-decisions", &[("count", open.into())]);
        view! { <span class="remix-card__decisions"><Icon name=IconName::Fork/>{words}</span> }
    });
    view! {
        <li class="remix-card">
            <div class="remix-card__cover plate"><Cover card=card.clone()/><ChooseBox card=card.clone()/></div>
            <div class="remix-card__body">
                <h2 class="remix-card__title"><A href=edit.path()>{shown}</A></h2>
                <OriginLine card=card.clone()/>
                <p class="remix-card__facts"><span>{changed}</span>{decisions}</p>
            </div>
            <Actions card actions/>
        </li>
    }
}

#[component]
fn Cover(
    /// The remix's line.
    card: Arc<Card>,
) -> impl IntoView {
    let folder = PictureFolder {
        dataset: card.base.clone(),
        remix: Some(card.id.clone()),
    };
    // The title beside it names the remix: the picture says nothing more.
    let image = Image {
        path: card.cover.clone(),
        ..Image::default()
    };
    (!card.cover.is_empty()).then(|| view! { <KeptImage folder image class="remix-card__image"/> })
}

#[component]
fn Actions(
    /// The remix's line.
    card: Arc<Card>,
    /// What can be done with it.
    actions: CardActions,
) -> impl IntoView {
    let id = card.id.clone();
    let edit = Page::Remix { id: id.clone() }.path();
    let print = Page::RemixSheet {
        id: id.clone(),
        query: String::new(),
    }
    .path();
    let (workbench, asked) = (use_workbench(), id.clone());
    let imported = Memo::new(move |_| workbench.imported_from(&asked).is_some());
    let original = move || view! { <OriginalButton id=id.clone()/> };
    let (of_copy, of_delete) = (card.title.clone(), card.title.clone());
    let copy_label = move || text_with("editor-copy", &[("name", shown_title(&of_copy).into())]);
    let delete_label =
        move || text_with("editor-delete", &[("name", shown_title(&of_delete).into())]);
    let (copied, deleted) = (card.clone(), card);
    let duplicate = move |_| actions.duplicate.run(copied.clone());
    let delete = move |_| actions.delete.run(deleted.clone());
    view! {
        <div class="remix-card__actions">
            <A href=edit attr:class="button button--small"><Icon name=IconName::Edit/>{said("remix-edit")}</A>
            <A href=print attr:class="button button--small"><Icon name=IconName::Print/>{said("editor-print")}</A>
            <Show when=move || imported.get()>{original()}</Show>
            <button type="button" class="button button--small" aria-label=copy_label on:click=duplicate>
                <Icon name=IconName::File/>{said("remix-duplicate")}
            </button>
            <button type="button" class="button button--small button--ghost button--danger" on:click=delete
                aria-label=delete_label>
                <Icon name=IconName::Delete/>{said("remix-delete")}
            </button>
        </div>
    }
}

/// A remix's title; what is said in its place where it has none.
pub(super) fn shown_title(title: &str) -> String {
    if title.trim().is_empty() {
        text("editor-untitled")
    } else {
        title.to_owned()
    }
}
