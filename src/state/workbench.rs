//! "Mon établi": the teacher's remixes, kept in this browser.
//!
//! What is shown as kept was kept: a save is said to be done only when its transaction completed.
//! When the browser refuses to keep anything, remixes live as long as the page, and the app says
//! so and offers the export.

use crate::platform::sources::KeptSource;
use crate::platform::{clock, storage};
use etabli_model::{Project, Vocabulary};
use etabli_remix::{Remix, adapt, load_remix, write_remix};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The part of a parent's slug that a remix's slug starts with: `-` and 8 characters follow.
const LONGEST_PARENT_SLUG: usize = 55;

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
    /// Changed since the last save, which starts in a moment.
    Changed,
    /// On its way.
    Saving,
    /// The transaction completed.
    Saved,
    /// Refused; `reason` is the browser's word.
    Failed {
        /// The browser's word.
        reason: String,
    },
}

/// The workbench, as a context.
#[derive(Clone, Copy)]
pub struct Workbench {
    /// Whether this browser keeps remixes.
    pub status: RwSignal<StorageStatus>,
    /// Every remix, last changed first.
    pub remixes: RwSignal<Vec<Arc<Remix>>>,
    /// Texts kept here that could not be read: shown, exported, never deleted by us.
    pub unreadable: RwSignal<Vec<String>>,
    /// The remixes that were imported: the name of the file each came from, by the remix's id.
    pub imported: RwSignal<BTreeMap<String, String>>,
    /// How many remixes the browser keeps, known before they are read.
    kept: RwSignal<usize>,
    /// The remixes are being read, or were.
    reading: StoredValue<bool>,
}

/// Provides the [`Workbench`]; its remixes are read when the first page asks for them.
pub fn provide() {
    let workbench = Workbench {
        status: RwSignal::new(StorageStatus::Opening),
        remixes: RwSignal::new(Vec::new()),
        unreadable: RwSignal::new(Vec::new()),
        imported: RwSignal::new(BTreeMap::new()),
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
        _ => workbench.remixes.with(Vec::len),
    })
}

/// The workbench. Its remixes are on their way when nobody asked for them before.
pub fn use_workbench() -> Workbench {
    let workbench: Workbench = expect_context();
    if !workbench.reading.get_value() {
        workbench.reading.set_value(true);
        spawn_local(workbench.open());
    }
    workbench
}

impl Workbench {
    /// The remix with this id. Reactive.
    pub fn get(self, id: &str) -> Option<Arc<Remix>> {
        self.remixes
            .with(|remixes| remixes.iter().find(|remix| remix.id == id).cloned())
    }

    /// Makes a remix of a project, and keeps it. Returns its id once the browser has answered;
    /// a refusal changes [`Self::status`], never loses the remix.
    pub async fn adapt(self, upstream: &Project, upstream_url: &str) -> String {
        let id = clock::new_id().to_lowercase();
        let now = clock::now_ms();
        let slug: String = upstream.id.chars().take(LONGEST_PARENT_SLUG).collect();
        let mut project = adapt(
            upstream,
            upstream_url,
            &clock::today(),
            &format!("{slug}-{id}"),
        );
        project.uid = clock::new_uid();
        let base = upstream.clone();
        let remix = Remix {
            id: id.clone(),
            created: now,
            updated: now,
            base,
            project,
            ..Remix::default()
        };
        if let Err(error) = self.save(remix).await {
            self.status.try_set(StorageStatus::NotKept {
                reason: error.to_string(),
            });
        }
        id
    }

    /// Puts a remix first in the workbench and keeps it; returns once its transaction completed.
    pub async fn save(self, remix: Remix) -> Result<(), storage::StorageError> {
        let text = write_remix(&remix);
        let id = remix.id.clone();
        self.show(remix);
        storage::keep_remix(&id, &text).await
    }

    /// Puts an imported remix first in the workbench, once it is kept with its source, both or neither.
    pub async fn keep_imported(
        self,
        remix: Remix,
        source: &KeptSource,
    ) -> Result<(), storage::StorageError> {
        storage::keep_imported(&remix.id, &write_remix(&remix), source).await?;
        self.imported.update(|imported| {
            imported.insert(remix.id.clone(), source.name.clone());
        });
        self.show(remix);
        Ok(())
    }

    /// The name of the file a remix was imported from. Reactive.
    pub fn imported_from(self, id: &str) -> Option<String> {
        self.imported.with(|imported| imported.get(id).cloned())
    }

    /// Takes a remix off the workbench; the caller keeps it, and its source, to offer an undo.
    pub async fn remove(self, id: &str) -> Result<Option<KeptSource>, storage::StorageError> {
        self.remixes
            .update(|remixes| remixes.retain(|remix| remix.id != id));
        storage::forget_remix(id).await
    }

    fn show(self, remix: Remix) {
        self.remixes.update(|remixes| {
            remixes.retain(|other| other.id != remix.id);
            remixes.insert(0, Arc::new(remix));
        });
    }

    async fn open(self) {
        let status = match self.read().await {
            Ok(()) => StorageStatus::Kept,
            Err(error) => StorageStatus::NotKept {
                reason: error.to_string(),
            },
        };
        self.status.try_set(status);
    }

    async fn read(self) -> Result<(), storage::StorageError> {
        let mut readable = Vec::new();
        let mut unreadable = Vec::new();
        for text in storage::all_remixes().await? {
            // Findings are the editor's business: an unfinished remix opens all the same.
            match load_remix(&text, "workbench", &Vocabulary::default()).value {
                Some(remix) => readable.push(Arc::new(remix)),
                None => unreadable.push(text),
            }
        }
        let imported = storage::imported().await?;
        self.imported.try_update(|names| names.extend(imported));
        readable.sort_unstable_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        self.unreadable.try_set(unreadable);
        // A remix made while the storage was opening is already there: it stays first.
        self.remixes.try_update(|remixes| {
            readable.retain(|remix| remixes.iter().all(|shown| shown.id != remix.id));
            remixes.append(&mut readable);
        });
        Ok(())
    }
}
