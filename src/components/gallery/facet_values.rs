//! The values of a facet: the first of them, and the others when they are asked for.

use super::facet_group::Counts;
use super::facet_option::FacetOption;
use super::level_facet::LevelFacet;
use crate::i18n::{text, text_with};
use crate::state::query::GalleryQuery;
use etabli_search::Facet;
use leptos::prelude::*;

/// Values shown before the others are asked for.
const FIRST: usize = 8;

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
    if facet == Facet::Level {
        return view! { <LevelFacet query counts/> }.into_any();
    }
    let values = Memo::new(move |_| counts.with(|counts| counts.values.clone()));
    let folding = Folding::new(values, FIRST, move |value: &String| {
        query.with(|query| query.has(facet, value))
    });
    view! {
        <ul class="facet__list" role="list">
            <For each=move || folding.shown.get() key=String::clone let:value>
                <li><FacetOption facet value query counts/></li>
            </For>
        </ul>
        <MoreValues whole=folding.whole others=folding.others/>
    }
    .into_any()
}

/// A list that is long: which of it is shown.
#[derive(Clone, Copy)]
pub struct Folding<T: Send + Sync + 'static> {
    /// What is shown.
    pub shown: Memo<Vec<T>>,
    /// All of it is.
    pub whole: RwSignal<bool>,
    /// How many wait.
    pub others: Memo<usize>,
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Folding<T> {
    /// Shows the `first` of them and those that are chosen. One that was chosen stays while the list does: it must not
    /// vanish under the finger that takes it off.
    pub fn new(
        all: Memo<Vec<T>>,
        first: usize,
        chosen: impl Fn(&T) -> bool + Send + Sync + 'static,
    ) -> Self {
        let whole = RwSignal::new(false);
        let kept = Memo::new(move |before: Option<&Vec<T>>| {
            let was = |one: &T| before.is_some_and(|before| before.contains(one));
            all.with(|all| kept(all, first, |one| chosen(one) || was(one)))
        });
        Self {
            shown: Memo::new(move |_| if whole.get() { all.get() } else { kept.get() }),
            whole,
            others: Memo::new(move |_| all.with(Vec::len).saturating_sub(kept.with(Vec::len))),
        }
    }
}

/// The first ones and those that stand out. One more is not worth a button: it is shown too.
fn kept<T: Clone>(all: &[T], first: usize, stands_out: impl Fn(&T) -> bool) -> Vec<T> {
    let first = if all.len() == first + 1 {
        all.len()
    } else {
        first
    };
    let kept = all.iter().enumerate();
    kept.filter(|(position, one)| *position < first || stands_out(one))
        .map(|(_, one)| one.clone())
        .collect()
}

/// Asks for the values that wait, or puts them away again.
#[component]
pub fn MoreValues(
    /// All are shown.
    whole: RwSignal<bool>,
    /// How many wait.
    others: Memo<usize>,
) -> impl IntoView {
    let words = move || match whole.get() {
        true => text("facet-fewer"),
        false => text_with("facet-more", &[("count", others.get().into())]),
    };
    view! {
        <Show when=move || others.get() != 0>
            <button type="button" class="button button--ghost button--small facet__more"
                aria-expanded=move || whole.get().to_string() on:click=move |_| whole.update(|whole| *whole = !*whole)>
                {words}
            </button>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_shows_its_first_values_and_those_chosen() {
        for (length, first, chosen, shown) in [
            (3, 8, 9, vec![0, 1, 2]),
            (5, 3, 4, vec![0, 1, 2, 4]),
            (5, 3, 1, vec![0, 1, 2]),
            (4, 3, 9, vec![0, 1, 2, 3]),
        ] {
            let all: Vec<usize> = (0..length).collect();
            assert_eq!(kept(&all, first, |one| *one == chosen), shown);
        }
    }
}
