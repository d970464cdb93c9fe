//! The remix being edited: its draft, its history, and its saving.
//!
//! Every change goes through [`Editor::change`]: it is kept for undo, shown at once, and saved a
//! moment later. "Saved" is said only when the browser's transaction completed.

use super::workbench::{SaveState, Workbench, use_workbench};
use crate::platform::{clock, document};
use etabli_model::{ClassPlan, Project};
use etabli_remix::{Conflict, Origin, Remix};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Pause after the last keystroke before a save starts, in milliseconds.
const SAVE_DELAY_MS: u32 = 300;
/// Keystrokes in one field within this time are undone together, in milliseconds.
const SAME_EDIT_MS: u64 = 1_500;
/// States kept for undo in one visit.
const DEEPEST_HISTORY: usize = 300;

#[derive(Default)]
struct History {
    past: Vec<Arc<Remix>>,
    future: Vec<Arc<Remix>>,
    /// The field last changed, and when.
    last: Option<(String, u64)>,
}

/// The editor of one remix, as a context.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The remix as it was opened: its identity, and when and how it began.
    opened: StoredValue<Arc<Remix>>,
    /// What the form shows.
    pub draft: RwSignal<Project>,
    /// The upstream it started from or last took over; it changes only when improvements are taken.
    pub base: RwSignal<Arc<Project>>,
    /// The class it is prepared for.
    pub class: RwSignal<Option<ClassPlan>>,
    /// What is still to be decided.
    pub conflicts: RwSignal<Vec<Conflict>>,
    /// How the last save went.
    pub save: RwSignal<SaveState>,
    /// There is something to undo.
    pub can_undo: RwSignal<bool>,
    /// There is something to redo.
    pub can_redo: RwSignal<bool>,
    history: StoredValue<History>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    workbench: Workbench,
}

/// Starts editing a remix and provides the [`Editor`].
pub fn provide(remix: Arc<Remix>) -> Editor {
    let editor = Editor {
        draft: RwSignal::new(remix.project.clone()),
        base: RwSignal::new(Arc::new(remix.base.clone())),
        class: RwSignal::new(remix.class.clone()),
        conflicts: RwSignal::new(remix.conflicts.clone()),
        opened: StoredValue::new(remix),
        save: RwSignal::new(SaveState::Saved),
        can_undo: RwSignal::new(false),
        can_redo: RwSignal::new(false),
        history: StoredValue::new(History::default()),
        timer: StoredValue::new_local(None),
        workbench: use_workbench(),
    };
    provide_context(editor);
    // Leaving the editor, the tab or the page saves what the pause still holds back.
    document::on_page_hidden(move || editor.save_now());
    on_cleanup(move || editor.save_now());
    editor
}

/// The editor.
pub fn use_editor() -> Editor {
    expect_context()
}

impl Editor {
    /// The id of the remix.
    pub fn id(self) -> String {
        self.opened.with_value(|remix| remix.id.clone())
    }

    /// Where the remix began.
    pub fn origin(self) -> Origin {
        self.opened.with_value(|remix| remix.origin)
    }

    /// The remix as it stands now. Not reactive.
    pub fn remix(self) -> Remix {
        Remix {
            base: (*self.base.get_untracked()).clone(),
            project: self.draft.get_untracked(),
            class: self.class.get_untracked(),
            conflicts: self.conflicts.get_untracked(),
            ..self.opened.with_value(|remix| (**remix).clone())
        }
    }

    /// Changes the draft. `field` names what is changed: quick changes of one field are undone together.
    pub fn change(self, field: &str, change: impl FnOnce(&mut Project)) {
        let before = self.remix();
        self.draft.update(change);
        if self.draft.with_untracked(|after| *after != before.project) {
            self.remember(field, before);
        }
    }

    /// Changes anything of the remix, its draft, its base, its class and its conflicts, as one step that is undone at once.
    pub fn change_remix(self, field: &str, change: impl FnOnce(&mut Remix)) {
        let before = self.remix();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.show(after);
            self.remember(field, before);
        }
    }

    /// Shows a remix in the form; signals that stay the same wake nobody.
    fn show(self, remix: Remix) {
        if self.base.with_untracked(|base| **base != remix.base) {
            self.base.set(Arc::new(remix.base));
        }
        if self.class.with_untracked(|class| *class != remix.class) {
            self.class.set(remix.class);
        }
        if self
            .conflicts
            .with_untracked(|open| *open != remix.conflicts)
        {
            self.conflicts.set(remix.conflicts);
        }
        self.draft.set(remix.project);
    }

    fn remember(self, field: &str, before: Remix) {
        let before = Arc::new(before);
        let now = clock::now_ms();
        self.history.update_value(|history| {
            let same = history.last.as_ref().is_some_and(|(last, when)| {
                last == field && now.saturating_sub(*when) < SAME_EDIT_MS
            });
            if !same || history.past.is_empty() {
                history.past.push(before);
                if history.past.len() > DEEPEST_HISTORY {
                    history.past.remove(0);
                }
            }
            history.future.clear();
            history.last = Some((field.to_owned(), now));
        });
        self.changed();
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.travel(|history, now| {
            let earlier = history.past.pop()?;
            history.future.push(now);
            Some(earlier)
        });
    }

    /// Makes the last change taken back again.
    pub fn redo(self) {
        self.travel(|history, now| {
            let later = history.future.pop()?;
            history.past.push(now);
            Some(later)
        });
    }

    fn travel(self, step: impl FnOnce(&mut History, Arc<Remix>) -> Option<Arc<Remix>>) {
        let now = Arc::new(self.remix());
        let there = self.history.try_update_value(|history| {
            history.last = None;
            step(history, now)
        });
        if let Some(Some(there)) = there {
            self.show((*there).clone());
            self.changed();
        }
    }

    fn changed(self) {
        self.history.with_value(|history| {
            self.can_undo.set(!history.past.is_empty());
            self.can_redo.set(!history.future.is_empty());
        });
        // While a save is on its way the next one waits for it: see `write`.
        if self.save.get_untracked() == SaveState::Saving {
            return;
        }
        self.save.set(SaveState::Changed);
        self.timer
            .set_value(Some(Timeout::new(SAVE_DELAY_MS, move || self.save_now())));
    }

    /// Saves at once what has not been saved, or tries again what was refused.
    pub fn save_now(self) {
        let waiting = self.save.try_get_untracked();
        if matches!(waiting, Some(SaveState::Changed | SaveState::Failed { .. })) {
            self.write();
        }
    }

    fn write(self) {
        // The page may be gone: what is still held back was saved when it went.
        if self.draft.try_get_untracked().is_none() {
            return;
        }
        self.save.set(SaveState::Saving);
        let remix = Remix {
            updated: clock::now_ms(),
            ..self.remix()
        };
        let written = remix.clone();
        let workbench = self.workbench;
        spawn_local(async move {
            let result = workbench.save(remix).await;
            let state = match result {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Failed {
                    reason: error.to_string(),
                },
            };
            let there = self.draft.try_with_untracked(|_| ()).is_some();
            let saved = state == SaveState::Saved;
            self.save.try_set(state);
            let same = |now: Remix| {
                now == Remix {
                    updated: now.updated,
                    ..written
                }
            };
            if saved && there && !same(self.remix()) {
                self.changed();
            }
        });
    }
}
