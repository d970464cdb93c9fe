//! The small buttons of a row: one place up, one place down, away.

use crate::components::{Icon, IconName, announce};
use crate::i18n::text_with;
use crate::platform::focus;
use crate::state::editor::Editor;
use crate::state::picture_place::Towards;
use etabli_model::Project;
use leptos::prelude::*;

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediaTool {
    /// One place nearer to the beginning.
    Up,
    /// One place nearer to the end.
    Down,
    /// Away.
    Delete,
}

impl MediaTool {
    /// Its name in this page.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Delete => "delete",
        }
    }
}

/// The three buttons of a row.
#[component]
pub(super) fn MediaTools(
    /// Name of the row in this page.
    name: String,
    /// What the row is called.
    title: Memo<String>,
    /// Does it.
    act: Callback<MediaTool>,
    /// Key of the words for taking it away, which name it.
    #[prop(default = "editor-delete")]
    delete: &'static str,
) -> impl IntoView {
    let button = move |(tool, icon, label): (MediaTool, IconName, &'static str)| {
        let words = move || text_with(label, &[("name", title.get().into())]);
        let danger = tool == MediaTool::Delete;
        view! {
            <button type="button" class="button button--icon button--small button--ghost" class:button--danger=danger
                id=format!("{name}-{}", tool.name()) aria-label=words title=words on:click=move |_| act.run(tool)>
                <Icon name=icon/>
            </button>
        }
    };
    let tools = [
        (MediaTool::Up, IconName::Up, "editor-up"),
        (MediaTool::Down, IconName::Down, "editor-down"),
        (MediaTool::Delete, IconName::Delete, delete),
    ];
    view! { <div class="media-row__tools">{tools.into_iter().map(button).collect_view()}</div> }
}

/// Moves the item that is meant one place, and the keyboard with it. `edit` names the button.
pub(super) fn move_one<T>(
    editor: Editor,
    edit: &str,
    list: impl Fn(&mut Project) -> &mut Vec<T>,
    is_meant: impl Fn(&T) -> bool,
    towards: Towards,
) {
    let mut moved = None;
    editor.change(edit, |project| {
        let items = list(project);
        let at = items.iter().position(is_meant);
        if let Some(at) = at
            && let Some(to) = towards.from(at, items.len())
        {
            items.swap(at, to);
            moved = Some((to + 1, items.len()));
        }
    });
    if let Some((position, total)) = moved {
        // The row moved in the page, which takes the keyboard away from its button.
        focus::to_id(edit);
        announce(text_with(
            "editor-moved",
            &[("position", position.into()), ("total", total.into())],
        ));
    }
}
