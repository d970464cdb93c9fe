//! The favourite projects.

use super::kept_list::{Kind, kept_list};
use crate::components::{Icon, IconName, ProjectImage};
use crate::i18n::{said, text_with};
use crate::routes::Page;
use crate::state::favourites::{Favourite, use_favourites};
use crate::state::sheet_book::with_fellows;
use etabli_model::Image;
use etabli_sheet::MOST_ACTIVITIES;
use leptos::prelude::*;
use leptos_router::components::A;

const KIND: Kind<Favourite> = Kind {
    place: "favoris",
    title: "favourites-title",
    removed: "favourite-removed",
    removed_named: "favourite-gone",
    list: |lists| &lists.projects,
    list_mut: |lists| &mut lists.projects,
    key: |project| &project.id,
    name: |project| &project.title,
    row: |project, remove| view! { <Row project remove/> }.into_any(),
};

/// Favourites, last added first; nothing where there is none.
#[component]
pub fn FavouriteList() -> impl IntoView {
    view! { {kept_list(KIND)}<BookLink/> }
}

/// A book of all favourites, where there are several.
#[component]
fn BookLink() -> impl IntoView {
    let favourites = use_favourites();
    let path = Memo::new(move |_| {
        favourites.with(|lists| {
            let ids: Vec<String> = lists
                .projects
                .iter()
                .map(|one| one.id.clone())
                .take(MOST_ACTIVITIES)
                .collect();
            let (first, others) = ids.split_first().filter(|(_, others)| !others.is_empty())?;
            let query = with_fellows("kind=collection", others);
            Some(
                Page::ProjectSheet {
                    id: first.clone(),
                    query,
                }
                .path(),
            )
        })
    });
    move || {
        path.get().map(|path| {
            view! {
                <p>
                    <A href=path attr:class="button button--small">
                        <Icon name=IconName::Print/>{said("shelf-book")}
                    </A>
                </p>
            }
        })
    }
}

#[component]
fn Row(
    /// The project.
    project: Favourite,
    /// Takes it out.
    remove: Callback<String>,
) -> impl IntoView {
    let Favourite { id, title, cover } = project;
    let path = Page::Project { id: id.clone() }.path();
    let image = (!cover.is_empty()).then(|| {
        // The title beside it names the project: the picture says nothing more.
        let image = Image {
            path: cover,
            ..Image::default()
        };
        view! { <ProjectImage project=id.clone() image class="remix-card__image"/> }
    });
    let name = title.clone();
    view! {
        <li class="kept__item">
            <div class="kept__cover plate">{image}</div>
            <A href=path attr:class="kept__name">{title}</A>
            <button type="button" class="button button--small button--ghost button--danger"
                aria-label=move || text_with("kept-remove-named", &[("name", name.clone().into())])
                on:click=move |_| remove.run(id.clone())>
                <Icon name=IconName::Delete/>{said("kept-remove")}
            </button>
        </li>
    }
}
