//! What the search box offers while one types: words that go on from what is typed, and filters.
//!
//! The keyboard stays in the box (the ARIA pattern of a combobox with a list): arrows move the active offer, Enter takes it,
//! Escape puts the list away. Which key does what is a pure function.

use super::labels::{concepts, facet_label, value_label};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::query::{GalleryQuery, retyped};
use crate::state::search::use_search;
use etabli_model::Concept;
use etabli_model::fold::fold;
use etabli_model::vocabulary::concept;
use etabli_search::{Query, Suggestion};
use leptos::ev;
use leptos::prelude::*;

/// Id of the list, for the box it belongs to.
pub const LIST_ID: &str = "suggestions";
/// Offers shown at once: as many as fit over a phone's keyboard.
const MOST: usize = 6;

/// What a key does to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    /// Another offer is active.
    Move(usize),
    /// The active offer is taken.
    Take(usize),
    /// The list is put away.
    Close,
    /// The key is not for the list.
    Other,
}

/// What a key does to a list of `count` offers, none of which is active, or one.
fn stroke(key: &str, active: Option<usize>, count: usize) -> Stroke {
    if count == 0 {
        return Stroke::Other;
    }
    let last = count - 1;
    match (key, active) {
        ("ArrowDown", None) => Stroke::Move(0),
        ("ArrowDown", Some(at)) => Stroke::Move(if at >= last { 0 } else { at + 1 }),
        ("ArrowUp", None | Some(0)) => Stroke::Move(last),
        ("ArrowUp", Some(at)) => Stroke::Move(at - 1),
        // Until an offer is active, these move in what is typed.
        ("Home", Some(_)) => Stroke::Move(0),
        ("End", Some(_)) => Stroke::Move(last),
        ("Enter", Some(at)) => Stroke::Take(at),
        ("Escape", _) => Stroke::Close,
        _ => Stroke::Other,
    }
}

/// The offers, and how far the reader is in them.
#[derive(Clone, Copy)]
pub struct Offers {
    query: GalleryQuery,
    options: Memo<Vec<Suggestion>>,
    /// Takes one; none until the list is there, which comes with a part of its own.
    take: RwSignal<Option<Callback<usize>>>,
    /// Something was typed once: the list is fetched.
    pub asked: RwSignal<bool>,
    /// The reader types, or asked for them.
    wanted: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
}

impl Offers {
    /// Those of the search's last answer.
    pub fn new(query: GalleryQuery) -> Self {
        let found = use_search().found;
        let options = move |_: Option<&Vec<Suggestion>>| {
            if query.with(|query| query.text.trim().is_empty()) {
                return Vec::new();
            }
            found.with(|found| {
                let all = found.as_ref().map(|found| &found.answer.suggestions);
                all.into_iter().flatten().take(MOST).cloned().collect()
            })
        };
        Self {
            query,
            options: Memo::new(options),
            take: RwSignal::new(None),
            asked: RwSignal::new(false),
            wanted: RwSignal::new(false),
            active: RwSignal::new(None),
        }
    }

    /// True while the list is shown. Reactive.
    pub fn is_open(self) -> bool {
        self.wanted.get()
            && self.take.with(Option::is_some)
            && self.options.with(|options| !options.is_empty())
    }

    /// Id of the active offer's element. Reactive.
    pub fn active_id(self) -> Option<String> {
        let count = self.options.with(Vec::len);
        let active = self.active.get().filter(|at| *at < count && self.is_open());
        active.map(option_id)
    }

    /// Something was typed: there may be something to offer.
    pub fn typed(self) {
        if !self.asked.get_untracked() {
            self.asked.set(true);
        }
        self.wanted.set(true);
        self.active.set(None);
    }

    /// Puts the list away.
    pub fn close(self) {
        self.wanted.set(false);
        self.active.set(None);
    }

    /// True for a key that was for the list.
    pub fn hears(self, key: &str) -> bool {
        let open = untrack(|| self.is_open());
        let count = self.options.with_untracked(Vec::len);
        let active = self.active.get_untracked().filter(|_| open);
        let there = self.take.with_untracked(Option::is_some);
        match stroke(key, active, if there { count } else { 0 }) {
            Stroke::Move(to) => {
                self.wanted.set(true);
                self.active.set(Some(to));
            }
            Stroke::Take(at) => {
                if let Some(take) = self.take.get_untracked() {
                    take.run(at);
                }
            }
            Stroke::Close if open => self.close(),
            Stroke::Close | Stroke::Other => return false,
        }
        true
    }
}

