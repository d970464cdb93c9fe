//! The browser: the only code of the app that knows `web_sys`.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod dropped;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod kept;
pub mod language_names;
pub mod offline;
pub mod pictures;
pub mod preferences;
pub mod room;
pub mod rows;
pub mod share;
pub mod sources;
pub mod storage;
pub mod tab;
pub mod tabs;
pub mod typed;
pub mod viewport;
pub mod worker;

/// The window; a page always has one.
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a page, which has a window")
}

/// A word for a JavaScript error, for messages a person may pass on.
fn reason(error: &wasm_bindgen::JsValue) -> String {
    use wasm_bindgen::JsCast;
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || error.as_string().unwrap_or_else(|| format!("{error:?}")),
        |error| String::from(error.message()),
    )
}
