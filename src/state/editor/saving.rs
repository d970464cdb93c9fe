//! Keeping what was edited: at once when nothing is on its way, else right behind it.

use super::Editor;
use crate::platform::clock;
use crate::platform::storage::{self, Append, Appended, StorageError};
use crate::state::lasting;
use crate::state::workbench::{SaveState, StorageStatus};
use etabli_remix::card_of;
use etabli_remix::journal::{Anchor, Ledger, Taken, remix_of};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// What outlives the page of an editor until all is kept.
pub(super) struct Desk {
    pub(super) id: String,
    ledger: Mutex<Ledger>,
    /// What the remix was at moments worth keeping, as texts that are still to be kept.
    versions: Mutex<Vec<String>>,
    /// Something is on its way.
    busy: AtomicBool,
    /// Another tab kept something.
    heard: AtomicBool,
}

impl Desk {
    pub(super) fn new(id: String, ledger: Ledger) -> Self {
        Self {
            id,
            ledger: Mutex::new(ledger),
            versions: Mutex::new(Vec::new()),
            busy: AtomicBool::new(false),
            heard: AtomicBool::new(false),
        }
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().expect("a page has one thread")
    }

    pub(super) fn waiting(&self) -> MutexGuard<'_, Vec<String>> {
        self.versions.lock().expect("a page has one thread")
    }

    /// There is something to keep.
    fn is_behind(&self) -> bool {
        !self.ledger().pending().is_empty() || !self.waiting().is_empty()
    }
}

fn failed(reason: String) -> SaveState {
    SaveState::Failed { reason }
}

fn refused(error: StorageError) -> SaveState {
    if error.is_full() {
        SaveState::Full
    } else {
        failed(error.to_string())
    }
}

impl Editor {
    /// Another tab kept something.
    pub(super) fn heard(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.heard.store(true, Ordering::Relaxed);
            self.work(desk);
        }
    }

    /// Saves at once what has not been saved, or tries again what was refused.
    pub fn save_now(self) {
        if let Some(desk) = self.desk.try_get_value() {
            self.work(desk);
        }
    }

    fn work(self, desk: Arc<Desk>) {
        if desk.is_behind() {
            self.save.try_set(SaveState::Saving);
        }
        if desk.busy.swap(true, Ordering::Relaxed) {
            return;
        }
        spawn_local(async move {
            let outcome = self.keep_all(&desk).await;
            desk.busy.store(false, Ordering::Relaxed);
            self.came_out(outcome);
        });
    }

    /// What was kept before is whole. Where this browser never kept anything, there is nothing to protect: the remix lives as
    /// long as the page, and can be edited as long.
    fn came_out(self, outcome: Result<(), SaveState>) {
        let state = match outcome {
            Ok(()) => SaveState::Saved,
            Err(state) => state,
        };
        let keeps = self.workbench.status.try_get_untracked() == Some(StorageStatus::Kept);
        let stuck = keeps && state != SaveState::Saved;
        if self.stuck.try_get_untracked() == Some(!stuck) {
            self.stuck.try_set(stuck);
        }
        self.save.try_set(state);
    }

    async fn keep_all(self, desk: &Desk) -> Result<(), SaveState> {
        loop {
            let waiting = desk.is_behind();
            let heard = desk.heard.swap(false, Ordering::Relaxed);
            if waiting {
                let kept = match self.keep(desk).await {
                    // A browser may close a storage that lay idle: it is opened again, once.
                    Err(error) if !error.is_full() => {
                        storage::open_anew();
                        self.keep(desk).await
                    }
                    kept => kept,
                };
                kept.map_err(refused)?.map_err(failed)?;
                lasting::ask_once();
            } else if heard {
                let seq = desk.ledger().seq();
                let entries = storage::entries_after(&desk.id, seq).await;
                let entries = entries.map_err(refused)?;
                self.take(desk, entries).map_err(failed)?;
            } else {
                return Ok(());
            }
        }
    }

    /// One transaction with all that waits.
    async fn keep(self, desk: &Desk) -> Result<Result<(), String>, StorageError> {
        let (edits, remix) = {
            let ledger = desk.ledger();
            let document = ledger.document();
            let Some(remix) = remix_of(document) else {
                return Ok(Err("the remix cannot be read".to_owned()));
            };
            let through = ledger.seq() + ledger.pending().len() as u64;
            let anchor = Anchor {
                through,
                updated: remix.updated,
            };
            let text = ledger
                .snapshot_is_due()
                .then(|| (etabli_remix::write_remix(&remix), anchor));
            let edits = Append {
                id: desk.id.clone(),
                knows: ledger.seq(),
                entries: ledger.pending().to_vec(),
                card: card_of(&remix).to_text(),
                forget: text.as_ref().and_then(|_| ledger.spare()),
                text,
                versions: desk.versions(),
            };
            (edits, remix)
        };
        let card = card_of(&remix);
        let held = self.workbench.hold(remix);
        match storage::append(&edits).await? {
            Appended::Kept => {
                let through = edits.text.as_ref().map(|(_, anchor)| anchor.through);
                desk.ledger().acknowledge(edits.entries.len(), through);
                if let Some(through) = edits.forget {
                    desk.ledger().forget(through);
                }
                if !edits.versions.is_empty() {
                    desk.versions_are_kept(edits.versions.len());
                    self.versions_kept.try_update(|count| *count += 1);
                }
                if !edits.entries.is_empty() {
                    self.workbench.show(card);
                }
                self.workbench.let_go(&held);
                self.tabs.try_with_value(|tabs| {
                    if let Some(tabs) = tabs {
                        tabs.tell();
                    }
                });
                Ok(Ok(()))
            }
            // What cannot be followed must not be tried for ever.
            Appended::Behind(entries) if entries.is_empty() => {
                Ok(Err("the edits of another tab cannot be read".to_owned()))
            }
            Appended::Behind(entries) => Ok(self.take(desk, entries)),
            Appended::Gone(last) => {
                desk.ledger().begin_again(last, clock::now_ms());
                Ok(Ok(()))
            }
        }
    }

    fn take(self, desk: &Desk, entries: Vec<etabli_remix::journal::Entry>) -> Result<(), String> {
        let before = desk.ledger().document().clone();
        let taken = desk.ledger().take(entries, clock::now_ms());
        let (merged, disputed) = match &taken {
            Ok(Taken::Merged { disputed }) => (true, *disputed),
            _ => (false, 0),
        };
        match taken {
            Ok(Taken::Nothing) => Ok(()),
            Ok(Taken::Followed | Taken::Merged { .. }) => {
                self.show_ledger(desk);
                let after = desk.ledger().document().clone();
                self.tell(&before, &after, merged, disputed);
                Ok(())
            }
            Err(fault) => Err(fault.to_string()),
        }
    }
}
