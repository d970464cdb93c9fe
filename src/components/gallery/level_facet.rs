//! The levels: each cycle with its years beside, so that one can take CE2 alone or all of cycle 2.

use super::facet_group::Counts;
use super::facet_option::{FacetOption, OptionLook};
use super::facet_values::{Folding, MoreValues};
use crate::state::catalogue::use_catalogue;
use crate::state::query::GalleryQuery;
use etabli_model::Vocabulary;
use etabli_model::vocabulary::concept;
use etabli_search::Facet;
use leptos::prelude::*;

/// Groups shown before the others are asked for: the cycles of school, and upper secondary.
const FIRST: usize = 5;

/// A cycle, or a level that has none, and the years of the cycle.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Group {
    value: String,
    years: Vec<String>,
}

/// The values of the level facet, grouped.
#[component]
pub fn LevelFacet(
    /// The gallery's question.
    query: GalleryQuery,
    /// What each level would give: in teaching order, a cycle before its levels.
    counts: Memo<Counts>,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let groups = Memo::new(move |_| {
        let gallery = catalogue.gallery();
        let grouped = |counts: &Counts| {
            gallery
                .map(|gallery| grouped(&counts.values, &gallery.vocabulary))
                .unwrap_or_default()
        };
        counts.with(grouped)
    });
    let chosen = move |group: &Group| {
        let mut levels = group.years.iter().chain([&group.value]);
        query.with(|query| levels.any(|level| query.has(Facet::Level, level)))
    };
    let folding = Folding::new(groups, FIRST, chosen);
    view! {
        <ul class="facet__list" role="list">
            <For each=move || folding.shown.get() key=Clone::clone let:group>
                <li>
                    <FacetOption facet=Facet::Level value=group.value query counts/>
                    <Years years=group.years query counts/>
                </li>
            </For>
        </ul>
        <MoreValues whole=folding.whole others=folding.others/>
    }
}

#[component]
fn Years(
    /// Level ids.
    years: Vec<String>,
    /// The gallery's question.
    query: GalleryQuery,
    /// What each level would give.
    counts: Memo<Counts>,
) -> impl IntoView {
    let toggle = |value: String| {
        view! { <li><FacetOption facet=Facet::Level value query counts look=OptionLook::Toggle/></li> }
    };
    (!years.is_empty()).then(|| {
        view! { <ul class="facet__years" role="list">{years.into_iter().map(toggle).collect_view()}</ul> }
    })
}

fn grouped(values: &[String], vocabulary: &Vocabulary) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for value in values {
        let cycle = concept(&vocabulary.levels, value).map(|level| level.cycle.as_str());
        match groups.last_mut() {
            Some(group) if cycle == Some(group.value.as_str()) => group.years.push(value.clone()),
            _ => groups.push(Group {
                value: value.clone(),
                years: Vec::new(),
            }),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Concept;

    #[test]
    fn puts_each_year_beside_its_cycle() {
        let level = |id: &str, cycle: &str| Concept {
            id: id.to_owned(),
            cycle: cycle.to_owned(),
            ..Concept::default()
        };
        let vocabulary = Vocabulary {
            levels: vec![
                level("ce1", "cycle-2"),
                level("ce2", "cycle-2"),
                level("adults", "adults"),
            ],
            ..Vocabulary::default()
        };
        let values = ["cycle-2", "ce2", "adults", "of-no-vocabulary"].map(str::to_owned);
        let found: Vec<(String, usize)> = grouped(&values, &vocabulary)
            .into_iter()
            .map(|group| (group.value, group.years.len()))
            .collect();
        assert_eq!(
            found,
            [
                ("cycle-2".to_owned(), 1),
                ("adults".to_owned(), 0),
                ("of-no-vocabulary".to_owned(), 0)
            ]
        );
    }
}
