//! "Ma classe · Mon fablab": what was told, and the switch that keeps to what can be made here.

use super::SaveSearch;
use crate::components::needs::bed_in_words;
use crate::i18n::{language, said, text, text_with};
use crate::routes::Page;
use crate::state::catalogue::use_catalogue;
use crate::state::profile::use_profile;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use etabli_model::Vocabulary;
use etabli_model::vocabulary::label;
use etabli_search::{Profile, Query, Scope};
use leptos::prelude::*;
use leptos_router::components::A;

/// The line under the search box.
#[component]
pub fn ProfileLine(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    view! {
        <Told name="here-class" say=class/>
        <Told name="here-fablab" say=fablab/>
        <FeasibleSwitch query/>
        <SaveSearch query/>
    }
}

/// One half of the profile, which leads to where it is told.
#[component]
fn Told(
    /// Key of its name.
    name: &'static str,
    /// What was told, in words.
    say: fn(&Profile, &Vocabulary) -> Vec<String>,
) -> impl IntoView {
    let (profile, catalogue) = (use_profile(), use_catalogue());
    let words = move || {
        let gallery = catalogue.gallery();
        let told = gallery.map(|gallery| profile.with(|told| say(told, &gallery.vocabulary)));
        let told = told.unwrap_or_default();
        if told.is_empty() {
            text("here-untold")
        } else {
            told.join(", ")
        }
    };
    view! {
        <A href=Page::Profile.path() attr:class="here__told">
            <strong>{said(name)}</strong>" "<span class="here__words">{words}</span>
            <span class="visually-hidden">", "{said("here-edit")}</span>
        </A>
    }
}

fn class(told: &Profile, words: &Vocabulary) -> Vec<String> {
    let levels: Vec<String> = told.levels.iter().cloned().collect();
    let levels = words.level_range(&levels, language());
    let pupils = told
        .pupils
        .map(|count| text_with("here-pupils", &[("count", count.into())]));
    let levels = (!levels.is_empty()).then_some(levels);
    [levels, pupils].into_iter().flatten().collect()
}

fn fablab(told: &Profile, words: &Vocabulary) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(machines) = &told.machines {
        // In the order of the vocabulary: a fablab is known by its laser before its drill.
        let known = words.machines.iter();
        let first = known
            .filter_map(|one| machines.get_key_value(&one.id))
            .next();
        match first {
            Some((id, bed)) => {
                let name = label(&words.machines, id, language());
                said.push(match bed {
                    Some(bed) => format!("{name} {}", bed_in_words(*bed)),
                    None => name.to_owned(),
                });
            }
            None => said.push(text("here-no-machine")),
        }
        let more = machines.len().saturating_sub(1);
        if more > 0 {
            said.push(text_with("here-more-machines", &[("count", more.into())]));
        }
    }
    let materials = told.materials.len();
    if materials > 0 {
        said.push(text_with("here-materials", &[("count", materials.into())]));
    }
    said
}

/// "Faisable chez moi". Before anything was told, it leads to where it is.
#[component]
fn FeasibleSwitch(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let (profile, found) = (use_profile(), use_search().found);
    let on = Memo::new(move |_| query.with(|query| query.scope == Scope::Feasible));
    let untold = Memo::new(move |_| profile.is_empty() && !on.get());
    let toggle = move |_| {
        query.change(|query| Query {
            scope: match query.scope {
                Scope::Everything => Scope::Feasible,
                Scope::Feasible => Scope::Everything,
            },
            ..query
        });
    };
    let feasible = move || found.with(|found| found.as_ref()?.answer.feasible);
    let count = move || {
        feasible().map(|count| {
            let sentence = move || text_with("gallery-count", &[("count", count.into())]);
            view! {
                <span class="badge badge--quiet" aria-hidden="true">{count}</span>
                <span class="visually-hidden">", "{sentence}</span>
            }
        })
    };
    let track = || view! { <span class="switch__track" aria-hidden="true"></span> };
    move || {
        if untold.get() {
            view! {
                <A href=Page::Profile.path() attr:class="switch">
                    {track()}<span>{said("here-feasible")}</span>
                    <span class="visually-hidden">", "{said("here-feasible-first")}</span>
                </A>
            }
            .into_any()
        } else {
            view! {
                <button type="button" role="switch" class="switch" aria-checked=move || on.get().to_string()
                    on:click=toggle>
                    {track()}<span>{said("here-feasible")}</span>{count}
                </button>
            }
            .into_any()
        }
    }
}
