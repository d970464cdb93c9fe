//! Made-up projects that read like real ones, for trials at scale.
//!
//! Words follow Zipf's law, as in any language: the first of a list comes twice as often as the second, three times as often
//! as the third. Lengths vary, most short, some long. No input, output, clock or chance: the same seed gives the same
//! projects on every machine, so that what was measured can be measured again.

mod dice;
mod maker;
mod odd;
mod text;
mod words;

pub use dice::Dice;
pub use maker::Maker;
pub use odd::{OddProject, odd_projects, shape_names};
