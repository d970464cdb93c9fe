//! My class: its levels and how many pupils it has.

use super::tick::Tick;
use crate::i18n::{language, said};
use crate::platform::preferences::{self, PUPILS};
use crate::state::catalogue::Gallery;
use crate::state::profile::use_profile;
use etabli_model::vocabulary::short_label;
use etabli_search::Profile;
use leptos::prelude::*;
use std::sync::Arc;

/// Levels by cycle, and pupils.
#[component]
pub fn ClassForm(
    /// Its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let words = gallery.clone();
    let cycles = gallery.vocabulary.cycles.iter().map(move |cycle| {
        let (gallery, id) = (words.clone(), cycle.id.clone());
        let told = gallery.clone();
        let name = move || short_label(&told.vocabulary.cycles, &id, language()).to_owned();
        view! {
            <fieldset class="profile__group">
                <legend>{name}</legend>
                <Levels gallery cycle=cycle.id.clone()/>
            </fieldset>
        }
    });
    view! {
        <section class="profile__part" aria-labelledby="classe">
            <h2 id="classe">{said("here-class")}</h2>
            <Pupils/>
            <div class="profile__groups">{cycles.collect_view()}</div>
        </section>
    }
}

#[component]
fn Levels(
    /// Its words.
    gallery: Arc<Gallery>,
    /// The cycle.
    cycle: String,
) -> impl IntoView {
    let levels = gallery.vocabulary.levels.iter();
    let levels = levels.filter(|level| level.cycle == cycle).map(|level| {
        let (gallery, id) = (gallery.clone(), level.id.clone());
        let name = Signal::derive(move || {
            short_label(&gallery.vocabulary.levels, &id, language()).to_owned()
        });
        let (asked, id) = (level.id.clone(), level.id.clone());
        let told = move |profile: &Profile| profile.levels.contains(&asked);
        let tell = move |profile: &mut Profile, on| {
            if on {
                profile.levels.insert(id.clone());
            } else {
                profile.levels.remove(&id);
            }
        };
        view! { <Tick name told tell/> }
    });
    levels.collect_view()
}

#[component]
fn Pupils() -> impl IntoView {
    let profile = use_profile();
    let wrong = RwSignal::new(false);
    let first = untrack(|| profile.with(|told| told.pupils));
    let first = first.map_or_else(String::new, |pupils| pupils.to_string());
    let change = move |event| {
        let typed = event_target_value(&event);
        let pupils = typed.trim().parse().ok().filter(|one| PUPILS.contains(one));
        wrong.set(pupils.is_none() && !typed.trim().is_empty());
        if wrong.get_untracked() {
            return;
        }
        // The class told here is the one that projects are counted for from now on.
        preferences::forget_pupils();
        profile.change(|profile| profile.pupils = pupils);
    };
    view! {
        <div class="field">
            <label class="field__label" for="eleves">{said("profile-pupils")}</label>
            <input id="eleves" class="field__input field__input--number" type="number" inputmode="numeric"
                min=PUPILS.start().to_string() max=PUPILS.end().to_string() prop:value=first
                aria-invalid=move || wrong.get().then_some("true") aria-describedby="eleves-faute" on:input=change/>
            <p class="field__error" id="eleves-faute">{move || wrong.get().then(said("profile-pupils-wrong"))}</p>
        </div>
    }
}
