//! What of a long page is in view.

use super::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

fn element(id: &str) -> Option<Element> {
    window().document()?.get_element_by_id(id)
}

fn height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

/// True where the filters stand beside the results: the width `styles/components/facets.css` says too.
pub fn is_wide() -> bool {
    let wide = window().match_media("(min-width: 60rem)").ok().flatten();
    wide.is_some_and(|wide| wide.matches())
}

/// Position of the last of these elements whose top has passed `share` of the window's height;
/// at the end of the page, the last one of all.
pub fn last_passed(ids: &[&str], share: f64) -> Option<usize> {
    let line = height() * share;
    if is_at_the_end() {
        return ids.len().checked_sub(1);
    }
    ids.iter()
        .rposition(|id| element(id).is_some_and(|one| one.get_bounding_client_rect().top() <= line))
}

fn is_at_the_end() -> bool {
    let Some(root) = window()
        .document()
        .and_then(|document| document.document_element())
    else {
        return false;
    };
    let scrolled = window().scroll_y().unwrap_or_default();
    scrolled > 0.0 && scrolled + height() + 2.0 >= f64::from(root.scroll_height())
}

/// Scrolls the page to the element with this id.
pub fn scroll_to(id: &str) {
    if let Some(one) = element(id) {
        one.scroll_into_view();
    }
}

/// Scrolls a strip sideways so that the element with this id is in view in it; the page stays.
pub fn reveal_in_strip(strip: &str, id: &str) {
    let (Some(strip), Some(one)) = (element(strip), element(id)) else {
        return;
    };
    if strip.scroll_width() <= strip.client_width() {
        return;
    }
    if let Some(one) = one.dyn_ref::<HtmlElement>() {
        strip.set_scroll_left(one.offset_left() - strip.client_width() / 3);
    }
}

/// Scrolls a column up or down so that the element with this id is in view in it; the page stays.
pub fn reveal_in_column(column: &str, id: &str) {
    let (Some(column), Some(one)) = (element(column), element(id)) else {
        return;
    };
    if column.scroll_height() <= column.client_height() {
        return;
    }
    let top = |element: &Element| element.get_bounding_client_rect().top();
    #[allow(clippy::cast_possible_truncation)] // a page is not that long
    let below = (top(&one) - top(&column)) as i32;
    column.set_scroll_top(column.scroll_top() + below - column.client_height() / 2);
}
