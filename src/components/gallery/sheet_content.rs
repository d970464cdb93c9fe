//! What the sheet of filters holds: it comes when it is opened, or while nobody waits.

use super::FacetList;
use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::state::query::GalleryQuery;
use crate::state::search::use_search;
use leptos::html;
use leptos::prelude::*;

/// The facets, between a title and what closes the sheet.
#[component]
pub fn SheetContent(
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
        <div class="sheet-dialog__body"><div class="facets"><FacetList query/></div></div>
        <div class="sheet-dialog__foot">
            <button type="button" class="button button--ghost" on:click=clear>
                {said("gallery-filters-clear")}
            </button>
            <button type="button" class="button button--primary" on:click=close>{show}</button>
        </div>
    }
}
