//! The four things a teacher does with a project.

use super::ShownProject;
use super::adapt_button::AdaptButton;
use super::download_button::DownloadButton;
use super::share_button::ShareButton;
use crate::components::{FavouriteButton, FavouriteLook, Icon, IconName};
use crate::i18n::said;
use crate::routes::Page;
use crate::state::favourites::Favourite;
use leptos::prelude::*;
use leptos_router::components::A;

/// Adapt, print, download, share.
#[component]
pub(super) fn Actions(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let sheet = Page::ProjectSheet {
        id: shown.project.id.clone(),
        query: String::new(),
    }
    .path();
    let favourite = Favourite {
        id: shown.project.id.clone(),
        title: shown.project.title.clone(),
        cover: shown
            .project
            .cover_image()
            .map_or_else(String::new, |image| image.path.clone()),
    };
    view! {
        <div class="project-actions">
            <AdaptButton project=shown.project.clone()/>
            <A href=sheet attr:class="button">
                <Icon name=IconName::Print/>{said("project-print")}
            </A>
            <DownloadButton shown=shown.clone()/>
            <ShareButton project=shown.project/>
            <FavouriteButton project=favourite look=FavouriteLook::Words/>
        </div>
    }
}
