//! The browser's own way of passing an address on, where it has one.

use super::window;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of an offer to share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Passed on, or the teacher changed their mind: nothing more to do.
    Done,
    /// This browser has no such way.
    Unavailable,
}

/// Offers a title and an address to the other programs of the device.
pub async fn share(title: &str, url: &str) -> Shared {
    let navigator = window().navigator();
    let offer = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        // Setting a member of a fresh object cannot fail.
        let _ = Reflect::set(&offer, &name.into(), &value.into());
    }
    let Some(share) = function(&navigator, "share") else {
        return Shared::Unavailable;
    };
    let Ok(promise) = share.call1(&navigator, &offer) else {
        return Shared::Unavailable;
    };
    match JsFuture::from(promise.unchecked_into::<Promise>()).await {
        Ok(_) => Shared::Done,
        Err(error) if is_change_of_mind(&error) => Shared::Done,
        Err(_) => Shared::Unavailable,
    }
}

/// Absent in many browsers, and on a page that is not secure.
fn function(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn is_change_of_mind(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok();
    name.and_then(|name| name.as_string()).as_deref() == Some("AbortError")
}
