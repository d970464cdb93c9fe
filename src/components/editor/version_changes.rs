//! What changed since a version was kept, in the words of every difference.

use crate::components::compare::Telling;
use crate::i18n::{said, text};
use crate::state::editor::use_editor;
use etabli_remix::{ChangeGroup, Remix, compare};
use leptos::prelude::*;

/// The differences between a version and the remix as it stands.
#[component]
pub(super) fn VersionChanges(
    /// Number of the version.
    number: u64,
) -> impl IntoView {
    let editor = use_editor();
    let version = LocalResource::new(move || editor.version(number));
    move || match version.get() {
        None => view! { <p role="status">{said("loading")}</p> }.into_any(),
        Some(None) => view! { <p>{said("versions-gone")}</p> }.into_any(),
        Some(Some(version)) => view! { <Since version/> }.into_any(),
    }
}

#[component]
fn Since(
    /// The version.
    version: Remix,
) -> impl IntoView {
    let editor = use_editor();
    let telling = Telling::here();
    let version = StoredValue::new(version);
    let groups = Memo::new(move |_| {
        version.with_value(|version| editor.draft.with(|draft| compare(&version.project, draft)))
    });
    let beside = Memo::new(move |_| {
        version.with_value(|version| {
            let class = editor.class.with(|class| *class != version.class);
            let base = editor.base.with(|base| **base != version.base);
            let open = editor.conflicts.with(|open| *open != version.conflicts);
            let told = [
                (class, "versions-since-class"),
                (base, "versions-since-original"),
                (open, "versions-since-decisions"),
            ];
            told.map(|(differs, words)| differs.then_some(words))
        })
    });
    let line = move |group: &ChangeGroup| {
        let told = telling.tell(|teller| teller.group(group));
        view! { <li>{told}</li> }
    };
    let lines = move || groups.with(|groups| groups.iter().map(line).collect_view());
    let other = move || {
        let told = beside.get().into_iter().flatten();
        told.map(|words| view! { <li>{text(words)}</li> })
            .collect_view()
    };
    let same = move || groups.with(Vec::is_empty) && beside.get().iter().all(Option::is_none);
    view! {
        <Show when=same fallback=move || view! { <ul>{lines}{other}</ul> }>
            <p>{said("versions-same")}</p>
        </Show>
    }
}
