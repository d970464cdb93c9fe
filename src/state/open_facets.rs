//! Which facets are unfolded: only these are counted, and this browser remembers them.

use super::query::GalleryQuery;
use crate::platform::{preferences, viewport};
use etabli_search::Facet;
use leptos::prelude::*;

/// Where they are remembered.
const KEY: &str = "facets";
/// Facets unfolded at first, where there is room beside the results.
const FIRST: usize = 5;

/// The facets that are unfolded, as a context: a bit for each, which weighs less than a set.
#[derive(Clone, Copy)]
pub struct OpenFacets(RwSignal<u32>);

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
        self.0.get() & bit(facet) != 0
    }

    /// Folds or unfolds a facet.
    pub fn toggle(self, facet: Facet) {
        let open = self.0.get_untracked() ^ bit(facet);
        self.0.set(open);
        preferences::remember(KEY, &written(open));
    }

    /// The facets to count: those that are unfolded, and those that narrow the answer. Reactive.
    pub fn counted(self, query: GalleryQuery) -> Vec<Facet> {
        let mut counted = Facet::ALL.to_vec();
        counted.retain(|facet| {
            self.holds(*facet) || query.with(|query| query.filters.contains_key(facet))
        });
        counted
    }
}

const fn bit(facet: Facet) -> u32 {
    1 << facet as u32
}

fn at_first() -> u32 {
    let room = if viewport::is_wide() { FIRST } else { 0 };
    Facet::ALL.into_iter().take(room).map(bit).sum()
}

fn read(names: &str) -> u32 {
    let known = names.split(' ').filter_map(Facet::from_name);
    known.fold(0, |open, facet| open | bit(facet))
}

fn written(open: u32) -> String {
    let mut names = String::new();
    for facet in Facet::ALL
        .into_iter()
        .filter(|facet| open & bit(*facet) != 0)
    {
        if !names.is_empty() {
            names.push(' ');
        }
        names.push_str(facet.name());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_which_were_open_and_that_none_was() {
        for names in ["", "kind", "level machine status"] {
            assert_eq!(written(read(names)), names);
        }
        assert_eq!(
            written(read("machine colour level machine ")),
            "level machine"
        );
    }
}
