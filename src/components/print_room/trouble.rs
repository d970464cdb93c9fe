//! What went wrong, and the two ways on: try again, or print the simple version.

use super::room::Shown;
use crate::components::{Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::{Preview, Readiness};
use leptos::prelude::*;

/// The typesetter cannot be had.
#[component]
pub(super) fn Failed(
    /// The sheet that waits.
    job: SheetJob,
    /// What the room shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let reason = move || match job.typesetter.readiness.get() {
        Readiness::Failed { reason } if !reason.is_empty() => {
            text_with("print-failed-reason", &[("reason", reason.into())])
        }
        _ => String::new(),
    };
    view! {
        <Notice kind=NoticeKind::Danger title=Signal::derive(said("print-failed-title"))>
            <p>{said("print-failed-text")}</p>
            <p class="muted">{reason}</p>
            <WaysOn job shown/>
        </Notice>
    }
}

/// This sheet cannot be set.
#[component]
pub(super) fn Refused(
    /// The sheet.
    job: SheetJob,
    /// What the room shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let messages = move || match job.typesetter.preview.get() {
        Preview::Refused(messages) => messages,
        _ => Vec::new(),
    };
    let items = move || {
        messages()
            .into_iter()
            .map(|one| view! { <li><code>{one}</code></li> })
            .collect_view()
    };
    view! {
        <Notice kind=NoticeKind::Danger title=Signal::derive(said("print-refused-title"))>
            <p>{said("print-refused-text")}</p>
            <ul>{items}</ul>
            <WaysOn job shown/>
        </Notice>
    }
}

#[component]
fn WaysOn(job: SheetJob, shown: RwSignal<Shown>) -> impl IntoView {
    view! {
        <p class="notice__actions cluster">
            <button type="button" class="button button--primary" on:click=move |_| job.again()>
                {said("retry")}
            </button>
            <LightButton shown/>
        </p>
    }
}

/// Shows the simple version.
#[component]
pub(super) fn LightButton(
    /// What the room shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| shown.set(Shown::Light)>
            {said("print-light")}
        </button>
    }
}
