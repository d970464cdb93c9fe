//! What every row of a list knows, however it is laid out, and what can be done to it.

use super::drag::Drag;
use super::folds::{Folds, use_folds};
use super::list::{Head, Items};
use super::offered::offered;
use super::references::forget;
use super::step_edits;
use crate::components::announce;
use crate::i18n::{text, text_with};
use crate::platform::{clock, focus, typed};
use crate::state::editor::{Editor, use_editor};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// What is done to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// A copy after it.
    Copy,
    /// Gone, until it is undone.
    Delete,
    /// One with the next.
    Join,
    /// In two, where the cursor is.
    Split,
}

impl Act {
    const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Copy => "copy",
            Self::Delete => "delete",
            Self::Join => "join",
            Self::Split => "split",
        }
    }
}

/// The rows of one list.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// The list.
    pub(super) items: Items,
    /// What the rows tell, worked out once for all of them.
    pub(super) heads: Memo<Arc<Vec<Head>>>,
    /// What is being dragged in this list.
    pub(super) drag: RwSignal<Option<Drag>>,
    pub(super) folds: Folds,
    pub(super) editor: Editor,
    /// The words of titles that are ids.
    words: Option<Memo<Vec<(String, String)>>>,
}

impl Rows {
    /// The rows of a list, in the form.
    pub(super) fn new(items: Items) -> Self {
        let editor = use_editor();
        let heads = Memo::new(move |_| {
            let base = editor.base.get();
            let base = marks_changes(editor).then_some(&*base);
            let heads = |project: &_| items.list.heads(project, base, &items.owner());
            Arc::new(editor.draft.with(heads))
        });
        Self {
            items,
            heads,
            drag: RwSignal::new(None),
            folds: use_folds(),
            editor,
            words: items.list.named_by().map(offered),
        }
    }

    /// Ids of the items, in order. Not reactive.
    pub(super) fn ids(self) -> Vec<String> {
        self.editor
            .draft
            .with_untracked(|project| self.items.ids(project))
    }

    /// Adds an item at the end and goes to its first field.
    pub(super) fn add(self) {
        let (id, items) = (clock::new_id(), self.items);
        let added = id.clone();
        self.folds.open_items([self.row_name(&id)]);
        self.editor.change(&format!("{}+", items.key()), |project| {
            items.list.add(project, &items.owner(), added);
        });
        focus::to_id(&items.field(&id, 0));
    }

    /// What names an item whose title is told. Reactive.
    fn words_of(self, title: &str) -> String {
        let words = self.words.and_then(|words| {
            words.with(|words| {
                let mut words = words.iter();
                words
                    .find(|(id, _)| id == title)
                    .map(|(_, label)| label.clone())
            })
        });
        words.unwrap_or_else(|| title.to_owned())
    }

    /// Name in the page of an item.
    pub(super) fn row_name(self, id: &str) -> String {
        format!("{}-{id}", self.items.key())
    }

    /// Moves an item to another place, as one step that is undone at once.
    pub(super) fn relocate(self, id: &str, to: usize) {
        let ids = self.ids();
        let Some(from) = ids.iter().position(|one| one == id) else {
            return;
        };
        if to >= ids.len() || from == to {
            return;
        }
        let items = self.items;
        // Each move is a step of its own: two at once are two to undo.
        let edit = format!("{}-{id}-move-{from}-{to}", items.key());
        self.editor.change(&edit, |project| {
            items.list.relocate(project, &items.owner(), from, to);
        });
        announce(text_with(
            "editor-moved",
            &[("position", (to + 1).into()), ("total", ids.len().into())],
        ));
    }
}

/// Whether fields tell that they differ from the original: who starts from nothing has none.
pub(super) fn marks_changes(editor: Editor) -> bool {
    editor.origin() != etabli_remix::Origin::New
}

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The rows it is one of.
    pub(super) rows: Rows,
    /// Its item's id.
    pub(super) id: StoredValue<String>,
    /// What it tells, and its place, from 0.
    head: Memo<Option<(usize, Head)>>,
}

impl Row {
    /// The row of an item.
    pub(super) fn new(rows: Rows, id: String) -> Self {
        let id = StoredValue::new(id);
        let head = Memo::new(move |_| {
            let mine = |one: &(usize, &Head)| id.with_value(|id| one.1.id == *id);
            rows.heads.with(|heads| {
                let mut all = heads.iter().enumerate();
                all.find(mine).map(|(at, head)| (at, head.clone()))
            })
        });
        Self { rows, id, head }
    }

    /// Its name in the page.
    pub(super) fn name(self) -> String {
        self.id.with_value(|id| self.rows.row_name(id))
    }

