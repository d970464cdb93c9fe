//! The licences of a booklet: several projects side by side, none of them adapted.
//!
//! A collection is no adaptation (section 1(a) of the Creative Commons 4.0 licences: adapted material is what is derived
//! from a work): each project keeps its licence, and all are listed. Even what may not be adapted may stand in it, as it is.

use crate::family::{Family, family};

/// What a booklet says of its licences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// Every licence once, in the order of the projects.
    pub licences: Vec<String>,
}

/// The licences of these projects, each SPDX identifier as it is written.
pub fn collection(licences: &[&str]) -> Collection {
    let mut listed: Vec<String> = Vec::new();
    for licence in licences.iter().map(|one| one.trim()) {
        if !listed.iter().any(|one| one.eq_ignore_ascii_case(licence)) {
            listed.push(licence.to_owned());
        }
    }
    Collection { licences: listed }
}

impl Collection {
    /// One member that forbids profit forbids it for the booklet.
    pub fn non_commercial(&self) -> bool {
        let forbids = |one: &String| {
            matches!(
                family(one),
                Some(Family::ByNc | Family::ByNcSa(_) | Family::ByNcNd)
            )
        };
        self.licences.iter().any(forbids)
    }

    /// A member says nothing that is known: all its rights are reserved, and the booklet stays at home.
    pub fn reserved(&self) -> bool {
        self.licences.iter().any(|one| family(one).is_none())
    }
}
