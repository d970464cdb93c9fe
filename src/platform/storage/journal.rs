//! The journal of each remix: every edit is kept by one transaction, beside the remix's line in the workbench and, now and
//! then, its whole text.
//!
//! The browser runs transactions that write to the same stores one after the other, whichever tab they come from: within one,
//! nobody else writes. That makes it the only writer; a lock of its own could say no more, and a tab that dies would hold it.

use super::files::all_of;
use super::{CARDS, JOURNAL, REMIXES, StorageError, VERSIONS, completed, database, versions};
use etabli_remix::journal::{
    Anchor, Entry, Opened, open_journal, read_anchor, read_entry, write_anchor, write_entry,
};
use idb::{CursorDirection, KeyRange, ObjectStore, Query, Transaction, TransactionMode};
use js_sys::Array;
use serde_json::json;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// Where a remix's anchor stands: before its first entry.
const ANCHOR: u64 = 0;

/// What is kept of a journal.
#[derive(Debug, Default)]
pub(super) struct KeptJournal {
    /// Which entries the remix's text holds.
    pub anchor: Option<Anchor>,
    /// Each entry as text, with its number, in order.
    pub entries: Vec<(u64, String)>,
}

/// Edits to be kept.
#[derive(Debug)]
pub struct Append {
    /// The remix.
    pub id: String,
    /// The number of the last entry this tab knows.
    pub knows: u64,
    /// What comes behind it.
    pub entries: Vec<Arc<Entry>>,
    /// The remix's line with them.
    pub card: String,
    /// The remix's text with them, where it is written again.
    pub text: Option<(String, Anchor)>,
    /// Entries up to this number are kept no more; the text, which is written with them, holds them.
    pub forget: Option<u64>,
    /// What the remix was at moments worth keeping, as texts.
    pub versions: Vec<String>,
}

/// What became of edits that were to be kept.
#[derive(Debug)]
pub enum Appended {
    /// They are kept.
    Kept,
    /// Another tab was faster; nothing was written. Its entries, as far as they can be read.
    Behind(Vec<Entry>),
    /// What this tab knew to be kept is there no more; nothing was written. The last entry there is.
    Gone(u64),
}

/// Keeps edits, if no other tab kept any since; returns once the transaction has completed.
pub async fn append(edits: &Append) -> Result<Appended, StorageError> {
    // Who types does not wait for versions to be read somewhere.
    let stores: &[&str] = match edits.versions.is_empty() {
        true => &[JOURNAL, REMIXES, CARDS],
        false => &[JOURNAL, REMIXES, CARDS, VERSIONS],
    };
    let transaction = database()
        .await?
        .transaction(stores, TransactionMode::ReadWrite)?;
    match write(&transaction, edits).await {
        Ok(None) => {
            completed(transaction).await?;
            Ok(Appended::Kept)
        }
        Ok(Some(otherwise)) => Ok(otherwise),
        Err(error) => {
            // All or nothing. A transaction that is over already has written nothing either.
            let _ = transaction.abort();
            Err(error)
        }
    }
}

/// Writes edits within a transaction, or tells why they are not the next ones.
async fn write(
    transaction: &Transaction,
    edits: &Append,
) -> Result<Option<Appended>, StorageError> {
    let journal = transaction.object_store(JOURNAL)?;
    let last = last_of(&journal, &edits.id).await?;
    if last > edits.knows {
        let entries = after(&journal, &edits.id, edits.knows).await?;
        return Ok(Some(Appended::Behind(readable(entries))));
    }
    if last < edits.knows {
        return Ok(Some(Appended::Gone(last)));
    }
    for entry in &edits.entries {
        let text = JsValue::from_str(&write_entry(entry));
        journal.put(&text, Some(&key(&edits.id, entry.seq)))?;
    }
    let id = JsValue::from_str(&edits.id);
    let card = JsValue::from_str(&edits.card);
    transaction.object_store(CARDS)?.put(&card, Some(&id))?;
    if let Some((text, anchor)) = &edits.text {
        let text = JsValue::from_str(text);
        transaction.object_store(REMIXES)?.put(&text, Some(&id))?;
        let anchor = JsValue::from_str(&write_anchor(*anchor));
        journal.put(&anchor, Some(&key(&edits.id, ANCHOR)))?;
        if let Some(through) = edits.forget {
            let (first, last) = (key(&edits.id, ANCHOR + 1), key(&edits.id, through));
            journal.delete(Query::KeyRange(KeyRange::bound(&first, &last, None, None)?))?;
        }
    }
    if !edits.versions.is_empty() {
        let store = transaction.object_store(VERSIONS)?;
        versions::add(&store, &edits.id, &edits.versions).await?;
    }
    Ok(None)
}

