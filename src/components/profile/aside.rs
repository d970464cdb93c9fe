//! A profile that could not be read: told, and given back as it is.

use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::said;
use crate::platform::files;
use crate::state::profile::use_profile;
use leptos::prelude::*;

/// Nothing where every profile could be read.
#[component]
pub fn Aside() -> impl IntoView {
    let profile = use_profile();
    let download = move |_| {
        if let Some(text) = untrack(|| profile.aside()) {
            files::download("profil.json", "application/json", text.as_bytes());
        }
    };
    view! {
        <Show when=move || profile.aside().is_some()>
            <Notice kind=NoticeKind::Warning title=Signal::derive(said("profile-aside-title"))>
                <p>{said("profile-aside-text")}</p>
                <div class="notice__actions">
                    <button type="button" class="button button--small" on:click=download>
                        <Icon name=IconName::Download/>{said("profile-aside-download")}
                    </button>
                    <button type="button" class="button button--small button--ghost button--danger"
                        on:click=move |_| profile.forget_aside()>
                        {said("profile-aside-forget")}
                    </button>
                </div>
            </Notice>
        </Show>
    }
}
