//! One kept version: when, why, what can be done with it.

use super::version_changes::VersionChanges;
use super::versions::HEADING;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{format, said, text, text_with};
use crate::platform::{clock, focus};
use crate::state::editor::{Editor, KeptVersion, use_editor};
use etabli_remix::{Moment, VersionHead};
use leptos::prelude::*;
use leptos::task::spawn_local;

const DAY: u64 = 24 * 60 * 60 * 1_000;

/// A version of the list.
#[component]
pub(super) fn VersionRow(
    /// The version.
    version: KeptVersion,
) -> impl IntoView {
    let KeptVersion { number, head } = version;
    let Some(head) = head else {
        return view! { <li class="version"><p>{said("versions-unreadable")}</p></li> }.into_any();
    };
    let (told, dated) = (head.clone(), head.clone());
    let title = format!("version-{number}");
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    let body = format!("version-{number}-changes");
    let controls = body.clone();
    view! {
        <li class="version">
            <div class="version__head">
                <p class="version__name" id=title.clone()>
                    <strong>{move || name_of(&told)}</strong>" "<span class="version__when">{move || when(&dated)}</span>
                </p>
                <button type="button" class="button button--small" aria-expanded=move || open.get().to_string()
                    aria-controls=controls aria-describedby=title.clone() on:click=toggle>
                    {move || text(if open.get() { "versions-fold" } else { "versions-unfold" })}
                </button>
                <Restore number head title/>
            </div>
            <div class="version__changes" id=body hidden=move || !open.get()>
                <Show when=move || open.get()><VersionChanges number/></Show>
            </div>
        </li>
    }
    .into_any()
}

#[component]
fn Restore(
    /// Number of the version.
    number: u64,
    /// What is told of it.
    head: VersionHead,
    /// Id of what names it.
    title: String,
) -> impl IntoView {
    let editor = use_editor();
    let head = StoredValue::new(head);
    let press = move |_| {
        spawn_local(async move {
            let words = restore(editor, number).await;
            let when = untrack(|| head.try_with_value(when)).unwrap_or_default();
            announce(text_with(words, &[("when", when.into())]));
            focus::to_id(HEADING);
        });
    };
    view! {
        <button type="button" class="button button--small" aria-describedby=title on:click=press>
            <Icon name=IconName::Undo/>{said("versions-restore")}
        </button>
    }
}

/// Brings a version back, and tells the message that says what came of it.
async fn restore(editor: Editor, number: u64) -> &'static str {
    let Some(version) = editor.version(number).await else {
        return "versions-gone";
    };
    match editor.restore(version) {
        true => "versions-restored",
        false => "versions-same",
    }
}

/// What a version is called: by its name, else by why it was kept. Reactive.
fn name_of(head: &VersionHead) -> String {
    if !head.name.is_empty() {
        return head.name.clone();
    }
    text(match head.moment {
        Moment::Session => "versions-why-session",
        Moment::Improvements => "versions-why-improvements",
        Moment::Decision => "versions-why-decision",
        Moment::Restore => "versions-why-restore",
        Moment::Export => "versions-why-export",
        Moment::Hand => "versions-why-hand",
        Moment::Other => "versions-why-other",
    })
}

/// When it was; what stood before a day of work, when it was last touched. Reactive.
fn when(head: &VersionHead) -> String {
    let at = match head.moment {
        Moment::Session => head.changed,
        _ => head.at,
    };
    let (now, day) = (clock::now_ms(), clock::day_of(at));
    let words = match day {
        _ if day == clock::day_of(now) => "versions-today",
        _ if day == clock::day_of(now.saturating_sub(DAY)) => "versions-yesterday",
        _ => "versions-day",
    };
    let date = format::date(&day);
    let time = clock::minute_of(at);
    text_with(words, &[("date", date.into()), ("time", time.into())])
}
