//! Printing without a connection: what a visit needed is kept in this browser, by a service worker.
//!
//! Only those who print ask for it. Where there is no service worker, the next visit needs the host again.

use super::{document, reason, window, worker};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks for these addresses to be kept, and for everything this page has loaded so far.
pub async fn keep(addresses: &[String]) -> Result<(), String> {
    let workers = worker::member(&window().navigator(), "serviceWorker");
    if workers.is_undefined() {
        return Ok(());
    }
    let all: Array = [document::base_path()]
        .iter()
        .chain(addresses)
        .map(JsValue::from)
        .chain(loaded())
        .collect();
    let keeping = async {
        let script = format!("{}offline.js", document::base_path());
        JsFuture::from(called(&workers, "register", &[script.into()])?).await?;
        let ready: Promise = worker::member(&workers, "ready").dyn_into()?;
        let active = worker::member(&JsFuture::from(ready).await?, "active");
        let message = worker::message(&[("type", "keep".into()), ("addresses", all.into())]);
        call(&active, "postMessage", &[message.into()])
    };
    keeping.await.map(drop).map_err(|error| reason(&error))
}

/// What the page has loaded from its own host.
fn loaded() -> impl Iterator<Item = JsValue> {
    let performance = worker::member(&window(), "performance");
    let entries = call(&performance, "getEntriesByType", &["resource".into()]);
    let entries = entries
        .ok()
        .and_then(|entries| entries.dyn_into::<Array>().ok())
        .unwrap_or_default();
    let home = document::absolute("/");
    entries
        .to_vec()
        .into_iter()
        .map(|entry| worker::text_member(&entry, "name"))
        .filter(move |name| name.starts_with(&home))
        .map(JsValue::from)
}

fn called(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<Promise, JsValue> {
    call(object, method, arguments)?.dyn_into()
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    method.apply(object, &arguments.iter().collect())
}
