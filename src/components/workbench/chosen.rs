//! Remixes that are chosen on the workbench, to stand side by side.

use super::remix_card::shown_title;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::comparison::own_name;
use crate::state::workbench::{Workbench, use_workbench};
use etabli_remix::RemixCard as Card;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// Where the keyboard goes from a card that was chosen.
const BAR: &str = "etabli-choisis";

/// The remixes that are chosen, in the order they were, as a context of the workbench.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    ids: RwSignal<Vec<String>>,
    workbench: Workbench,
}

/// Provides the [`Chosen`].
pub(super) fn provide_chosen() {
    provide_context(Chosen {
        ids: RwSignal::new(Vec::new()),
        workbench: use_workbench(),
    });
}

impl Chosen {
    /// Their lines; what went to the bin meanwhile is chosen no more. Reactive.
    fn cards(self) -> Vec<Arc<Card>> {
        let ids = self.ids.get();
        self.workbench.cards.with(|cards| {
            let card = |id: &String| cards.iter().find(|card| card.id == *id).cloned();
            ids.iter().filter_map(card).collect()
        })
    }

    fn has(self, id: &str) -> bool {
        self.ids.with(|ids| ids.iter().any(|one| one == id))
    }

    fn take(self, id: &str) {
        self.leave(id);
        self.ids.update(|ids| ids.push(id.to_owned()));
    }

    fn leave(self, id: &str) {
        self.ids.update(|ids| ids.retain(|one| one != id));
    }
}

/// Chooses a remix.
#[component]
pub(super) fn ChooseBox(
    /// The remix's line.
    card: Arc<Card>,
) -> impl IntoView {
    let chosen: Chosen = expect_context();
    let workbench = use_workbench();
    // One alone has nothing to stand beside.
    let several = Memo::new(move |_| workbench.cards.with(|cards| cards.len() > 1));
    let title = shown_title(&card.title);
    let label = move || text_with("bench-choose", &[("title", title.clone().into())]);
    let (asked, turned) = (card.id.clone(), card.id.clone());
    let ticked = Memo::new(move |_| chosen.has(&asked));
    let turn = StoredValue::new(turned);
    let change = move |event| {
        turn.with_value(|id| match event_target_checked(&event) {
            true => chosen.take(id),
            false => chosen.leave(id),
        });
        let count = untrack(|| chosen.cards().len());
        announce(text_with("bench-chosen-keys", &[("count", count.into())]));
    };
    let to_the_bar = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !untrack(|| chosen.cards()).is_empty() {
            event.prevent_default();
            focus::to_id(BAR);
        }
    };
    view! {
        <Show when=move || several.get()>
            <label class="remix-card__choose">
                <input type="checkbox" prop:checked=move || ticked.get() aria-label=label.clone() on:change=change
                    on:keydown=to_the_bar/>
            </label>
        </Show>
    }
}

/// What can be done with those that are chosen; stays in sight while the list goes by.
#[component]
pub(super) fn ChosenBar() -> impl IntoView {
    let chosen: Chosen = expect_context();
    let cards = Memo::new(move |_| chosen.cards());
    let count = move || cards.with(Vec::len);
    let forget = move |_| {
        chosen.ids.set(Vec::new());
        announce(text("bench-none-chosen"));
        // The bar goes with the choice.
        focus::to_id("adaptations");
    };
    let words = move || text_with("bench-chosen", &[("count", count().into())]);
    let compare = move || {
        let page = cards.with(|cards| match cards.as_slice() {
            [one, other] => Some(Page::Compare {
                a: own_name(&one.id),
                b: own_name(&other.id),
            }),
            _ => None,
        });
        match page {
            Some(page) => view! {
                <A href=page.path() attr:class="button button--primary button--small">
                    <Icon name=IconName::Fork/>{said("bench-compare")}
                </A>
            }
            .into_any(),
            None => {
                let key = if count() == 1 {
                    "bench-one-more"
                } else {
                    "bench-too-many"
                };
                view! { <span class="muted">{said(key)}</span> }.into_any()
            }
        }
    };
    view! {
        <Show when=move || { count() > 0 }>
            <div class="chosen-bar" role="group" id=BAR tabindex="-1" aria-label=said("bench-chosen-name")>
                <span class="chosen-bar__count">{words}</span>
                {compare}
                <button type="button" class="button button--small button--ghost" on:click=forget>{said("bench-forget")}</button>
            </div>
        </Show>
    }
}
