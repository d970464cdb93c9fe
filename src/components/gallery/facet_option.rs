//! One value of a facet: a box to tick, its name, and what ticking it would give.

use super::facet_group::Counts;
use super::labels::value_label;
use crate::i18n::text_with;
use crate::state::catalogue::use_catalogue;
use crate::state::query::GalleryQuery;
use etabli_search::Facet;
use leptos::prelude::*;

/// How a value looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OptionLook {
    /// A line with a box, the count at its end.
    #[default]
    Line,
    /// A small toggle among others: the years of a cycle.
    Toggle,
}

/// A value to choose. A value that would give nothing stays in its place, paler.
#[component]
pub fn FacetOption(
    /// Its facet.
    facet: Facet,
    /// Its id.
    value: String,
    /// The gallery's question.
    query: GalleryQuery,
    /// What each value would give.
    counts: Memo<Counts>,
    /// How it looks.
    #[prop(optional)]
    look: OptionLook,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let value = StoredValue::new(value);
    let chosen =
        Memo::new(move |_| query.with(|query| value.with_value(|value| query.has(facet, value))));
    let count =
        Memo::new(move |_| value.with_value(|value| counts.with(|counts| counts.of_value(value))));
    let nothing = move || count.get() == 0 && !chosen.get();
    let name = move || value.with_value(|value| value_label(catalogue, facet, value));
    let toggle = move |_| query.change(|query| query.toggled(facet, &value.get_value()));
    let tick = move || view! { <input type="checkbox" prop:checked=chosen on:change=toggle/> };
    match look {
        OptionLook::Line => view! {
            <label class="facet__option" class=("facet__option--nothing", nothing)>
                {tick()}<span class="facet__name">{name}</span>
                <span class="facet__count"><Count count/></span>
            </label>
        }
        .into_any(),
        OptionLook::Toggle => view! {
            <label class="facet__year" class=("facet__year--nothing", nothing)>
                {tick()}<span>{name}" "<small><Count count/></small></span>
            </label>
        }
        .into_any(),
    }
}

/// A number for the eye, a sentence for the ear.
#[component]
fn Count(
    /// How many projects.
    count: Memo<usize>,
) -> impl IntoView {
    let sentence = move || text_with("gallery-count", &[("count", count.get().into())]);
    view! {
        <span aria-hidden="true">{count}</span>
        <span class="visually-hidden">", "{sentence}</span>
    }
}
