//! The fields somebody types in: where the cursor is, and what is pasted.

use super::window;
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// What the keyboard is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A field of one line.
    Line,
    /// A field of several lines.
    Lines,
    /// Anything else.
    Other,
}

fn area(id: &str) -> Option<HtmlTextAreaElement> {
    let element = window().document()?.get_element_by_id(id)?;
    element.dyn_into().ok()
}

/// What stands in a text field of several lines, and its selection from and to in UTF-16 units.
pub fn selection(id: &str) -> Option<(String, usize, usize)> {
    let area = area(id)?;
    let unit = |at: Option<u32>| at.map_or(0, |at| at as usize);
    let start = unit(area.selection_start().ok()?);
    let end = unit(area.selection_end().ok()?);
    Some((area.value(), start, end))
}

/// Writes a text field of several lines, and selects a part of it, in UTF-16 units. The keyboard goes there.
pub fn write_selected(id: &str, text: &str, start: usize, end: usize) {
    let Some(area) = area(id) else { return };
    area.set_value(text);
    // A field that is not shown takes no keyboard; what it holds is right all the same.
    let _ = area.focus();
    let unit = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let _ = area.set_selection_range(unit(start), unit(end));
}

/// Makes a text field hold something else than what was typed.
pub fn hold(id: &str, text: &str) {
    let element = window()
        .document()
        .and_then(|document| document.get_element_by_id(id));
    match element.map(JsCast::dyn_into::<HtmlTextAreaElement>) {
        Some(Ok(area)) => area.set_value(text),
        Some(Err(other)) => {
            if let Ok(line) = other.dyn_into::<HtmlInputElement>() {
                line.set_value(text);
            }
        }
        None => {}
    }
}

/// Where the keyboard is: the kind of field, and its id.
pub fn place() -> (Place, String) {
    let active = window()
        .document()
        .and_then(|document| document.active_element());
    let Some(active) = active else {
        return (Place::Other, String::new());
    };
    let id = active.id();
    let place = if active.is_instance_of::<HtmlTextAreaElement>() {
        Place::Lines
    } else if active
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| matches!(input.type_().as_str(), "text" | "search" | "url" | "email"))
    {
        Place::Line
    } else {
        Place::Other
    };
    (place, id)
}

/// The HTML a paste carries, when it is not longer than `most` UTF-16 units. Nothing of it is shown or run.
pub fn pasted_html(event: &ev::Event, most: usize) -> Option<String> {
    let event: &ClipboardEvent = event.dyn_ref()?;
    let html = event.clipboard_data()?.get_data("text/html").ok()?;
    (!html.is_empty() && html.len() <= most).then_some(html)
}

/// What changes something by itself when it is pressed. A button that unfolds, or says that it only reads, does not.
const WRITES: &str = "button:not([aria-expanded], [data-reads]), select, \
    input:is([type=checkbox], [type=radio], [type=file], [type=date], [type=number])";

/// True for an event in a form after which something there would be another. Reading, selecting, copying, folding and going
/// from field to field change nothing.
pub fn would_write(event: &ev::Event) -> bool {
    let within = |what: &str| {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        target.closest(what).ok().flatten()
    };
    match event.type_().as_str() {
        "click" => within(WRITES).is_some(),
        "mousedown" => within("select").is_some(),
        "keydown" => {
            let leaves = |key: &KeyboardEvent| matches!(key.key().as_str(), "Tab" | "Escape");
            within("select").is_some() && !event.dyn_ref().is_some_and(leaves)
        }
        _ => true,
    }
}
