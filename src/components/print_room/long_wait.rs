//! What takes longer than a second says how far it is, and can be stopped.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::state::sheet_job::SheetJob;
use leptos::prelude::*;

/// How far the typesetter is, and a button to stop it. The style sheet lets a second pass before it is seen: most sheets
/// are set before.
#[component]
pub(super) fn LongWait(
    /// What is being set.
    job: SheetJob,
) -> impl IntoView {
    let typesetter = job.typesetter;
    let stop = move |_| {
        job.stop();
        announce(text("print-stopped-told"));
    };
    let several = move || typesetter.progress.get().1 > 1;
    let words = move || {
        let (done, count) = typesetter.progress.get();
        let arguments = [
            ("number", (done + 1).min(count).into()),
            ("count", count.into()),
        ];
        match several() {
            true => text_with("print-progress", &arguments),
            false => text("print-typesetting"),
        }
    };
    // Without a value the bar says that something goes on, not how far.
    let value = move || several().then(|| typesetter.progress.get().0.to_string());
    let most = move || typesetter.progress.get().1.max(1).to_string();
    view! {
        <Show when=move || typesetter.busy.get()>
            <div class="print-room__wait">
                <span id="avancement">{words}</span>
                <progress class="progress__bar" aria-labelledby="avancement" max=most value=value></progress>
                <button type="button" class="button button--small" on:click=stop>
                    <Icon name=IconName::Close/>{said("print-stop")}
                </button>
            </div>
        </Show>
    }
}

/// Says that the pages shown are older than the choices, and sets them again.
#[component]
pub(super) fn StoppedWord(
    /// The sheet.
    job: SheetJob,
) -> impl IntoView {
    let shown = move || job.typesetter.stopped.get() && !job.typesetter.busy.get();
    view! {
        <Show when=shown>
            <p class="print-room__stopped" role="status">
                <span>{said("print-stopped")}</span>
                <button type="button" class="button button--small" on:click=move |_| job.again()>
                    {said("print-go-on")}
                </button>
            </p>
        </Show>
    }
}
