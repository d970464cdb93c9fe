//! Texts kept under a name in this browser (`localStorage`), which says when it refuses, and when another tab changed one.

use super::reason;
use gloo::storage::{LocalStorage, Storage};
use leptos::ev;
use leptos::prelude::window_event_listener;

/// Before every name, for other apps may share the host.
const PREFIX: &str = "etabli.";

/// The text kept under a name.
pub fn read(name: &str) -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    // A browser that refuses to tell has kept nothing for us.
    LocalStorage::raw()
        .get_item(&format!("{PREFIX}{name}"))
        .ok()
        .flatten()
}

/// Keeps a text under a name; else tells the browser's word for why not.
pub fn write(name: &str, text: &str) -> Result<(), String> {
    LocalStorage::raw()
        .set_item(&format!("{PREFIX}{name}"), text)
        .map_err(|error| reason(&error))
}

/// Forgets what is kept under a name.
pub fn forget(name: &str) {
    LocalStorage::delete(format!("{PREFIX}{name}"));
}

/// Calls `changed` whenever another tab changed what is kept under a name, for as long as the page lives.
pub fn on_change_elsewhere(name: &'static str, changed: impl Fn() + 'static) {
    let key = format!("{PREFIX}{name}");
    // Without a key, everything was forgotten. The listener lives as long as the page: the app adds it once.
    let _ = window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|changed| changed == key) {
            changed();
        }
    });
}
