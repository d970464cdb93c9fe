//! Kept versions of a remix: written with the edits that follow them, read when somebody looks for one.

use super::files::all_of;
use super::{StorageError, VERSIONS, database};
use etabli_remix::{VersionHead, arrange_versions, read_version_head};
use idb::{ObjectStore, Query, TransactionMode};
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};

/// A version without the remix in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVersion {
    /// Its number.
    pub number: u64,
    /// What is told of it; `None` where it cannot be read.
    pub head: Option<VersionHead>,
}

/// The versions of a remix, the oldest first.
pub async fn versions(id: &str) -> Result<Vec<KeptVersion>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
    let rows = rows(&transaction.object_store(VERSIONS)?, id).await?;
    let told = rows.into_iter().map(|(number, text)| {
        // The remixes stay on the browser's side: a list of fifty needs none of them.
        let end = text.index_of("\n", 0);
        let first = text.substring(0, u32::try_from(end).unwrap_or(0));
        KeptVersion {
            number,
            head: read_version_head(&String::from(first)),
        }
    });
    Ok(told.collect())
}

/// The text of one version.
pub async fn version(id: &str, number: u64) -> Result<Option<String>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
    let kept = transaction.object_store(VERSIONS)?.get(key(id, number))?;
    Ok(kept.await?.and_then(|text| text.as_string()))
}

/// The texts of all versions of a remix, the oldest first.
pub async fn version_texts(id: &str) -> Result<Vec<String>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
    let rows = rows(&transaction.object_store(VERSIONS)?, id).await?;
    Ok(rows
        .into_iter()
        .map(|(_, text)| String::from(text))
        .collect())
}

/// Keeps versions behind those that are there, within a transaction.
pub(super) async fn add(
    store: &ObjectStore,
    id: &str,
    texts: &[String],
) -> Result<(), StorageError> {
    let rows = rows(store, id).await?;
    let mut kept: Vec<(u64, String)> = rows
        .into_iter()
        .map(|(number, text)| (number, String::from(text)))
        .collect();
    for text in texts {
        let arrangement = arrange_versions(&kept, text);
        for number in &arrangement.dropped {
            store.delete(key(id, *number))?;
        }
        kept.retain(|(number, _)| !arrangement.dropped.contains(number));
        if let Some(number) = arrangement.number {
            store.put(&JsValue::from_str(text), Some(&key(id, number)))?;
            kept.retain(|(one, _)| *one != number);
            kept.push((number, text.clone()));
        }
    }
    Ok(())
}

/// Keeps the versions of a remix that has none yet, as they came, within a transaction.
pub(super) fn put_all(store: &ObjectStore, id: &str, texts: &[String]) -> Result<(), StorageError> {
    for (number, text) in (1..).zip(texts) {
        store.put(&JsValue::from_str(text), Some(&key(id, number)))?;
    }
    Ok(())
}

async fn rows(store: &ObjectStore, id: &str) -> Result<Vec<(u64, JsString)>, StorageError> {
    let keys = store.get_all_keys(Some(Query::KeyRange(all_of(id)?)), None)?;
    let texts = store.get_all(Some(Query::KeyRange(all_of(id)?)), None)?;
    let (keys, texts) = (keys.await?, texts.await?);
    let row = |(key, text): (JsValue, JsValue)| Some((number_of(key)?, text.dyn_into().ok()?));
    Ok(keys.into_iter().zip(texts).filter_map(row).collect())
}

#[allow(clippy::cast_precision_loss)] // a number grows by one for each version
fn key(id: &str, number: u64) -> JsValue {
    Array::of2(&id.into(), &(number as f64).into()).into()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a cast of a float never fails
fn number_of(key: JsValue) -> Option<u64> {
    let number = key.dyn_into::<Array>().ok()?.get(1).as_f64()?;
    Some(number as u64)
}
