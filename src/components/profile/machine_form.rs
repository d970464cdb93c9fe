//! My fablab: its machines, each with its bed where that decides what it can make.

use super::bed_fields::BedFields;
use super::tick::Tick;
use crate::i18n::{language, said};
use crate::state::catalogue::Gallery;
use crate::state::profile::use_profile;
use etabli_model::vocabulary::label;
use etabli_search::{Profile, has_a_bed, is_at_hand};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The machines. None at all is something to tell, too.
#[component]
pub fn MachineForm(
    /// Its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let machines = gallery.vocabulary.machines.iter();
    let asked = machines.filter(|machine| !is_at_hand(&machine.id));
    let rows =
        asked.map(|machine| view! { <MachineRow gallery=gallery.clone() id=machine.id.clone()/> });
    let none = |profile: &Profile| profile.machines.as_ref().is_some_and(BTreeMap::is_empty);
    let tell_none = |profile: &mut Profile, on: bool| profile.machines = on.then(BTreeMap::new);
    view! {
        <section class="profile__part" aria-labelledby="machines">
            <h2 id="machines">{said("profile-machines")}</h2>
            <p class="muted">{said("profile-machines-hint")}</p>
            <fieldset class="profile__group">
                <legend class="visually-hidden">{said("profile-machines")}</legend>
                <Tick name=Signal::derive(said("profile-no-machine")) told=none tell=tell_none/>
                <div class="profile__choices">{rows.collect_view()}</div>
            </fieldset>
        </section>
    }
}

#[component]
fn MachineRow(
    /// Its words.
    gallery: Arc<Gallery>,
    /// The machine.
    id: String,
) -> impl IntoView {
    let profile = use_profile();
    let id = StoredValue::new(id);
    let name = Signal::derive(move || {
        id.with_value(|id| label(&gallery.vocabulary.machines, id, language()).to_owned())
    });
    let is_here = move |profile: &Profile| {
        let machines = profile.machines.as_ref();
        machines.is_some_and(|here| id.with_value(|id| here.contains_key(id)))
    };
    let tell = move |profile: &mut Profile, on: bool| {
        let id = id.get_value();
        if on {
            profile.machines.get_or_insert_default().insert(id, None);
        } else if let Some(here) = &mut profile.machines {
            here.remove(&id);
            // Nothing is told any more; that there is no machine has a box of its own.
            if here.is_empty() {
                profile.machines = None;
            }
        }
    };
    let with_a_bed = id.with_value(|id| has_a_bed(id));
    let here = Memo::new(move |_| with_a_bed && profile.with(is_here));
    view! {
        <div class="profile__machine">
            <Tick name told=is_here tell/>
            <Show when=move || here.get()><BedFields machine=id.get_value() name/></Show>
        </div>
    }
}