fn take(offers: Offers, catalogue: Catalogue, at: usize) {
    let taken = offers
        .options
        .with_untracked(|options| options.get(at).cloned());
    offers.close();
    if let Some(taken) = taken {
        let gallery = untrack(|| catalogue.gallery());
        offers.query.change(|query| {
            let concept = gallery.as_ref().and_then(|gallery| {
                let (facet, value) = taken.filter.as_ref()?;
                concept(concepts(&gallery.vocabulary, *facet, value), value)
            });
            with_suggestion(query, &taken, concept)
        });
    }
}

/// The question once an offer is taken: a filter takes the place of the words that name it, a word that of what was typed.
///
/// Where the end of the text is none of the names of the filter, the text is taken whole: the search reads the filter in it.
fn with_suggestion(query: Query, taken: &Suggestion, named: Option<&Concept>) -> Query {
    let rest = named.and_then(|named| without_name(&taken.text, taken.from, named));
    match (&taken.filter, rest) {
        (Some((facet, value)), Some(rest)) => retyped(query, rest.to_owned()).with(*facet, value),
        _ => retyped(query, taken.text.clone()),
    }
}

/// What stands in a text before the name of a filter that ends it; the longest of its names counts. `from` is where the
/// part begins that was not typed: the name begins before.
fn without_name<'t>(text: &'t str, from: usize, named: &Concept) -> Option<&'t str> {
    let labels = [&named.label.fr, &named.label.en];
    let short = labels.map(|label| label.split([':', '(']).next().unwrap_or(label));
    let names = labels.into_iter().map(String::as_str).chain(short);
    let names: Vec<String> = names
        .chain(named.synonyms.iter().map(String::as_str))
        .map(|name| fold(name.trim()))
        .collect();
    let begins = |at: usize| at <= from && (at == 0 || text[..at].ends_with(char::is_whitespace));
    let words = text
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| begins(*at));
    let mut words = words.filter(|at| names.contains(&fold(text[*at..].trim())));
    words.next().map(|at| text[..at].trim())
}

fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}

/// The list of offers. It stands over the page, and only while there is something in it.
#[component]
pub fn SuggestionList(
    /// What is offered.
    offers: Offers,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let taken = Callback::new(move |at| take(offers, catalogue, at));
    offers.take.set(Some(taken));
    on_cleanup(move || {
        let _ = offers.take.try_set(None);
    });
    let option = move |(at, offer): (usize, Suggestion)| {
        let selected = move || (offers.active.get() == Some(at)).to_string();
        view! {
            <li class="suggestion" role="option" id=option_id(at) aria-selected=selected on:click=move |_| taken.run(at)>
                {shown(catalogue, &offer)}<Projects count=offer.projects/>
            </li>
        }
    };
    let options = move || {
        let options = if offers.is_open() {
            offers.options.get()
        } else {
            Vec::new()
        };
        options.into_iter().enumerate().map(option).collect_view()
    };
    // The keyboard stays in the box when an offer is pressed.
    let hold = |event: ev::MouseEvent| event.prevent_default();
    view! {
        <ul class="suggestions" id=LIST_ID role="listbox" aria-label=said("gallery-suggestions")
            hidden=move || !offers.is_open() on:mousedown=hold>
            {options}
        </ul>
    }
}

/// An offer in words: the part that was not typed stands out, a filter is told with its facet.
fn shown(catalogue: Catalogue, offer: &Suggestion) -> AnyView {
    if let Some((facet, value)) = offer.filter.clone() {
        let name = move || {
            let (facet, value) = (facet_label(facet), value_label(catalogue, facet, &value));
            text_with(
                "gallery-suggestion-filter",
                &[("facet", facet.into()), ("value", value.into())],
            )
        };
        return view! { <Icon name=IconName::Filter/><span class="suggestion__text">{name}</span> }
            .into_any();
    }
    let (typed, more) = offer
        .text
        .split_at_checked(offer.from)
        .unwrap_or(("", &offer.text));
    let (typed, more) = (typed.to_owned(), more.to_owned());
    view! {
        <Icon name=IconName::Search/><span class="suggestion__text">{typed}<b>{more}</b></span>
    }
    .into_any()
}

