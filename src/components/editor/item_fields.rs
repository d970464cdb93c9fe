//! The fields of one item: those always shown, the others under "more", the lists it has of its own, and what can be done.

use super::advice::ItemAdvice;
use super::field_view::{AdvicePlace, FieldView};
use super::inner_list::InnerList;
use super::list::{Growth, Items, Layout, Shape};
use super::row::{Act, Row, marks_changes};
use super::step_pictures::StepPictures;
use crate::i18n::{said, text};
use leptos::prelude::*;

/// One field of an item.
#[component]
pub(super) fn ItemField(
    /// The item's row.
    row: Row,
    /// Place of the field among the item's.
    place: usize,
    /// What it is.
    shape: Shape,
    /// Where advice on it stands.
    #[prop(optional)]
    advice: AdvicePlace,
) -> impl IntoView {
    let (items, editor, id) = (row.rows.items, row.rows.editor, row.id);
    let name = row.field(place);
    let read =
        move |project: &_| id.with_value(|id| items.list.read(project, &items.owner(), id, place));
    let value = Memo::new(move |_| editor.draft.with(read).unwrap_or_default());
    let original = Memo::new(move |_| {
        let base = editor.base.get();
        marks_changes(editor).then(|| read(&base)).flatten()
    });
    let change = move |edit: &str, text: &str| {
        let mut written = false;
        editor.change(edit, |project| {
            written =
                id.with_value(|id| items.list.write(project, &items.owner(), id, place, text));
        });
        written
    };
    let edit = name.clone();
    let write = Callback::new(move |text: String| change(&edit, &text));
    let edit = name.clone();
    let times = StoredValue::new(0_u32);
    let write_apart = Callback::new(move |text: String| {
        times.update_value(|times| *times = times.wrapping_add(1));
        change(&format!("{edit}-{}", times.get_value()), &text)
    });
    let of = Signal::derive(move || row.title());
    let splits = (items.list.name() == "steps" && shape.place == ".text")
        .then(|| view! { <SplitButton row/> }.into_any());
    view! {
        <FieldView label=shape.label control=shape.control name value=value.into() original=original.into() write
            write_apart advice of beside_tools=splits/>
    }
}

/// Cuts a step where the cursor is in its text.
#[component]
fn SplitButton(row: Row) -> impl IntoView {
    view! {
        <button type="button" class="rich-area__tool rich-area__tool--words" id=row.button(Act::Split)
            title=said("form-split-hint") on:click=move |_| row.act(Act::Split)>{said("form-split")}</button>
    }
}

/// All fields of an item but the first `skipped`, which stand elsewhere.
#[component]
pub(super) fn ItemFields(
    /// The item's row.
    row: Row,
    /// How many fields stand elsewhere.
    skipped: usize,
) -> impl IntoView {
    let list = row.rows.items.list;
    let shapes = list.shapes();
    let first = list.first();
    let fields = |from: usize, to: usize| {
        let shapes = shapes.iter().copied().enumerate();
        shapes
            .skip(from)
            .take(to.saturating_sub(from))
            .map(|(place, shape)| view! { <ItemField row place shape/> })
            .collect_view()
    };
    // What stands in the cells of a table is not under "more": there, everything else is.
    let more = skipped < first && first < shapes.len();
    let shown = if more { first } else { shapes.len() };
    let inner = list.inner().iter().map(|inner| {
        view! { <InnerList items=Items::inside(*inner, row.id)/> }
    });
    let pictures =
        (list.name() == "steps").then(|| view! { <StepPictures step_id=row.id.get_value()/> });
    view! {
        <ItemAdvice name=row.name()/>
        <div class="form-grid">{fields(skipped, shown)}</div>
        {pictures}
        {inner.collect_view()}
        {more.then(|| view! { <More row from=first/> })}
        <ItemActs row/>
    }
}

/// The fields that are seldom needed.
#[component]
fn More(
    /// The item's row.
    row: Row,
    /// The first of them.
    from: usize,
) -> impl IntoView {
    let name = format!("{}-more", row.name());
    let folds = row.rows.folds;
    let body = format!("{name}-body");
    let open = {
        let name = name.clone();
        Memo::new(move |_| folds.item_is_open(&name))
    };
    let fields = move || {
        open.get().then(|| {
            let shapes = row.rows.items.list.shapes().into_iter().enumerate();
            shapes
                .skip(from)
                .map(|(place, shape)| view! { <ItemField row place shape/> })
                .collect_view()
        })
    };
    let expanded = move || if open.get() { "true" } else { "false" };
    view! {
        <div class="more-fields">
            <button type="button" class="list-editor__toggle" aria-expanded=expanded aria-controls=body.clone()
                on:click=move |_| folds.toggle_item(&name)>{said("form-more")}</button>
            <div class="form-grid" id=body hidden=move || !open.get()>{fields}</div>
        </div>
    }
}

/// What can be done to an item besides moving and deleting it.
#[component]
fn ItemActs(row: Row) -> impl IntoView {
    let list = row.rows.items.list;
    let act = move |act: Act, key: &'static str| {
        view! {
            <button type="button" class="button button--small button--quiet" id=row.button(act)
                on:click=move |_| row.act(act)>{move || text(key)}</button>
        }
    };
    let copies = list.growth() == Growth::Free;
    let joins = list.name() == "steps";
    // A row of a table has no room for them.
    let moves = list.layout() == Layout::Table;
    (copies || joins || moves).then(|| {
        view! {
            <div class="item-acts">
                {moves.then(|| act(Act::Up, "form-up"))}
                {moves.then(|| act(Act::Down, "form-down"))}
                {copies.then(|| act(Act::Copy, "form-copy"))}
                {joins.then(|| act(Act::Join, "form-join"))}
            </div>
        }
    })
}
