//! The star that makes a project a favourite, or no more.

use super::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::state::favourites::{Favourite, use_favourites};
use leptos::prelude::*;

/// How the button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FavouriteLook {
    /// A star in the corner of a card.
    #[default]
    Star,
    /// A star and a word, among other buttons.
    Words,
}

/// A star, filled for a favourite.
#[component]
pub fn FavouriteButton(
    /// The project.
    project: Favourite,
    /// How it looks.
    #[prop(optional)]
    look: FavouriteLook,
) -> impl IntoView {
    let favourites = use_favourites();
    let (id, title) = (project.id.clone(), project.title.clone());
    let pressed = Memo::new(move |_| favourites.has(&id));
    let named = move || text_with("favourite-keep", &[("title", title.clone().into())]);
    // Among words, the word is the name: who speaks to their computer says what they see.
    let label = (look == FavouriteLook::Star).then(|| named.clone());
    let toggle = move |_| {
        favourites.change(|lists| lists.toggle(project.clone()));
        if favourites.refusal.with_untracked(Option::is_some) {
            announce(text("favourites-refused"));
        }
    };
    let class = match look {
        FavouriteLook::Star => "favourite favourite--corner",
        FavouriteLook::Words => "favourite button",
    };
    let word = (look == FavouriteLook::Words).then(|| view! { <span>{said("favourite")}</span> });
    view! {
        <button type="button" class=class aria-pressed=move || pressed.get().to_string() aria-label=label
            title=named on:click=toggle>
            <Icon name=IconName::Star/>{word}
        </button>
    }
}
