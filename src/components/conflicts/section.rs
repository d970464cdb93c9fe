//! All that is to be decided.

use super::conflict::OpenConflict;
use crate::i18n::{said, text_with};
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// The heading, where the keyboard goes when something was decided.
pub(super) const HEADING: &str = "heading-conflicts";

/// Every open conflict; nothing while there is none.
#[component]
pub fn Conflicts() -> impl IntoView {
    let editor = use_editor();
    let count = move || editor.conflicts.with(Vec::len);
    // A conflict keeps its form while others are decided.
    let keyed = move || editor.conflicts.get();
    view! {
        <Show when=move || { count() > 0 }>
            <section class="conflicts" id="section-conflicts" aria-labelledby=HEADING>
                <h2 class="conflicts__title" id=HEADING tabindex="-1">
                    {move || text_with("conflicts-title", &[("count", count().into())])}
                </h2>
                <p>{said("conflicts-help")}</p>
                <For each=keyed key=|one| format!("{} {:?}", one.path, one.kind) let:conflict>
                    <OpenConflict conflict/>
                </For>
            </section>
        </Show>
    }
}
