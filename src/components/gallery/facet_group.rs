//! One facet: its name, which folds and unfolds it, and its values with their counts.

use super::amount_facet::AmountFacet;
use super::facet_values::FacetValues;
use super::labels::facet_label;
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::state::open_facets::use_open_facets;
use crate::state::query::GalleryQuery;
use crate::state::search::{Found, use_search};
use etabli_search::{Answer, Facet, FacetCount};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What choosing each value of a facet would give: values in teaching order, and counts that are found without walking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The values some project has, in their order.
    pub values: Vec<String>,
    by_value: BTreeMap<String, usize>,
}

impl Counts {
    fn of(counted: &[FacetCount]) -> Self {
        let mut counts = Self::default();
        // One by one: collected, they would be sorted first, by code that weighs more than all this.
        for one in counted {
            counts.values.push(one.value.clone());
            counts.by_value.insert(one.value.clone(), one.count);
        }
        counts
    }

    /// The projects of one value; 0 where it would give nothing.
    pub fn of_value(&self, value: &str) -> usize {
        self.by_value.get(value).copied().unwrap_or_default()
    }

    /// The greatest count.
    pub fn greatest(&self) -> usize {
        self.by_value.values().copied().max().unwrap_or_default()
    }
}

/// A facet under its name. Folded, it costs nothing: it is not counted.
#[component]
pub fn FacetGroup(
    /// Which one.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let facets = use_open_facets();
    let open = Memo::new(move |_| facets.holds(facet));
    let chosen =
        Memo::new(move |_| query.with(|query| query.filters.get(&facet).map_or(0, BTreeSet::len)));
    let name = move || facet_label(facet);
    let badge = move || {
        (chosen.get() != 0).then(|| {
            let words = text_with("facet-chosen", &[("count", chosen.get().into())]);
            view! {
                <span class="badge" aria-hidden="true">{chosen.get()}</span>
                <span class="visually-hidden">", "{words}</span>
            }
        })
    };
    view! {
        <div class="facet" role="group" aria-label=name>
            <button type="button" class="facet__title" aria-expanded=move || open.get().to_string()
                on:click=move |_| facets.toggle(facet)>
                <span class="facet__title-name">{name}</span>{badge}<Icon name=IconName::Chevron/>
            </button>
            <Show when=move || open.get()><FacetBody facet query/></Show>
        </div>
    }
}

#[component]
fn FacetBody(
    /// Which one.
    facet: Facet,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let found = use_search().found;
    let counts = Memo::new(move |before: Option<&Counts>| {
        let counted = |answer: &Answer| answer.facets.get(&facet).map(|all| Counts::of(all));
        let now = found.with(|found| found.as_ref().and_then(|found| counted(&found.answer)));
        // What is counted anew keeps its last counts until it is: nothing jumps.
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let known = Memo::new(move |_| {
        let counted = |found: &Found| found.answer.facets.contains_key(&facet);
        !counts.with(|counts| counts.values.is_empty())
            || found.with(|found| found.as_deref().is_some_and(counted))
    });
    let empty = Memo::new(move |_| counts.with(|counts| counts.values.is_empty()));
    let body = move || match (known.get(), empty.get()) {
        (false, _) => {
            view! { <span class="skeleton skeleton--line facet__waiting"></span> }.into_any()
        }
        (true, true) => view! { <p class="facet__empty">{said("facet-empty")}</p> }.into_any(),
        (true, false) if facet.is_amount() => {
            view! { <AmountFacet facet query counts/> }.into_any()
        }
        (true, false) => view! { <FacetValues facet query counts/> }.into_any(),
    };
    view! { <div class="facet__body">{body}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_gives_nothing_counts_zero_and_keeps_its_place() {
        let one = |value: &str, count| FacetCount {
            value: value.to_owned(),
            count,
        };
        let counts = Counts::of(&[one("tool", 3), one("tip", 0)]);
        assert_eq!(counts.values, ["tool", "tip"]);
        let found: Vec<usize> = ["tool", "tip", "of-no-project"]
            .map(|value| counts.of_value(value))
            .into();
        assert_eq!(found, [3, 0, 0]);
        assert_eq!(counts.greatest(), 3);
    }
}
