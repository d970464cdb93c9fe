//! The saved searches: open, rename, take out.

use super::removed::Removed;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::favourites::{SavedSearch, use_favourites};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::components::A;

/// Saved searches, last added first; nothing where there is none.
#[component]
pub fn SearchList() -> impl IntoView {
    let favourites = use_favourites();
    let removed = RwSignal::new(None::<(usize, SavedSearch)>);
    let remove = Callback::new(move |query: String| {
        favourites.change(|lists| {
            let found = lists.searches.iter().position(|one| one.query == query);
            removed.set(found.map(|at| (at, lists.searches.remove(at))));
        });
        announce(text("search-removed"));
    });
    let restore = Callback::new(move |()| {
        if let Some((position, search)) = removed.get_untracked() {
            removed.set(None);
            favourites.change(|lists| {
                lists.remove_search(&search.query);
                let position = position.min(lists.searches.len());
                lists.searches.insert(position, search);
            });
        }
    });
    let words = Signal::derive(move || {
        removed.with(|removed| {
            let (_, search) = removed.as_ref()?;
            Some(text_with(
                "search-removed-named",
                &[("name", search.name.clone().into())],
            ))
        })
    });
    let some = move || favourites.with(|lists| !lists.searches.is_empty());
    let rows = move || favourites.with(|lists| lists.searches.clone());
    view! {
        <Show when=move || some() || words.with(Option::is_some)>
            <section class="kept" aria-labelledby="recherches">
                <h2 id="recherches">{said("searches-title")}</h2>
                <Removed words restore/>
                <ul class="kept__list" role="list">
                    <For each=rows key=|one| (one.query.clone(), one.name.clone()) let:search>
                        <Row search remove/>
                    </For>
                </ul>
            </section>
        </Show>
    }
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
