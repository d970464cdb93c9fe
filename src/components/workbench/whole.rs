//! The whole workbench as one file, and how much room it takes.

use super::unmoved_list::UnmovedList;
use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{format, said, text_with};
use crate::platform::{clock, files, room};
use crate::routes::Page;
use crate::state::workbench::{Unmoved, use_workbench};
use etabli_formats::WORKBENCH_END;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

/// Work that takes longer tells how far it is, in milliseconds.
const LONG: u64 = 1_000;

/// How the export goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Leaving {
    /// Not asked for, or done.
    No,
    /// Under way, with as many remixes done as are told.
    Yes(Option<usize>),
    /// The browser's or the format's word.
    Refused(String),
}

/// Export and import of everything.
#[component]
pub fn WholeBench() -> impl IntoView {
    let workbench = use_workbench();
    let leaving = RwSignal::new(Leaving::No);
    let left_out = RwSignal::new(Vec::new());
    let export = move |_| {
        if matches!(leaving.get_untracked(), Leaving::Yes(_)) {
            return;
        }
        leaving.set(Leaving::Yes(None));
        let start = clock::now_ms();
        let told = move |done| {
            if clock::now_ms().saturating_sub(start) > LONG {
                leaving.try_set(Leaving::Yes(Some(done)));
            }
        };
        spawn_local(async move {
            match workbench.whole_file(told).await {
                Ok(whole) => {
                    let name = format!("mon-etabli-{}.{WORKBENCH_END}", clock::today());
                    files::download(&name, "application/zip", &whole.bytes);
                    let count = [("count", whole.remixes.into())];
                    announce(text_with("whole-left", &count));
                    left_out.try_set(whole.left_out);
                    leaving.try_set(Leaving::No);
                }
                Err(reason) => {
                    leaving.try_set(Leaving::Refused(reason));
                }
            }
        });
    };
    let done = Memo::new(move |_| match leaving.get() {
        Leaving::Yes(done) => done,
        _ => None,
    });
    let refused = move || match leaving.get() {
        Leaving::Refused(reason) => {
            let words = move || text_with("whole-refused", &[("reason", reason.clone().into())]);
            Some(view! { <p class="field__error" role="alert">{words}</p> })
        }
        _ => None,
    };
    view! {
        <section class="whole" aria-labelledby="tout-l-etabli">
            <h2 id="tout-l-etabli">{said("whole-title")}</h2>
            <p>{said("whole-text")}</p>
            <p class="cluster">
                <button type="button" class="button" on:click=export
                    aria-disabled=move || matches!(leaving.get(), Leaving::Yes(_)).then_some("true")>
                    <Icon name=IconName::Download/>{said("whole-export")}
                </button>
                <A href=Page::Import.path() attr:class="button">
                    <Icon name=IconName::File/>{said("whole-import")}
                </A>
            </p>
            <Show when=move || done.with(Option::is_some)><Progress done/></Show>
            {refused}
            <LeftOut left_out/>
            <RoomUsed/>
        </section>
    }
}

#[component]
fn Progress(
    /// Remixes that are done.
    done: Memo<Option<usize>>,
) -> impl IntoView {
    let workbench = use_workbench();
    let all = workbench.cards.with_untracked(Vec::len);
    let done = move || done.get().unwrap_or_default();
    let words = move || {
        let counts = [("done", done().into()), ("all", all.into())];
        text_with("whole-progress", &counts)
    };
    view! {
        <div class="progress">
            <label class="progress__label" for="etabli-progres">{words}</label>
            <progress class="progress__bar" id="etabli-progres" max=all.to_string()
                value=move || done().to_string()></progress>
        </div>
    }
}

#[component]
fn LeftOut(
    /// Titles of what is not in the file, each with the reason.
    left_out: RwSignal<Vec<(String, Unmoved)>>,
) -> impl IntoView {
    let count = move || left_out.with(Vec::len);
    let title = Signal::derive(move || text_with("whole-left-out", &[("count", count().into())]));
    let list = move || view! { <UnmovedList rows=left_out.get()/> };
    view! {
        <Show when=move || count() != 0>
            <Notice kind=NoticeKind::Warning title>
                <p>{said("whole-left-out-text")}</p>
                {list}
            </Notice>
        </Show>
    }
}

/// Said quietly, and only where the browser tells.
#[component]
fn RoomUsed() -> impl IntoView {
    let room = LocalResource::new(room::estimate);
    move || {
        let room = room.get().flatten()?;
        let words = move || {
            let percent = room.used.saturating_mul(100) / room.all.max(1);
            let sizes = [
                ("used", format::bytes(room.used).into()),
                ("percent", percent.into()),
            ];
            text_with("whole-room", &sizes)
        };
        Some(view! { <p class="muted">{words}</p> })
    }
}
