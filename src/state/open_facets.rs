//! Which facets are unfolded: only these are counted, and this browser remembers them.

use super::query::GalleryQuery;
use crate::platform::{preferences, viewport};
use etabli_search::Facet;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Where they are remembered.
const KEY: &str = "facets";
/// Facets unfolded at first, where there is room beside the results.
const FIRST: usize = 5;

/// The facets that are unfolded, as a context.
#[derive(Clone, Copy)]
pub struct OpenFacets(RwSignal<BTreeSet<Facet>>);

/// Provides the [`OpenFacets`].
pub fn provide() {
    let remembered = preferences::remembered(KEY);
    let open = remembered.map_or_else(at_first, |names| read(&names));
    provide_context(OpenFacets(RwSignal::new(open)));
}

/// The facets that are unfolded.
pub fn use_open_facets() -> OpenFacets {
    expect_context()
}

impl OpenFacets {
    /// True for a facet that is unfolded. Reactive.
    pub fn holds(self, facet: Facet) -> bool {
        self.0.with(|open| open.contains(&facet))
    }

    /// Folds or unfolds a facet.
    pub fn toggle(self, facet: Facet) {
        self.0.update(|open| {
            if !open.remove(&facet) {
                open.insert(facet);
            }
        });
        preferences::remember(KEY, &self.0.with_untracked(written));
    }

    /// The facets to count: those that are unfolded, and those that narrow the answer. Reactive.
    pub fn counted(self, query: GalleryQuery) -> Vec<Facet> {
        let chosen: BTreeSet<Facet> = query.with(|query| query.filters.keys().copied().collect());
        self.0.with(|open| open.union(&chosen).copied().collect())
    }
}

fn at_first() -> BTreeSet<Facet> {
    let room = if viewport::is_wide() { FIRST } else { 0 };
    Facet::ALL.into_iter().take(room).collect()
}

fn read(names: &str) -> BTreeSet<Facet> {
    names.split(' ').filter_map(Facet::from_name).collect()
}

fn written(open: &BTreeSet<Facet>) -> String {
    let names: Vec<&str> = open.iter().map(|facet| facet.name()).collect();
    names.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_which_were_open_and_that_none_was() {
        for names in ["", "kind", "level machine status"] {
            assert_eq!(written(&read(names)), names);
        }
        assert_eq!(written(&read("machine colour level ")), "level machine");
    }
}
