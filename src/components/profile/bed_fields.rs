//! The two sides of a machine's bed.

use crate::i18n::{said, text_with};
use crate::state::profile::use_profile;
use etabli_search::{Bed, Profile};
use leptos::prelude::*;

/// Two numbers, in millimetres. Left empty, the machine holds anything.
#[component]
pub(super) fn BedFields(
    /// The machine.
    machine: String,
    /// Its name.
    name: Signal<String>,
) -> impl IntoView {
    let profile = use_profile();
    let told = |profile: &Profile| *profile.machines.as_ref()?.get(&machine)?;
    let bed = untrack(|| profile.with(told));
    let side = |side: fn(Bed) -> u32| {
        RwSignal::new(bed.map_or_else(String::new, |bed| side(bed).to_string()))
    };
    let sides = [side(Bed::long), side(Bed::short)];
    let wrong = RwSignal::new(false);
    let fault = format!("plateau-{machine}");
    let machine = StoredValue::new(machine);
    let keep = move || {
        let typed = sides.map(|side| side.get_untracked());
        let empty = typed.iter().all(|side| side.trim().is_empty());
        let [one, other] = typed.map(|side| side.trim().parse().unwrap_or_default());
        let bed = Bed::of(one, other);
        let half = bed.is_none() && !empty;
        wrong.set(half);
        if half {
            return;
        }
        profile.change(|profile| {
            let here = profile.machines.as_mut();
            if let Some(kept) = here.and_then(|here| machine.with_value(|id| here.get_mut(id))) {
                *kept = bed;
            }
        });
    };
    let described = fault.clone();
    let field = move |side: RwSignal<String>, key: &'static str| {
        let label = move || text_with(key, &[("machine", name.get().into())]);
        let change = move |event| {
            side.set(event_target_value(&event));
            keep();
        };
        view! {
            <input class="field__input field__input--number" type="number" inputmode="numeric" min="1" max="10000"
                aria-label=label aria-describedby=described.clone() aria-invalid=move || wrong.get().then_some("true")
                prop:value=side.get_untracked() on:input=change/>
        }
    };
    view! {
        <div class="profile__bed">
            <span aria-hidden="true">{said("profile-bed")}</span>
            {field(sides[0], "profile-bed-long")}
            <span aria-hidden="true">"×"</span>
            {field(sides[1], "profile-bed-short")}
            <span aria-hidden="true">"mm"</span>
        </div>
        <p class="field__error" id=fault>{move || wrong.get().then(said("profile-bed-wrong"))}</p>
    }
}
