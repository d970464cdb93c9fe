//! One conflict in words: what it is about, what was there, and what each side made of it.
//!
//! The words are those of differences: each side is the project with the conflict decided for it.

use etabli_model::Project;
use etabli_remix::{
    About, ChangeGroup, Conflict, Resolution, ToldChange, as_it_stands, compare, resolve,
};

/// A conflict, told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sides {
    /// What it is about, where that can still be said.
    pub(super) about: Option<(About, ToldChange)>,
    /// From what was there to what our side has.
    pub(super) ours: Vec<ChangeGroup>,
    /// From what was there to what their side has.
    pub(super) theirs: Vec<ChangeGroup>,
}

impl Sides {
    pub(super) fn of(project: &Project, conflict: &Conflict) -> Self {
        let now = as_it_stands(project, conflict);
        let before = Conflict {
            ours: conflict.base.clone(),
            ..now.clone()
        };
        let decided = |conflict: &Conflict, way: &Resolution| resolve(project, conflict, way);
        let base = decided(&before, &Resolution::Ours);
        let ours = decided(&now, &Resolution::Ours);
        let theirs = decided(&now, &Resolution::Theirs);
        let told = |one: &Option<Project>, other: &Option<Project>| match (one, other) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Vec::new(),
        };
        let between = told(&ours, &theirs);
        let about = between.into_iter().find_map(|group| {
            let change = group.changes.into_iter().next()?;
            Some((group.about, change))
        });
        Self {
            about,
            ours: told(&base, &ours),
            theirs: told(&base, &theirs),
        }
    }
}

/// The project with a conflict decided. Ours is what stands there now.
pub(super) fn decided(project: &Project, conflict: &Conflict, way: &Resolution) -> Option<Project> {
    resolve(project, &as_it_stands(project, conflict), way)
}
