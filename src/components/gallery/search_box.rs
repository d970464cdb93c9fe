//! The search box: what is typed is searched at once; `/` goes there, Escape puts the offers away, then empties it.

use super::RESULTS_ID;
use super::suggestions::{LIST_ID, Offers};
use crate::components::{Icon, IconName};
use crate::i18n::said;
use crate::pages::later;
use crate::platform::focus;
use crate::state::query::GalleryQuery;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The search box.
#[component]
pub fn SearchBox(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    focus_on_slash(input);
    let words = move || query.with(|query| query.text.clone());
    let offers = Offers::new(query);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        offers.close();
        focus::to_id(RESULTS_ID);
    };
    let clear = move || {
        offers.close();
        query.type_text(String::new());
        if let Some(input) = input.get_untracked() {
            focus::to(&input);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        // Enter and arrows belong to the keyboard of a language that composes its letters; modified keys to the browser.
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let key = event.key();
        let empties = || key == "Escape" && untrack(|| query.with(|query| !query.text.is_empty()));
        if offers.hears(&key) {
            event.prevent_default();
        } else if empties() {
            event.prevent_default();
            clear();
        }
    };
    let input_text = move |event| {
        query.type_text(event_target_value(&event));
        offers.typed();
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <span class="search__icon"><Icon name=IconName::Search/></span>
            <label class="visually-hidden" for="search">{said("gallery-search-label")}</label>
            <input class="search__input" id="search" type="search" autocomplete="off" autocapitalize="none"
                enterkeyhint="search" maxlength="200" spellcheck="false" node_ref=input
                role="combobox" aria-autocomplete="list" aria-controls=LIST_ID
                aria-expanded=move || offers.is_open().to_string() aria-activedescendant=move || offers.active_id()
                placeholder=said("gallery-search-placeholder") prop:value=words
                on:input=input_text on:keydown=key on:blur=move |_| offers.close()/>
            <Show when=move || !query.with(|query| query.text.is_empty()) fallback=SlashHint>
                <button type="button" class="search__clear" on:click=move |_| clear()
                    aria-label=said("gallery-search-clear")>
                    <Icon name=IconName::Close/>
                </button>
            </Show>
            <button type="submit" class="search__submit">{said("gallery-search-submit")}</button>
            {move || offers.asked.get().then(|| later::offers(offers))}
        </form>
    }
}

#[component]
fn SlashHint() -> impl IntoView {
    view! { <kbd class="search__key" aria-hidden="true">"/"</kbd> }
}

fn focus_on_slash(input: NodeRef<html::Input>) {
    let listener = window_event_listener(ev::keydown, move |event| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if event.key() != "/" || !plain || focus::is_in_a_text_field() {
            return;
        }
        if let Some(input) = input.get_untracked() {
            event.prevent_default();
            focus::to(&input);
            input.select();
        }
    });
    on_cleanup(move || listener.remove());
}
