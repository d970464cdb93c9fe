//! What a class and its fablab have, told once and kept in this browser.

use crate::components::profile::{
    Aside, ClassForm, KeptState, LaserForm, MachineForm, MaterialForm,
};
use crate::components::{Icon, IconName, PageHeading, WithGallery, announce};
use crate::i18n::{said, text};
use crate::routes::Page;
use crate::state::catalogue::Gallery;
use crate::state::profile::use_profile;
use etabli_search::{Profile, Query, Scope};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// The page where the profile is told.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let page = |gallery: Arc<Gallery>| view! { <Form gallery/> };
    view! { <WithGallery children=page/> }
}

#[component]
fn Form(
    /// Its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    // What is typed in a field stands there as typed: fields are made anew when everything changes at once.
    let made = RwSignal::new(0_u32);
    let fields = move || {
        made.track();
        let gallery = gallery.clone();
        view! {
            <ClassForm gallery=gallery.clone()/>
            <MachineForm gallery=gallery.clone()/>
            <LaserForm/>
            <MaterialForm gallery/>
        }
    };
    view! {
        <div class="page profile">
            <PageHeading title=Signal::derive(said("profile-title"))/>
            <p class="lead">{said("profile-lead")}</p>
            <Aside/>
            <div class="stack">{fields}</div>
            <Foot made/>
        </div>
    }
}

/// What was kept, what to do with it, and the way back to nothing.
#[component]
fn Foot(
    /// Counts how often the fields were made.
    made: RwSignal<u32>,
) -> impl IntoView {
    let profile = use_profile();
    let cleared = RwSignal::new(None::<Profile>);
    let put = move |told: Profile| {
        profile.change(|profile| *profile = told);
        made.update(|made| *made += 1);
    };
    let clear = move |_| {
        cleared.set(Some(untrack(|| profile.with(Clone::clone))));
        put(Profile::default());
        announce(text("profile-cleared"));
    };
    let undo = move |_| {
        if let Some(before) = cleared.get_untracked() {
            cleared.set(None);
            put(before);
            announce(text("profile-restored"));
        }
    };
    let feasible = Query {
        scope: Scope::Feasible,
        ..Query::default()
    };
    let feasible = Page::Gallery {
        query: feasible.to_query_string(),
    }
    .path();
    let told = move || profile.with(|told| *told != Profile::default());
    view! {
        <div class="profile__foot">
            <Show when=move || cleared.with(Option::is_some) && !told()>
                <div class="notice notice--info">
                    <p class="notice__title">{said("profile-cleared")}</p>
                    <div class="notice__actions">
                        <button type="button" class="button button--small" on:click=undo>
                            <Icon name=IconName::Undo/>{said("profile-restore")}
                        </button>
                    </div>
                </div>
            </Show>
            <Show when=move || !profile.is_empty()>
                <A href=feasible.clone() attr:class="button button--primary">{said("profile-see")}</A>
            </Show>
            <Show when=told>
                <button type="button" class="button button--ghost button--danger" on:click=clear>
                    <Icon name=IconName::Delete/>{said("profile-clear")}
                </button>
            </Show>
            <KeptState/>
        </div>
    }
}
