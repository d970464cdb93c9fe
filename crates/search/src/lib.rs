//! Search and facets over a catalogue, the same code native and in the browser.
//!
//! Pure values: an [`Index`] is a function of the projects and the vocabulary, an [`Answer`] is a
//! function of the index and a [`Query`]. No input or output, no clock, no floating point, so that
//! every machine gives the same answer.

mod address;
mod answer;
mod facet;
mod fields;
mod file;
mod find;
mod index;
mod listing;
mod matching;
mod query;
mod range;
mod set;
mod summary;
mod typo;
mod words;

pub use answer::{Answer, Correction, FacetCount, Hit, Mark, Suggestion, Understood};
pub use facet::{Facet, NO_MACHINE};
pub use file::{INDEX_FORMAT, IndexError};
pub use index::{Index, IndexBuilder};
pub use listing::{Listing, ProjectFile};
pub use query::{Query, Scope, Sort};
pub use range::Range;
pub use summary::{Cover, Parent, ProjectSummary, Told, count_remixes, summaries};