    /// The name in the page of one of its fields.
    pub(super) fn field(self, field: usize) -> String {
        self.id.with_value(|id| self.rows.items.field(id, field))
    }

    /// What names its item. Reactive.
    pub(super) fn title(self) -> String {
        let title = self.head.with(|head| {
            let (at, head) = head.as_ref()?;
            let title = head.title.trim();
            Some(if title.is_empty() {
                format!("{} {}", text("editor-untitled"), at + 1)
            } else {
                self.rows.words_of(title)
            })
        });
        title.unwrap_or_default()
    }

    /// Its place, from 1. Reactive.
    pub(super) fn number(self) -> usize {
        self.head
            .with(|head| head.as_ref().map_or(0, |(at, _)| at + 1))
    }

    /// Whether it differs from the original. Reactive.
    pub(super) fn differs(self) -> bool {
        self.head
            .with(|head| head.as_ref().is_some_and(|(_, head)| head.differs))
    }

    /// Name in the page of the button that does something to it.
    pub(super) fn button(self, act: Act) -> String {
        format!("{}-{}", self.name(), act.name())
    }

    /// Does something to its item.
    pub(super) fn act(self, act: Act) {
        match act {
            Act::Up | Act::Down => self.step(act),
            Act::Copy => self.copy(),
            Act::Delete => self.delete(),
            Act::Join => self.join(),
            Act::Split => self.split(),
        }
    }

    fn step(self, act: Act) {
        let id = self.id.get_value();
        let Some(at) = self.rows.ids().iter().position(|one| *one == id) else {
            return;
        };
        let to = match act {
            Act::Up => at.checked_sub(1),
            _ => Some(at + 1),
        };
        if let Some(to) = to {
            // The row moves in the page, which takes the keyboard away from where it is in it.
            let (_, there) = typed::place();
            self.rows.relocate(&id, to);
            focus::to_id(&there);
        }
    }

    fn copy(self) {
        let (items, id, copy) = (self.rows.items, self.id.get_value(), clock::new_id());
        let named = copy.clone();
        self.rows.folds.open_items([self.rows.row_name(&copy)]);
        self.rows.editor.change(&self.button(Act::Copy), |project| {
            let ids = items.ids(project);
            if let Some(at) = ids.iter().position(|one| *one == id) {
                items.list.copy(project, &items.owner(), at, named);
            }
        });
        focus::to_id(&items.field(&copy, 0));
        announce(text("form-copied"));
    }

    fn delete(self) {
        let (items, id) = (self.rows.items, self.id.get_value());
        self.rows
            .editor
            .change(&self.button(Act::Delete), |project| {
                let ids = items.ids(project);
                if let Some(at) = ids.iter().position(|one| *one == id) {
                    items.list.remove(project, &items.owner(), at);
                    forget(project, items.list.name(), &id);
                }
            });
        focus::to_id("editor-undo");
        announce(text("editor-deleted"));
    }

    fn join(self) {
        let id = self.id.get_value();
        let mut joined = false;
        self.rows.editor.change(&self.button(Act::Join), |project| {
            joined = step_edits::join(project, &id, clock::new_id);
        });
        announce(text(if joined {
            "form-joined"
        } else {
            "form-join-last"
        }));
        if joined {
            // Its button may be gone with the step that followed.
            focus::to_id(&self.field(0));
        }
    }

    /// The text of a step is its second field.
    fn split(self) {
        let (id, new_id) = (self.id.get_value(), clock::new_id());
        let Some((shown, cursor, _)) = typed::selection(&self.field(1)) else {
            return;
        };
        let at = super::marks::byte_at(&shown, cursor);
        let title = text_with("form-split-title", &[("title", self.title().into())]);
        let mut done = false;
        self.rows
            .editor
            .change(&self.button(Act::Split), |project| {
                done = step_edits::split(project, &id, at, &new_id, title);
            });
        if done {
            self.rows.folds.open_items([self.rows.row_name(&new_id)]);
            focus::to_id(&self.rows.items.field(&new_id, 0));
        }
        announce(text(if done {
            "form-split-done"
        } else {
            "form-split-where"
        }));
    }

    /// Alt and an arrow move the item, wherever the keyboard is in it. True when the key was for that.
    pub(super) fn moves_by_key(self, event: &KeyboardEvent) -> bool {
        if !event.alt_key() || event.ctrl_key() || event.meta_key() {
            return false;
        }
        match event.key().as_str() {
            "ArrowUp" => self.act(Act::Up),
            "ArrowDown" => self.act(Act::Down),
            _ => return false,
        }
        event.prevent_default();
        event.stop_propagation();
        true
    }
}
