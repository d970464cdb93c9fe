//! One item of a list: its fields, and where it stands.

use super::field::Control;
use super::field_view::FieldView;
use super::list::{Growth, ItemsOf, forget};
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::{clock, focus};
use crate::state::editor::{Editor, use_editor};
use leptos::prelude::*;
use std::sync::Arc;

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
pub(super) fn ItemRow(
    /// Its list.
    list: &'static dyn ItemsOf,
    /// Its id.
    id: String,
    /// Ids of the items of this list that are unfolded.
    unfolded: RwSignal<Vec<String>>,
) -> impl IntoView {
    let editor = use_editor();
    let open = {
        let id = id.clone();
        Memo::new(move |_| unfolded.with(|unfolded| unfolded.contains(&id)))
    };
    let body = format!("{}-{id}-body", list.name());
    let id = StoredValue::new(id);
    let toggle = move |_| {
        let id = id.get_value();
        unfolded.update(
            |unfolded| match unfolded.iter().position(|one| *one == id) {
                Some(at) => drop(unfolded.swap_remove(at)),
                None => unfolded.push(id),
            },
        );
    };
    let changed = Memo::new(move |_| {
        id.with_value(|id| {
            let draft = editor.draft.with(|project| list.texts(project, id));
            let base = editor.base.with(|base| list.texts(base, id));
            base.is_some_and(|base| Some(base) != draft)
        })
    });
    let number = Memo::new(move |_| {
        let ids = editor.draft.with(|project| list.ids(project));
        id.with_value(|id| ids.iter().position(|one| one == id))
            .map_or(0, |position| position + 1)
    });
    let title = Memo::new(move |_| {
        let title = editor
            .draft
            .with(|project| id.with_value(|id| list.title(project, id)));
        if title.trim().is_empty() {
            text("editor-untitled")
        } else {
            title
        }
    });
    let on_act = Callback::new(move |act: Act| {
        act_on(editor, list, &id.get_value(), act, unfolded);
    });
    let button = move |icon, act, label| {
        let id = id.with_value(|id| button_id(list.name(), id, act));
        view! { <RowButton id icon act label title on_act/> }
    };
    let copy =
        (list.growth() == Growth::Free).then(|| button(IconName::Add, Act::Copy, "editor-copy"));
    view! {
        <li class="list-editor__item">
            <div class="list-editor__head">
                <span class="list-editor__number">{number}</span>
                <h3 class="list-editor__title">
                    <button type="button" class="list-editor__toggle" aria-controls=body.clone()
                        aria-expanded=move || if open.get() { "true" } else { "false" } on:click=toggle>
                        {title}
                    </button>
                    <Show when=move || changed.get()><span class="changed">{said("editor-changed")}</span></Show>
                </h3>
                <div class="list-editor__tools">
                    {button(IconName::Up, Act::Up, "editor-up")}
                    {button(IconName::Down, Act::Down, "editor-down")}
                    {copy}
                    {button(IconName::Delete, Act::Delete, "editor-delete")}
                </div>
            </div>
            <div class="list-editor__body" id=body hidden=move || !open.get()>
                {move || open.get().then(|| fields(list, id))}
            </div>
        </li>
    }
}

/// Only an unfolded item has its fields in the page: a project has hundreds of them.
fn fields(list: &'static dyn ItemsOf, id: StoredValue<String>) -> AnyView {
    let fields = list.fields().into_iter().enumerate();
    fields
        .map(|(place, (label, control))| view! { <ItemField list id place label control/> })
        .collect_view()
        .into_any()
}

#[component]
fn ItemField(
    /// The list.
    list: &'static dyn ItemsOf,
    /// Id of the item.
    id: StoredValue<String>,
    /// Place of the field among the item's.
    place: usize,
    /// Key of its label.
    label: &'static str,
    /// What it is edited with.
    control: Control,
) -> impl IntoView {
    let editor = use_editor();
    let name = id.with_value(|id| format!("{}-{id}-{place}", list.name()));
    let value = Memo::new(move |_| {
        let read = |project: &_| id.with_value(|id| list.read(project, id, place));
        editor.draft.with(read).unwrap_or_default()
    });
    let original = Memo::new(move |_| {
        let read = |base: &Arc<_>| id.with_value(|id| list.read(base, id, place));
        editor.base.with(read)
    });
    let edit = name.clone();
    let write = Callback::new(move |text: String| {
        let mut written = false;
        editor.change(&edit, |project| {
            written = id.with_value(|id| list.write(project, id, place, &text));
        });
        written
    });
    view! { <FieldView label control name value=value.into() original=original.into() write/> }
}

#[component]
fn RowButton(
    /// Its place in the page.
    id: String,
    /// What it shows.
    icon: IconName,
    /// What it does.
    act: Act,
    /// Key of its words, which name the item.
    label: &'static str,
    /// The item's name.
    title: Memo<String>,
    /// Does it.
    on_act: Callback<Act>,
) -> impl IntoView {
    let name = move || text_with(label, &[("name", title.get().into())]);
    let class = if act == Act::Delete {
        "button button--icon button--small button--ghost button--danger"
    } else {
        "button button--icon button--small button--ghost"
    };
    view! {
        <button type="button" class=class id=id aria-label=name title=name on:click=move |_| on_act.run(act)>
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

fn act_on(
    editor: Editor,
    list: &'static dyn ItemsOf,
    id: &str,
    act: Act,
    unfolded: RwSignal<Vec<String>>,
) {
    let ids = editor.draft.with_untracked(|project| list.ids(project));
    let Some(at) = ids.iter().position(|one| one == id) else {
        return;
    };
    let button = button_id(list.name(), id, act);
    match act {
        Act::Up | Act::Down => {
            let to = if act == Act::Up {
                at.checked_sub(1)
            } else {
                Some(at + 1).filter(|to| *to < ids.len())
            };
            let Some(to) = to else { return };
            editor.change(&button, |project| list.swap(project, at, to));
            // The row moved in the page, which takes the keyboard away from its button.
            focus::to_id(&button);
            announce(text_with(
                "editor-moved",
                &[("position", (to + 1).into()), ("total", ids.len().into())],
            ));
        }
        Act::Copy => {
            let copy = clock::new_id();
            let named = copy.clone();
            unfolded.update(|unfolded| unfolded.push(copy.clone()));
            editor.change(&button, |project| list.copy(project, at, named));
            focus::to_id(&format!("{}-{copy}-0", list.name()));
        }
        Act::Delete => {
            editor.change(&button, |project| {
                list.remove(project, at);
                forget(project, list.name(), id);
            });
            focus::to_id("editor-undo");
            announce(text("editor-deleted"));
        }
    }
}
