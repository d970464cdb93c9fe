//! What the browser keeps, in IndexedDB: remixes as text, the sources of imported ones, and the files added to them.
//!
//! Each write is one transaction, and a write is said to be done only when the browser says that
//! the transaction completed.

mod bin;
mod cards;
mod files;
mod journal;
mod remixes;
mod versions;

pub use bin::{put_into_bin, take_out_of_bin};
pub use cards::{Shelf, keep_cards, shelf};
pub use files::{file, files_of, keep_files};
pub use journal::{Append, Appended, append, entries_after, opened, raw_journal};
pub use remixes::{
    WholeRemix, count_remixes, erase_remixes, keep_remix, keep_whole, remix, source,
};
pub use versions::{KeptVersion, version, version_texts, versions};

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams};
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;

const DATABASE: &str = "etabli";
/// 1 had remixes alone; 2 the sources of imported ones beside them; 3 has the rest.
const VERSION: u32 = 3;
/// Each remix as one text, by its id.
const REMIXES: &str = "remixes";
/// What an imported remix came from, by the remix's id.
const SOURCES: &str = "sources";
/// Pictures and files that were added to a remix, by its id and their path.
const FILES: &str = "files";
/// Every edit of a remix since its text was written, by its id and the edit's number.
const JOURNAL: &str = "journal";
/// What a remix was at moments worth keeping, by its id and a number that grows.
const VERSIONS: &str = "versions";
/// The line of a remix in the workbench, by its id.
const CARDS: &str = "cards";
/// When a remix was put into the bin, by its id.
const BIN: &str = "bin";
const STORES: [&str; 7] = [REMIXES, SOURCES, FILES, JOURNAL, VERSIONS, CARDS, BIN];

type Opening = Shared<LocalBoxFuture<'static, Result<Rc<Database>, StorageError>>>;

thread_local! {
    /// The storage, open or being opened; nothing once another tab wanted a newer format.
    static OPEN: RefCell<Option<Opening>> = const { RefCell::new(None) };
}

/// Why the browser keeps nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct StorageError(String);

impl StorageError {
    /// True where there is no room left: browsers agree on this name only.
    pub fn is_full(&self) -> bool {
        self.0.contains("QuotaExceeded")
    }
}

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        Self(error.to_string())
    }
}

/// The storage, made at the first visit.
async fn database() -> Result<Rc<Database>, StorageError> {
    let opening = OPEN.with_borrow_mut(|open| {
        let opening = open.get_or_insert_with(|| open_database().boxed_local().shared());
        opening.clone()
    });
    opening.await
}

/// Opens the storage anew when it is used next.
pub fn open_anew() {
    let opening = OPEN.with_borrow_mut(Option::take);
    if let Some(Ok(database)) = opening.as_ref().and_then(Shared::peek) {
        database.close();
    }
}

async fn open_database() -> Result<Rc<Database>, StorageError> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else {
            return;
        };
        let there = database.store_names();
        for store in STORES {
            // What is there stays as it is, with all it holds.
            if !there.iter().any(|name| name == store) {
                // A failure here fails the opening, which is reported there.
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        }
    });
    let mut database = request.await?;
    // Another tab with a newer gallery may change the format: this one lets it.
    database.on_version_change(|_| {
        open_anew();
    });
    Ok(Rc::new(database))
}

async fn completed(transaction: idb::Transaction) -> Result<(), StorageError> {
    // The browser's word for why it gave up stays with the transaction.
    let transaction: web_sys::IdbTransaction = transaction.commit()?.into();
    if idb::Transaction::from(transaction.clone())
        .await?
        .is_committed()
    {
        return Ok(());
    }
    let reason = transaction
        .error()
        .map(|error| String::from(error.to_string()));
    let reason = reason.unwrap_or_else(|| "the transaction was aborted".to_owned());
    Err(StorageError(reason))
}
