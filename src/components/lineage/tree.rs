//! The drawing of a family: boards of plywood, the one of the page outlined in red, lines of ink.
//!
//! It says nothing that the list beside it does not say; its boards are no links, the list's are.

use super::family::{Family, Kin};
use super::layout::{BOARD, Board, drawing, on_board};
use crate::i18n::{text, text_with};
use leptos::prelude::*;

/// Height of a line of a title.
const LINE: u32 = 18;

/// The tree; nothing where there is nobody but the project itself.
#[component]
pub fn LineageTree(
    /// The family.
    family: Signal<Family>,
) -> impl IntoView {
    // What is typed elsewhere draws nothing anew.
    let family = Memo::new(move |_| family.get());
    let tree = move || {
        let drawing = family.with(drawing);
        let (width, height) = drawing.size;
        let lines = drawing.lines.into_iter();
        let lines = lines.map(|line| view! { <path class="lineage__line" d=line/> });
        let boards = drawing.boards.into_iter().map(board);
        view! {
            <svg class="lineage__drawing" viewBox=format!("0 0 {width} {height}") width=width.to_string()
                height=height.to_string() role="img" aria-label=text("lineage-drawing")>
                {lines.collect_view()}
                {boards.collect_view()}
            </svg>
        }
    };
    view! {
        <Show when=move || !family.with(Family::is_alone)>
            <div class="lineage" role="group" tabindex="0" aria-label=move || text("lineage-name")>{tree}</div>
        </Show>
    }
}

fn board(board: Board) -> AnyView {
    let (left, top) = board.place;
    let class = match board.relative.kin {
        Kin::This => "lineage__board lineage__board--this",
        Kin::More(_) => "lineage__board lineage__board--more",
        Kin::Source | Kin::Sibling | Kin::Remix => "lineage__board",
    };
    let words = match board.relative.kin {
        Kin::More(count) => vec![text_with("lineage-more", &[("count", count.into())])],
        _ => on_board(&board.relative.title),
    };
    let first =
        top + BOARD.1 / 2 - LINE * u32::try_from(words.len().saturating_sub(1)).unwrap_or(0) / 2;
    let lines = (0_u32..).zip(words).map(|(line, words)| {
        let (x, y) = (left + BOARD.0 / 2, first + line * LINE);
        view! { <text class="lineage__title" x=x.to_string() y=y.to_string()>{words}</text> }
    });
    let (x, y) = (left.to_string(), top.to_string());
    let (width, height) = (BOARD.0.to_string(), BOARD.1.to_string());
    view! {
        <g>
            <rect class=class x=x y=y width=width height=height rx="3"/>
            {lines.collect_view()}
        </g>
    }
    .into_any()
}
