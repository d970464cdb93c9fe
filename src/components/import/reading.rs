//! Says that a document is being read.

use crate::i18n::text_with;
use leptos::prelude::*;

/// A bar without an end: reading tells nothing of how far it is.
#[component]
pub fn ImportReading(
    /// Name of the document.
    name: String,
) -> impl IntoView {
    let words = move || text_with("import-reading", &[("name", name.clone().into())]);
    view! {
        <div class="progress import__reading">
            <label class="progress__label" for="import-progress">{words}</label>
            <progress class="progress__bar" id="import-progress"></progress>
        </div>
    }
}
