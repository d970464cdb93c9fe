//! A cut file in the colours a lab's own laser is told by: the gallery's red cuts, blue traces, black engraves.
//!
//! Only those three change, all at once, and nothing else of the file does: no line moves.

use super::colour::{self, Rgb};
use super::markup::{Event, attributes, events};
use std::ops::Range;

/// What each colour means, in the gallery's files or in a lab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CutColours {
    /// Cut through.
    pub cut: Rgb,
    /// Trace a line on the surface.
    pub trace: Rgb,
    /// Engrave a surface.
    pub engrave: Rgb,
}

impl CutColours {
    /// Those of the gallery's files.
    pub const GALLERY: Self = Self {
        cut: [255, 0, 0],
        trace: [0, 0, 255],
        engrave: [0, 0, 0],
    };

    fn told_by(self, old: Rgb) -> Option<Rgb> {
        let Self {
            cut,
            trace,
            engrave,
        } = Self::GALLERY;
        [
            (cut, self.cut),
            (trace, self.trace),
            (engrave, self.engrave),
        ]
        .into_iter()
        .find(|(of_gallery, of_lab)| *of_gallery == old && of_gallery != of_lab)
        .map(|(_, of_lab)| of_lab)
    }
}

/// The same drawing, in the colours of this lab.
pub fn recoloured(svg: &str, lab: CutColours) -> String {
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut in_style = false;
    let mut root = true;
    for event in events(svg) {
        match event {
            Event::Open(name, inside) | Event::Empty(name, inside) => {
                in_style = name == "style" && matches!(event, Event::Open(..));
                let before = changes.len();
                let mut filled = false;
                for (key, value) in attributes(inside) {
                    match key {
                        "stroke" | "fill" => {
                            filled |= key == "fill";
                            change(svg, value, lab, &mut changes);
                        }
                        "style" => declarations(svg, value, lab, &mut changes),
                        _ => {}
                    }
                }
                if name == "svg" && root {
                    root = false;
                    // What names no fill is black.
                    if let Some(black) = lab.told_by([0; 3]).filter(|_| !filled) {
                        let at = place(svg, inside).start;
                        changes.insert(before, (at..at, format!(" fill=\"{}\"", hex(black))));
                    }
                }
            }
            Event::Text(text) if in_style => declarations(svg, text, lab, &mut changes),
            Event::Text(_) => {}
            Event::Close => in_style = false,
        }
    }
    let mut whole = String::with_capacity(svg.len() + 16 * changes.len());
    let mut from = 0;
    for (range, new) in changes {
        whole.push_str(&svg[from..range.start]);
        whole.push_str(&new);
        from = range.end;
    }
    whole.push_str(&svg[from..]);
    whole
}

/// The colours of `stroke:…;fill:…`, alone or between braces.
fn declarations(svg: &str, text: &str, lab: CutColours, changes: &mut Vec<(Range<usize>, String)>) {
    for declaration in text.split([';', '{', '}']) {
        if let Some((key, value)) = declaration.split_once(':')
            && matches!(key.trim(), "stroke" | "fill")
        {
            change(svg, value.trim(), lab, changes);
        }
    }
}

fn change(svg: &str, value: &str, lab: CutColours, changes: &mut Vec<(Range<usize>, String)>) {
    if let Some(new) = colour::parse(value).and_then(|old| lab.told_by(old)) {
        changes.push((place(svg, value), hex(new)));
    }
}

/// Where a part of a text stands in it.
fn place(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A lab that cuts in blue and traces in red.
    const SWAPPED: CutColours = CutColours {
        cut: [0, 0, 255],
        trace: [255, 0, 0],
        engrave: [0, 128, 0],
    };

    #[test]
    fn meanings_change_places_at_once_and_nothing_else_changes() {
        for (before, after) in [
            (
                "<g stroke='#FF0000' fill=\"none\"/>",
                "<g stroke='#0000ff' fill=\"none\"/>",
            ),
            (
                "<g style=\"stroke: blue;fill:#000\"/>",
                "<g style=\"stroke: #ff0000;fill:#008000\"/>",
            ),
            (
                "<style>.a{stroke:#f00}.b{fill:rgb(0,0,255)}</style>",
                "<style>.a{stroke:#0000ff}.b{fill:#ff0000}</style>",
            ),
            (
                "<!-- #FF0000 --><text id='FF0000'>#FF0000</text>",
                "<!-- #FF0000 --><text id='FF0000'>#FF0000</text>",
            ),
            (
                "<path stroke='#FF0001' d='M0 0'/>",
                "<path stroke='#FF0001' d='M0 0'/>",
            ),
            (
                "<svg width='5mm'><path/></svg>",
                "<svg fill=\"#008000\" width='5mm'><path/></svg>",
            ),
            (
                "<svg fill='none'><svg/></svg>",
                "<svg fill='none'><svg/></svg>",
            ),
        ] {
            assert_eq!(recoloured(before, SWAPPED), after);
            assert_eq!(recoloured(before, CutColours::GALLERY), before);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_back_whole_in_the_gallerys_own_colours(text in "[<>/a-f0#'\"=:;{}é stroke-]{0,80}") {
            let _ = recoloured(&text, SWAPPED);
            proptest::prop_assert_eq!(recoloured(&text, CutColours::GALLERY), text);
        }

        #[test]
        fn swapping_twice_gives_the_first_colours(red in 0..3_usize, blue in 0..3_usize) {
            let names = ["#ff0000", "#0000ff", "#123456"];
            let text = format!("<g stroke=\"{}\" fill=\"{}\"/>", names[red], names[blue]);
            let lab = CutColours { engrave: [0; 3], ..SWAPPED };
            proptest::prop_assert_eq!(recoloured(&recoloured(&text, lab), lab), text);
        }
    }
}
