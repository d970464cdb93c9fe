//! What is shown while there is no page yet: what is awaited, and how far it has come.

use super::long_wait::{LongWait, StoppedWord};
use super::room::Shown;
use super::trouble::LightButton;
use crate::components::{Notice, NoticeKind};
use crate::i18n::{format, said, text_with};
use crate::state::sheet_job::SheetJob;
use crate::state::typesetter::Readiness;
use leptos::prelude::*;

/// The gallery is still building its typesetter.
#[component]
pub(super) fn Preparing(
    /// What the room shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    view! {
        <div role="status">
            <Notice kind=NoticeKind::Info title=Signal::derive(said("print-preparing-title"))>
                <p>{said("print-preparing-text")}</p>
                <p class="notice__actions"><LightButton shown/></p>
            </Notice>
        </div>
        <WaitingPage/>
    }
}

/// The typesetter is being downloaded.
#[component]
pub(super) fn Arriving(
    /// How far it has come.
    readiness: RwSignal<Readiness>,
    /// What the room shows.
    shown: RwSignal<Shown>,
) -> impl IntoView {
    let bytes = move || match readiness.get() {
        Readiness::Arriving { arrived, total } => (arrived, total),
        _ => (0, 0),
    };
    let size = move || {
        let (arrived, total) = bytes();
        let arguments = [
            ("arrived", format::bytes(arrived).into()),
            ("total", format::bytes(total).into()),
        ];
        text_with("print-arriving-size", &arguments)
    };
    view! {
        <div class="progress">
            <p class="progress__label">
                <span id="arrivee" role="status">{said("print-arriving")}</span>
                <span>{size}</span>
            </p>
            <progress class="progress__bar" aria-labelledby="arrivee"
                max=move || bytes().1.max(1).to_string() value=move || bytes().0.to_string()></progress>
            <p class="muted">{said("print-arriving-once")}</p>
            <p class="cluster">
                <span class="muted">{said("print-arriving-light")}</span>
                <LightButton shown/>
            </p>
        </div>
        <WaitingPage/>
    }
}

/// The first sheet is being set.
#[component]
pub(super) fn Composing(
    /// The sheet.
    job: SheetJob,
) -> impl IntoView {
    let typesetter = job.typesetter;
    let composing = move || !typesetter.stopped.get();
    view! {
        <div class="print-room__bar">
            <Show when=composing>
                <p class="print-room__count" role="status">{said("print-typesetting")}</p>
            </Show>
            <LongWait job/>
            <StoppedWord job/>
        </div>
        <WaitingPage/>
    }
}

/// A blank page where the first one will stand.
#[component]
fn WaitingPage() -> impl IntoView {
    view! {
        <div class="sheet-pages" aria-hidden="true">
            <div class="sheet-page"><div class="sheet-page__paper sheet-page__paper--waiting"></div></div>
        </div>
    }
}
