//! How much room the browser gives, how much of it is used, and whether it promises to keep what is there.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Room, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// What is used.
    pub used: u64,
    /// What may be used in all.
    pub all: u64,
}

/// The browser's estimate; `None` where it tells none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a cast of a float never fails
pub async fn estimate() -> Option<Room> {
    let told = JsFuture::from(storage()?.estimate().ok()?).await.ok()?;
    let number = |key: &str| {
        let value = Reflect::get(&told, &JsValue::from_str(key)).ok()?;
        value.as_f64().map(|bytes| bytes as u64)
    };
    Some(Room {
        used: number("usage")?,
        all: number("quota")?,
    })
}

/// True where the browser promised to erase nothing of it for want of room; `None` where it does not tell.
pub async fn is_promised() -> Option<bool> {
    let told = JsFuture::from(storage()?.persisted().ok()?).await.ok()?;
    told.as_bool()
}

/// Asks for that promise, which may ask the teacher; what was answered.
pub async fn ask_for_promise() -> Option<bool> {
    let told = JsFuture::from(storage()?.persist().ok()?).await.ok()?;
    told.as_bool()
}

fn storage() -> Option<StorageManager> {
    let navigator = window().navigator();
    // Without a secure address there is no such thing.
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    (!storage.is_undefined()).then(|| navigator.storage())
}
