//! The lines of the workbench: opening it reads these, never the remixes themselves.

use super::{BIN, CARDS, REMIXES, SOURCES, StorageError, bin, completed, database};
use crate::platform::sources::KeptSource;
use idb::TransactionMode;
use std::collections::BTreeSet;
use wasm_bindgen::JsValue;

/// What is kept, without the remixes themselves.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Each remix's line, as its text, by the remix's id.
    pub cards: Vec<(String, String)>,
    /// Ids of the remixes that have no line yet.
    pub without_card: Vec<String>,
    /// The remixes that were imported, each with the name of the file it came from.
    pub imported: Vec<(String, String)>,
    /// The remixes in the bin, and when each was put there, in milliseconds since 1970.
    pub binned: Vec<(String, u64)>,
}

/// Everything the workbench shows, as it was at one moment.
pub async fn shelf() -> Result<Shelf, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[REMIXES, CARDS, SOURCES, BIN], TransactionMode::ReadOnly)?;
    let ids = transaction
        .object_store(REMIXES)?
        .get_all_keys(None, None)?;
    let (cards, bin) = (
        transaction.object_store(CARDS)?,
        transaction.object_store(BIN)?,
    );
    let (named, lines) = (cards.get_all_keys(None, None)?, cards.get_all(None, None)?);
    let (binned, times) = (bin.get_all_keys(None, None)?, bin.get_all(None, None)?);
    let sources = transaction.object_store(SOURCES)?.get_all(None, None)?;
    let ids = ids.await?;
    let ids: Vec<String> = ids.iter().filter_map(JsValue::as_string).collect();
    let (named, lines) = (named.await?, lines.await?);
    let there: BTreeSet<&String> = ids.iter().collect();
    let mut told = BTreeSet::new();
    let mut cards = Vec::with_capacity(lines.len());
    for (id, line) in named.iter().zip(&lines) {
        // A line whose remix is gone tells of nothing.
        if let (Some(id), Some(line)) = (id.as_string(), line.as_string())
            && there.contains(&id)
        {
            told.insert(id.clone());
            cards.push((id, line));
        }
    }
    let (binned, times) = (binned.await?, times.await?);
    let binned = binned.iter().zip(&times);
    let binned = binned.filter_map(|(id, when)| Some((id.as_string()?, bin::when(when)?)));
    let binned = binned.filter(|(id, _)| there.contains(id)).collect();
    let imported = sources.await?;
    let imported = imported.iter().filter_map(KeptSource::named).collect();
    Ok(Shelf {
        cards,
        without_card: ids
            .iter()
            .filter(|id| !told.contains(*id))
            .cloned()
            .collect(),
        imported,
        binned,
    })
}

/// Keeps the lines of remixes that had none; returns once the transaction has completed.
pub async fn keep_cards(cards: &[(String, String)]) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[CARDS], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(CARDS)?;
    for (id, card) in cards {
        store.put(&JsValue::from_str(card), Some(&JsValue::from_str(id)))?;
    }
    completed(transaction).await
}
