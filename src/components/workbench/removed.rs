//! Something just taken out of a list, and the way to bring it back.

use crate::components::{Icon, IconName};
use crate::i18n::said;
use leptos::prelude::*;

/// Nothing before something was taken out.
#[component]
pub(super) fn Removed(
    /// What was taken out, in words.
    words: Signal<Option<String>>,
    /// Brings it back.
    restore: Callback<()>,
) -> impl IntoView {
    view! {
        <Show when=move || words.with(Option::is_some)>
            <div class="notice notice--info">
                <p class="notice__title">{move || words.get()}</p>
                <div class="notice__actions">
                    <button type="button" class="button button--small" on:click=move |_| restore.run(())>
                        <Icon name=IconName::Undo/>{said("kept-restore")}
                    </button>
                </div>
            </div>
        </Show>
    }
}
