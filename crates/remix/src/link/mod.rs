//! A remix that fits in an address: what it changes of the public project it adapts, and nothing else.
//!
//! Who opens it has that project already, perhaps in a later version. So each change tells what stood there before: the
//! value itself where it is short, else a digest. That is enough to rebuild the three sides of a merge, and what both the
//! remix and the upstream changed since becomes a conflict, as everywhere.
//!
//! Pictures and files do not fit; the link names those that stayed behind.

#[cfg(test)]
mod laws;
mod open;
mod step;
mod write;

pub use open::{OpenedLink, Upstream};
pub use write::BaseIs;

use crate::{Conflict, Origin};
use etabli_model::ClassPlan;
use serde::{Deserialize, Serialize};
use step::Step;
use thiserror::Error;

/// The format this code writes.
pub const LINK_FORMAT: &str = "etabli-link/1";
/// The longest text read, in bytes.
pub const LONGEST_LINK: usize = 1 << 20;
/// The most steps read.
const MOST_STEPS: usize = 4_000;
/// How much of the hash of a base travels: 48 bits, in hexadecimal digits.
const HASH_DIGITS: usize = 12;

/// A remix as its difference to a public project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    format: String,
    /// The public project; none for a remix that began elsewhere, which travels whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<LinkBase>,
    /// Where the remix began.
    #[serde(default)]
    pub origin: Origin,
    /// The class it is prepared for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<ClassPlan>,
    /// What was still to be decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict>,
    /// Its pictures and files that are not the upstream's: they stayed behind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_behind: Vec<String>,
    steps: Vec<Step>,
}

/// The public project a remix adapts, and how the remix began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkBase {
    /// Its slug.
    pub id: String,
    /// Its version when the remix was made.
    pub version: String,
    /// The language it was shown in, in which the remix began: a BCP 47 tag.
    language: String,
    /// The beginning of its [`crate::base_hash`], in that language.
    hash: String,
    /// The remix's slug.
    slug: String,
    /// The day it began.
    date: String,
    /// The address of the upstream.
    url: String,
}

/// Why a link cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LinkFault {
    /// It is not the JSON of a link.
    #[error("it is not a link to a remix: {0}")]
    NotALink(String),
    /// It is of another version.
    #[error("its format is `{0}`, not `{LINK_FORMAT}`")]
    UnknownFormat(String),
    /// A limit is passed.
    #[error("it is too large")]
    TooLarge,
    /// The project it adapts is not the one that was given.
    #[error("it adapts `{0}`")]
    AnotherBase(String),
    /// It does not fit the very project it was made from, or what comes of it is no project.
    #[error("`{0}` does not fit")]
    DoesNotFit(String),
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
}

/// Reads a link; never panics on any text. What it opens to is told by [`Link::open`].
pub fn read_link(text: &str) -> Result<Link, LinkFault> {
    if text.len() > LONGEST_LINK {
        return Err(LinkFault::TooLarge);
    }
    let link: Link =
        serde_json::from_str(text).map_err(|error| match serde_json::from_str::<Head>(text) {
            Ok(head) if head.format != LINK_FORMAT => LinkFault::UnknownFormat(head.format),
            _ => LinkFault::NotALink(error.to_string()),
        })?;
    if link.format != LINK_FORMAT {
        return Err(LinkFault::UnknownFormat(link.format));
    }
    if link.steps.len() > MOST_STEPS {
        return Err(LinkFault::TooLarge);
    }
    Ok(link)
}

impl Link {
    /// How many changes it carries.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}
