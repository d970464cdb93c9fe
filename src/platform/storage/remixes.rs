//! Remixes as text, and the sources of imported ones.

use super::{REMIXES, SOURCES, StorageError, completed, database};
use crate::platform::sources::KeptSource;
use idb::TransactionMode;
use wasm_bindgen::JsValue;

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
        .transaction(&[REMIXES, SOURCES], TransactionMode::ReadWrite)?;
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
        .transaction(&[REMIXES, SOURCES], TransactionMode::ReadWrite)?;
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
