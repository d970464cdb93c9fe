//! Says, in words, whether what was typed is kept. Never before it is.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::state::editor::use_editor;
use crate::state::workbench::{SaveState, StorageStatus, use_workbench};
use leptos::prelude::*;

/// Where the keyboard goes once all is kept again.
pub(super) const SAVED_STATE: &str = "saved-state";

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
    // Every key is a save: only a refusal interrupts who listens. Where it makes the form read-only, that is told instead.
    let alone = move || failed.get() && !editor.stuck.get();
    let heard = move || alone().then(words);
    view! {
        <p class=class id=SAVED_STATE tabindex="-1">{move || view! { <Icon name=icon.get()/> }}{words}</p>
        <p class="visually-hidden" role="alert">{heard}</p>
        <Show when=alone>
            <button type="button" class="button button--small" on:click=move |_| editor.save_now()>
                {said("retry")}
            </button>
        </Show>
    }
}
