//! The filters of a phone: a sheet from below, which keeps the keyboard until it closes.

use crate::components::{Icon, IconName};
use crate::i18n::said;
use crate::pages::later;
use crate::state::query::GalleryQuery;
use leptos::html;
use leptos::prelude::*;

/// The button and the sheet it opens.
#[component]
pub fn FilterSheet(
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let opened = RwSignal::new(false);
    let chosen = move || query.with(|query| query.chosen().count());
    let open = move |_| {
        opened.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            // Fails only when it is open already.
            let _ = dialog.show_modal();
        }
    };
    view! {
        <button type="button" class="button results__filter" aria-haspopup="dialog" on:click=open>
            <Icon name=IconName::Filter/>
            {said("gallery-filters")}
            <Show when=move || chosen() != 0>" "<span class="badge">{chosen}</span></Show>
        </button>
        <dialog class="sheet-dialog" node_ref=dialog aria-labelledby="filters-title" closedby="any"
            on:close=move |_| opened.set(false)>
            {move || opened.get().then(|| later::sheet(query, dialog))}
        </dialog>
    }
}
