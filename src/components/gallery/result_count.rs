//! How many projects were found, shown and told.

use super::RESULTS_ID;
use super::labels::value_label;
use crate::components::announce;
use crate::i18n::{text, text_with};
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::query::GalleryQuery;
use crate::state::search::{Found, use_search};
use etabli_search::{Correction, Fit, Understood};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::time::Duration;

/// A screen reader is told when the fingers rest, not at each letter.
const REST: Duration = Duration::from_millis(700);

/// The heading of the results. Its line is always there, so that nothing jumps.
#[component]
pub fn ResultCount(
    /// The gallery's question.
    query: GalleryQuery,
    /// How many projects are shown, once it is known.
    total: Signal<Option<usize>>,
) -> impl IntoView {
    let (found, catalogue) = (use_search().found, use_catalogue());
    let corrected = move || {
        let corrections = found.get()?.answer.corrections.clone();
        (!corrections.is_empty()).then(|| query.with(|query| corrected(&query.text, &corrections)))
    };
    let for_words = move || {
        let words =
            corrected().map(|words| text_with("gallery-corrected", &[("words", words.into())]));
        let most = found.with(|found| found.as_ref().map(|found| found.answer.fit));
        let most = (most == Some(Fit::MostWords)).then(|| text("gallery-most-words"));
        let aside = found.with(|found| {
            let aside = &found.as_ref()?.answer.set_aside;
            (!aside.is_empty()).then(|| {
                let filters = named(catalogue, aside);
                text_with("gallery-set-aside", &[("filters", filters.into())])
            })
        });
        let parts = words.into_iter().chain(most).chain(aside);
        parts.map(|part| format!(" {part}")).collect::<String>()
    };
    tell_when_it_changes(for_words);
    let noun = |count: usize| text_with("gallery-count-noun", &[("count", count.into())]);
    let shown = move || match total.get() {
        None => text("gallery-loading").into_any(),
        Some(count) => {
            view! { <strong>{count}</strong>"\u{a0}"{noun(count)}{for_words()} }.into_any()
        }
    };
    view! { <h2 class="results__count" id=RESULTS_ID tabindex="-1">{shown}</h2> }
}

fn tell_when_it_changes(for_words: impl Fn() -> String + Copy + 'static) {
    let (found, catalogue) = (use_search().found, use_catalogue());
    let mut tell = debounce(REST, announce);
    Effect::new(move |before: Option<Option<std::sync::Arc<Found>>>| {
        let now = found.get();
        if let (Some(found), Some(Some(_))) = (&now, before) {
            let count = text_with("gallery-count", &[("count", found.answer.total.into())]);
            let words = for_words();
            let read = read_in_the_words(catalogue, &found.answer.understood);
            tell(format!("{count}{words}{read}"));
        }
        now
    });
}

/// The filters that were read in the words, for those who do not see their chips.
fn read_in_the_words(catalogue: Catalogue, understood: &[Understood]) -> String {
    match understood {
        [] => String::new(),
        _ => format!(
            ". {} {}",
            text("gallery-understood"),
            named(catalogue, understood)
        ),
    }
}

/// Filters by what people call them.
fn named(catalogue: Catalogue, filters: &[Understood]) -> String {
    let name = |one: &Understood| value_label(catalogue, one.facet, &one.value);
    filters.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What was typed, with the words that were searched instead.
pub fn corrected(text: &str, corrections: &[Correction]) -> String {
    corrections
        .iter()
        .fold(text.trim().to_owned(), |text, correction| {
            text.replace(&correction.typed, &correction.used)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_the_words_that_were_searched() {
        let correction = |typed: &str, used: &str| Correction {
            typed: typed.to_owned(),
            used: used.to_owned(),
        };
        for (text, corrections, said) in [
            (
                " fracton ",
                vec![correction("fracton", "fraction")],
                "fraction",
            ),
            (
                "disqes de fracton",
                vec![
                    correction("disqes", "disques"),
                    correction("fracton", "fraction"),
                ],
                "disques de fraction",
            ),
            ("sablier", vec![], "sablier"),
        ] {
            assert_eq!(corrected(text, &corrections), said);
        }
    }
}
