//! Shows any list of a project: items to add, describe, order and delete.

use super::item_row::ItemRow;
use super::list::{Growth, ItemsOf};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
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
    let add = move |_| {
        let id = clock::new_id();
        let added = id.clone();
        editor.change(&format!("{name}+"), |project| list.add(project, added));
        focus::to_id(&format!("{name}-{id}-0"));
    };
    let empty = move || ids.with(Vec::is_empty);
    view! {
        <section class="form-section" id=format!("section-{name}") aria-labelledby=format!("heading-{name}")>
            <div class="form-section__head">
                <h2 id=format!("heading-{name}")>{move || text(&format!("list-{name}"))}</h2>
            </div>
            <Show when=empty><p class="form-section__empty">{said("editor-list-empty")}</p></Show>
            <ol class="list-editor" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><ItemRow list id/></For>
            </ol>
            <Show when=move || list.growth() == Growth::Free>
                <button type="button" class="button list-editor__add" on:click=add>
                    <Icon name=IconName::Add/>{move || text(&format!("list-{name}-add"))}
                </button>
            </Show>
        </section>
    }
}
