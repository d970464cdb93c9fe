//! How many copies, and what a page costs at this school: the bar above the pages then tells what all of it costs.

use super::segmented_choice::SegmentedChoice;
use crate::i18n::{format, said, text_with};
use crate::state::paper_price::{self, PrinterInk};
use crate::state::print_run::COPIES;
use crate::state::sheet_address::SheetChoice;
use etabli_model::Decimal;
use leptos::prelude::*;

/// What the bar and the form know of the price of a page.
#[derive(Clone, Copy)]
pub(super) struct PagePrice {
    ink: RwSignal<PrinterInk>,
    /// Changes when a price was typed.
    typed: RwSignal<u32>,
    choice: SheetChoice,
}

impl PagePrice {
    /// The price of this browser.
    pub(super) fn of(choice: SheetChoice) -> Self {
        Self {
            ink: RwSignal::new(PrinterInk::usual(choice.get_untracked().reading)),
            typed: RwSignal::new(0),
            choice,
        }
    }

    /// The price of a page on this paper with this ink, where it was told. Reactive.
    pub(super) fn get(self) -> Option<Decimal> {
        self.typed.track();
        paper_price::kept(self.choice.get().paper, self.ink.get())
    }

    /// So many pages of all copies, in words. Reactive.
    pub(super) fn told(self, pages: usize) -> Option<String> {
        let copies = self.choice.run().copies;
        let cost = paper_price::cost(pages, copies, self.get()?);
        let cost = format::price(cost, "EUR");
        Some(text_with("print-cost", &[("cost", cost.into())]))
    }
}

/// Copies, ink and price.
#[component]
pub(super) fn CostChoice(
    /// What is printed.
    choice: SheetChoice,
    /// The price of a page.
    price: PagePrice,
) -> impl IntoView {
    let ink = Signal::derive(move || price.ink.get().id());
    let choose_ink = move |id: &'static str| {
        let ink = PrinterInk::from_id(id).unwrap_or(PrinterInk::Colour);
        ink.remember();
        price.ink.set(ink);
    };
    let copies = move |event| {
        let typed: Option<u32> = event_target_value(&event).trim().parse().ok();
        if let Some(copies) = typed.filter(|copies| COPIES.contains(copies)) {
            choice.change_run(|run| run.copied(copies));
        }
    };
    view! {
        <div class="facet field">
            <label class="field__label facet__title" for="exemplaires">{said("print-copies")}</label>
            <p class="field__hint" id="exemplaires-aide">{said("print-copies-hint")}</p>
            <input id="exemplaires" class="field__input field__input--number" type="number" inputmode="numeric"
                min=COPIES.start().to_string() max=COPIES.end().to_string() aria-describedby="exemplaires-aide"
                prop:value=choice.run_untracked().copies.to_string() on:input=copies/>
        </div>
        <SegmentedChoice name="ink" legend=said("print-ink") values=PrinterInk::ALL.map(PrinterInk::id).to_vec()
            chosen=ink choose=choose_ink/>
        <PriceField choice price/>
    }
}

#[component]
fn PriceField(choice: SheetChoice, price: PagePrice) -> impl IntoView {
    let typed = move |event| {
        paper_price::keep(
            choice.get_untracked().paper,
            price.ink.get_untracked(),
            &event_target_value(&event),
        );
        price.typed.update(|times| *times = times.wrapping_add(1));
    };
    // Another paper or ink has another price; while one is typed the field is left alone.
    let shown = Memo::new(move |_| {
        let price = paper_price::kept(choice.get().paper, price.ink.get());
        price.map(|price| price.localized(crate::i18n::language()))
    });
    let label = move || {
        let paper = text_with(&format!("print-paper-{}", choice.get().paper.id()), &[]);
        text_with("print-price", &[("paper", paper.into())])
    };
    view! {
        <div class="facet field">
            <label class="field__label facet__title" for="prix-page">{label}</label>
            <p class="field__hint" id="prix-page-aide">{said("print-price-hint")}</p>
            <input id="prix-page" class="field__input field__input--number" type="text" inputmode="decimal"
                autocomplete="off" aria-describedby="prix-page-aide"
                prop:value=move || shown.get().unwrap_or_default() on:input=typed/>
        </div>
    }
}
