//! Shows any list of a project: items to add, describe, order and delete.

use super::item_row::ItemRow;
use super::list::{Growth, List};
use crate::components::{Icon, IconName};
use crate::i18n::text;
use crate::platform::{clock, focus};
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// A section of the form for one list.
#[component]
pub(super) fn ItemList<T>(
    /// The list.
    list: &'static List<T>,
) -> impl IntoView
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let editor = use_editor();
    let ids = Memo::new(move |_| {
        editor.draft.with(|project| {
            (list.items)(project)
                .iter()
                .map(|item| (list.id)(item).to_owned())
                .collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let id = clock::new_id();
        let added = id.clone();
        editor.change(&format!("{}+", list.name), |project| {
            let mut item = T::default();
            (list.set_id)(&mut item, added);
            (list.items_mut)(project).push(item);
        });
        focus::to_id(&format!("{}-{id}-0", list.name));
    };
    let empty = move || ids.with(Vec::is_empty);
    view! {
        <section class="form-section" id=format!("section-{}", list.name)
            aria-labelledby=format!("heading-{}", list.name)>
            <div class="form-section__head">
                <h2 id=format!("heading-{}", list.name)>{move || text(&format!("list-{}", list.name))}</h2>
            </div>
            <Show when=empty><p class="form-section__empty">{move || text("editor-list-empty")}</p></Show>
            <ol class="list-editor" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><ItemRow list id/></For>
            </ol>
            <Show when=move || list.growth == Growth::Free>
                <button type="button" class="button list-editor__add" on:click=add>
                    <Icon name=IconName::Add/>{move || text(&format!("list-{}-add", list.name))}
                </button>
            </Show>
        </section>
    }
}
