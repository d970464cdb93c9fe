//! The page itself: title, language, theme, base address.

use super::window;
use etabli_model::Language;
use wasm_bindgen::JsCast;

fn document() -> web_sys::Document {
    window().document().expect("a window shows a document")
}

/// The path the page's `<base>` points to, with its final slash: `/` at the root of a host.
pub fn base_path() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return "/".to_owned();
    }
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new(&base).map_or_else(|_| "/".to_owned(), |url| url.pathname())
}

/// The full address of a page of the app, for sharing.
pub fn absolute(path: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{path}")
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Tells assistive technology which language the page speaks.
pub fn set_language(language: Language) {
    set_root_attribute("lang", language.tag());
}

/// Sets an attribute of `<html>`.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // The only failure is a malformed name, and names are constants.
        let _ = root.set_attribute(name, value);
    }
}

/// Takes an attribute off `<html>`.
pub fn remove_root_attribute(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(name);
    }
}

/// Removes the loading screen that stood in the page before the app.
pub fn remove_boot_screen() {
    if let Some(screen) = document().get_element_by_id("boot") {
        screen.remove();
    }
}

/// The languages the browser asks for, preferred first.
pub fn preferred_languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// Opens the browser's print dialogue.
pub fn print() {
    // A browser that forbids printing says so itself.
    let _ = window().print();
}

/// Calls `leave` when the teacher is about to close the page, or leaves it for another tab.
pub fn on_page_hidden(leave: impl Fn() + 'static) {
    let hidden = wasm_bindgen::closure::Closure::<dyn Fn()>::new(leave);
    let added = document()
        .add_event_listener_with_callback("visibilitychange", hidden.as_ref().unchecked_ref());
    // The page is told for as long as it lives: the app adds one listener, once.
    if added.is_ok() {
        hidden.forget();
    }
}
