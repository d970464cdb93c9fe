//! Nothing more can be kept: the form is read-only, what was typed can be taken along, and trying again goes on.

use super::export_button::{Export, export_archive, state};
use super::saved_state::SAVED_STATE;
use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{said, text};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::editor::use_editor;
use crate::state::workbench::SaveState;
use leptos::prelude::*;
use leptos_router::components::A;

/// The notice, as long as it is so.
#[component]
pub fn Stuck() -> impl IntoView {
    let editor = use_editor();
    // An edit that is refused says so behind whatever else was said of it.
    Effect::new(move |_| {
        if editor.refusals.get() > 0 {
            announce(text("stuck-refused"));
        }
    });
    let stays = move |event: leptos::ev::BeforeUnloadEvent| {
        if editor.stuck.get_untracked() {
            event.prevent_default();
        }
    };
    let leaving = window_event_listener(leptos::ev::beforeunload, stays);
    on_cleanup(move || leaving.remove());
    view! { <Show when=move || editor.stuck.get()><ReadOnly/></Show> }
}

#[component]
fn ReadOnly() -> impl IntoView {
    let editor = use_editor();
    let stage = RwSignal::new(Export::Waiting);
    let trying = Memo::new(move |_| editor.save.get() == SaveState::Saving);
    // What it said last stays while it is tried again.
    let full = Memo::new(move |last: Option<&bool>| match editor.save.get() {
        SaveState::Saving => last.copied().unwrap_or(true),
        state => state == SaveState::Full,
    });
    let title = move || {
        text(if full.get() {
            "stuck-full"
        } else {
            "stuck-failed"
        })
    };
    let retry = move |_| {
        if !trying.get_untracked() {
            editor.save_now();
        }
    };
    on_cleanup(move || {
        // It goes when all is kept, or when the page is left: then there is nothing of it to find.
        if editor.stuck.try_get_untracked() == Some(false) {
            announce(text("stuck-over"));
            focus::to_id(SAVED_STATE);
        }
    });
    view! {
        <Notice kind=NoticeKind::Danger title=Signal::derive(title)>
            <p>{said("stuck-text")}</p>
            <p>{move || text(if full.get() { "stuck-full-remedy" } else { "stuck-failed-remedy" })}</p>
            <div class="notice__actions">
                <button type="button" class="button button--primary" id="stuck-export"
                    on:click=move |_| export_archive(editor, stage)>
                    <Icon name=IconName::Download/>{said("stuck-export")}
                </button>
                <button type="button" class="button" id="stuck-retry" on:click=retry
                    aria-disabled=move || trying.get().then_some("true")>
                    {move || text(if trying.get() { "saving" } else { "retry" })}
                </button>
                <A href=Page::Workbench.path() attr:class="button">{said("stuck-workbench")}</A>
            </div>
            <div role="status">{move || state(stage.get())}</div>
        </Notice>
    }
}
