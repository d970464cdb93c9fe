//! Three-way merge: two sides started from one base, and neither may lose what it changed.
//!
//! Merging never fails: what cannot be decided is a [`Conflict`], kept beside a project that can
//! be used as it is. There, the disputed place holds our side; only what one side took away while
//! the other refers to it stays, whoever took it away, so that nothing refers to what is gone.
//!
//! By field and by item:
//! - what one side changed is taken; what both changed alike is no conflict;
//! - a quantity with its unit, a size, a price with its year, the content of a file, a setting,
//!   another format's `x-` key are one value each; the times of a project are four;
//! - items are known by their id (parents of a remix also by `uid` or address), so that a moved
//!   item is the same one; the order is merged apart, and what both put in the same place stands
//!   in the order of its ids. An item that one side took away and the other only moved goes;
//! - lists of words are merged word by word, texts and lists of sentences by paragraph;
//! - of two new dates or versions, the later counts; of two versions that were translated, the
//!   earlier. Nobody is asked about bookkeeping;
//! - what one side took away and the other changed is a conflict.
//!
//! Exchanging the sides exchanges them in each conflict, and changes nothing where there is none.

mod conflict;
#[cfg(any(test, feature = "trials"))]
pub mod edits;
mod fields;
mod items;
#[cfg(test)]
mod laws;
mod order;
pub(crate) mod path;
pub(crate) mod references;
mod resolve;
pub(crate) mod shape;
pub(crate) mod text;
mod told;
pub(crate) mod uses;

pub use conflict::{Conflict, ConflictKind, Offer, Resolution};
pub use resolve::{as_it_stands, resolve};
pub use told::{ToldConflict, told};

use etabli_model::{Project, project_from_value, project_to_value};
use fields::{Three, dispute, merge_fields};
use references::keep_what_is_used;
use serde_json::Value;
use shape::Inside;

/// A merged project, and what is still to be decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// What both sides made of the base; our side where they disagree.
    pub project: Project,
    /// The places both changed differently; each can be resolved at any time.
    pub conflicts: Vec<Conflict>,
}

/// Merges two projects that started from one base. Total: any three projects have a merge.
pub fn merge(base: &Project, ours: &Project, theirs: &Project) -> Merge {
    let agreed = |project: &Project| Merge {
        project: project.clone(),
        conflicts: Vec::new(),
    };
    if ours == theirs || theirs == base {
        return agreed(ours);
    }
    if ours == base {
        return agreed(theirs);
    }
    let sides = [base, ours, theirs].map(project_to_value);
    merge_values(&sides).unwrap_or_else(|| {
        // What cannot be written and read again can only be compared as a whole.
        let mut conflicts = Vec::new();
        let three = Three {
            base: Some(&sides[0]),
            ours: Some(&sides[1]),
            theirs: Some(&sides[2]),
        };
        dispute("", ConflictKind::Value, three, &mut conflicts);
        Merge {
            project: ours.clone(),
            conflicts,
        }
    })
}

fn merge_values([base, ours, theirs]: &[Value; 3]) -> Option<Merge> {
    let fields = [base.as_object()?, ours.as_object()?, theirs.as_object()?];
    let mut conflicts = Vec::new();
    let merged = merge_fields(Inside::Project, "", fields, &mut conflicts);
    let mut merged = Value::Object(merged);
    keep_what_is_used([base, ours, theirs], &mut merged, &mut conflicts);
    let (project, _) = project_from_value(&merged, "", "").ok()?;
    Some(Merge { project, conflicts })
}
