//! "Mon établi": the teacher's remixes, kept in this browser.
//!
//! What is shown as kept was kept: a save is said to be done only when its transaction completed.
//! When the browser refuses to keep anything, remixes live as long as the page, and the app says
//! so and offers the export.
//!
//! The workbench knows a line of each remix, its card; a remix is read when it is opened.

mod arriving;
mod bin;
mod leaving;
mod making;
mod reading;
mod unmoved;

pub use arriving::{Arrival, ProfileArrival};
pub use bin::Binned;
pub use unmoved::Unmoved;

use crate::platform::storage::{self, StorageError};
use etabli_model::Vocabulary;
use etabli_remix::{Remix, RemixCard, card_of, load_remix, write_remix};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;
use thiserror::Error;

/// Whether this browser keeps remixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StorageStatus {
    /// Not known yet.
    #[default]
    Opening,
    /// Remixes survive a reload.
    Kept,
    /// Remixes are lost when the page closes; `reason` is the browser's word.
    NotKept {
        /// The browser's word.
        reason: String,
    },
}

/// How the last save of one remix went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// On its way.
    Saving,
    /// The transaction completed.
    Saved,
    /// Refused, for there is no room left.
    Full,
    /// Refused; `reason` is the browser's word.
    Failed {
        /// The browser's word.
        reason: String,
    },
}

/// Why a remix cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// The browser does not give it.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// It is there, and this gallery cannot read it: it is among [`Workbench::unreadable`].
    #[error("the text is not a remix of this version")]
    Unreadable,
}

/// The workbench, as a context.
#[derive(Clone, Copy)]
pub struct Workbench {
    /// Whether this browser keeps remixes.
    pub status: RwSignal<StorageStatus>,
    /// The line of every remix that is not in the bin, last changed first.
    pub cards: RwSignal<Vec<Arc<RemixCard>>>,
    /// What is in the bin, last deleted first.
    pub bin: RwSignal<Vec<Binned>>,
    /// Texts kept here that could not be read, by id: shown, exported, never deleted by us.
    pub unreadable: RwSignal<BTreeMap<String, String>>,
    /// The remixes that were imported: the name of the file each came from, by the remix's id.
    pub imported: RwSignal<BTreeMap<String, String>>,
    /// Remixes that the browser has not taken yet, or refused: they live here.
    held: StoredValue<BTreeMap<String, Arc<Remix>>>,
    /// Grows with every change made in this tab: what was read before one is out of date.
    turn: StoredValue<u32>,
    /// How many remixes the browser keeps, known before their lines are read.
    kept: RwSignal<usize>,
    /// The lines are being read, or were.
    reading: StoredValue<bool>,
}

/// Provides the [`Workbench`]; its lines are read when the first page asks for them.
pub fn provide() {
    let workbench = Workbench {
        status: RwSignal::new(StorageStatus::Opening),
        cards: RwSignal::new(Vec::new()),
        bin: RwSignal::new(Vec::new()),
        unreadable: RwSignal::new(BTreeMap::new()),
        imported: RwSignal::new(BTreeMap::new()),
        held: StoredValue::new(BTreeMap::new()),
        turn: StoredValue::new(0),
        kept: RwSignal::new(0),
        reading: StoredValue::new(false),
    };
    provide_context(workbench);
    spawn_local(async move {
        // A browser that keeps nothing is told of where something is to be kept.
        if let Ok(count) = storage::count_remixes().await {
            workbench.kept.try_set(count);
        }
    });
}

/// How many remixes there are: all that the header needs, and no reason to read them.
pub fn use_remix_count() -> Memo<usize> {
    let workbench: Workbench = expect_context();
    Memo::new(move |_| match workbench.status.get() {
        StorageStatus::Opening => workbench.kept.get(),
        _ => workbench.cards.with(Vec::len),
    })
}

