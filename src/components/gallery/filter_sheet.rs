//! The filters of a phone: a sheet from below, which keeps the keyboard until it closes.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::pages::later;
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
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
            <Show when=move || opened.get()><SheetContent query dialog/></Show>
        </dialog>
    }
}

#[component]
fn SheetContent(
    /// The gallery's question.
    query: GalleryQuery,
    /// What holds it.
    dialog: NodeRef<html::Dialog>,
) -> impl IntoView {
    let found = use_search().found;
    let found = move || found.get().map_or(0, |found| found.answer.total);
    let show = move || text_with("gallery-filters-show", &[("count", found().into())]);
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let clear = move |_| {
        query.change(|mut query| {
            query.filters.clear();
            query
        });
    };
    view! {
        <div class="sheet-dialog__head">
            <h2 class="sheet-dialog__title" id="filters-title">{said("gallery-filters")}</h2>
            <button type="button" class="button button--icon button--ghost" on:click=close
                aria-label=said("gallery-filters-close")>
                <Icon name=IconName::Close/>
            </button>
        </div>
        <div class="sheet-dialog__body"><div class="facets">{later::facets(query)}</div></div>
        <div class="sheet-dialog__foot">
            <button type="button" class="button button--ghost" on:click=clear>
                {said("gallery-filters-clear")}
            </button>
            <button type="button" class="button button--primary" on:click=close>{show}</button>
        </div>
    }
}
