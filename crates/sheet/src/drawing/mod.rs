//! Drawings at their true size: read, measured, and cut into pages.

mod colour;
mod dxf;
mod ink_map;
mod markup;
mod numbers;
mod path;
mod read;
mod recolour;
mod size;
mod tiling;

pub use colour::Rgb;
pub use recolour::{CutColours, recoloured};
pub use size::{LONGEST_MM, Refusal, ToldUnit};

pub(crate) use colour::hexadecimal;
pub(crate) use ink_map::{InkMap, micrometres};
pub(crate) use read::{Drawing, svg};
pub(crate) use tiling::{Area, Place, Tiling, letters, name};

use std::borrow::Cow;

/// The drawing of a file as SVG: its own text, or that of a DXF.
pub(crate) fn text_of(bytes: &[u8], told: ToldUnit) -> Result<Cow<'_, str>, Refusal> {
    match dxf::is_dxf(bytes) {
        true => dxf::as_svg(bytes, told).map(Cow::Owned),
        false => std::str::from_utf8(bytes)
            .map(Cow::Borrowed)
            .map_err(|_| Refusal::Unreadable),
    }
}

/// A cut file as SVG, which it may be already; a DXF must tell its unit.
pub fn cut_file_as_svg(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    text_of(bytes, ToldUnit::Untold)
}

/// A cut file of the gallery as a DXF in a lab's own colours, each line in a layer named after what it is for.
pub fn cut_file_as_dxf(svg: &str, lab: CutColours) -> Result<String, Refusal> {
    dxf::written(&read::svg(svg, ToldUnit::Untold)?, lab)
}
