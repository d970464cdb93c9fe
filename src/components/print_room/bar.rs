//! What will come out of the printer, and the buttons that make it.

use super::cost_choice::PagePrice;
use super::long_wait::{LongWait, StoppedWord};
use super::pdf_buttons::PdfButtons;
use crate::components::announce;
use crate::i18n::{text, text_with};
use crate::state::sheet_address::SheetChoice;
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::Preview;
use leptos::prelude::*;

/// Count, cost and buttons.
#[component]
pub(super) fn Bar(
    /// The sheet.
    job: SheetJob,
    /// Its options.
    choice: SheetChoice,
    /// What a page costs.
    price: PagePrice,
    /// Slug of the project, for the name of the file.
    id: String,
) -> impl IntoView {
    let typesetter = job.typesetter;
    let documents = Memo::new(move |_| {
        typesetter.preview.with(|preview| match preview {
            Preview::Pages(sheet) => sheet.documents.clone(),
            _ => Vec::new(),
        })
    });
    let count = move || documents.get().iter().sum::<usize>();
    let copies = move || choice.run().copies;
    let pages = move || {
        let paper = text_with(&format!("print-paper-{}", choice.get().paper.id()), &[]);
        text_with(
            "print-pages",
            &[("count", count().into()), ("paper", paper.into())],
        )
    };
    // Each document begins on a leaf of its own.
    let leaves_of_one =
        move || -> usize { documents.get().iter().map(|one| one.div_ceil(2)).sum() };
    let leaves = move || {
        let all = leaves_of_one() * copies() as usize;
        match (count(), all, copies()) {
            (1, 1, _) => text("print-one-leaf"),
            (_, all, 1) => text_with("print-leaves", &[("count", all.into())]),
            (_, all, copies) => text_with(
                "print-leaves-copies",
                &[("count", all.into()), ("copies", copies.into())],
            ),
        }
    };
    let paper = move || match price.told(count()) {
        Some(cost) => text_with(
            "print-leaves-cost",
            &[("leaves", leaves().into()), ("cost", cost.into())],
        ),
        None => leaves(),
    };
    Effect::new(move |_| {
        // Each new sheet is told, even with as many pages as before.
        typesetter.preview.track();
        let arguments = [
            ("pages", untrack(pages).into()),
            ("leaves", untrack(paper).into()),
        ];
        announce(untrack(|| text_with("print-ready", &arguments)));
    });
    let second_line = move || {
        if typesetter.busy.get() {
            text("print-updating")
        } else {
            paper()
        }
    };
    view! {
        <div class="print-room__bar">
            <div>
                <p class="print-room__count">{pages}</p>
                <p>{second_line}</p>
            </div>
            <PdfButtons job id/>
            <LongWait job/>
            <StoppedWord job/>
        </div>
    }
}
