//! The ways to a picture: from the disk, from the camera; dropping and pasting need no button.

use super::picture_news::focus_on_words;
use crate::components::{Icon, IconName};
use crate::i18n::said;
use crate::platform::dropped::all_chosen;
use crate::state::picture_place::Place;
use crate::state::pictures::use_pictures;
use leptos::prelude::*;

/// Two buttons: choose, and take a photo where there is a camera in the hand.
#[component]
pub(super) fn PictureAdder(
    /// Name of the fields in this page, unique.
    name: String,
    /// Where the pictures go.
    place: Place,
) -> impl IntoView {
    let pictures = use_pictures();
    let place = StoredValue::new(place);
    let take = move |event| {
        let (files, place) = (all_chosen(&event), place.get_value());
        let words_of = place.clone();
        pictures.add(files, place, move |ids| focus_on_words(&words_of, ids));
    };
    let (choose, camera) = (format!("{name}-choose"), format!("{name}-camera"));
    view! {
        <p class="media-adder">
            // The field itself takes the keyboard; what is seen of it is its label.
            <span class="media-adder__way">
                <input class="visually-hidden media-adder__input" type="file" id=choose.clone() multiple
                    accept="image/*,.heic,.heif" on:change=take/>
                <label class="button button--small" for=choose><Icon name=IconName::Add/>{said("media-choose-pictures")}</label>
            </span>
            <span class="media-adder__way media-adder__way--camera">
                <input class="visually-hidden media-adder__input" type="file" id=camera.clone() accept="image/*"
                    capture="environment" on:change=take/>
                <label class="button button--small" for=camera>{said("media-take-photo")}</label>
            </span>
        </p>
    }
}
