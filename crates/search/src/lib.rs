//! Search and facets over a catalogue, the same code native and in the browser.
//!
//! Pure values: an [`Index`] is a function of the projects and the vocabulary, an [`Answer`] is a
//! function of the index and a [`Query`]. No input or output, no clock, no floating point, so that
//! every machine gives the same answer.

mod address;
mod answer;
mod build;
mod card;
mod codec;
mod column;
mod dictionary;
mod engine;
mod explain;
mod facet;
mod fields;
mod files;
mod head;
mod index;
mod listing;
mod need;
mod postings;
mod profile;
mod publication;
mod query;
mod range;
mod rows;
mod set;
mod summary;
mod syntax;
mod typo;
mod understand;
mod values;
mod words;

pub use answer::{Answer, Correction, FacetCount, Fit, Hit, Mark, Suggestion, Understood};
pub use build::IndexBuilder;
pub use engine::{Engine, Outcome, Question};
pub use explain::{ExplainedWord, Explanation, FoundWord, How, Passage, Snippet, explain, marked};
pub use facet::{Facet, NO_MACHINE};
pub use fields::Field;
pub use files::{FileName, Files, INDEX_FORMAT, IndexError};
pub use index::Index;
pub use listing::{Listing, ProjectFile};
pub use need::{AnyOf, Bed, MaterialBed, Need, has_a_bed, is_at_hand};
pub use profile::{Colour, LaserColours, PROFILE_FORMAT, Profile};
pub use publication::{
    CURRENT, Lineage, Packing, WINDOW, WINDOW_PATH, card_place, generation_of, lineage_path,
    publish, unpacked,
};
pub use query::{Query, Scope, Sort};
pub use range::Range;
pub use summary::{Cover, Parent, ProjectSummary, Told, count_remixes, summaries};
