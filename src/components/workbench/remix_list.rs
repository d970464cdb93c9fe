//! The remixes, in the order the teacher chose; many of them come a few each frame, so that the page answers meanwhile.

use super::chosen::{ChosenBar, provide_chosen};
use super::remix_card::{CardActions, RemixCard};
use crate::i18n::{said, text, text_with};
use crate::state::workbench::use_workbench;
use etabli_model::fold::fold;
use etabli_remix::RemixCard as Card;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// As many as are seen at a glance: more can be searched.
const SEVERAL: usize = 12;
/// Cards that are drawn at once: as many as a screen shows.
const FIRST: usize = 10;
/// Cards that are drawn in each later frame.
const AT_ONCE: usize = 24;

/// In which order remixes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// Last changed first.
    #[default]
    Changed,
    /// By title, as in a dictionary.
    Title,
}

impl Order {
    fn of(name: &str) -> Self {
        match name {
            "title" => Self::Title,
            _ => Self::Changed,
        }
    }
}

/// Every remix that is not in the bin.
#[component]
pub fn RemixList(
    /// What can be done with each.
    actions: CardActions,
) -> impl IntoView {
    let workbench = use_workbench();
    provide_chosen();
    let (order, wanted) = (
        RwSignal::new(Order::default()),
        RwSignal::new(String::new()),
    );
    let arranged = Memo::new(move |_| {
        let wanted = fold(wanted.get().trim());
        workbench
            .cards
            .with(|cards| arrange(cards, order.get(), &wanted))
    });
    let drawn = growing(Signal::derive(move || arranged.with(Vec::len)));
    let rows = move || {
        let drawn = drawn.get();
        arranged.with(|cards| cards.iter().take(drawn).cloned().collect::<Vec<_>>())
    };
    let row = move |card: Arc<Card>| view! { <RemixCard card actions/> };
    let several = Memo::new(move |_| workbench.cards.with(|cards| cards.len() > 1));
    view! {
        <Show when=move || several.get()>
            <Tools order wanted found=Signal::derive(move || arranged.with(Vec::len))/>
        </Show>
        <ChosenBar/>
        <ul class="remix-list" role="list" id="adaptations" tabindex="-1" aria-label=said("remix-list")>
            <For each=rows key=|card| (card.id.clone(), card.updated, card.conflicts) children=row/>
        </ul>
    }
}

#[component]
fn Tools(
    /// The order.
    order: RwSignal<Order>,
    /// Words a title is to hold.
    wanted: RwSignal<String>,
    /// How many titles hold them.
    found: Signal<usize>,
) -> impl IntoView {
    let workbench = use_workbench();
    let all = Memo::new(move |_| workbench.cards.with(Vec::len));
    let many = Memo::new(move |_| all.get() > SEVERAL || !wanted.with(String::is_empty));
    let choose = move |event| order.set(Order::of(&event_target_value(&event)));
    let write = move |event| wanted.set(event_target_value(&event));
    let count = move || {
        let counts = [("found", found.get().into()), ("all", all.get().into())];
        match (wanted.with(|wanted| wanted.trim().is_empty()), found.get()) {
            (true, _) => String::new(),
            (false, 0) => text("remix-find-none"),
            (false, _) => text_with("remix-found", &counts),
        }
    };
    view! {
        <div class="bench-tools">
            <Show when=move || many.get()>
                <div class="field bench-tools__find">
                    <label class="field__label" for="etabli-chercher">{said("remix-find")}</label>
                    <input class="field__input" type="search" id="etabli-chercher" autocomplete="off" spellcheck="false"
                        prop:value=move || wanted.get() on:input=write/>
                </div>
            </Show>
            <div class="field bench-tools__order">
                <label class="field__label" for="etabli-ordre">{said("remix-order")}</label>
                <select class="field__input" id="etabli-ordre" on:change=choose>
                    <option value="changed" selected=move || order.get() == Order::Changed>{said("remix-order-changed")}</option>
                    <option value="title" selected=move || order.get() == Order::Title>{said("remix-order-title")}</option>
                </select>
            </div>
            <p class="bench-tools__count" role="status">{count}</p>
        </div>
    }
}

fn arrange(cards: &[Arc<Card>], order: Order, wanted: &str) -> Vec<Arc<Card>> {
    let held = |card: &&Arc<Card>| wanted.is_empty() || fold(&card.title).contains(wanted);
    let mut found: Vec<Arc<Card>> = cards.iter().filter(held).cloned().collect();
    match order {
        Order::Changed => found.sort_by_key(|card| Reverse(card.updated)),
        Order::Title => found.sort_by_cached_key(|card| (fold(&card.title), card.id.clone())),
    }
    found
}

/// How many of a number of rows are drawn: some at once, more with each frame until all are.
fn growing(all: Signal<usize>) -> RwSignal<usize> {
    let drawn = RwSignal::new(FIRST);
    Effect::new(move |_| {
        if drawn.get() < all.get() {
            request_animation_frame(move || {
                // The page may be gone by then.
                let _ = drawn.try_update(|drawn| *drawn += AT_ONCE);
            });
        }
    });
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_without_accents_and_stand_as_in_a_dictionary() {
        let cards: Vec<Arc<Card>> = [
            ("a", "Toupie", 3),
            ("b", "Étoile", 2),
            ("c", "engrenage", 1),
        ]
        .into_iter()
        .map(|(id, title, updated)| {
            Arc::new(Card {
                id: id.to_owned(),
                title: title.to_owned(),
                updated,
                ..Card::default()
            })
        })
        .collect();
        for (order, wanted, ids) in [
            (Order::Changed, "", "abc"),
            (Order::Title, "", "cba"),
            (Order::Title, "to", "ba"),
            (Order::Changed, "etoile", "b"),
            (Order::Changed, "rien", ""),
        ] {
            let found: String = arrange(&cards, order, wanted)
                .iter()
                .map(|card| card.id.as_str())
                .collect();
            assert_eq!(found, ids, "{order:?} {wanted}");
        }
    }
}
