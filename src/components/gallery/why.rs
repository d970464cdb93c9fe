//! "Why this result?": a button on a card, and what it unfolds. What is said there comes with a part of its own, for it reads
//! the whole project.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::pages::later;
use crate::platform::focus;
use crate::state::query::GalleryQuery;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The button, where something was asked for, and its answer.
#[component]
pub fn Why(
    /// The project's slug.
    id: String,
    /// Its title, so that two buttons are not told alike.
    title: Signal<String>,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let asked = Memo::new(move |_| query.with(|query| !query.asks_for_everything()));
    let id = StoredValue::new(id);
    view! { <Show when=move || asked.get()><Disclosure id=id.get_value() title query/></Show> }
}

#[component]
fn Disclosure(
    /// The project's slug.
    id: String,
    /// Its title.
    title: Signal<String>,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let id = StoredValue::new(id);
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                focus::to(&button);
            }
        }
    };
    let of = move || text_with("gallery-why-of", &[("title", title.get().into())]);
    view! {
        <div class="why" on:keydown=escape>
            <button type="button" class="why__button" node_ref=button aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>
                {said("gallery-why")}<span class="visually-hidden">" "{of}</span><Icon name=IconName::Chevron/>
            </button>
            <Show when=move || open.get()>
                <div class="why__answer">{later::explanation(id.get_value(), query)}</div>
            </Show>
        </div>
    }
}

/// The explanation is on its way.
#[component]
pub fn WaitingWhy() -> impl IntoView {
    view! { <p class="why__state" role="status">{said("loading")}</p> }
}

/// A piece of the gallery did not come.
#[component]
pub fn FailedWhy(
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <p class="why__state" role="alert">{said("gallery-piece-failed")}</p>
        <button type="button" class="button button--small" on:click=move |_| retry.run(())>{said("retry")}</button>
    }
}
