//! The clipboard, which a browser may refuse.

use super::window;
use wasm_bindgen_futures::JsFuture;

/// Copies a text; false when the browser refuses.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Absent on a page that is not secure: reading it then gives undefined.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}
