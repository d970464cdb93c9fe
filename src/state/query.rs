//! The gallery's question: what the address says, and what is being typed.
//!
//! The address is the state. While a teacher types, it is replaced, not pushed, and only when the
//! fingers rest, for browsers refuse too many changes; a filter is a new address, so that the back
//! button takes it off.

use crate::routes::Page;
use etabli_search::Query;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use std::time::Duration;

/// How long the fingers rest before the address follows.
const REST: Duration = Duration::from_millis(180);

/// Projects shown at first, and each time one asks for more.
pub const PAGE: usize = 24;

/// The gallery's question.
#[derive(Clone, Copy)]
pub struct GalleryQuery {
    /// What was typed since the address was written.
    typed: RwSignal<Option<String>>,
    /// What the address says, with what was typed.
    whole: Memo<Query>,
    /// How many of the projects found are shown: another question begins again.
    shown: RwSignal<usize>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    go: StoredValue<Navigate, LocalStorage>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// What a change of the address leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum History {
    /// The back button returns to the address before.
    Kept,
    /// The address before is forgotten.
    Replaced,
}

impl GalleryQuery {
    /// The question of the current page.
    pub fn of_address() -> Self {
        let search = use_location().search;
        let address = Memo::new(move |_| search.with(|search| Query::parse(search)));
        let typed = RwSignal::new(None);
        let whole = move |_: Option<&Query>| match typed.get() {
            Some(text) => retyped(address.get(), text),
            None => address.get(),
        };
        let query = Self {
            typed,
            whole: Memo::new(whole),
            shown: RwSignal::new(PAGE),
            waiting: StoredValue::new(None),
            go: StoredValue::new_local(Box::new(use_navigate())),
        };
        on_cleanup(move || query.stop_waiting());
        query
    }

    /// The question as it stands. Reactive.
    pub fn get(self) -> Query {
        self.whole.get()
    }

    /// Something of the question. Reactive.
    pub fn with<T>(self, read: impl FnOnce(&Query) -> T) -> T {
        self.whole.with(read)
    }

    /// How many of the projects found are shown. Reactive.
    pub fn count(self) -> usize {
        self.shown.get()
    }

    /// Shows more of the projects found.
    pub fn show_more(self) {
        self.shown
            .set(self.shown.get_untracked().saturating_add(PAGE));
    }

    /// Takes what is being typed.
    pub fn type_text(self, text: String) {
        self.stop_waiting();
        self.shown.set(PAGE);
        self.typed.set(Some(text));
        let follow = move || self.follow(self.whole.get_untracked(), History::Replaced);
        // Without a clock the address follows at the next choice of a filter.
        self.waiting
            .set_value(set_timeout_with_handle(follow, REST).ok());
    }

    /// Asks something else: a filter, an order, nothing.
    pub fn change(self, change: impl FnOnce(Query) -> Query) {
        self.shown.set(PAGE);
        self.follow(change(self.whole.get_untracked()), History::Kept);
    }

    fn follow(self, query: Query, history: History) {
        self.stop_waiting();
        let path = Page::Gallery {
            query: query.to_query_string(),
        }
        .path();
        let options = NavigateOptions {
            // The path is whole already.
            resolve: false,
            replace: history == History::Replaced,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.go.with_value(|go| go(&path, options));
        self.typed.set(None);
    }

    fn stop_waiting(self) {
        if let Some(waiting) = self.waiting.try_update_value(Option::take).flatten() {
            waiting.clear();
        }
    }
}

/// The question with another text. Words that were to be searched as they stand are forgotten once they are not typed any
/// more: typed again, they are read afresh.
pub fn retyped(mut query: Query, text: String) -> Query {
    let typed = text.to_lowercase();
    query
        .literal
        .retain(|words| typed.contains(&words.to_lowercase()));
    query.text = text;
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_searched_as_it_stands_is_forgotten_with_its_text() {
        let query = Query::parse("q=jeu+CE2&words=ce2&level=cycle-2");
        for (text, kept) in [
            ("jeu CE2 bois", "q=jeu+CE2+bois&level=cycle-2&words=ce2"),
            ("jeu CE", "q=jeu+CE&level=cycle-2"),
            ("", "level=cycle-2"),
        ] {
            let now = retyped(query.clone(), text.to_owned());
            assert_eq!(now.to_query_string(), kept);
        }
    }
}
