//! What the browser keeps: remixes, as text, and the sources of imported ones, in IndexedDB.
//!
//! Each write is one transaction, and a write is said to be done only when the browser says that
//! the transaction completed.

use super::sources::KeptSource;
use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, TransactionMode};
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::JsValue;

const DATABASE: &str = "etabli";
/// 1 had remixes alone; 2 has the sources of imported ones beside them.
const VERSION: u32 = 2;
const REMIXES: &str = "remixes";
const SOURCES: &str = "sources";
const STORES: [&str; 2] = [REMIXES, SOURCES];

type Opening = Shared<LocalBoxFuture<'static, Result<Rc<Database>, StorageError>>>;

thread_local! {
    /// The storage, open or being opened; nothing once another tab wanted a newer format.
    static OPEN: RefCell<Option<Opening>> = const { RefCell::new(None) };
}

/// Why the browser keeps nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct StorageError(String);

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
        let opening = OPEN.with_borrow_mut(Option::take);
        if let Some(Ok(database)) = opening.as_ref().and_then(Shared::peek) {
            database.close();
        }
    });
    Ok(Rc::new(database))
}

/// How many texts are kept.
pub async fn count_remixes() -> Result<usize, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES], TransactionMode::ReadOnly)?;
    let count = transaction.object_store(REMIXES)?.count(None)?.await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Every text kept, in no order.
pub async fn all_remixes() -> Result<Vec<String>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES], TransactionMode::ReadOnly)?;
    let values = transaction
        .object_store(REMIXES)?
        .get_all(None, None)?
        .await?;
    Ok(values.iter().filter_map(JsValue::as_string).collect())
}

/// Keeps a text under an id; returns once the transaction has completed.
pub async fn keep_remix(id: &str, text: &str) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(REMIXES)?;
    store
        .put(&JsValue::from_str(text), Some(&JsValue::from_str(id)))?
        .await?;
    completed(transaction).await
}

/// Keeps a text and the source it was imported from under an id: both or neither.
pub async fn keep_imported(id: &str, text: &str, source: &KeptSource) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&STORES, TransactionMode::ReadWrite)?;
    let key = JsValue::from_str(id);
    // Both are asked for before either is waited for: the transaction would end in between.
    let text = transaction
        .object_store(REMIXES)?
        .put(&JsValue::from_str(text), Some(&key))?;
    let source = transaction
        .object_store(SOURCES)?
        .put(&source.to_value(id), Some(&key))?;
    text.await?;
    source.await?;
    completed(transaction).await
}

/// The source kept under an id, when its remix was imported.
pub async fn source(id: &str) -> Result<Option<KeptSource>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[SOURCES], TransactionMode::ReadOnly)?;
    let kept = transaction
        .object_store(SOURCES)?
        .get(JsValue::from_str(id))?
        .await?;
    Ok(kept.as_ref().and_then(KeptSource::from_value))
}

/// The ids of the remixes that were imported, each with the name of the file it came from.
pub async fn imported() -> Result<Vec<(String, String)>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[SOURCES], TransactionMode::ReadOnly)?;
    let kept = transaction
        .object_store(SOURCES)?
        .get_all(None, None)?
        .await?;
    Ok(kept.iter().filter_map(KeptSource::named).collect())
}

/// Forgets the text and the source kept under an id; returns the source, for who wants them back, once the transaction
/// has completed.
pub async fn forget_remix(id: &str) -> Result<Option<KeptSource>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&STORES, TransactionMode::ReadWrite)?;
    let key = JsValue::from_str(id);
    let sources = transaction.object_store(SOURCES)?;
    let kept = sources.get(key.clone())?;
    let text_gone = transaction.object_store(REMIXES)?.delete(key.clone())?;
    let source_gone = sources.delete(key)?;
    let kept = kept.await?;
    text_gone.await?;
    source_gone.await?;
    completed(transaction).await?;
    Ok(kept.as_ref().and_then(KeptSource::from_value))
}

async fn completed(transaction: idb::Transaction) -> Result<(), StorageError> {
    if transaction.commit()?.await?.is_committed() {
        Ok(())
    } else {
        Err(StorageError("the transaction was aborted".to_owned()))
    }
}
