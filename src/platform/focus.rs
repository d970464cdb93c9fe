//! Where the keyboard is.

use super::window;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the keyboard to an element, if it can take it.
pub fn to(element: &HtmlElement) {
    // An element that left the page in between takes no focus; nothing else fails.
    let _ = element.focus();
}

/// Moves the keyboard to the element with this id, after the page was drawn.
pub fn to_id(id: &str) {
    let id = id.to_owned();
    leptos::prelude::request_animation_frame(move || {
        let element = window()
            .document()
            .and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            to(&element);
        }
    });
}

/// Scrolls to the top of the page, as a new page would.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// True when the keyboard is in a field where letters are typed.
pub fn is_in_a_text_field() -> bool {
    let active = window()
        .document()
        .and_then(|document| document.active_element());
    let fields = "input:not([type=checkbox], [type=radio]), textarea, select";
    active.is_some_and(|element| element.matches(fields).unwrap_or(false))
}
