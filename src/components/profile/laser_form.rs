//! What colours mean to my fablab's laser.

use crate::i18n::{said, text};
use crate::state::profile::use_profile;
use etabli_search::{Colour, LaserColours, Profile};
use leptos::prelude::*;

const LASER: &str = "laser-cutter";

/// Three colours, shown where there is a laser.
#[component]
pub fn LaserForm() -> impl IntoView {
    let profile = use_profile();
    let there = Memo::new(move |_| {
        let has = |told: &Profile| told.machines.as_ref()?.get(LASER).map(|_| ());
        profile.with(has).is_some()
    });
    view! {
        <Show when=move || there.get()>
            <section class="profile__part" aria-labelledby="couleurs">
                <h2 id="couleurs">{said("profile-colours")}</h2>
                <p class="muted">{said("profile-colours-hint")}</p>
                <div class="profile__colours">
                    <ColourField key="profile-colour-cut" of=|colours| &mut colours.cut/>
                    <ColourField key="profile-colour-trace" of=|colours| &mut colours.trace/>
                    <ColourField key="profile-colour-engrave" of=|colours| &mut colours.engrave/>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn ColourField(
    /// Key of what it means.
    key: &'static str,
    /// The colour among the others.
    of: fn(&mut LaserColours) -> &mut Colour,
) -> impl IntoView {
    let profile = use_profile();
    let colour = move || {
        profile.with(|told| {
            let mut colours = told.laser_colours;
            *of(&mut colours)
        })
    };
    let change = move |event| {
        if let Some(chosen) = Colour::from_hex(&event_target_value(&event)) {
            profile.change(|profile| *of(&mut profile.laser_colours) = chosen);
        }
    };
    view! {
        <label class="profile__colour">
            <input type="color" prop:value=move || colour().to_hex() on:change=change/>
            <span>{move || text(key)}</span>
            <code>{move || colour().to_hex()}</code>
        </label>
    }
}
