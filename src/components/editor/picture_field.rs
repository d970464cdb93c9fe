//! One field of a picture or of a file, shown as any field of the form.

use super::field_view::FieldView;
use super::list::ItemsOf;
use super::row::marks_changes;
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// The field at a place of an item of a list, under a name of its own in the page.
pub(super) fn media_field(
    list: &'static dyn ItemsOf,
    id: StoredValue<String>,
    place: usize,
    name: String,
) -> AnyView {
    let editor = use_editor();
    let shape = list.shapes()[place];
    let read = move |project: &_| id.with_value(|id| list.read(project, "", id, place));
    let value = Memo::new(move |_| editor.draft.with(read).unwrap_or_default());
    let original = Memo::new(move |_| {
        let base = editor.base.get();
        marks_changes(editor).then(|| read(&base)).flatten()
    });
    let edit = name.clone();
    let write = Callback::new(move |text: String| {
        let mut written = false;
        editor.change(&edit, |project| {
            written = id.with_value(|id| list.write(project, "", id, place, &text));
        });
        written
    });
    view! {
        <FieldView label=shape.label control=shape.control name value=value.into() original=original.into() write/>
    }
    .into_any()
}

/// The fields of an item from the place `from` on, named after its row.
pub(super) fn media_fields(
    list: &'static dyn ItemsOf,
    id: StoredValue<String>,
    row: &str,
    from: usize,
) -> Vec<AnyView> {
    let places = from..list.shapes().len();
    places
        .map(|place| media_field(list, id, place, format!("{row}-{place}")))
        .collect()
}
