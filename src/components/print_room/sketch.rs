//! Small drawings of the sheets and of the readings: one sees what a choice gives before it is made.

use leptos::prelude::*;

/// A page of 30 by 40: lines are drawn, blocks are filled.
struct Sketch {
    lines: &'static str,
    blocks: &'static str,
}

const fn sketch(lines: &'static str, blocks: &'static str) -> Sketch {
    Sketch { lines, blocks }
}

/// The drawing of a value of a choice.
fn of(choice: &str, value: &str) -> Sketch {
    match (choice, value) {
        ("kind", "build") => sketch(
            "M4 11h10M4 18h3v3h-3zM10 18h9M10 21h7M4 25h3v3h-3zM10 25h9M10 28h6M4 32h3v3h-3zM10 32h9M10 35h8",
            "M4 5h11v3h-11zM18 5h8v7h-8zM21 18h5v4h-5zM21 25h5v4h-5zM21 32h5v4h-5z",
        ),
        ("kind", "teacher") => sketch(
            "M4 11h12M4 16h22M4 21h5M12 21h14M4 26h5M12 26h12M4 31h5M12 31h14M4 35h5M12 35h9M22 4a4 4 0 1 0 .1 0zM22 5.5v2.5l2 1.5",
            "M4 5h12v3h-12z",
        ),
        ("kind", "cards") => sketch(
            "M15 2v36M2 20h26M5 15h7M5 17h5M18 15h7M18 17h6M5 33h7M5 35h5M18 33h7M18 35h6",
            "M5 5h7v7h-7zM18 5h7v7h-7zM5 23h7v7h-7zM18 23h7v7h-7z",
        ),
        ("kind", "operator") => sketch(
            "M4 11h22M4 16h3v3h-3zM10 17h16M4 22h3v3h-3zM10 23h13M4 30h10M4 34h10M18 30h8M18 34h8",
            "M4 5h14v3h-14zM15 13h11v1h-11z",
        ),
        ("kind", "cutting") => sketch(
            "M4 11h22M10 14h10M23 14h3M10 20h8M23 20h3M10 26h11M23 26h3M4 32h22v4h-22zM11 32v4M19 32v4",
            "M4 5h12v3h-12zM4 12h4v4h-4zM4 18h4v4h-4zM4 24h4v4h-4z",
        ),
        ("kind", "shopping") => sketch(
            "M4 12h3v3h-3zM10 14h9M23 14h3M4 18h3v3h-3zM10 20h7M23 20h3M4 24h3v3h-3zM10 26h8M23 26h3M16 31h10",
            "M4 5h12v3h-12zM20 33h6v3h-6z",
        ),
        ("kind", "labels") => sketch(
            "M15 2v36M2 11h26M2 20h26M2 29h26M5 9h6M18 9h6M5 18h6M18 18h6M5 27h6M18 27h6M5 36h6M18 36h6",
            "M5 5h6v2h-6zM18 5h6v2h-6zM5 14h6v2h-6zM18 14h6v2h-6zM5 23h6v2h-6zM18 23h6v2h-6zM5 32h6v2h-6zM18 32h6v2h-6z",
        ),
        ("kind", "codes") => sketch(
            "M5 5h8v8h-8zM17 5h8v8h-8zM5 16h8v8h-8zM17 16h8v8h-8zM5 27h8v8h-8zM17 27h8v8h-8z",
            "M7 7h2v2h-2zM10 10h2v2h-2zM19 7h2v2h-2zM22 10h2v2h-2zM7 18h2v2h-2zM10 21h2v2h-2zM19 18h2v2h-2zM22 21h2v2h-2zM7 29h2v2h-2zM10 32h2v2h-2zM19 29h2v2h-2zM22 32h2v2h-2z",
        ),
        ("kind", "booklet") => sketch(
            "M15 4v32M15 4l11 2v32l-11-2l-11 2v-32zM7 14h5M7 18h5M7 22h4M18 14h5M18 18h5M18 22h4",
            "M7 8h5v3h-5zM18 8h5v3h-5zM18 26h5v6h-5z",
        ),
        ("kind", "tiles") => sketch(
            "M4 6h10v13h-10zM16 6h10v13h-10zM4 21h10v13h-10zM16 21h10v13h-10zM7 16a8 8 0 0 0 16 8M7 16v10M4 37h10M4 36v2M14 36v2",
            "M5 7h2v2h-2zM17 7h2v2h-2zM5 22h2v2h-2zM17 22h2v2h-2z",
        ),
        ("kind", "mini-book") => sketch(
            "M2 12h26v16h-26zM8.5 12v16M15 12v16M21.5 12v16M2 20h6.5M21.5 20h6.5M8.5 20h13M8.5 19.4h13",
            "M23 22h3v3h-3zM4 22h3v1h-3zM10 22h3v1h-3zM17 22h3v1h-3zM4 17h3v1h-3zM10 17h3v1h-3zM17 17h3v1h-3zM23 17h3v1h-3z",
        ),
        ("kind", "collection") => sketch(
            "M4 14h22M4 18h15M23 18h3M4 22h13M23 22h3M4 26h16M23 26h3M4 30h11M23 30h3M4 34h14M23 34h3",
            "M4 5h14v5h-14zM20 5h6v5h-6z",
        ),
        ("kind", _) => sketch(
            "M6 3v-1h22v34h-1M4 5v-1h22v33h-1M4 13h10M4 20h16M4 24h16M4 28h12",
            "M5 8h11v3h-11z",
        ),
        ("reading", "dyslexia") => sketch("M4 8h18M4 15h14M4 22h20M4 29h15M4 36h10", ""),
        ("reading", "large") => sketch(
            "M4 24h22M4 24.6h22M4 31h18M4 31.6h18",
            "M13 4h4l6 15h-3.5l-1.5-4h-6l-1.5 4h-3.5zM13 12h4l-2-5z",
        ),
        ("reading", "pictures") => sketch(
            "M4 32h12M4 35h9M18 32h8M18 35h6",
            "M4 5h10v23h-10zM16 5h10v23h-10z",
        ),
        ("reading", "mono") => sketch(
            "M15 6a9 9 0 1 0 .1 0zM4 30h22M4 34h16",
            "M15 6v18a9 9 0 0 0 0-18z",
        ),
        ("reading", "ink") => sketch(
            "M15 5c4 6 6 9 6 12a6 6 0 0 1-12 0c0-3 2-6 6-12zM4 30h22M4 34h16",
            "",
        ),
        _ => sketch(
            "M4 12h10M4 15h9M4 18h10M4 21h8M4 24h10M4 27h9M4 30h10M4 33h7M17 22h9M17 25h8M17 28h9M17 31h7",
            "M4 5h14v3h-14zM17 12h9v7h-9z",
        ),
    }
}

/// The drawing beside a choice; the words say the same.
#[component]
pub(super) fn SheetSketch(
    /// Name of the choice.
    choice: &'static str,
    /// Its value.
    value: &'static str,
) -> impl IntoView {
    let Sketch { lines, blocks } = of(choice, value);
    view! {
        <svg class="sketch" viewBox="0 0 30 40" width="30" height="40" aria-hidden="true" focusable="false">
            <path class="sketch__paper" d="M.5.5h29v39h-29z"/>
            <path class="sketch__blocks" fill-rule="evenodd" d=blocks/>
            <path class="sketch__lines" d=lines/>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_sheet::{Reading, SheetKind};

    #[test]
    fn every_sheet_and_reading_has_a_drawing_of_its_own() {
        let kinds = SheetKind::ALL.map(|kind| of("kind", kind.id()).lines);
        let readings = Reading::ALL.map(|reading| of("reading", reading.id()).lines);
        let all: Vec<&str> = kinds.into_iter().chain(readings).collect();
        let unlike: std::collections::BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(unlike.len(), all.len());
    }
}
