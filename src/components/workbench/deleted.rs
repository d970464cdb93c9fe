//! A remix just deleted, and the way to bring it back at once.

use super::remix_card::shown_title;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::state::workbench::use_workbench;
use etabli_remix::RemixCard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The button that takes the keyboard when a remix was deleted: its card is gone.
pub const UNDO: &str = "annuler-la-suppression";

/// Nothing before something was deleted.
#[component]
pub fn Deleted(
    /// The remix just deleted.
    deleted: RwSignal<Option<Arc<RemixCard>>>,
) -> impl IntoView {
    let workbench = use_workbench();
    let restore = move |_| {
        let Some(card) = deleted.get_untracked() else {
            return;
        };
        deleted.set(None);
        spawn_local(async move {
            if let Err(error) = workbench.take_back(&card.id).await {
                workbench.not_kept(&error);
            }
            announce(text("remix-restored"));
            focus::to_id("adaptations");
        });
    };
    let words = move || {
        let title = deleted.with(|card| card.as_ref().map(|card| shown_title(&card.title)));
        text_with(
            "remix-deleted",
            &[("title", title.unwrap_or_default().into())],
        )
    };
    // What was taken out of the bin or erased from it cannot be brought back from here.
    let there = move || {
        let id = deleted.with(|card| card.as_ref().map(|card| card.id.clone()));
        id.is_some_and(|id| {
            workbench
                .bin
                .with(|bin| bin.iter().any(|one| one.card.id == id))
        })
    };
    let there = Memo::new(move |_| there());
    view! {
        <Show when=move || there.get()>
            <div class="notice notice--info">
                <p class="notice__title">{words}</p>
                <p>{said("remix-deleted-bin")}</p>
                <div class="notice__actions">
                    <button type="button" class="button button--small" id=UNDO on:click=restore>
                        <Icon name=IconName::Undo/>{said("remix-restore")}
                    </button>
                </div>
            </div>
        </Show>
    }
}
