//! Whether this browser keeps what is here for good, and what to do where it does not promise.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::platform::focus;
use crate::state::lasting::{self, Lasting, lasting};
use crate::state::workbench::{StorageStatus, use_workbench};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where the keyboard goes when the browser has answered.
const PLACE: &str = "lasting";

/// What the browser answered; nothing where it tells nothing, or nothing is here.
#[component]
pub fn LastingState() -> impl IntoView {
    let workbench = use_workbench();
    spawn_local(lasting::look());
    let something = move || {
        workbench.status.get() == StorageStatus::Kept
            && workbench.cards.with(|cards| !cards.is_empty())
    };
    let answer = Memo::new(move |_| match something() {
        true => lasting(),
        false => Lasting::Untold,
    });
    let ask = move |_| {
        spawn_local(async move {
            lasting::ask().await;
            announce(match lasting::known() {
                Lasting::Promised => text("lasting-promised"),
                _ => text("lasting-refused"),
            });
            focus::to_id(PLACE);
        });
    };
    let may_go = move || {
        view! {
            <span>{said("lasting-may-go")}</span>
            <button type="button" class="button button--small" on:click=ask>{said("lasting-ask")}</button>
        }
    };
    view! {
        <Show when=move || answer.get() != Lasting::Untold>
            <p class="lasting" id=PLACE tabindex="-1">
                <Show when=move || answer.get() == Lasting::Promised fallback=may_go>
                    <Icon name=IconName::Check/>{said("lasting-promised")}
                </Show>
            </p>
        </Show>
    }
}
