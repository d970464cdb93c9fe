//! A list that an item has of its own: the remarks of a step, the measures of a drawing.

use super::item_list::ListRows;
use super::list::Items;
use crate::i18n::text;
use leptos::prelude::*;

/// The list, under the fields of its item.
#[component]
pub(super) fn InnerList(
    /// The list.
    items: Items,
) -> impl IntoView {
    let name = items.list.name();
    let heading = format!("heading-{}", items.key());
    let labelled = heading.clone();
    view! {
        <div class="inner-list" role="group" aria-labelledby=labelled>
            <p class="field__label" id=heading>{move || text(&format!("list-{name}"))}</p>
            <ListRows items/>
        </div>
    }
    .into_any()
}
