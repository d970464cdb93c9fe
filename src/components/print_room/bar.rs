//! What will come out of the printer, and the buttons that make it.

use super::pdf_buttons::PdfButtons;
use crate::components::announce;
use crate::i18n::{text, text_with};
use crate::state::sheet_address::SheetChoice;
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::Preview;
use leptos::prelude::*;

/// Count and buttons.
#[component]
pub(super) fn Bar(
    /// The sheet.
    job: SheetJob,
    /// Its options.
    choice: SheetChoice,
    /// Slug of the project, for the name of the file.
    id: String,
) -> impl IntoView {
    let typesetter = job.typesetter;
    let count = Memo::new(move |_| {
        typesetter.preview.with(|preview| match preview {
            Preview::Pages(sheet) => sheet.pages.len(),
            _ => 0,
        })
    });
    let pages = move || {
        let paper = text_with(&format!("print-paper-{}", choice.get().paper.id()), &[]);
        text_with(
            "print-pages",
            &[("count", count.get().into()), ("paper", paper.into())],
        )
    };
    let leaves = move || match count.get() {
        1 => text("print-one-leaf"),
        count => text_with("print-leaves", &[("count", count.div_ceil(2).into())]),
    };
    Effect::new(move |_| {
        // Each new sheet is told, even with as many pages as before.
        typesetter.preview.track();
        let arguments = [
            ("pages", untrack(pages).into()),
            ("leaves", untrack(leaves).into()),
        ];
        announce(untrack(|| text_with("print-ready", &arguments)));
    });
    let second_line = move || {
        if typesetter.busy.get() {
            text("print-updating")
        } else {
            leaves()
        }
    };
    view! {
        <div class="print-room__bar">
            <div>
                <p class="print-room__count">{pages}</p>
                <p>{second_line}</p>
            </div>
            <PdfButtons job id/>
        </div>
    }
}
