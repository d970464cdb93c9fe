//! A list as a table with a row an item: materials, tools, parts. On a phone each row is a card.

use super::advice::{FieldAdvice, ItemCount};

use super::drag::Handle;
use super::field_view::AdvicePlace;
use super::item_fields::{ItemField, ItemFields};
use super::item_row::DeleteButton;
use super::row::{Row, Rows};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text, text_with};
use crate::platform::{focus, typed};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The table. Its roles are told, because a table that is laid out as cards loses them.
#[component]
pub(super) fn ItemTable(
    /// Its rows.
    rows: Rows,
) -> impl IntoView {
    let list = rows.items.list;
    let shapes = list.shapes();
    let column = |shape: &super::list::Shape| {
        let label = shape.label;
        view! { <th class="item-table__column" role="columnheader" scope="col">{move || text(label)}</th> }
    };
    let columns = shapes.iter().take(list.first()).map(column).collect_view();
    let ids = Memo::new(move |_| {
        let heads = rows.heads.get();
        heads.iter().map(|head| head.id.clone()).collect::<Vec<_>>()
    });
    view! {
        <table class=format!("item-table item-table--{}", list.name()) role="table"
            aria-labelledby=format!("heading-{}", list.name())>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="visually-hidden">{said("form-column-place")}</span></th>
                    {columns}
                    <th role="columnheader" scope="col"><span class="visually-hidden">{said("form-column-acts")}</span></th>
                </tr>
            </thead>
            <For each=move || ids.get() key=Clone::clone let(id)><TableRow rows id/></For>
        </table>
    }
}

#[component]
fn TableRow(
    /// The rows it is one of.
    rows: Rows,
    /// Its item's id.
    id: String,
) -> impl IntoView {
    let row = Row::new(rows, id);
    let list = rows.items.list;
    let name = row.name();
    // The rest of the fields unfold by this name too, so that advice can lead to them.
    let more = format!("{name}-more");
    let (open, toggled) = {
        let more = more.clone();
        let name = more.clone();
        (Memo::new(move |_| rows.folds.item_is_open(&more)), name)
    };
    let (counted, toggle) = (name.clone(), format!("{name}-toggle"));
    let first = list.first();
    let body = format!("{more}-body");
    let cells = list.shapes().into_iter().enumerate().take(first);
    let cells = cells.map(|(place, shape)| {
        view! { <td class="item-table__cell" role="cell"><ItemField row place shape advice=AdvicePlace::Apart/></td> }
    });
    let advice = (0..first).map(|place| {
        let name = row.field(place);
        let id = format!("{name}-advice");
        view! { <FieldAdvice name id/> }
    });
    let more_words = move || text_with("form-more-of", &[("name", row.title().into())]);
    let class = move || format!("list-editor__item item-table__item {}", row.drag_class());
    let columns = (first + 2).to_string();
    let expanded = move || if open.get() { "true" } else { "false" };
    let controls = body.clone();
    view! {
        <tbody class=class role="rowgroup" id=name on:keydown=move |event| on_key(row, &event)>
            <tr class="item-table__row" role="row">
                <th class="item-table__head" role="rowheader" scope="row">
                    <span class="item-table__place">
                        <Handle row/><span class="list-editor__number">{move || row.number()}</span>
                        <Show when=move || row.differs()>
                            <span class="changed changed--dot" title=said("editor-changed")>
                                <span class="visually-hidden">{said("editor-changed")}</span>
                            </span>
                        </Show>
                    </span>
                </th>
                {cells.collect_view()}
                <td class="item-table__acts" role="cell">
                    <span class="item-table__buttons">
                        <ItemCount name=counted/>
                        <button type="button" class="button button--icon button--small button--ghost item-table__unfold"
                            id=toggle aria-expanded=expanded aria-controls=controls aria-label=more_words
                            title=more_words on:click=move |_| rows.folds.toggle_item(&toggled)>
                            <Icon name=IconName::Chevron/>
                        </button>
                        <DeleteButton row/>
                    </span>
                </td>
            </tr>
            <tr class="item-table__advice" role="row">
                <td role="cell" colspan=columns.clone()>{advice.collect_view()}</td>
            </tr>
            <tr class="item-table__more" role="row" id=body hidden=move || !open.get()>
                <td role="cell" colspan=columns>
                    {move || open.get().then(|| view! { <div class="item-table__fields"><ItemFields row skipped=first/></div> })}
                </td>
            </tr>
        </tbody>
    }
}

/// Arrows go from row to row, Enter to the next one, which is made where there is none.
fn on_key(row: Row, event: &KeyboardEvent) {
    if row.moves_by_key(event) || event.is_composing() {
        return;
    }
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    // A name wraps in its cell, and is one line all the same.
    let (typed::Place::Line | typed::Place::Lines, there) = typed::place() else {
        return;
    };
    let column = there.strip_prefix(&format!("{}-", row.name()));
    let column = column.and_then(|column| column.parse::<usize>().ok());
    let Some(column) = column.filter(|column| plain && *column < row.rows.items.list.first())
    else {
        return;
    };
    let ids = row.rows.ids();
    let at = ids
        .iter()
        .position(|id| row.id.with_value(|mine| id == mine));
    let Some(at) = at else { return };
    let next = match event.key().as_str() {
        "ArrowUp" => at.checked_sub(1),
        "ArrowDown" | "Enter" => Some(at + 1),
        _ => return,
    };
    match next.map(|next| ids.get(next)) {
        Some(Some(id)) => focus::to_id(&row.rows.items.field(id, column)),
        Some(None) if event.key() == "Enter" => row.rows.add(),
        _ => return,
    }
    event.prevent_default();
}
