//! The saved searches: open, rename, take out.

use super::kept_list::{Kind, kept_list};
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::favourites::{SavedSearch, use_favourites};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

const KIND: Kind<SavedSearch> = Kind {
    place: "recherches",
    title: "searches-title",
    removed: "search-removed",
    removed_named: "search-removed-named",
    list: |lists| &lists.searches,
    list_mut: |lists| &mut lists.searches,
    key: |search| &search.query,
    name: |search| &search.name,
    row: |search, remove| view! { <Row search remove/> }.into_any(),
};

/// Saved searches, last added first; nothing where there is none.
#[component]
pub fn SearchList() -> impl IntoView {
    kept_list(KIND)
}

#[component]
fn Row(
    /// The search.
    search: SavedSearch,
    /// Takes it out.
    remove: Callback<String>,
) -> impl IntoView {
    let renaming = RwSignal::new(false);
    let search = StoredValue::new(search);
    let name = move || search.with_value(|search| search.name.clone());
    let query = move || search.with_value(|search| search.query.clone());
    let (edit_label, remove_label) = (
        move || text_with("search-rename-named", &[("name", name().into())]),
        move || text_with("kept-remove-named", &[("name", name().into())]),
    );
    let rename = move |_| {
        renaming.set(true);
        focus::to_id(&field_id(&query()));
    };
    let shown = move || {
        if renaming.get() {
            return view! { <Rename search renaming/> }.into_any();
        }
        let path = Page::Gallery { query: query() }.path();
        view! {
            <A href=path attr:class="kept__name"><Icon name=IconName::Search/>{name()}</A>
            <button type="button" class="button button--small button--ghost" aria-label=edit_label on:click=rename
                id=format!("{}-renommer", field_id(&query()))>
                <Icon name=IconName::Edit/>{said("search-rename")}
            </button>
            <button type="button" class="button button--small button--ghost button--danger"
                aria-label=remove_label on:click=move |_| remove.run(query())>
                <Icon name=IconName::Delete/>{said("kept-remove")}
            </button>
        }
        .into_any()
    };
    view! { <li class="kept__item kept__item--search">{shown}</li> }
}

#[component]
fn Rename(
    /// The search.
    search: StoredValue<SavedSearch>,
    /// True while its name is being changed.
    renaming: RwSignal<bool>,
) -> impl IntoView {
    let favourites = use_favourites();
    let id = search.with_value(|search| field_id(&search.query));
    let name = RwSignal::new(search.with_value(|search| search.name.clone()));
    let back = format!("{id}-renommer");
    let back = StoredValue::new(back);
    let close = move || {
        renaming.set(false);
        back.with_value(|back| focus::to_id(back));
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let given = name.get_untracked().trim().to_owned();
        close();
        let query = search.with_value(|search| search.query.clone());
        favourites.change(|lists| {
            lists.save(SavedSearch { query, name: given });
        });
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    view! {
        <form class="kept__rename" on:submit=save on:keydown=escape>
            <label class="visually-hidden" for=id.clone()>{said("search-name")}</label>
            <input class="field__input" id=id maxlength="80" autocomplete="off" prop:value=name.get_untracked()
                on:input=move |event| name.set(event_target_value(&event))/>
            <button type="submit" class="button button--small">{said("keep")}</button>
            <button type="button" class="button button--small button--ghost" on:click=move |_| close()>
                {said("cancel")}
            </button>
        </form>
    }
}

/// An id that no other search has: its address, which is unique, without what an id may not hold.
fn field_id(query: &str) -> String {
    let plain = query.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() {
            char::from(byte).to_string()
        } else {
            format!("_{byte:x}")
        }
    });
    format!("recherche-{}", plain.collect::<String>())
}
