//! The bin: a deleted remix keeps its place in every store, and is only marked here.

use super::{BIN, StorageError, completed, database};
use idb::TransactionMode;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

const WHEN: &str = "when";

/// Puts a remix into the bin at a time, in milliseconds since 1970; returns once the transaction has completed.
pub async fn put_into_bin(id: &str, when: u64) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[BIN], TransactionMode::ReadWrite)?;
    let key = JsValue::from_str(id);
    transaction
        .object_store(BIN)?
        .put(&record(when), Some(&key))?;
    completed(transaction).await
}

/// A record of the bin.
#[allow(clippy::cast_precision_loss)] // exact until the year 287,396
pub(super) fn record(when: u64) -> Object {
    let record = Object::new();
    // Setting a key of a plain object does not fail.
    let _ = Reflect::set(&record, &WHEN.into(), &(when as f64).into());
    record
}

/// Takes a remix out of the bin again; returns once the transaction has completed.
pub async fn take_out_of_bin(id: &str) -> Result<(), StorageError> {
    let transaction = database()
        .await?
        .transaction(&[BIN], TransactionMode::ReadWrite)?;
    transaction
        .object_store(BIN)?
        .delete(JsValue::from_str(id))?;
    completed(transaction).await
}

/// The time in a record.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a cast of a float never fails
pub(super) fn when(record: &JsValue) -> Option<u64> {
    let when = Reflect::get(record, &WHEN.into()).ok()?;
    when.as_f64().map(|when| when as u64)
}
