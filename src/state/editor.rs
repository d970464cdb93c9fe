//! The remix being edited: its draft, its history, and its saving.
//!
//! Every change goes through [`Editor::change`]: it is kept for undo, shown at once, and saved a
//! moment later. "Saved" is said only when the browser's transaction completed.

use super::workbench::{SaveState, Workbench, use_workbench};
use crate::platform::{clock, document};
use etabli_model::Project;
use etabli_remix::Remix;
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
    past: Vec<Arc<Project>>,
    future: Vec<Arc<Project>>,
    /// The field last changed, and when.
    last: Option<(String, u64)>,
}

/// The editor of one remix, as a context.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The remix as it was opened: its identity and its base.
    pub remix: StoredValue<Arc<Remix>>,
    /// What the form shows.
    pub draft: RwSignal<Project>,
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
        remix: StoredValue::new(remix),
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
    /// Changes the draft. `field` names what is changed: quick changes of one field are undone together.
    pub fn change(self, field: &str, change: impl FnOnce(&mut Project)) {
        let before = Arc::new(self.draft.get_untracked());
        self.draft.update(change);
        if self.draft.with_untracked(|after| *after == *before) {
            return;
        }
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

    fn travel(self, step: impl FnOnce(&mut History, Arc<Project>) -> Option<Arc<Project>>) {
        let now = Arc::new(self.draft.get_untracked());
        let there = self.history.try_update_value(|history| {
            history.last = None;
            step(history, now)
        });
        if let Some(Some(there)) = there {
            self.draft.set((*there).clone());
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
        let (Some(remix), Some(project)) =
            (self.remix.try_get_value(), self.draft.try_get_untracked())
        else {
            return;
        };
        self.save.set(SaveState::Saving);
        let written = project.clone();
        let remix = Remix {
            updated: clock::now_ms(),
            project,
            ..(*remix).clone()
        };
        let workbench = self.workbench;
        spawn_local(async move {
            let result = workbench.save(remix).await;
            let state = match result {
                Ok(()) => SaveState::Saved,
                Err(error) => SaveState::Failed {
                    reason: error.to_string(),
                },
            };
            let moved_on = self.draft.try_with_untracked(|draft| *draft != written);
            let saved = state == SaveState::Saved;
            self.save.try_set(state);
            if saved && moved_on == Some(true) {
                self.changed();
            }
        });
    }
}
