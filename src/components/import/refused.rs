//! Says why a document cannot become a project, where the reason stands, and what to do.

use crate::components::{DiagnosticList, Notice, NoticeKind};
use crate::i18n::{format, text, text_with};
use crate::platform::focus;
use crate::state::import::Refusal;
use crate::state::link::LinkRefusal;
use etabli_formats::{FragmentFault, Limits, Recognised, WorkbenchError};
use etabli_model::Finding;
use etabli_remix::LinkFault;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// Takes the keyboard, so that it is read and seen wherever the reader was.
#[component]
pub fn ImportRefused(
    /// Why.
    refusal: Arc<Refusal>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    place.on_load(|element| request_animation_frame(move || focus::to(&element)));
    let (told, findings) = (refusal.clone(), findings(&refusal));
    let title = Signal::derive(move || title(&refusal));
    let listed = (!findings.is_empty()).then(|| view! { <DiagnosticList findings/> });
    view! {
        <div class="import__refused" tabindex="-1" node_ref=place>
            <Notice kind=NoticeKind::Warning title>
                <p>{move || remedy(&told)}</p>
                {listed}
            </Notice>
        </div>
    }
}

fn title(refusal: &Refusal) -> String {
    let (key, name) = match refusal {
        Refusal::Unread { name, .. } => ("import-unread-title", name),
        Refusal::TooLarge { name, .. } => ("import-too-large-title", name),
        Refusal::Workbench { name, .. } | Refusal::NotUnderstood { name, .. } => {
            ("import-refused-title", name)
        }
        Refusal::Link(_) => return text("import-link-refused-title"),
    };
    text_with(key, &[("name", name.clone().into())])
}

fn remedy(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Unread { reason, .. } => {
            text_with("import-unread", &[("reason", reason.clone().into())])
        }
        Refusal::TooLarge { bytes, .. } => {
            let most = Limits::default().total_bytes as u64;
            let sizes = [
                ("size", format::bytes(*bytes).into()),
                ("most", format::bytes(most).into()),
            ];
            text_with("import-too-large", &sizes)
        }
        Refusal::Workbench { error, .. } => match error {
            WorkbenchError::OtherVersion { found } => {
                text_with("whole-other-version", &[("found", found.clone().into())])
            }
            error => text_with("whole-damaged", &[("reason", error.to_string().into())]),
        },
        Refusal::Link(refusal) => of_link(refusal),
        Refusal::NotUnderstood { format, .. } => match format {
            Recognised::Markdown => text("import-refused-markdown"),
            Recognised::BrokenArchive => text("import-refused-zip"),
            Recognised::OtherPdf => text("import-refused-pdf"),
            Recognised::Unknown => text("import-refused-unknown"),
            _ => text("import-refused"),
        },
    }
}

fn of_link(refusal: &LinkRefusal) -> String {
    let named = |key, id: &str| text_with(key, &[("id", id.to_owned().into())]);
    match refusal {
        LinkRefusal::Fragment(FragmentFault::TooLong) | LinkRefusal::Link(LinkFault::TooLarge) => {
            text("import-link-too-long")
        }
        LinkRefusal::Fragment(_) => text("import-link-cut"),
        LinkRefusal::Link(LinkFault::UnknownFormat(found)) => text_with(
            "import-link-other-version",
            &[("found", found.clone().into())],
        ),
        LinkRefusal::NoBase(id) => named("import-link-no-base", id),
        LinkRefusal::BaseNotCome(id) => named("import-link-base-not-come", id),
        LinkRefusal::Link(_) => text("import-link-odd"),
    }
}

/// What the words above do not say already.
fn findings(refusal: &Refusal) -> Vec<Finding> {
    match refusal {
        Refusal::NotUnderstood {
            format, findings, ..
        } if !matches!(format, Recognised::Markdown | Recognised::Unknown) => findings.clone(),
        _ => Vec::new(),
    }
}
