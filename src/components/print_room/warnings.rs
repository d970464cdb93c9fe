//! What the typesetter remarked: rarely anything, never in the way.

use crate::i18n::text_with;
use crate::state::typesetter::{Preview, Typesetter};
use leptos::prelude::*;

/// The remarks, folded.
#[component]
pub(super) fn Warnings(
    /// Who made them.
    typesetter: Typesetter,
) -> impl IntoView {
    move || {
        let Preview::Pages(sheet) = typesetter.preview.get() else {
            return None;
        };
        let count = sheet.warnings.len();
        let items = sheet
            .warnings
            .iter()
            .map(|one| view! { <li><code>{one.clone()}</code></li> })
            .collect_view();
        (count > 0).then(|| {
            view! {
                <details class="notice notice--warning">
                    <summary>{text_with("print-warnings", &[("count", count.into())])}</summary>
                    <ul class="notice__body">{items}</ul>
                </details>
            }
        })
    }
}
