//! Says, in words, whether what was typed is kept. Never before it is.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::state::editor::use_editor;
use crate::state::workbench::{SaveState, StorageStatus, use_workbench};
use leptos::prelude::*;

/// The saved state, announced when it settles.
#[component]
pub(super) fn SavedState() -> impl IntoView {
    let (editor, workbench) = (use_editor(), use_workbench());
    let kept = move || !matches!(workbench.status.get(), StorageStatus::NotKept { .. });
    let class = move || match editor.save.get() {
        SaveState::Saved if kept() => "saved-state saved-state--saved",
        SaveState::Saved | SaveState::Failed { .. } => "saved-state saved-state--failed",
        _ => "saved-state saved-state--saving",
    };
    let words = move || match editor.save.get() {
        SaveState::Saved if kept() => text("saved"),
        SaveState::Saved => text("not-kept"),
        SaveState::Failed { .. } => text("save-failed"),
        SaveState::Changed | SaveState::Saving => text("saving"),
    };
    let icon = move || match editor.save.get() {
        SaveState::Saved if kept() => IconName::Check,
        SaveState::Changed | SaveState::Saving => IconName::Time,
        _ => IconName::Warning,
    };
    let failed = move || matches!(editor.save.get(), SaveState::Failed { .. });
    view! {
        <p class=class role="status">{move || view! { <Icon name=icon()/> }}{words}</p>
        <Show when=failed>
            <button type="button" class="button button--small" on:click=move |_| editor.save_now()>
                {said("retry")}
            </button>
        </Show>
    }
}
