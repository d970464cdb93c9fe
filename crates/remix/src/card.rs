//! The line of a remix in the workbench: small enough that hundreds are read at once.

use crate::{Origin, Remix};
use serde::{Deserialize, Serialize};

/// What the workbench shows of a remix without reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemixCard {
    /// The remix's id in the workbench.
    pub id: String,
    /// Its title, possibly empty.
    pub title: String,
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub updated: u64,
    /// Where it began.
    pub origin: Origin,
    /// Slug of its base.
    pub base: String,
    /// Title of its base.
    pub base_title: String,
    /// Version of its base.
    pub base_version: String,
    /// Path of its cover picture; empty for none.
    pub cover: String,
    /// What is still to be decided.
    pub conflicts: usize,
}

/// The line of a remix.
pub fn card_of(remix: &Remix) -> RemixCard {
    let cover = remix.project.cover_image();
    RemixCard {
        id: remix.id.clone(),
        title: remix.project.title.clone(),
        created: remix.created,
        updated: remix.updated,
        origin: remix.origin,
        base: remix.base.id.clone(),
        base_title: remix.base.title.clone(),
        base_version: remix.base.version.clone(),
        cover: cover.map(|cover| cover.path.clone()).unwrap_or_default(),
        conflicts: remix.conflicts.len(),
    }
}
