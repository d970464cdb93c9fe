//! My fablab: what stands in its stock, by what it looks like.

use super::tick::Tick;
use crate::i18n::{language, said, text};
use crate::state::catalogue::Gallery;
use etabli_model::vocabulary::short_label;
use etabli_search::{Profile, is_at_hand};
use leptos::prelude::*;
use std::sync::Arc;

/// Groups of the page, each with the forms of the vocabulary it holds; the last one holds the rest.
const GROUPS: [(&str, &[&str]); 4] = [
    ("profile-materials-sheets", &["sheet", "board"]),
    ("profile-materials-rolls", &["roll"]),
    ("profile-materials-prints", &["filament", "liquid"]),
    ("profile-materials-rest", &[]),
];

/// The materials, but those that every school has.
#[component]
pub fn MaterialForm(
    /// Its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let groups = GROUPS.map(|(key, forms)| {
        view! {
            <fieldset class="profile__group">
                <legend>{move || text(key)}</legend>
                <div class="profile__choices"><Materials gallery=gallery.clone() forms/></div>
            </fieldset>
        }
    });
    view! {
        <section class="profile__part" aria-labelledby="materiaux">
            <h2 id="materiaux">{said("profile-materials")}</h2>
            <p class="muted">{said("profile-materials-hint")}</p>
            {groups.into_iter().collect_view()}
        </section>
    }
}

#[component]
fn Materials(
    /// Its words.
    gallery: Arc<Gallery>,
    /// Forms of the group; none for what no other group holds.
    forms: &'static [&'static str],
) -> impl IntoView {
    let belongs = |form: &str| match forms {
        [] => GROUPS.iter().all(|(_, forms)| !forms.contains(&form)),
        forms => forms.contains(&form),
    };
    let materials = gallery.vocabulary.materials.iter();
    let materials = materials.filter(|one| belongs(&one.form) && !is_at_hand(&one.id));
    let rows = materials.map(|material| {
        let (gallery, id) = (gallery.clone(), material.id.clone());
        let name = Signal::derive(move || {
            short_label(&gallery.vocabulary.materials, &id, language()).to_owned()
        });
        let (asked, id) = (material.id.clone(), material.id.clone());
        let told = move |profile: &Profile| profile.materials.contains(&asked);
        let tell = move |profile: &mut Profile, on| {
            if on {
                profile.materials.insert(id.clone());
            } else {
                profile.materials.remove(&id);
            }
        };
        view! { <Tick name told tell/> }
    });
    rows.collect_view()
}
