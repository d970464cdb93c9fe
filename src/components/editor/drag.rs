//! Dragging an item of a list to another place, with a mouse, a pen or a finger.
//!
//! The keyboard has its own ways: the buttons of a row, and Alt with an arrow.

use super::glyph::{Drawn, Glyph};
use super::row::{Row, Rows};
use crate::i18n::said;
use crate::platform::rows as seen;
use leptos::ev::{self, PointerEvent};
use leptos::prelude::*;
use std::time::Duration;

/// How close to an edge of the window the page begins to scroll, in pixels.
const EDGE: f64 = 96.0;
/// How often it scrolls.
const FRAME: Duration = Duration::from_millis(16);

/// An item under way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drag {
    /// Its id.
    id: String,
    /// Where the pointer is in the window.
    y: f64,
    /// Before which item it would land; their number for the end.
    pub(super) gap: usize,
}

/// The place an item at `from` has once it is let go in the gap `gap`.
const fn landing(from: usize, gap: usize) -> usize {
    if gap > from { gap - 1 } else { gap }
}

impl Rows {
    fn gap_at(self, y: f64) -> usize {
        let names: Vec<String> = self.ids().iter().map(|id| self.row_name(id)).collect();
        seen::passed(&names, y)
    }

    fn drag_to(self, y: f64) {
        let gap = self.gap_at(y);
        self.drag.update(|drag| {
            if let Some(drag) = drag {
                (drag.y, drag.gap) = (y, gap);
            }
        });
    }

    fn drop_here(self) {
        let Some(drag) = self.drag.get_untracked() else {
            return;
        };
        self.drag.set(None);
        if let Some(from) = self.ids().iter().position(|id| *id == drag.id) {
            self.relocate(&drag.id, landing(from, drag.gap));
        }
    }

    /// Scrolls while something is held near an edge, and lets Escape put it back; for as long as its owner lives.
    pub(super) fn follow_drag(self) {
        let drag = self.drag;
        let tick = move || {
            let y = drag.try_get_untracked().flatten().map(|drag| drag.y);
            if let Some(y) = y
                && seen::scroll_near_edge(y, EDGE)
            {
                self.drag_to(y);
            }
        };
        let dragging = Memo::new(move |_| drag.with(Option::is_some));
        Effect::new(move |_| {
            if dragging.get()
                && let Ok(ticking) = set_interval_with_handle(tick, FRAME)
            {
                on_cleanup(move || ticking.clear());
            }
        });
        let escape = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && drag.try_with_untracked(Option::is_some) == Some(true) {
                drag.set(None);
            }
        });
        on_cleanup(move || escape.remove());
    }
}

impl Row {
    /// Marks of the row while something is dragged. Reactive.
    pub(super) fn drag_class(self) -> &'static str {
        let number = self.number();
        self.rows.drag.with(|drag| {
            let Some(drag) = drag else { return "" };
            if self.id.with_value(|id| *id == drag.id) {
                "list-editor__item--dragged"
            } else if drag.gap + 1 == number {
                "list-editor__item--target-before"
            } else if drag.gap == number && number == self.rows.heads.with(|heads| heads.len()) {
                "list-editor__item--target-after"
            } else {
                ""
            }
        })
    }
}

/// What an item is dragged by.
#[component]
pub(super) fn Handle(
    /// Its row.
    row: Row,
) -> impl IntoView {
    let rows = row.rows;
    let take = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        seen::capture(&event);
        let y = f64::from(event.client_y());
        let gap = row.number().saturating_sub(1);
        let id = row.id.get_value();
        rows.drag.set(Some(Drag { id, y, gap }));
    };
    let go = move |event: PointerEvent| {
        if rows.drag.with_untracked(Option::is_some) {
            rows.drag_to(f64::from(event.client_y()));
        }
    };
    view! {
        <span class="list-editor__handle" aria-hidden="true" title=said("form-drag") on:pointerdown=take on:pointermove=go
            on:pointerup=move |_| rows.drop_here() on:pointercancel=move |_| rows.drag.set(None)>
            <Drawn glyph=Glyph::Handle/>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_lands_where_the_line_is_drawn() {
        for (from, gap, to) in [
            (0, 0, 0),
            (0, 1, 0),
            (0, 2, 1),
            (0, 4, 3),
            (3, 0, 0),
            (3, 3, 3),
            (3, 4, 3),
            (2, 1, 1),
        ] {
            assert_eq!(landing(from, gap), to, "{from} into the gap {gap}");
        }
    }
}
