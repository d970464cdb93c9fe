//! Gives the document back that a remix was imported from.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::state::kept_files;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Downloads the original, byte for byte.
#[component]
pub(super) fn OriginalButton(
    /// Id of the remix.
    id: String,
) -> impl IntoView {
    let save = move |_| {
        let id = id.clone();
        spawn_local(async move {
            match kept_files::source(&id).await {
                Some(source) => source.original.download(&source.name),
                None => announce(text("remix-original-gone")),
            }
        });
    };
    view! {
        <button type="button" class="button button--small" on:click=save>
            <Icon name=IconName::Download/>{said("remix-original")}
        </button>
    }
}
