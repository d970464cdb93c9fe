//! Kept versions of the remix being edited: what stands before something large is kept with it, in one transaction.

use super::Editor;
use super::saving::Desk;
use crate::platform::clock;
use crate::platform::storage::{self, KeptVersion, StorageError};
use etabli_remix::journal::{Ledger, remix_of};
use etabli_remix::{MOST_VERSIONS, Moment, Remix, read_version, write_version};
use leptos::prelude::*;
use serde_json::Value;

impl Editor {
    /// Does one step of the journal; false where there was nothing to do. What stood before the first step of a day is kept
    /// with it.
    pub(super) fn step(self, desk: &Desk, act: impl FnOnce(&mut Ledger, u64) -> bool) -> bool {
        let now = clock::now_ms();
        let earlier = of_an_earlier_day(desk.ledger().document(), now);
        let done = act(&mut desk.ledger(), now);
        if done {
            if let Some(earlier) = earlier {
                desk.add_version(write_version(&earlier, now, Moment::Session, ""));
            }
            self.changed(desk);
        }
        done
    }

    /// Keeps the remix as it stands, with a name where it is told one.
    pub fn keep_version(self, moment: Moment, name: &str) {
        let desk = self.desk.get_value();
        let text = write_version(&self.as_it_stands(&desk), clock::now_ms(), moment, name);
        desk.add_version(text);
        self.save_now();
    }

    /// Brings an older version back, as one step that is undone at once. What stood before is kept too. False where nothing
    /// differs.
    pub fn restore(self, version: Remix) -> bool {
        // It was read meanwhile, and the page may be gone.
        if self.draft.try_with_untracked(|_| ()).is_none() {
            return false;
        }
        let back = |remix: &mut Remix| {
            *remix = Remix {
                id: remix.id.clone(),
                created: remix.created,
                updated: remix.updated,
                origin: remix.origin,
                ..version
            };
        };
        self.change_for("restore", Some(Moment::Restore), back)
    }

    /// The versions that are kept, the oldest first.
    pub async fn versions(self) -> Result<Vec<KeptVersion>, StorageError> {
        storage::versions(&self.id()).await
    }

    /// The remix of one version; `None` where it is gone or cannot be read.
    pub async fn version(self, number: u64) -> Option<Remix> {
        let text = storage::version(&self.id(), number).await.ok()??;
        read_version(&text)
    }

    /// All that the browser keeps of the remix's text and journal, as it stands there; `None` where it gives nothing.
    pub async fn raw_journal(self) -> Option<String> {
        storage::raw_journal(&self.id()).await.ok()?
    }

    /// The remix with the time of its last change.
    pub(super) fn as_it_stands(self, desk: &Desk) -> Remix {
        let updated = desk.ledger().document()["updated"].as_u64();
        Remix {
            updated: updated.unwrap_or_default(),
            ..self.remix()
        }
    }
}

/// The remix, where it was last changed before today, and not only made.
fn of_an_earlier_day(document: &Value, now: u64) -> Option<Remix> {
    let number = |key: &str| document.get(key).and_then(Value::as_u64);
    let changed = number("updated")?;
    if number("created") == Some(changed) || clock::day_of(changed) == clock::day_of(now) {
        return None;
    }
    remix_of(document)
}

impl Desk {
    /// Versions that are still to be kept.
    pub(super) fn versions(&self) -> Vec<String> {
        self.waiting().clone()
    }

    pub(super) fn add_version(&self, text: String) {
        let mut waiting = self.waiting();
        // Where nothing is ever kept, they must not fill the memory.
        if waiting.len() >= MOST_VERSIONS {
            waiting.remove(0);
        }
        waiting.push(text);
    }

    /// The first of those that waited are kept.
    pub(super) fn versions_are_kept(&self, count: usize) {
        let mut waiting = self.waiting();
        let count = count.min(waiting.len());
        waiting.drain(..count);
    }
}
