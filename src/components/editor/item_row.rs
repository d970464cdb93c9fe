//! An item as a card: its name, where it stands, and its fields when it is unfolded.

use super::advice::ItemCount;
use super::drag::Handle;
use super::item_fields::ItemFields;
use super::list::Layout;
use super::row::{Act, Row, Rows};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use leptos::prelude::*;

/// One item.
#[component]
pub(super) fn ItemRow(
    /// The rows it is one of.
    rows: Rows,
    /// Its item's id.
    id: String,
) -> impl IntoView {
    let row = Row::new(rows, id);
    let name = row.name();
    let body = format!("{name}-body");
    let always = rows.items.list.layout() == Layout::Open;
    let open = {
        let name = name.clone();
        Memo::new(move |_| always || rows.folds.item_is_open(&name))
    };
    let kind = if always {
        " list-editor__item--open"
    } else {
        ""
    };
    let class = move || format!("list-editor__item{kind} {}", row.drag_class());
    let differs = move || {
        view! { <Show when=move || row.differs()><span class="changed">{said("editor-changed")}</span></Show> }
    };
    let title = if always {
        view! { <div class="list-editor__title">{differs()}</div> }.into_any()
    } else {
        let (toggled, body) = (name.clone(), body.clone());
        let expanded = move || if open.get() { "true" } else { "false" };
        view! {
            <h3 class="list-editor__title">
                <button type="button" class="list-editor__toggle" id=format!("{name}-toggle") aria-controls=body
                    aria-expanded=expanded on:click=move |_| rows.folds.toggle_item(&toggled)>
                    {move || row.title()}
                </button>
                {differs()}
                <ItemCount name=name.clone()/>
            </h3>
        }
        .into_any()
    };
    view! {
        <li class=class id=name
            on:keydown=move |event| { row.moves_by_key(&event); }>
            <div class="list-editor__head">
                <Handle row/>
                <span class="list-editor__number">{move || row.number()}</span>
                {title}
                <RowTools row/>
            </div>
            <div class="list-editor__body" id=body hidden=move || !open.get()>
                // Only an unfolded item has its fields in the page: a project has hundreds of them.
                {move || open.get().then(|| view! { <ItemFields row skipped=0/> })}
            </div>
        </li>
    }
}

/// Up, down, delete.
#[component]
pub(super) fn RowTools(
    /// The row.
    row: Row,
) -> impl IntoView {
    view! {
        <div class="list-editor__tools">
            <RowButton row icon=IconName::Up act=Act::Up label="editor-up"/>
            <RowButton row icon=IconName::Down act=Act::Down label="editor-down"/>
            <DeleteButton row/>
        </div>
    }
}

/// Deletes the item, until it is undone.
#[component]
pub(super) fn DeleteButton(
    /// The row.
    row: Row,
) -> impl IntoView {
    view! { <RowButton row icon=IconName::Delete act=Act::Delete label="editor-delete"/> }
}

#[component]
fn RowButton(
    /// The row.
    row: Row,
    /// What it shows.
    icon: IconName,
    /// What it does.
    act: Act,
    /// Key of its words, which name the item.
    label: &'static str,
) -> impl IntoView {
    let name = move || text_with(label, &[("name", row.title().into())]);
    let class = if act == Act::Delete {
        "button button--icon button--small button--ghost button--danger"
    } else {
        "button button--icon button--small button--ghost"
    };
    view! {
        <button type="button" class=class id=row.button(act) aria-label=name title=name on:click=move |_| row.act(act)>
            <Icon name=icon/>
        </button>
    }
}
