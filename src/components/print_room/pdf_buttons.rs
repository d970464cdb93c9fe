//! The PDF: saved on the disk, or opened in a tab to be printed.

use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{attribute_with, said, text, text_with};
use crate::platform::files::{self, ObjectUrl};
use crate::platform::tab::BlankTab;
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::{NoPdf, Pdfs};
use etabli_sheet::SheetKind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const PDF: &str = "application/pdf";

/// How far the PDF has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pdf {
    Idle,
    Coming,
    /// The browser refused a tab: the file was saved instead.
    SavedInstead,
    /// The first file is saved or shown, the others wait for a press each: browsers let one click save one file.
    Others(Others),
    Stopped,
    Failed(Vec<String>),
}

/// Files with their names, shared by the view that offers them.
type Others = Arc<Vec<(String, Vec<u8>)>>;

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
        let documents = job.run_untracked().documents().into_iter();
        let names = documents.map(|kinds| file_name(&kinds, &id.get_value()));
        let names: Vec<String> = names.collect();
        spawn_local(async move {
            let end = hand_over(job.pdf().await, wanted, &names);
            match end {
                // The one who stopped it was told so.
                Pdf::Stopped => {}
                Pdf::Failed(_) => announce(text("print-pdf-failed")),
                _ => announce(text("print-pdf-ready")),
            }
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
            let files = job.run().documents().len();
            text_with("print-download-files", &[("count", files.into())])
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

/// The project's slug and the kinds of sheet; of many kinds only that they are many.
fn file_name(kinds: &[SheetKind], id: &str) -> String {
    let word = |kind: &SheetKind| {
        let kind = format!("print-kind-{}", kind.id());
        attribute_with(&kind, "file", &[])
    };
    let sheet = match kinds.len() {
        ..=2 => kinds.iter().map(word).collect::<Vec<_>>().join("-"),
        _ => text("print-file-several"),
    };
    text_with(
        "print-pdf-file",
        &[("id", id.to_owned().into()), ("sheet", sheet.into())],
    )
}

/// Saves or shows the first file, and offers the others.
fn hand_over(made: Pdfs, wanted: Use, names: &[String]) -> Pdf {
    let files = match made {
        Ok(files) => files,
        Err(reason) => {
            if let Use::Show(tab) = wanted {
                tab.close();
            }
            return match reason {
                NoPdf::Stopped => Pdf::Stopped,
                NoPdf::Refused(messages) => Pdf::Failed(messages),
            };
        }
    };
    let mut named = names.iter().cloned().zip(files);
    let first = named.next();
    let others: Vec<(String, Vec<u8>)> = named.collect();
    match (wanted, first) {
        (Use::Show(tab), first) => match first.and_then(|(_, bytes)| ObjectUrl::new(&bytes, PDF)) {
            Some(file) => tab.show(file),
            None => tab.close(),
        },
        (Use::Save | Use::SaveInstead, None) => {}
        (Use::Save, Some((name, bytes))) => files::download(&name, PDF, &bytes),
        (Use::SaveInstead, Some((name, bytes))) => {
            files::download(&name, PDF, &bytes);
            if others.is_empty() {
                return Pdf::SavedInstead;
            }
        }
    }
    match others.is_empty() {
        true => Pdf::Idle,
        false => Pdf::Others(Arc::new(others)),
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
        Pdf::Others(others) => Some(view! { <OtherFiles others/> }.into_any()),
        Pdf::Idle | Pdf::Coming | Pdf::Stopped => None,
    }
}

#[component]
fn OtherFiles(others: Others) -> impl IntoView {
    let buttons = (0..others.len()).map(|at| {
        let others = others.clone();
        let name = others[at].0.clone();
        let save = move |_| files::download(&others[at].0, PDF, &others[at].1);
        view! {
            <button type="button" class="button button--small" on:click=save>
                <Icon name=IconName::Download/>{name}
            </button>
        }
    });
    view! {
        <div class="print-room__others" role="status">
            <p>{said("print-others")}</p>
            <div class="cluster">{buttons.collect_view()}</div>
        </div>
    }
}
