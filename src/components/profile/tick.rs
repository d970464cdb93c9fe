//! A box to tick and its name.

use crate::state::profile::use_profile;
use etabli_search::Profile;
use leptos::prelude::*;

/// A box that says one thing of the profile.
#[component]
pub(super) fn Tick(
    /// Its name.
    #[prop(into)]
    name: Signal<String>,
    /// True when it was told.
    told: impl Fn(&Profile) -> bool + Send + Sync + 'static,
    /// Tells it, or takes it back.
    tell: impl Fn(&mut Profile, bool) + 'static,
) -> impl IntoView {
    let profile = use_profile();
    let ticked = Memo::new(move |_| profile.with(&told));
    let change = move |event| {
        let on = event_target_checked(&event);
        profile.change(|profile| tell(profile, on));
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=ticked on:change=change/>
            <span>{move || name.get()}</span>
        </label>
    }
}
