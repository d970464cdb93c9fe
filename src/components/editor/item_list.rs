//! Shows any list of a project: items to add, describe, order and delete.

use super::item_row::ItemRow;
use super::list::{Growth, Items, ItemsOf, Layout};
use super::row::Rows;
use super::section_head::SectionHead;
use super::table_rows::ItemTable;
use crate::components::{Icon, IconName};
use crate::i18n::{said, text, text_with};
use leptos::prelude::*;

/// A section of the form for one list.
#[component]
pub(super) fn ItemList(
    /// The list.
    list: &'static dyn ItemsOf,
) -> impl IntoView {
    let name = list.name();
    view! {
        <SectionHead name title=Signal::derive(move || text(&format!("list-{name}")))>
            <ListRows items=Items::of(list)/>
        </SectionHead>
    }
}

/// The items of a list, and the button that adds one.
#[component]
pub(super) fn ListRows(
    /// The list.
    items: Items,
) -> impl IntoView {
    let rows = Rows::new(items);
    rows.follow_drag();
    let list = items.list;
    let name = list.name();
    let ids = Memo::new(move |_| {
        let heads = rows.heads.get();
        heads.iter().map(|head| head.id.clone()).collect::<Vec<_>>()
    });
    let shown = match list.layout() {
        Layout::Table => view! {
            <Show when=move || ids.with(|ids| !ids.is_empty())><ItemTable rows/></Show>
        }
        .into_any(),
        Layout::Cards | Layout::Open => view! {
            <ol class="list-editor" role="list">
                <For each=move || ids.get() key=Clone::clone let(id)><ItemRow rows id/></For>
            </ol>
        }
        .into_any(),
    };
    view! {
        <div class="list-rows">
            <Show when=move || ids.with(Vec::is_empty)><p class="form-section__empty">{said("editor-list-empty")}</p></Show>
            {(list.layout() == Layout::Cards).then(|| view! { <FoldAll rows ids/> })}
            {shown}
            <Show when=move || list.growth() == Growth::Free>
                <button type="button" class="button button--quiet list-editor__add" id=format!("{}-add", items.key())
                    on:click=move |_| rows.add()>
                    <Icon name=IconName::Add/>{move || text(&format!("list-{name}-add"))}
                </button>
            </Show>
        </div>
    }
}

/// Unfolds all items, or folds them.
#[component]
fn FoldAll(
    /// The rows.
    rows: Rows,
    /// Ids of the items.
    ids: Memo<Vec<String>>,
) -> impl IntoView {
    let name = rows.items.list.name();
    let names = move || ids.with(|ids| ids.iter().map(|id| rows.row_name(id)).collect::<Vec<_>>());
    let all = Memo::new(move |_| names().iter().all(|one| rows.folds.item_is_open(one)));
    let fold = move |_| {
        if all.get_untracked() {
            rows.folds.fold_items(&names());
        } else {
            rows.folds.open_items(names());
        }
    };
    let key = move || {
        if all.get() {
            "editor-fold-all"
        } else {
            "editor-unfold-all"
        }
    };
    let label = move || {
        let list = text(&format!("list-{name}"));
        text_with(
            "editor-fold-of",
            &[("action", text(key()).into()), ("list", list.into())],
        )
    };
    view! {
        <Show when=move || ids.with(|ids| ids.len() > 1)>
            <button type="button" class="button button--small button--ghost fold-all" aria-label=label on:click=fold>
                {move || text(key())}
            </button>
        </Show>
    }
}
