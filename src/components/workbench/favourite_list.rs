//! The favourite projects.

use super::removed::Removed;
use crate::components::{Icon, IconName, ProjectImage, announce};
use crate::i18n::{said, text, text_with};
use crate::routes::Page;
use crate::state::favourites::{Favourite, use_favourites};
use etabli_model::Image;
use leptos::prelude::*;
use leptos_router::components::A;

/// Favourites, last added first; nothing where there is none.
#[component]
pub fn FavouriteList() -> impl IntoView {
    let favourites = use_favourites();
    let removed = RwSignal::new(None::<(usize, Favourite)>);
    let remove = Callback::new(move |id: String| {
        favourites.change(|lists| {
            let found = lists.projects.iter().position(|one| one.id == id);
            removed.set(found.map(|at| (at, lists.projects.remove(at))));
        });
        announce(text("favourite-removed"));
    });
    let restore = Callback::new(move |()| {
        if let Some((position, project)) = removed.get_untracked() {
            removed.set(None);
            favourites.change(|lists| {
                lists.remove(&project.id);
                let position = position.min(lists.projects.len());
                lists.projects.insert(position, project);
            });
        }
    });
    let words = Signal::derive(move || {
        removed.with(|removed| {
            let (_, project) = removed.as_ref()?;
            Some(text_with(
                "favourite-removed-named",
                &[("title", project.title.clone().into())],
            ))
        })
    });
    let some = move || favourites.with(|lists| !lists.projects.is_empty());
    let rows = move || favourites.with(|lists| lists.projects.clone());
    view! {
        <Show when=move || some() || words.with(Option::is_some)>
            <section class="kept" aria-labelledby="favoris">
                <h2 id="favoris">{said("favourites-title")}</h2>
                <Removed words restore/>
                <ul class="kept__list" role="list">
                    <For each=rows key=|one| one.id.clone() let:project><Row project remove/></For>
                </ul>
            </section>
        </Show>
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
