//! How much is to be decided, with a link to it.

use crate::components::{Icon, IconName};
use crate::i18n::text_with;
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// The number of open conflicts; nothing while there is none.
#[component]
pub fn ConflictCount() -> impl IntoView {
    let editor = use_editor();
    let count = move || editor.conflicts.with(Vec::len);
    view! {
        <Show when=move || { count() > 0 }>
            <a class="button button--small conflict-count" href="#section-conflicts" rel="external">
                <Icon name=IconName::Warning/>{move || text_with("conflicts-count", &[("count", count().into())])}
            </a>
        </Show>
    }
}
