//! What the remix changed in the original.

use crate::i18n::{said, text, text_with};
use crate::state::editor::use_editor;
use etabli_remix::{ChangeKind, FieldChange, diff};
use leptos::prelude::*;

/// Changes every remix has from its first second, which tell a teacher nothing.
const BOOKKEEPING: [&str; 10] = [
    "id",
    "uid",
    "version",
    "status",
    "created",
    "updated",
    "based_on",
    "changes",
    "authors",
    "reproductions",
];

/// The differences with the original, one a line.
#[component]
pub(super) fn Changes() -> impl IntoView {
    let editor = use_editor();
    let changes = Memo::new(move |_| {
        let mut changes = editor
            .base
            .with(|base| editor.draft.with(|draft| diff(base, draft)));
        changes.retain(|change| !BOOKKEEPING.contains(&list_of(&change.path)));
        changes
    });
    let none = move || view! { <p>{text("changes-none")}</p> };
    let rows = move || changes.get().into_iter().map(row).collect_view();
    view! {
        <section class="form-section" id="section-compare" aria-labelledby="heading-compare">
            <div class="form-section__head">
                <h2 id="heading-compare">{said("section-compare")}</h2>
                <p>{move || text_with("changes-count", &[("count", changes.with(Vec::len).into())])}</p>
            </div>
            <Show when=move || changes.with(|changes| !changes.is_empty()) fallback=none>
                <div class="table-scroll" role="group" tabindex="0" aria-labelledby="heading-compare">
                    <table class="table">
                        <thead><tr>
                            <th scope="col">{said("changes-where")}</th>
                            <th scope="col">{said("changes-before")}</th>
                            <th scope="col">{said("changes-after")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Show>
        </section>
    }
}

fn list_of(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

fn row(change: FieldChange) -> impl IntoView {
    let kind = match change.kind {
        ChangeKind::Added => text("changes-added"),
        ChangeKind::Removed => text("changes-removed"),
        ChangeKind::Moved => text("changes-moved"),
        ChangeKind::Changed => String::new(),
    };
    view! {
        <tr>
            <th scope="row"><code>{change.path}</code>" "{kind}</th>
            <td>{change.before}</td>
            <td>{change.after}</td>
        </tr>
    }
}
