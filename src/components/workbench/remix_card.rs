//! One remix of the workbench.

use super::original_button::OriginalButton;
use crate::components::{Icon, IconName, KeptImage};
use crate::i18n::{format, said, text_with};
use crate::platform::clock;
use crate::routes::Page;
use crate::state::kept_files::PictureFolder;
use crate::state::workbench::use_workbench;
use etabli_model::Image;
use etabli_remix::Remix;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// A remix: what it is, where it comes from, and what can be done with it.
#[component]
pub fn RemixCard(
    /// The remix.
    remix: Arc<Remix>,
    /// Told to delete it.
    on_delete: Callback<Arc<Remix>>,
) -> impl IntoView {
    let edit = Page::Remix {
        id: remix.id.clone(),
    }
    .path();
    let print = Page::RemixSheet {
        id: remix.id.clone(),
        query: String::new(),
    }
    .path();
    let title = remix.project.title.clone();
    let delete_label = title.clone();
    let origin = (remix.base.title.clone(), remix.base.version.clone());
    let (workbench, id) = (use_workbench(), remix.id.clone());
    let imported = Memo::new(move |_| workbench.imported_from(&id));
    let from = move || match imported.get() {
        Some(name) => text_with("remix-imported-from", &[("name", name.into())]),
        None => {
            let origin = [
                ("title", origin.0.clone().into()),
                ("version", origin.1.clone().into()),
            ];
            text_with("remix-from", &origin)
        }
    };
    let id = remix.id.clone();
    let original = move || {
        imported
            .get()
            .map(|_| view! { <OriginalButton id=id.clone()/> })
    };
    let day = clock::day_of(remix.updated);
    let changed = move || text_with("remix-changed", &[("date", format::date(&day).into())]);
    // The title beside it names the remix: the picture says nothing more.
    let cover = remix.project.cover_image().map(|cover| Image {
        alt: String::new(),
        ..cover.clone()
    });
    let pictured = PictureFolder::of_remix(&remix);
    let delete = move |_| on_delete.run(remix.clone());
    view! {
        <li class="remix-card">
            <div class="remix-card__cover plate">
                {cover.map(|image| view! { <KeptImage folder=pictured image class="remix-card__image"/> })}
            </div>
            <div class="remix-card__body">
                <h2 class="remix-card__title"><A href=edit.clone()>{title}</A></h2>
                <p class="remix-card__origin">{from}</p>
                <p class="remix-card__facts"><span>{changed}</span></p>
            </div>
            <div class="remix-card__actions">
                <A href=edit attr:class="button button--small"><Icon name=IconName::Edit/>{said("remix-edit")}</A>
                <A href=print attr:class="button button--small"><Icon name=IconName::Print/>{said("editor-print")}</A>
                {original}
                <button type="button" class="button button--small button--ghost button--danger" on:click=delete
                    aria-label=move || text_with("editor-delete", &[("name", delete_label.clone().into())])>
                    <Icon name=IconName::Delete/>{said("remix-delete")}
                </button>
            </div>
        </li>
    }
}
