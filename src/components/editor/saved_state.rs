//! Says, in words, whether what was typed is kept. Never before it is.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::state::editor::use_editor;
use crate::state::workbench::{SaveState, StorageStatus, use_workbench};
use leptos::prelude::*;

/// The saved state; a refusal is announced.
#[component]
pub(super) fn SavedState() -> impl IntoView {
    let (editor, workbench) = (use_editor(), use_workbench());
    let kept = move || !matches!(workbench.status.get(), StorageStatus::NotKept { .. });
    let class = move || match editor.save.get() {
        SaveState::Saved if kept() => "saved-state saved-state--saved",
        SaveState::Saved | SaveState::Full | SaveState::Failed { .. } => {
            "saved-state saved-state--failed"
        }
        _ => "saved-state saved-state--saving",
    };
    let words = move || match editor.save.get() {
        SaveState::Saved if kept() => text("saved"),
        SaveState::Saved => text("not-kept"),
        SaveState::Full => text("save-full"),
        SaveState::Failed { .. } => text("save-failed"),
        SaveState::Saving => text("saving"),
    };
    let icon = Memo::new(move |_| match editor.save.get() {
        SaveState::Saved if kept() => IconName::Check,
        SaveState::Saving => IconName::Time,
        _ => IconName::Warning,
    });
    let failed = Memo::new(move |_| {
        matches!(
            editor.save.get(),
            SaveState::Full | SaveState::Failed { .. }
        )
    });
    // Every key is a save: only a refusal interrupts who listens.
    let heard = move || failed.get().then(words);
    view! {
        <p class=class>{move || view! { <Icon name=icon.get()/> }}{words}</p>
        <p class="visually-hidden" role="alert">{heard}</p>
        <Show when=move || failed.get()>
            <button type="button" class="button button--small" on:click=move |_| editor.save_now()>
                {said("retry")}
            </button>
        </Show>
    }
}
