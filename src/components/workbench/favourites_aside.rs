//! Favourites that could not be read: told, and given back as they are.

use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::said;
use crate::platform::files;
use crate::state::favourites::use_favourites;
use leptos::prelude::*;

/// Nothing where every list could be read.
#[component]
pub fn FavouritesAside() -> impl IntoView {
    let favourites = use_favourites();
    let download = move |_| {
        if let Some(text) = untrack(|| favourites.aside()) {
            files::download("favoris.txt", "text/plain", text.as_bytes());
        }
    };
    view! {
        <Show when=move || favourites.aside().is_some()>
            <Notice kind=NoticeKind::Warning title=Signal::derive(said("favourites-aside-title"))>
                <p>{said("favourites-aside-text")}</p>
                <div class="notice__actions">
                    <button type="button" class="button button--small" on:click=download>
                        <Icon name=IconName::Download/>{said("favourites-aside-download")}
                    </button>
                    <button type="button" class="button button--small button--ghost button--danger"
                        on:click=move |_| favourites.forget_aside()>
                        {said("favourites-aside-forget")}
                    </button>
                </div>
            </Notice>
        </Show>
    }
}
