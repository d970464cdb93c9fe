//! The bar above the form: title, saved state, undo, redo, export, print.

use super::export_button::ExportButton;
use super::glyph::{Drawn, Glyph};
use super::row::marks_changes;
use super::saved_state::SavedState;
use crate::components::conflicts::ConflictCount;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::routes::Page;
use crate::state::editor::use_editor;
use leptos::prelude::*;
use leptos_router::components::A;

/// The bar above the form.
#[component]
pub fn Toolbar() -> impl IntoView {
    let editor = use_editor();
    let id = editor.id();
    let print = Page::RemixSheet {
        id,
        query: String::new(),
    }
    .path();
    let title = move || editor.draft.with(|project| project.title.clone());
    let compare = marks_changes(editor).then(|| {
        view! {
            <a class="button button--small" href="#section-compare" rel="external" title=said("editor-compare")>
                <Drawn glyph=Glyph::Compare/><span class="editor-bar__words">{said("editor-compare")}</span>
            </a>
        }
    });
    view! {
        <div class="editor-bar">
            <div class="editor-bar__inner">
                <p class="editor-bar__title">{title}</p>
                <SavedState/>
                <ConflictCount/>
                <div class="editor-bar__tools">
                    <HistoryButtons/>
                    {compare}
                    <ExportButton/>
                    <A href=print attr:class="button button--small button--primary" attr:title=said("editor-print")>
                        <Icon name=IconName::Print/><span class="editor-bar__words">{said("editor-print")}</span>
                    </A>
                </div>
            </div>
        </div>
    }
}

#[component]
fn HistoryButtons() -> impl IntoView {
    let editor = use_editor();
    let undo = move |_| {
        if editor.can_undo.get_untracked() {
            editor.undo();
            announce(text("editor-undone"));
        }
    };
    let redo = move |_| {
        if editor.can_redo.get_untracked() {
            editor.redo();
            announce(text("editor-redone"));
        }
    };
    let class = "button button--icon button--small";
    // Not `disabled`: a button that loses its last use must not lose the keyboard.
    view! {
        <button type="button" id="editor-undo" class=class on:click=undo title=said("editor-undo")
            aria-label=said("editor-undo") aria-disabled=move || (!editor.can_undo.get()).then_some("true")>
            <Icon name=IconName::Undo/>
        </button>
        <button type="button" class=class on:click=redo title=said("editor-redo")
            aria-label=said("editor-redo") aria-disabled=move || (!editor.can_redo.get()).then_some("true")>
            <Icon name=IconName::Redo/>
        </button>
    }
}
