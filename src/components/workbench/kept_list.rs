//! A list of small things kept beside the remixes: each can be taken out, and the last one taken out brought back.

use super::removed::Removed;
use crate::components::announce;
use crate::i18n::{text, text_with};
use crate::state::favourites::{Lists, use_favourites};
use leptos::prelude::*;

/// What tells one such list from the others.
pub(super) struct Kind<T> {
    /// Id of its heading.
    pub place: &'static str,
    /// Message of its heading.
    pub title: &'static str,
    /// Message when something was taken out.
    pub removed: &'static str,
    /// The same with what it was, as `name`.
    pub removed_named: &'static str,
    /// The list among the others.
    pub list: fn(&Lists) -> &Vec<T>,
    /// The list, to be changed.
    pub list_mut: fn(&mut Lists) -> &mut Vec<T>,
    /// What no other of the list has.
    pub key: fn(&T) -> &str,
    /// What it is called.
    pub name: fn(&T) -> &str,
    /// What is shown of it; the callback takes the one with a key out.
    pub row: fn(T, Callback<String>) -> AnyView,
}

// Written out: a derived one would ask the same of `T`.
impl<T> Clone for Kind<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kind<T> {}

/// The list, last added first; nothing where there is none.
pub(super) fn kept_list<T: Clone + Send + Sync + 'static>(kind: Kind<T>) -> impl IntoView {
    let favourites = use_favourites();
    let removed = RwSignal::new(None::<(usize, T)>);
    let remove = Callback::new(move |key: String| {
        favourites.change(|lists| {
            let list = (kind.list_mut)(lists);
            let found = list.iter().position(|one| (kind.key)(one) == key);
            removed.set(found.map(|at| (at, list.remove(at))));
        });
        announce(text(kind.removed));
    });
    let restore = Callback::new(move |()| {
        if let Some((position, one)) = removed.get_untracked() {
            removed.set(None);
            favourites.change(|lists| {
                let list = (kind.list_mut)(lists);
                // It may have been added again meanwhile.
                list.retain(|other| (kind.key)(other) != (kind.key)(&one));
                list.insert(position.min(list.len()), one);
            });
        }
    });
    let words = Signal::derive(move || {
        removed.with(|removed| {
            let (_, one) = removed.as_ref()?;
            let name = (kind.name)(one).to_owned();
            Some(text_with(kind.removed_named, &[("name", name.into())]))
        })
    });
    let some = move || favourites.with(|lists| !(kind.list)(lists).is_empty());
    let rows = move || favourites.with(|lists| (kind.list)(lists).clone());
    let key = move |one: &T| ((kind.key)(one).to_owned(), (kind.name)(one).to_owned());
    let row = move |one: T| (kind.row)(one, remove);
    view! {
        <Show when=move || some() || words.with(Option::is_some)>
            <section class="kept" aria-labelledby=kind.place>
                <h2 id=kind.place>{move || text(kind.title)}</h2>
                <Removed words restore/>
                <ul class="kept__list" role="list"><For each=rows key children=row/></ul>
            </section>
        </Show>
    }
}