#[component]
fn Projects(
    /// How many there are, about; 0 when nobody counted.
    count: usize,
) -> impl IntoView {
    (count != 0).then(|| {
        let sentence = move || text_with("gallery-count", &[("count", count.into())]);
        view! {
            <span class="suggestion__count" aria-hidden="true">{count}</span>
            <span class="visually-hidden">", "{sentence}</span>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Label;
    use etabli_search::Facet;

    #[test]
    fn each_key_does_what_a_combobox_promises() {
        for (key, active, expected) in [
            ("ArrowDown", None, Stroke::Move(0)),
            ("ArrowDown", Some(0), Stroke::Move(1)),
            ("ArrowDown", Some(2), Stroke::Move(0)),
            ("ArrowUp", None, Stroke::Move(2)),
            ("ArrowUp", Some(0), Stroke::Move(2)),
            ("ArrowUp", Some(2), Stroke::Move(1)),
            ("Home", Some(2), Stroke::Move(0)),
            ("End", Some(0), Stroke::Move(2)),
            ("Home", None, Stroke::Other),
            ("End", None, Stroke::Other),
            ("Enter", Some(1), Stroke::Take(1)),
            ("Enter", None, Stroke::Other),
            ("Escape", None, Stroke::Close),
            ("Escape", Some(1), Stroke::Close),
            ("Tab", Some(1), Stroke::Other),
            ("a", Some(1), Stroke::Other),
        ] {
            assert_eq!(stroke(key, active, 3), expected, "{key} with {active:?}");
        }
        assert_eq!(stroke("ArrowDown", None, 0), Stroke::Other);
        assert_eq!(stroke("Escape", None, 0), Stroke::Other);
    }

    fn offer(text: &str, from: usize, filter: Option<(Facet, &str)>) -> Suggestion {
        Suggestion {
            text: text.to_owned(),
            from,
            filter: filter.map(|(facet, value)| (facet, value.to_owned())),
            projects: 3,
        }
    }

    #[test]
    fn an_offer_taken_replaces_what_was_typed() {
        let cycle = Concept {
            id: "cycle-2".to_owned(),
            label: Label {
                fr: "Cycle 2 (CP, CE1, CE2)".to_owned(),
                en: "Cycle 2 (grades 1–3)".to_owned(),
            },
            synonyms: vec!["c2".to_owned(), "école élémentaire".to_owned()],
            ..Concept::default()
        };
        let level = Some((Facet::Level, "cycle-2"));
        for (typed, taken, expected) in [
            ("frac", offer("fractions", 4, None), "q=fractions&kind=tool"),
            (
                "jeu cyc",
                offer("jeu cycle 2", 7, level),
                "q=jeu&kind=tool&level=cycle-2",
            ),
            (
                "cycle ",
                offer("cycle 2", 6, level),
                "kind=tool&level=cycle-2",
            ),
            (
                "jeu éc",
                offer("jeu École elementaire", 7, level),
                "q=jeu&kind=tool&level=cycle-2",
            ),
            // The name must be a word of its own, and end the text.
            ("mac", offer("mac2", 3, level), "q=mac2&kind=tool"),
            (
                "cycle 2 x",
                offer("cycle 2 xylo", 9, level),
                "q=cycle+2+xylo&kind=tool",
            ),
        ] {
            let query = Query::parse("kind=tool");
            let query = Query {
                text: typed.to_owned(),
                ..query
            };
            let query = with_suggestion(query, &taken, Some(&cycle));
            assert_eq!(query.to_query_string(), expected, "{typed}");
        }
    }

    #[test]
    fn a_filter_without_a_name_is_left_for_the_search_to_read() {
        let taken = offer("moins de 30 min", 11, Some((Facet::Duration, "-30")));
        let query = with_suggestion(Query::default(), &taken, None);
        assert_eq!(query.to_query_string(), "q=moins+de+30+min");
    }
}
