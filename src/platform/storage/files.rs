//! Pictures and files that were added to a remix. Their paths name their content, so that none is ever overwritten and an
//! undone step finds its picture again.

use super::{FILES, StorageError, completed, database};
use crate::platform::files::HeldBytes;
use idb::{KeyRange, Query, TransactionMode};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// Keeps files under a remix's id and their paths, all or none; returns once the transaction has completed.
pub async fn keep_files(remix: &str, files: &[(String, HeldBytes)]) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[FILES], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(FILES)?;
    for (path, held) in files {
        // Not waited for one by one: the transaction completes when all of them have.
        store.put(&held.0, Some(&key(remix, path)))?;
    }
    completed(transaction).await
}

/// The file at a path of a remix, when it was added there.
pub async fn file(remix: &str, path: &str) -> Result<Option<HeldBytes>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[FILES], TransactionMode::ReadOnly)?;
    let kept = transaction.object_store(FILES)?.get(key(remix, path))?;
    Ok(kept.await?.and_then(held))
}

/// Every file that was added to a remix, with its path.
pub async fn files_of(remix: &str) -> Result<Vec<(String, HeldBytes)>, StorageError> {
    let transaction = database()
        .await?
        .transaction(&[FILES], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(FILES)?;
    let keys = store.get_all_keys(Some(Query::KeyRange(all_of(remix)?)), None)?;
    let values = store.get_all(Some(Query::KeyRange(all_of(remix)?)), None)?;
    let (keys, values) = (keys.await?, values.await?);
    let named = |(key, value): (JsValue, JsValue)| {
        let path = key.dyn_into::<Array>().ok()?.get(1).as_string()?;
        Some((path, held(value)?))
    };
    Ok(keys.into_iter().zip(values).filter_map(named).collect())
}

pub(super) fn key(remix: &str, path: &str) -> JsValue {
    Array::of2(&remix.into(), &path.into()).into()
}

/// Every key that begins with a remix's id: an array comes after every text.
pub(super) fn all_of(remix: &str) -> Result<KeyRange, StorageError> {
    let first = Array::of1(&remix.into());
    let last = Array::of2(&remix.into(), &Array::new());
    Ok(KeyRange::bound(&first, &last, None, None)?)
}

fn held(value: JsValue) -> Option<HeldBytes> {
    value.dyn_into::<Blob>().ok().map(HeldBytes)
}
