//! Shows any list of a project: items to add, describe, order and delete.

use super::item_row::ItemRow;
use super::list::{Growth, ItemsOf};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text, text_with};
use crate::platform::{clock, focus};
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// A section of the form for one list.
#[component]
pub(super) fn ItemList(
    /// The list.
    list: &'static dyn ItemsOf,
) -> impl IntoView {
    let editor = use_editor();
    let name = list.name();
    let ids = Memo::new(move |_| editor.draft.with(|project| list.ids(project)));
    let unfolded = RwSignal::new(Vec::new());
    let all = Memo::new(move |_| {
        ids.with(|ids| unfolded.with(|unfolded| ids.iter().all(|id| unfolded.contains(id))))
    });
    let fold = move |_| unfolded.set(if all.get() { Vec::new() } else { ids.get() });
    let fold_words = move || {
        let list = text(&format!("list-{name}"));
        let key = if all.get() {
            "editor-fold-all"
        } else {
            "editor-unfold-all"
        };
        (
            text(key),
            text_with(
                "editor-fold-of",
                &[("action", text(key).into()), ("list", list.into())],
            ),
        )
    };
    let add = move |_| {
        let id = clock::new_id();
        let added = id.clone();
        unfolded.update(|unfolded| unfolded.push(added.clone()));
        editor.change(&format!("{name}+"), |project| list.add(project, added));
        focus::to_id(&format!("{name}-{id}-0"));
    };
    let empty = move || ids.with(Vec::is_empty);
    view! {
        <section class="form-section" id=format!("section-{name}") aria-labelledby=format!("heading-{name}")>
            <div class="form-section__head">
                <h2 id=format!("heading-{name}")>{move || text(&format!("list-{name}"))}</h2>
                <Show when=move || ids.with(|ids| ids.len() > 1)>
                    <button type="button" class="button button--small button--ghost"
                        aria-label=move || fold_words().1 on:click=fold>{move || fold_words().0}</button>
                </Show>
            </div>
            <Show when=empty><p class="form-section__empty">{said("editor-list-empty")}</p></Show>
            <ol class="list-editor" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><ItemRow list id unfolded/></For>
            </ol>
            <Show when=move || list.growth() == Growth::Free>
                <button type="button" class="button list-editor__add" on:click=add>
                    <Icon name=IconName::Add/>{move || text(&format!("list-{name}-add"))}
                </button>
            </Show>
        </section>
    }
}
