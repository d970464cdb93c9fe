//! The filters at work, each with a button that takes it off: those that were read in the words, then those chosen.
//!
//! Their line keeps its place while one types, even before there is a chip in it.

use super::RESULTS_ID;
use super::labels::{facet_label, value_label};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::platform::focus;
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_search::{Facet, Query, Understood};
use leptos::prelude::*;

/// A filter at work: its facet, its value, and the words it was read in, unless it was chosen.
type Filter = (Facet, String, Option<String>);

/// The chips, and one button for those that were chosen.
#[component]
pub fn FilterChips(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let found = use_search().found;
    let filters = Memo::new(move |_| {
        found.with(|found| {
            let understood = found
                .as_ref()
                .map_or(&[][..], |found| &found.answer.understood);
            query.with(|query| filters(query, understood))
        })
    });
    let none = Memo::new(move |_| filters.with(Vec::is_empty));
    let read = Memo::new(move |_| filters.with(|all| all.iter().any(|one| one.2.is_some())));
    let chosen = Memo::new(move |_| filters.with(|all| all.iter().any(|one| one.2.is_none())));
    let empty = move || none.get() && query.with(|query| query.text.is_empty());
    let clear = move |_| {
        query.change(|mut query| {
            query.filters.clear();
            query
        });
        focus::to_id(RESULTS_ID);
    };
    view! {
        <div class="results__chips" class:results__chips--empty=empty>
            <Show when=move || !none.get()>
                <ul class="chips" role="list">
                    <Show when=move || read.get()>
                        <li class="chips__read" aria-hidden="true">{said("gallery-understood")}</li>
                    </Show>
                    <For each=move || filters.get() key=Clone::clone let:filter>
                        <FilterChip filter query/>
                    </For>
                    <Show when=move || chosen.get()>
                        <li>
                            <button type="button" class="button button--ghost button--small" on:click=clear>
                                {said("gallery-filters-clear")}
                            </button>
                        </li>
                    </Show>
                </ul>
            </Show>
        </div>
    }
}

/// Those read in the words, then those chosen.
fn filters(query: &Query, understood: &[Understood]) -> Vec<Filter> {
    // The words may be gone before the answer is.
    let typed = !query.text.trim().is_empty();
    let read = understood
        .iter()
        .filter(|one| typed && !query.literal.contains(&one.typed))
        .map(|one| (one.facet, one.value.clone(), Some(one.typed.clone())));
    let chosen = query
        .chosen()
        .map(|(facet, value)| (facet, value.to_owned(), None));
    read.chain(chosen).collect()
}

/// Taken off, a filter that was chosen is gone; the words of one that was understood are searched as words.
#[component]
fn FilterChip(
    /// What it shows.
    filter: Filter,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let filter = StoredValue::new(filter);
    let read = filter.with_value(|one| one.2.is_some());
    let name = move || filter.with_value(|(facet, value, _)| chip_label(catalogue, *facet, value));
    let words = move |key: &str| {
        let typed = filter.with_value(|one| one.2.clone());
        typed.map(|typed| text_with(key, &[("words", typed.into())]))
    };
    let told = move || words("gallery-understood-in");
    let label = move || {
        let chosen = || text_with("gallery-filter-remove", &[("name", name().into())]);
        words("gallery-understood-remove").unwrap_or_else(chosen)
    };
    let remove = move |_| {
        let (facet, value, typed) = filter.get_value();
        query.change(|mut query| match typed {
            Some(typed) => {
                query.literal.insert(typed);
                query
            }
            None => query.without(facet, &value),
        });
        focus::to_id(RESULTS_ID);
    };
    view! {
        <li class="chip" class:chip--read=read title=told>
            <span class="chip__text">
                {name}<Show when=move || read><span class="visually-hidden">", "{told}</span></Show>
            </span>
            <button type="button" class="chip__remove" aria-label=label title=label on:click=remove>
                <Icon name=IconName::Close/>
            </button>
        </li>
    }
}

/// What a chip says: a price or a language needs its facet to be understood, other values do not.
fn chip_label(catalogue: Catalogue, facet: Facet, value: &str) -> String {
    let value = value_label(catalogue, facet, value);
    if facet != Facet::Cost && facet != Facet::Language {
        return value;
    }
    text_with(
        "gallery-suggestion-filter",
        &[
            ("facet", facet_label(facet).into()),
            ("value", value.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_was_read_in_the_words_from_what_was_chosen() {
        let understood = [Understood {
            typed: "ce2".to_owned(),
            facet: Facet::Level,
            value: "grade-3".to_owned(),
        }];
        for (address, expected) in [
            ("q=jeu+ce2", vec![("grade-3", true)]),
            (
                "q=jeu+ce2&kind=tool",
                vec![("grade-3", true), ("tool", false)],
            ),
            // Searched as a word, or not typed any more.
            ("q=jeu+ce2&words=ce2", vec![]),
            ("kind=tool", vec![("tool", false)]),
        ] {
            let found = filters(&Query::parse(address), &understood);
            let found: Vec<_> = found
                .iter()
                .map(|(_, value, typed)| (value.as_str(), typed.is_some()))
                .collect();
            assert_eq!(found, expected, "{address}");
        }
    }
}
