//! A part of a typed text that was understood.

use crate::Facet;
use std::ops::Range;

/// Typed words that stand for filters.
pub(super) struct Span {
    /// The words.
    pub(super) tokens: Range<usize>,
    /// Their bytes, with the signs that belong to them: "< 20 min", "5 €".
    pub(super) text: Range<usize>,
    /// What they stand for: alternatives of one facet.
    pub(super) values: Vec<(Facet, String)>,
    pub(super) meaning: Meaning,
}

/// What becomes of the words themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Names: projects that say them rank first.
    Name,
    /// Amounts: nobody writes "less than 30 min" into a project.
    Amount,
}