/// The entries behind one, as far as they can be read.
pub async fn entries_after(id: &str, seq: u64) -> Result<Vec<Entry>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[JOURNAL], TransactionMode::ReadOnly)?;
    let entries = after(&transaction.object_store(JOURNAL)?, id, seq).await?;
    Ok(readable(entries))
}

/// A remix with its whole journal; `None` where there is none, or its text is that of another version.
pub async fn opened(id: &str) -> Result<Option<Opened>, StorageError> {
    let stores = [REMIXES, JOURNAL];
    let transaction = database()
        .await?
        .transaction(&stores, TransactionMode::ReadOnly)?;
    let text = transaction.object_store(REMIXES)?;
    let text = text.get(JsValue::from_str(id))?.await?;
    let text = text.and_then(|text| text.as_string());
    let kept = read(&transaction.object_store(JOURNAL)?, id).await?;
    Ok(text.and_then(|text| open_journal(&text, kept.anchor, &kept.entries)))
}

/// A remix's text and all of its journal, as JSON, whether they can be read or not; `None` where there is no text.
pub async fn raw_journal(id: &str) -> Result<Option<String>, StorageError> {
    let stores = [REMIXES, JOURNAL];
    let transaction = database()
        .await?
        .transaction(&stores, TransactionMode::ReadOnly)?;
    let text = transaction.object_store(REMIXES)?;
    let text = text.get(JsValue::from_str(id))?.await?;
    let rows = rows(&transaction.object_store(JOURNAL)?, all_of(id)?).await?;
    let text = text.and_then(|text| text.as_string());
    Ok(text.map(|text| json!({"id": id, "remix": text, "journal": rows}).to_string()))
}

/// The whole journal of a remix, within a transaction.
pub(super) async fn read(journal: &ObjectStore, id: &str) -> Result<KeptJournal, StorageError> {
    let mut rows = rows(journal, all_of(id)?).await?;
    let first_is_anchor = rows.first().is_some_and(|(seq, _)| *seq == ANCHOR);
    let anchor = first_is_anchor.then(|| rows.remove(0));
    Ok(KeptJournal {
        anchor: anchor.and_then(|(_, text)| read_anchor(&text)),
        entries: rows,
    })
}

async fn after(
    journal: &ObjectStore,
    id: &str,
    seq: u64,
) -> Result<Vec<(u64, String)>, StorageError> {
    let last = Array::of2(&id.into(), &Array::new());
    let range = KeyRange::bound(&key(id, seq + 1), &last, None, None)?;
    rows(journal, range).await
}

async fn rows(journal: &ObjectStore, range: KeyRange) -> Result<Vec<(u64, String)>, StorageError> {
    let keys = journal.get_all_keys(Some(Query::KeyRange(range.clone())), None)?;
    let texts = journal.get_all(Some(Query::KeyRange(range)), None)?;
    let (keys, texts) = (keys.await?, texts.await?);
    let row = |(key, text): (JsValue, JsValue)| Some((seq_of(key)?, text.as_string()?));
    Ok(keys.into_iter().zip(texts).filter_map(row).collect())
}

/// What cannot be read ends what a tab can follow; it is told when the remix is opened.
fn readable(rows: Vec<(u64, String)>) -> Vec<Entry> {
    let read = rows.iter().map_while(|(_, text)| read_entry(text).ok());
    read.collect()
}

async fn last_of(journal: &ObjectStore, id: &str) -> Result<u64, StorageError> {
    let all = Query::KeyRange(all_of(id)?);
    let cursor = journal.open_key_cursor(Some(all), Some(CursorDirection::Prev))?;
    let last = match cursor.await? {
        Some(cursor) => seq_of(cursor.key()?),
        None => None,
    };
    Ok(last.unwrap_or(ANCHOR))
}

#[allow(clippy::cast_precision_loss)] // entries are read only below what JavaScript counts to
fn key(id: &str, seq: u64) -> JsValue {
    Array::of2(&id.into(), &(seq as f64).into()).into()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a cast of a float never fails
fn seq_of(key: JsValue) -> Option<u64> {
    let seq = key.dyn_into::<Array>().ok()?.get(1).as_f64()?;
    Some(seq as u64)
}
