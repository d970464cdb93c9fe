//! Remixes as text, each with its line for the workbench, and the sources of imported ones.

use super::{
    BIN, CARDS, FILES, JOURNAL, REMIXES, SOURCES, STORES, StorageError, VERSIONS, bin, completed,
    database, files, journal, versions,
};
use crate::platform::files::HeldBytes;
use crate::platform::sources::KeptSource;
use etabli_remix::journal::settled;
use idb::{Query, TransactionMode};
use wasm_bindgen::JsValue;

/// Everything a remix is made of, to be kept at once.
#[derive(Debug)]
pub struct WholeRemix {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its line in the workbench.
    pub card: String,
    /// What it was imported from.
    pub source: Option<KeptSource>,
    /// Files that were added to it, by path.
    pub files: Vec<(String, HeldBytes)>,
    /// What it was at moments worth keeping, as texts, the oldest first.
    pub versions: Vec<String>,
    /// When it was put into the bin, in milliseconds since 1970.
    pub binned: Option<u64>,
}

/// A text as it is kept.
#[derive(Debug)]
pub struct KeptText {
    /// The text.
    pub text: String,
    /// It is in the bin.
    pub is_binned: bool,
}

/// How many texts are kept that are not in the bin.
pub async fn count_remixes() -> Result<usize, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES, BIN], TransactionMode::ReadOnly)?;
    let all = transaction.object_store(REMIXES)?.count(None)?;
    let binned = transaction.object_store(BIN)?.count(None)?;
    let count = all.await?.saturating_sub(binned.await?);
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The text kept under an id, with every edit since it was written.
pub async fn remix(id: &str) -> Result<Option<KeptText>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES, BIN, JOURNAL], TransactionMode::ReadOnly)?;
    let key = JsValue::from_str(id);
    let text = transaction.object_store(REMIXES)?.get(key.clone())?;
    let binned = transaction.object_store(BIN)?.get(key)?;
    // An answer nobody waits for yet is missed: they are waited for in the order they were asked for.
    let (text, binned) = (text.await?, binned.await?);
    let journal = journal::read(&transaction.object_store(JOURNAL)?, id).await?;
    Ok(text.and_then(|text| text.as_string()).map(|text| KeptText {
        text: settled(&text, journal.anchor, &journal.entries),
        is_binned: binned.is_some(),
    }))
}

/// Keeps a text and its line under an id: both or neither; returns once the transaction has completed.
pub async fn keep_remix(id: &str, text: &str, card: &str) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES, CARDS], TransactionMode::ReadWrite)?;
    let key = JsValue::from_str(id);
    // What is asked for here and below is not waited for one by one: the transaction completes when all of it has.
    for (store, value) in [(REMIXES, text), (CARDS, card)] {
        let value = JsValue::from_str(value);
        transaction.object_store(store)?.put(&value, Some(&key))?;
    }
    completed(transaction).await
}

/// Keeps all that a remix is made of, or nothing; returns once the transaction has completed.
pub async fn keep_whole(whole: &WholeRemix) -> Result<(), StorageError> {
    let transaction = database().await?.transaction(
        &[REMIXES, CARDS, SOURCES, FILES, VERSIONS, BIN],
        TransactionMode::ReadWrite,
    )?;
    let key = JsValue::from_str(&whole.id);
    for (store, value) in [(REMIXES, &whole.text), (CARDS, &whole.card)] {
        let value = JsValue::from_str(value);
        transaction.object_store(store)?.put(&value, Some(&key))?;
    }
    if let Some(source) = &whole.source {
        let value = source.to_value(&whole.id);
        transaction.object_store(SOURCES)?.put(&value, Some(&key))?;
    }
    let store = transaction.object_store(FILES)?;
    for (path, held) in &whole.files {
        store.put(&held.0, Some(&files::key(&whole.id, path)))?;
    }
    versions::put_all(
        &transaction.object_store(VERSIONS)?,
        &whole.id,
        &whole.versions,
    )?;
    if let Some(when) = whole.binned {
        let record = bin::record(when);
        transaction.object_store(BIN)?.put(&record, Some(&key))?;
    }
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

/// Erases remixes with all that belongs to them, in one transaction. Nothing brings them back.
pub async fn erase_remixes(ids: &[String]) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&STORES, TransactionMode::ReadWrite)?;
    for id in ids {
        for store in [REMIXES, SOURCES, CARDS, BIN] {
            let key = JsValue::from_str(id);
            transaction.object_store(store)?.delete(key)?;
        }
        for store in [FILES, JOURNAL, VERSIONS] {
            let range = Query::KeyRange(files::all_of(id)?);
            transaction.object_store(store)?.delete(range)?;
        }
    }
    completed(transaction).await
}
