//! Rows of the page and the pointer that drags one.

use super::window;
use leptos::ev::PointerEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How many of these elements, in order, have their middle above a height of the window.
pub fn passed(ids: &[String], y: f64) -> usize {
    let Some(document) = window().document() else {
        return 0;
    };
    let above = |id: &&String| {
        document.get_element_by_id(id).is_some_and(|element| {
            let bounds = element.get_bounding_client_rect();
            bounds.top() + bounds.height() / 2.0 < y
        })
    };
    ids.iter().take_while(above).count()
}

/// Scrolls the page when a height of the window is within `edge` pixels of its top or bottom, faster nearer to it. True
/// when it did.
pub fn scroll_near_edge(y: f64, edge: f64) -> bool {
    let height = window().inner_height().ok();
    let height = height
        .and_then(|height| height.as_f64())
        .unwrap_or_default();
    let by = if y < edge {
        (y - edge) / 6.0
    } else if y > height - edge {
        (y - height + edge) / 6.0
    } else {
        return false;
    };
    window().scroll_by_with_x_and_y(0.0, by);
    true
}

/// Keeps the pointer's events for the element that was pressed, until it is let go.
pub fn capture(event: &PointerEvent) {
    let element = event
        .current_target()
        .or_else(|| event.target())
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        // A pointer that is gone already cannot be kept; then nothing is dragged.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
