//! Drawings at their true size: read, measured, and cut into pages.

mod colour;
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

pub(crate) use ink_map::{InkMap, micrometres};
pub(crate) use read::{Drawing, svg};
pub(crate) use tiling::{Area, Place, Tiling, letters, name};
