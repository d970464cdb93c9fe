//! The values of a facet: the first of them, and the others when they are asked for. A cycle has its years beside it, so
//! that one can take CE2 alone or all of cycle 2.

use super::facet_group::Counts;
use super::facet_option::{FacetOption, OptionLook};
use crate::i18n::{text, text_with};
use crate::state::catalogue::use_catalogue;
use crate::state::query::GalleryQuery;
use etabli_model::Concept;
use etabli_model::vocabulary::concept;
use etabli_search::{Facet, Query};
use leptos::prelude::*;

/// A value with the years of the cycle it is, if it is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Group {
    value: String,
    years: Vec<String>,
}

impl Group {
    fn is_chosen(&self, query: &Query, facet: Facet) -> bool {
        let mut values = self.years.iter().chain([&self.value]);
        values.any(|value| query.has(facet, value))
    }
}

/// What of a long list is shown while not all of it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Kept {
    groups: Vec<Group>,
    others: usize,
}

/// The values of a facet.
#[component]
pub fn FacetValues(
    /// Which one.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
    /// What each would give.
    counts: Memo<Counts>,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let whole = RwSignal::new(false);
    let groups = Memo::new(move |_| {
        let gallery = catalogue.gallery();
        let levels = gallery.as_ref().filter(|_| facet == Facet::Level);
        let levels = levels.map_or(&[][..], |gallery| &gallery.vocabulary.levels);
        counts.with(|counts| grouped(&counts.values, levels))
    });
    let kept = Memo::new(move |before: Option<&Kept>| {
        // One that was chosen stays: it must not vanish under the finger that takes it off.
        let was = |one: &Group| before.is_some_and(|before| before.groups.contains(one));
        let stands_out = |one: &Group| query.with(|query| one.is_chosen(query, facet)) || was(one);
        groups.with(|groups| kept(groups, first(facet), stands_out))
    });
    let rows = move || match whole.get() {
        true => groups.get(),
        false => kept.with(|kept| kept.groups.clone()),
    };
    let row = move |group: Group| {
        let years = group.years.into_iter().map(|value| {
            view! { <li><FacetOption facet value query counts look=OptionLook::Toggle/></li> }
        });
        let years = years.collect_view();
        let years = (!years.is_empty())
            .then(|| view! { <ul class="facet__years" role="list">{years}</ul> });
        view! { <li><FacetOption facet value=group.value query counts/>{years}</li> }
    };
    let others = move || kept.with(|kept| kept.others);
    let words = move || match whole.get() {
        true => text("facet-fewer"),
        false => text_with("facet-more", &[("count", others().into())]),
    };
    view! {
        <ul class="facet__list" role="list">
            <For each=rows key=|group| group.value.clone() children=row/>
        </ul>
        <Show when=move || others() != 0>
            <button type="button" class="button button--ghost button--small facet__more"
                aria-expanded=move || whole.get().to_string() on:click=move |_| whole.update(|whole| *whole = !*whole)>
                {words}
            </button>
        </Show>
    }
}

/// Values shown before the others are asked for; of levels, the cycles of school and upper secondary.
const fn first(facet: Facet) -> usize {
    match facet {
        Facet::Level => 5,
        _ => 8,
    }
}

/// Each value by itself, but a year beside the cycle that stands before it.
fn grouped(values: &[String], levels: &[Concept]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for value in values {
        let cycle = concept(levels, value).map(|level| level.cycle.as_str());
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

/// The first ones and those that stand out. One more is not worth a button: it is shown too.
fn kept(groups: &[Group], first: usize, stands_out: impl Fn(&Group) -> bool) -> Kept {
    let first = if groups.len() == first + 1 {
        groups.len()
    } else {
        first
    };
    let mut kept = Kept::default();
    for (position, group) in groups.iter().enumerate() {
        if position < first || stands_out(group) {
            kept.groups.push(group.clone());
        }
    }
    kept.others = groups.len() - kept.groups.len();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_each_year_beside_its_cycle() {
        let level = |id: &str, cycle: &str| Concept {
            id: id.to_owned(),
            cycle: cycle.to_owned(),
            ..Concept::default()
        };
        let levels = [
            level("ce1", "cycle-2"),
            level("ce2", "cycle-2"),
            level("adults", "adults"),
        ];
        let values = ["cycle-2", "ce2", "adults", "of-no-vocabulary"].map(str::to_owned);
        let found: Vec<(String, usize)> = grouped(&values, &levels)
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

    #[test]
    fn a_long_list_shows_its_first_values_and_those_chosen() {
        for (length, first, chosen, shown, others) in [
            (3, 8, "9", "0 1 2", 0),
            (5, 3, "4", "0 1 2 4", 1),
            (5, 3, "1", "0 1 2", 2),
            (4, 3, "9", "0 1 2 3", 0),
        ] {
            let groups: Vec<Group> = (0..length)
                .map(|one| Group {
                    value: one.to_string(),
                    years: Vec::new(),
                })
                .collect();
            let kept = kept(&groups, first, |one| one.value == chosen);
            let values: Vec<&str> = kept.groups.iter().map(|one| one.value.as_str()).collect();
            assert_eq!((values.join(" ").as_str(), kept.others), (shown, others));
        }
    }
}
