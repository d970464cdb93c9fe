//! The PDF: saved on the disk, or opened in a tab to be printed.

use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{attribute_with, said, text, text_with};
use crate::platform::files::{self, ObjectUrl};
use crate::platform::tab::BlankTab;
use crate::state::sheet_job::SheetJob;
use leptos::prelude::*;
use leptos::task::spawn_local;

const PDF: &str = "application/pdf";

/// How far the PDF has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pdf {
    Idle,
    Coming,
    /// The browser refused a tab: the file was saved instead.
    SavedInstead,
    Failed(Vec<String>),
}

/// What is done with the PDF.
enum Use {
    Save,
    Show(BlankTab),
    /// There was no tab to show it in.
    SaveInstead,
}

/// Download and print.
#[component]
pub(super) fn PdfButtons(
    /// The sheet.
    job: SheetJob,
    /// Slug of the project, for the name of the file.
    id: String,
) -> impl IntoView {
    let state = RwSignal::new(Pdf::Idle);
    let id = StoredValue::new(id);
    let make = move |wanted: Use| {
        state.set(Pdf::Coming);
        let name = file_name(job, &id.get_value());
        spawn_local(async move {
            let end = hand_over(job.pdf().await, wanted, &name);
            announce(match end {
                Pdf::Failed(_) => text("print-pdf-failed"),
                _ => text("print-pdf-ready"),
            });
            state.try_set(end);
        });
    };
    let coming = move || state.get() == Pdf::Coming;
    let idle = move || !untrack(coming);
    let save = move |_| {
        if idle() {
            make(Use::Save);
        }
    };
    // A tab must open within the click: later, browsers refuse it.
    let print = move |_| {
        if idle() {
            make(BlankTab::open(&text("print-pdf-coming")).map_or(Use::SaveInstead, Use::Show));
        }
    };
    let words = move || {
        if coming() {
            text("print-pdf-coming")
        } else {
            text("print-download")
        }
    };
    let waiting = move || coming().then_some("true");
    view! {
        <div class="cluster">
            <button type="button" class="button button--primary" on:click=save aria-disabled=waiting>
                <Icon name=IconName::Download/>{words}
            </button>
            <button type="button" class="button" on:click=print aria-disabled=waiting>
                <Icon name=IconName::Print/>{said("print-print")}
            </button>
        </div>
        <PdfTrouble state/>
    }
}

/// The project's slug and the kind of sheet.
fn file_name(job: SheetJob, id: &str) -> String {
    let kind = format!("print-kind-{}", job.options().kind.id());
    let sheet = attribute_with(&kind, "file", &[]);
    text_with(
        "print-pdf-file",
        &[("id", id.to_owned().into()), ("sheet", sheet.into())],
    )
}

fn hand_over(made: Result<Vec<u8>, Vec<String>>, wanted: Use, name: &str) -> Pdf {
    match (made, wanted) {
        (Ok(bytes), Use::Show(tab)) => {
            match ObjectUrl::new(&bytes, PDF) {
                Some(file) => tab.show(file),
                None => tab.close(),
            }
            Pdf::Idle
        }
        (Ok(bytes), Use::Save) => {
            files::download(name, PDF, &bytes);
            Pdf::Idle
        }
        (Ok(bytes), Use::SaveInstead) => {
            files::download(name, PDF, &bytes);
            Pdf::SavedInstead
        }
        (Err(messages), wanted) => {
            if let Use::Show(tab) = wanted {
                tab.close();
            }
            Pdf::Failed(messages)
        }
    }
}

#[component]
fn PdfTrouble(state: RwSignal<Pdf>) -> impl IntoView {
    move || match state.get() {
        Pdf::SavedInstead => {
            Some(view! { <p class="print-room__word">{said("print-blocked")}</p> }.into_any())
        }
        Pdf::Failed(messages) => {
            let title = Signal::derive(said("print-pdf-failed"));
            let words = messages.join(" ");
            Some(view! { <Notice kind=NoticeKind::Danger title><p>{words}</p></Notice> }.into_any())
        }
        Pdf::Idle | Pdf::Coming => None,
    }
}
