//! The small drawings of the form. They stand here and not among the icons of every page, which everybody downloads.

use leptos::prelude::*;

/// What a glyph shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glyph {
    /// Two columns of dots: what is dragged by.
    Handle,
    /// A thick B.
    Bold,
    /// A slanted I.
    Italic,
    /// Lines with dots before them.
    List,
    /// Two links of a chain.
    Link,
    /// A light bulb: advice.
    Advice,
    /// Two columns with an arrow each way.
    Compare,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::Handle => "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
            Self::Bold => "M8 5h5a3.500 3.500 0 0 1 0 7H8zM8 12h6a3.500 3.500 0 0 1 0 7H8z",
            Self::Italic => "M10 5h7M7 19h7M14 5l-4 14",
            Self::List => "M9 7h11M9 12h11M9 17h11M4.500 7h.01M4.500 12h.01M4.500 17h.01",
            Self::Link => {
                "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700l1.300-1.300"
            }
            Self::Advice => {
                "M9 18h6M10 21h4M9.500 15.500c0-2-3-3-3-6.500a5.500 5.500 0 0 1 11 0c0 3.500-3 4.500-3 6.500z"
            }
            Self::Compare => "M4 5h7v14H4zM13 5h7v14h-7zM6 9h3M15 9h3M6 12h3M15 15h3",
        }
    }
}

/// A glyph beside words; it says nothing by itself.
#[component]
pub(super) fn Drawn(
    /// What it shows.
    glyph: Glyph,
) -> impl IntoView {
    // Dots are short strokes: those of the handle are thicker to be seen.
    let width = if glyph == Glyph::Handle { "3" } else { "1.6" };
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"
            fill="none" stroke="currentColor" stroke-width=width stroke-linecap="round" stroke-linejoin="round">
            <path d=glyph.path()/>
        </svg>
    }
}
