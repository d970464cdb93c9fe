//! The bin: what was deleted in the last days, and the two ways out of it.

use super::remix_card::shown_title;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{format, said, text, text_with};
use crate::platform::{clock, focus};
use crate::state::workbench::{Binned, use_workbench};
use etabli_remix::{BIN_DAYS, days_left};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the keyboard comes back to when a row is gone.
const PLACE: &str = "corbeille";

/// The bin, folded; nothing where it is empty.
#[component]
pub fn BinList() -> impl IntoView {
    let workbench = use_workbench();
    let count = Memo::new(move |_| workbench.bin.with(Vec::len));
    let heading = move || text_with("bin-title", &[("count", count.get().into())]);
    let lead = || text_with("bin-lead", &[("days", BIN_DAYS.into())]);
    let all = move || {
        let bin = workbench.bin.get_untracked();
        bin.iter().map(|one| one.card.id.clone()).collect()
    };
    let row = |binned: Binned| view! { <Row binned/> };
    view! {
        <Show when=move || count.get() != 0>
            <details class="bin">
                <summary class="bin__summary" id=PLACE>{heading}</summary>
                <p class="muted">{lead}</p>
                <ul class="kept__list" role="list">
                    <For each=move || workbench.bin.get() key=|one| (one.card.id.clone(), one.put) children=row/>
                </ul>
                <p class="bin__all">
                    <Erase ids=Callback::new(move |()| all()) named=Signal::derive(|| None) words="bin-empty"
                        warning=Signal::derive(said("bin-empty-warning"))/>
                </p>
            </details>
        </Show>
    }
}

#[component]
fn Row(
    /// The remix.
    binned: Binned,
) -> impl IntoView {
    let workbench = use_workbench();
    let Binned { card, put } = binned;
    let title = card.title.clone();
    let name = Signal::derive(move || shown_title(&title));
    let left = days_left(put, clock::now_ms()).unwrap_or_default();
    let facts = move || {
        let date = format::date(&clock::day_of(put));
        text_with("bin-facts", &[("date", date.into()), ("days", left.into())])
    };
    let id = card.id.clone();
    let restore = move |_| {
        let (id, name) = (id.clone(), name.get_untracked());
        spawn_local(async move {
            match workbench.take_back(&id).await {
                Ok(()) => announce(text_with("bin-restored", &[("title", name.into())])),
                Err(_) => announce(text("bin-refused")),
            }
            focus::to_id("adaptations");
        });
    };
    let restore_label = move || text_with("bin-restore-named", &[("title", name.get().into())]);
    let id = card.id.clone();
    let warning = move || text_with("bin-erase-warning", &[("title", name.get().into())]);
    view! {
        <li class="kept__item bin__item">
            <div class="bin__name"><strong>{name}</strong><span class="muted">{facts}</span></div>
            <button type="button" class="button button--small" aria-label=restore_label on:click=restore>
                <Icon name=IconName::Undo/>{said("bin-restore")}
            </button>
            <Erase ids=Callback::new(move |()| vec![id.clone()]) named=Signal::derive(move || Some(name.get()))
                words="bin-erase" warning=Signal::derive(warning)/>
        </li>
    }
}

/// A button that asks once more before it erases.
#[component]
fn Erase(
    /// What to erase.
    ids: Callback<(), Vec<String>>,
    /// The one remix that is erased.
    named: Signal<Option<String>>,
    /// What the button says.
    words: &'static str,
    /// What is asked.
    warning: Signal<String>,
) -> impl IntoView {
    let workbench = use_workbench();
    let asking = RwSignal::new(false);
    // One id for each button: the first of what it erases tells it.
    let place = ids.run(()).first().cloned().unwrap_or_default();
    let place = StoredValue::new(format!("effacer-{words}-{place}"));
    let ask = move |_| {
        asking.set(true);
        focus::to_id(&place.with_value(|place| format!("{place}-non")));
    };
    let keep = move |_| {
        asking.set(false);
        focus::to_id(&place.get_value());
    };
    let erase = move |_| {
        spawn_local(async move {
            let words = match workbench.erase(&ids.run(())).await {
                Ok(()) => "bin-erased",
                Err(_) => "bin-refused",
            };
            announce(text(words));
            focus::to_id(PLACE);
        });
    };
    let label = move || {
        let name = named.get()?;
        Some(text_with("bin-erase-named", &[("title", name.into())]))
    };
    let asked = move || {
        view! {
            <span class="bin__ask" role="group" aria-label=warning>
                <span>{warning}</span>
                <button type="button" class="button button--small" on:click=keep
                    id=place.with_value(|place| format!("{place}-non"))>{said("bin-keep")}</button>
                <button type="button" class="button button--small button--danger" on:click=erase>
                    <Icon name=IconName::Delete/>{said("bin-erase-now")}
                </button>
            </span>
        }
    };
    let first = move || {
        view! {
            <button type="button" class="button button--small button--ghost button--danger" id=place.get_value()
                aria-label=label on:click=ask>{said(words)}</button>
        }
    };
    view! { <Show when=move || asking.get() fallback=first>{asked()}</Show> }
}
