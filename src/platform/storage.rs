//! What the browser keeps: remixes, as text, in IndexedDB.
//!
//! Each write is one transaction, and a write is said to be done only when the browser says that
//! the transaction completed.

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, TransactionMode};
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::JsValue;

const DATABASE: &str = "etabli";
const VERSION: u32 = 1;
const REMIXES: &str = "remixes";

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
        if !database.store_names().iter().any(|name| name == REMIXES) {
            // A failure here fails the opening, which is reported there.
            let _ = database.create_object_store(REMIXES, ObjectStoreParams::new());
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

/// Forgets the text kept under an id; returns once the transaction has completed.
pub async fn forget_remix(id: &str) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES], TransactionMode::ReadWrite)?;
    transaction
        .object_store(REMIXES)?
        .delete(JsValue::from_str(id))?
        .await?;
    completed(transaction).await
}

async fn completed(transaction: idb::Transaction) -> Result<(), StorageError> {
    if transaction.commit()?.await?.is_committed() {
        Ok(())
    } else {
        Err(StorageError("the transaction was aborted".to_owned()))
    }
}
