//! Drawings lifted off a page, so that they can be placed again beside it.
//!
//! A page becomes one picture when it is placed on larger paper. A drawing inside a picture loses
//! its letters: no font reaches it there. So drawings are taken off first, and placed on top.

use typst::layout::{Frame, FrameItem, Point, Size};
use typst::visualize::{Image, ImageKind};
use typst_layout::Page;
use typst_svg::SvgOptions;

/// A page without its drawings, and the drawings with their places.
pub(crate) struct BarePage {
    /// The page as an SVG document.
    pub(crate) svg: String,
    pub(crate) drawings: Vec<Drawing>,
}

/// One drawing of a page.
pub(crate) struct Drawing {
    pub(crate) svg: Vec<u8>,
    at: Point,
    size: Size,
}

impl Drawing {
    /// Left, top, width and height in points.
    pub(crate) fn place(&self) -> [f64; 4] {
        [self.at.x, self.at.y, self.size.x, self.size.y].map(|length| length.to_pt())
    }
}

/// Takes the drawings off a page.
pub(crate) fn bare(page: &Page) -> BarePage {
    let mut drawings = Vec::new();
    let frame = lift(&page.frame, Point::zero(), &mut drawings);
    let page = Page {
        frame,
        ..page.clone()
    };
    BarePage {
        svg: typst_svg::svg(&page, &SvgOptions::default()),
        drawings,
    }
}

fn lift(frame: &Frame, origin: Point, lifted: &mut Vec<Drawing>) -> Frame {
    let mut rest = Frame::new(frame.size(), frame.kind());
    for (at, item) in frame.items() {
        let here = origin + *at;
        match item {
            FrameItem::Image(image, size, _) if drawing(image).is_some() => {
                lifted.extend(drawing(image).map(|svg| Drawing {
                    svg,
                    at: here,
                    size: *size,
                }));
            }
            // What is turned or enlarged stays where it is.
            FrameItem::Group(group) if group.transform.is_only_translate() => {
                let moved = here + Point::new(group.transform.tx, group.transform.ty);
                let mut group = group.clone();
                group.frame = lift(&group.frame, moved, lifted);
                rest.push(*at, FrameItem::Group(group));
            }
            other => rest.push(*at, other.clone()),
        }
    }
    rest
}

fn drawing(image: &Image) -> Option<Vec<u8>> {
    match image.kind() {
        ImageKind::Svg(svg) => Some(svg.data().to_vec()),
        _ => None,
    }
}
