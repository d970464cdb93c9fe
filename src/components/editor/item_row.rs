//! One item of a list: its fields, and where it stands.

use super::field_view::FieldView;
use super::list::{Growth, List, forget};
use crate::components::{Icon, IconName, announce};
use crate::i18n::{text, text_with};
use crate::platform::{clock, focus};
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// What a button of the row does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Up,
    Down,
    Copy,
    Delete,
}

/// One item.
#[component]
pub(super) fn ItemRow<T>(
    /// Its list.
    list: &'static List<T>,
    /// Its id.
    id: String,
) -> impl IntoView
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let editor = use_editor();
    let id = StoredValue::new(id);
    let position = Memo::new(move |_| {
        let found = |item: &T| id.with_value(|id| (list.id)(item) == id);
        editor
            .draft
            .with(|project| (list.items)(project).iter().position(found))
    });
    let item = Memo::new(move |_| {
        let position = position.get()?;
        editor
            .draft
            .with(|project| (list.items)(project).get(position).cloned())
    });
    let number = move || position.get().map_or(0, |position| position + 1);
    let title = move || {
        let title = item
            .get()
            .map(|item| (list.title)(&item))
            .unwrap_or_default();
        if title.trim().is_empty() {
            text("editor-untitled")
        } else {
            title
        }
    };
    let act = move |act: Act| act_on(list, &id.get_value(), act);
    view! {
        <li class="list-editor__item">
            <div class="list-editor__head">
                <span class="list-editor__number">{number}</span>
                <h3 class="list-editor__title">{title}</h3>
                <div class="list-editor__tools">
                    <RowButton list=list.name id icon=IconName::Up act=Act::Up label="editor-up" title on_act=Callback::new(act)/>
                    <RowButton list=list.name id icon=IconName::Down act=Act::Down label="editor-down" title on_act=Callback::new(act)/>
                    <Show when=move || list.growth == Growth::Free>
                        <RowButton list=list.name id icon=IconName::Add act=Act::Copy label="editor-copy" title on_act=Callback::new(act)/>
                    </Show>
                    <RowButton list=list.name id icon=IconName::Delete act=Act::Delete label="editor-delete" title on_act=Callback::new(act)/>
                </div>
            </div>
            <div class="list-editor__body">{item_fields(list, id, item)}</div>
        </li>
    }
}

fn item_fields<T>(
    list: &'static List<T>,
    id: StoredValue<String>,
    item: Memo<Option<T>>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let editor = use_editor();
    let base = editor.remix.with_value(|remix| {
        let found = |one: &&T| id.with_value(|id| (list.id)(one) == id);
        (list.items)(&remix.base).iter().find(found).cloned()
    });
    let base = StoredValue::new(base);
    let view = move |(place, field): (usize, &'static super::field::Field<T>)| {
        let name = id.with_value(|id| format!("{}-{id}-{place}", list.name));
        let value =
            Memo::new(move |_| item.with(|item| item.as_ref().map(field.read).unwrap_or_default()));
        let original =
            Signal::derive(move || base.with_value(|base| base.as_ref().map(field.read)));
        let edit = name.clone();
        let write = move |text: String| {
            let mut written = false;
            editor.change(&edit, |project| {
                let found = |one: &&mut T| id.with_value(|id| (list.id)(one) == id);
                if let Some(item) = (list.items_mut)(project).iter_mut().find(found) {
                    written = (field.write)(item, &text);
                }
            });
            written
        };
        view! {
            <FieldView label=field.label control=field.control name value=value.into() original
                write=Callback::new(write)/>
        }
    };
    list.fields.iter().enumerate().map(view).collect_view()
}

#[component]
fn RowButton(
    /// Name of the list.
    list: &'static str,
    /// Id of the item.
    id: StoredValue<String>,
    /// What it shows.
    icon: IconName,
    /// What it does.
    act: Act,
    /// Key of its words, which name the item.
    label: &'static str,
    /// The item's name.
    title: impl Fn() -> String + Copy + Send + Sync + 'static,
    /// Does it.
    on_act: Callback<Act>,
) -> impl IntoView {
    let name = move || text_with(label, &[("name", title().into())]);
    let class = if act == Act::Delete {
        "button button--icon button--small button--ghost button--danger"
    } else {
        "button button--icon button--small button--ghost"
    };
    view! {
        <button type="button" class=class id=button_id(list, &id.get_value(), act) aria-label=name title=name
            on:click=move |_| on_act.run(act)>
            <Icon name=icon/>
        </button>
    }
}

fn button_id(list: &str, id: &str, act: Act) -> String {
    let act = match act {
        Act::Up => "up",
        Act::Down => "down",
        Act::Copy => "copy",
        Act::Delete => "delete",
    };
    format!("{list}-{id}-{act}")
}

fn act_on<T>(list: &'static List<T>, id: &str, act: Act)
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    let editor = use_editor();
    let at = editor.draft.with_untracked(|project| {
        (list.items)(project)
            .iter()
            .position(|item| (list.id)(item) == id)
    });
    let length = editor
        .draft
        .with_untracked(|project| (list.items)(project).len());
    let Some(at) = at else { return };
    let field = format!("{}-{act}", list.name, act = button_id("", id, act));
    match act {
        Act::Up | Act::Down => {
            let to = if act == Act::Up {
                at.checked_sub(1)
            } else {
                Some(at + 1).filter(|to| *to < length)
            };
            let Some(to) = to else { return };
            editor.change(&field, |project| (list.items_mut)(project).swap(at, to));
            // The row moved in the page, which takes the keyboard away from its button.
            focus::to_id(&button_id(list.name, id, act));
            announce(text_with(
                "editor-moved",
                &[("position", (to + 1).into()), ("total", length.into())],
            ));
        }
        Act::Copy => {
            let copy_id = clock::new_id();
            let named = copy_id.clone();
            editor.change(&field, |project| {
                let items = (list.items_mut)(project);
                let mut copy = items[at].clone();
                (list.set_id)(&mut copy, named);
                items.insert(at + 1, copy);
            });
            focus::to_id(&format!("{}-{copy_id}-0", list.name));
        }
        Act::Delete => {
            editor.change(&field, |project| {
                (list.items_mut)(project).remove(at);
                forget(project, list.name, id);
            });
            focus::to_id("editor-undo");
            announce(text("editor-deleted"));
        }
    }
}