/// The workbench. Its lines are on their way when nobody asked for them before.
pub fn use_workbench() -> Workbench {
    let workbench: Workbench = expect_context();
    if !workbench.reading.get_value() {
        workbench.reading.set_value(true);
        spawn_local(workbench.read());
    }
    workbench
}

/// The workbench as it is now: another tab may have changed it since it was read here.
pub fn use_workbench_anew() -> Workbench {
    let workbench: Workbench = expect_context();
    workbench.reading.set_value(true);
    spawn_local(workbench.read());
    workbench
}

impl Workbench {
    /// Reads the remix with this id; `None` where there is none outside of the bin.
    pub async fn open(self, id: &str) -> Result<Option<Remix>, OpenError> {
        if let Some(held) = self.held(id) {
            return Ok(Some((*held).clone()));
        }
        let Some(kept) = storage::remix(id).await? else {
            return Ok(None);
        };
        if kept.is_binned {
            return Ok(None);
        }
        match readable(id, &kept.text) {
            Some(remix) => Ok(Some(remix)),
            None => {
                self.unreadable.try_update(|texts| {
                    texts.insert(id.to_owned(), kept.text);
                });
                Err(OpenError::Unreadable)
            }
        }
    }

    /// Puts a remix first in the workbench and keeps it; returns once its transaction completed. What the browser refuses
    /// lives as long as the page.
    pub async fn save(self, remix: Remix) -> Result<(), StorageError> {
        let (text, card) = (write_remix(&remix), card_of(&remix));
        let (id, line) = (remix.id.clone(), card.to_text());
        let remix = self.hold(remix);
        self.show(card);
        storage::keep_remix(&id, &text, &line).await?;
        self.let_go(&remix);
        Ok(())
    }

    /// Shows the line of a remix first in the workbench: it was just kept.
    pub fn show(self, card: RemixCard) {
        self.changed();
        self.cards.try_update(|cards| {
            cards.retain(|other| other.id != card.id);
            cards.insert(0, Arc::new(card));
        });
    }

    /// The name of the file a remix was imported from. Reactive.
    pub fn imported_from(self, id: &str) -> Option<String> {
        self.imported.with(|imported| imported.get(id).cloned())
    }

    /// Remixes that only this page has.
    pub fn only_here(self) -> Vec<Arc<Remix>> {
        let held = self
            .held
            .try_with_value(|held| held.values().cloned().collect());
        held.unwrap_or_default()
    }

    /// Tells that the browser does not keep what it is given.
    pub fn not_kept(self, error: &StorageError) {
        self.status.try_set(StorageStatus::NotKept {
            reason: error.to_string(),
        });
    }

    /// True where this page has a remix that the browser has not taken yet, or refused.
    pub fn holds(self, id: &str) -> bool {
        self.held(id).is_some()
    }

    fn held(self, id: &str) -> Option<Arc<Remix>> {
        let held = self.held.try_with_value(|held| held.get(id).cloned());
        held.flatten()
    }

    pub(super) fn hold(self, remix: Remix) -> Arc<Remix> {
        let remix = Arc::new(remix);
        self.held.try_update_value(|held| {
            held.insert(remix.id.clone(), remix.clone());
        });
        remix
    }

    /// Forgets a remix that is kept now, unless it was changed meanwhile.
    pub(super) fn let_go(self, remix: &Arc<Remix>) {
        self.held.try_update_value(|held| {
            if held
                .get(&remix.id)
                .is_some_and(|one| Arc::ptr_eq(one, remix))
            {
                held.remove(&remix.id);
            }
        });
    }

    fn changed(self) {
        self.turn
            .try_update_value(|turn| *turn = turn.wrapping_add(1));
    }
}

/// The remix of a text. Findings are the editor's business: an unfinished remix opens all the same.
fn readable(id: &str, text: &str) -> Option<Remix> {
    let remix = load_remix(text, "workbench", &Vocabulary::default()).value?;
    // It is called what it is kept under.
    Some(Remix {
        id: id.to_owned(),
        ..remix
    })
}
