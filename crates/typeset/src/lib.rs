//! Typst source becomes PDF and SVG pages, in memory.
//!
//! The outside world (files, fonts, date) is what the caller hands over and nothing else: no disk,
//! no network, no clock. The same files give the same bytes, on every machine and in the browser.

mod glyphs;
mod house;
mod imposed;
mod lifted;
mod pages;
mod remark;
mod report;
mod typesetter;
mod world;

pub use imposed::booklet_order;
pub use pages::Pages;
pub use remark::Remark;
pub use report::{Report, TypesetError};
pub use typesetter::Typesetter;
