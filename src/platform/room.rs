//! How much room the browser gives, and how much of it is used.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

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
    let navigator = window().navigator();
    // Without a secure address there is no such thing.
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    if storage.is_undefined() {
        return None;
    }
    let told = JsFuture::from(navigator.storage().estimate().ok()?)
        .await
        .ok()?;
    let number = |key: &str| {
        let value = Reflect::get(&told, &JsValue::from_str(key)).ok()?;
        value.as_f64().map(|bytes| bytes as u64)
    };
    Some(Room {
        used: number("usage")?,
        all: number("quota")?,
    })
}
