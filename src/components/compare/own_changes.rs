//! What the remix changed in its original, each change with a way back.

use super::{ChangeList, Telling};
use crate::components::editor::SectionHead;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::comparison::own_name;
use crate::state::editor::{Editor, use_editor};
use crate::state::settled::use_settled;
use etabli_remix::{About, ChangeGroup, ToldChange, compare, taken_back};
use leptos::prelude::*;
use leptos_router::components::A;

/// Changes every remix has from its first second, which tell a teacher nothing.
const BOOKKEEPING: [&str; 11] = [
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
    "root",
];

const HEADING: &str = "heading-compare";

/// The differences with the original.
#[component]
pub fn OwnChanges() -> impl IntoView {
    let (editor, settled) = (use_editor(), use_settled());
    let telling = Telling::here();
    let groups = Memo::new(move |_| {
        editor
            .base
            .with(|base| settled.with(|draft| told(compare(base, draft))))
    });
    let count = move || {
        groups.with(|groups| {
            groups
                .iter()
                .map(|group| group.changes.len())
                .sum::<usize>()
        })
    };
    let back = Callback::new(move |(about, change): (About, ToldChange)| {
        let sentence = telling.tell(|teller| teller.sentence(&about, &change));
        let name = text_with("compare-back-named", &[("change", sentence.into())]);
        let key = change.key();
        let press = move |_| take_back(editor, &key);
        view! {
            <button type="button" class="button button--small" aria-label=name on:click=press>
                <Icon name=IconName::Undo/>{said("compare-back")}
            </button>
        }
        .into_any()
    });
    let side_by_side = Page::Compare {
        a: editor.base.with_untracked(|base| base.id.clone()),
        b: own_name(&editor.id()),
    }
    .path();
    view! {
        <SectionHead name="compare" title=Signal::derive(said("compare-own-title"))
            hint=Signal::derive(move || text_with("compare-own-count", &[("count", count().into())]))>
            <ChangeList groups=groups.into() after=back/>
            <p><A href=side_by_side attr:class="button button--small">{said("compare-side-by-side")}</A></p>
        </SectionHead>
    }
}

/// The original's value again, as a step of its own.
fn take_back(editor: Editor, key: &str) {
    let base = editor.base.get_untracked();
    editor.change(&format!("back {key}"), |project| {
        *project = taken_back(&base, project, key);
    });
    announce(text("compare-back-done"));
    // The button went with its change.
    focus::to_id(HEADING);
}

fn told(mut groups: Vec<ChangeGroup>) -> Vec<ChangeGroup> {
    for group in &mut groups {
        group.changes.retain(|change| {
            let field = change.place.split(['.', '[']).next().unwrap_or_default();
            !BOOKKEEPING.contains(&field)
        });
    }
    groups.retain(|group| !group.changes.is_empty());
    groups
}
