//! Keeps the search in the workbench, under a name proposed from its words and filters.

use super::labels::value_label;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::catalogue::{Catalogue, use_catalogue};
use crate::state::favourites::{SavedSearch, use_favourites};
use crate::state::query::GalleryQuery;
use etabli_search::Scope;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

const NAME_ID: &str = "search-name";
const OPEN_ID: &str = "search-keep";
/// Longer names are cut in a list.
const LONGEST_NAME: &str = "80";

/// The button, then the field for a name; nothing for the whole catalogue.
#[component]
pub fn SaveSearch(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let favourites = use_favourites();
    let naming = RwSignal::new(false);
    let address = Memo::new(move |_| query.get().to_query_string());
    let something = Memo::new(move |_| !query.with(|query| query.asks_for_everything()));
    let saved = Memo::new(move |_| favourites.has_search(&address.get()));
    let open = move |_| {
        naming.set(true);
        focus::to_id(NAME_ID);
    };
    let keep = move || {
        view! {
            <button type="button" class="button button--ghost button--small" id=OPEN_ID on:click=open>
                <Icon name=IconName::Star/>{said("search-keep")}
            </button>
        }
    };
    let kept = || {
        view! {
            <A href=Page::Workbench.path() attr:class="button button--ghost button--small" attr:id=OPEN_ID>
                <Icon name=IconName::Check/>{said("search-kept")}
            </A>
        }
    };
    let refused = move || favourites.refusal.with(Option::is_some);
    move || {
        if !something.get() {
            return ().into_any();
        }
        let shown = match (naming.get(), saved.get()) {
            (true, _) => view! { <Naming query address naming/> }.into_any(),
            (false, true) => kept().into_any(),
            (false, false) => keep().into_any(),
        };
        view! {
            {shown}
            <Show when=refused><p class="saved-state saved-state--failed">{said("favourites-refused")}</p></Show>
        }
        .into_any()
    }
}

#[component]
fn Naming(
    /// The gallery's question.
    query: GalleryQuery,
    /// The question as an address.
    address: Memo<String>,
    /// True while the name is being given.
    naming: RwSignal<bool>,
) -> impl IntoView {
    let favourites = use_favourites();
    let catalogue = use_catalogue();
    let name = RwSignal::new(proposed(query, catalogue));
    let close = move || {
        naming.set(false);
        focus::to_id(OPEN_ID);
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let given = name.get_untracked().trim().to_owned();
        let given = if given.is_empty() {
            proposed(query, catalogue)
        } else {
            given
        };
        let told = text_with("search-kept-as", &[("name", given.clone().into())]);
        let search = SavedSearch {
            query: address.get_untracked(),
            name: given,
        };
        favourites.change(|lists| lists.save(search));
        let refused = favourites.refusal.with_untracked(Option::is_some);
        announce(if refused {
            text("favourites-refused")
        } else {
            told
        });
        close();
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    view! {
        <form class="here__naming" on:submit=save on:keydown=escape>
            <label class="visually-hidden" for=NAME_ID>{said("search-name")}</label>
            <input class="field__input" id=NAME_ID maxlength=LONGEST_NAME autocomplete="off"
                prop:value=name on:input=move |event| name.set(event_target_value(&event))/>
            <button type="submit" class="button button--small">{said("keep")}</button>
            <button type="button" class="button button--ghost button--small" on:click=move |_| close()>
                {said("cancel")}
            </button>
        </form>
    }
}

/// `fractions · CE2 · Découpeuse laser`.
fn proposed(query: GalleryQuery, catalogue: Catalogue) -> String {
    let query = untrack(move || query.get());
    let words = query.text.trim().to_owned();
    let labels = query
        .chosen()
        .map(|(facet, value)| untrack(|| value_label(catalogue, facet, value)));
    let feasible = (query.scope == Scope::Feasible).then(|| untrack(|| text("here-feasible")));
    let parts = std::iter::once(words)
        .filter(|words| !words.is_empty())
        .chain(labels)
        .chain(feasible);
    parts.collect::<Vec<_>>().join(" · ")
}
