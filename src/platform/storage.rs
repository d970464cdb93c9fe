//! What the browser keeps: remixes, as text, in IndexedDB.
//!
//! Each write is one transaction, and a write is said to be done only when the browser says that
//! the transaction completed.

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, TransactionMode};
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::JsValue;

const DATABASE: &str = "etabli";
const VERSION: u32 = 1;
const REMIXES: &str = "remixes";

thread_local! {
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
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

/// Opens the storage, making it at the first visit.
pub async fn open() -> Result<(), StorageError> {
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
        OPEN.with_borrow_mut(|open| {
            if let Some(database) = open.take() {
                database.close();
            }
        });
    });
    OPEN.with_borrow_mut(|open| *open = Some(Rc::new(database)));
    Ok(())
}

/// Every text kept, in no order.
pub async fn all_remixes() -> Result<Vec<String>, StorageError> {
    let transaction = database()?.transaction(&[REMIXES], TransactionMode::ReadOnly)?;
    let values = transaction
        .object_store(REMIXES)?
        .get_all(None, None)?
        .await?;
    Ok(values.iter().filter_map(JsValue::as_string).collect())
}

/// Keeps a text under an id; returns once the transaction has completed.
pub async fn keep_remix(id: &str, text: &str) -> Result<(), StorageError> {
    let transaction = database()?.transaction(&[REMIXES], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(REMIXES)?;
    store
        .put(&JsValue::from_str(text), Some(&JsValue::from_str(id)))?
        .await?;
    completed(transaction).await
}

/// Forgets the text kept under an id; returns once the transaction has completed.
pub async fn forget_remix(id: &str) -> Result<(), StorageError> {
    let transaction = database()?.transaction(&[REMIXES], TransactionMode::ReadWrite)?;
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

fn database() -> Result<Rc<Database>, StorageError> {
    OPEN.with_borrow(Clone::clone)
        .ok_or_else(|| StorageError("the storage is closed".to_owned()))
}
