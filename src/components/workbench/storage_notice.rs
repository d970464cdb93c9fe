//! Says that this browser keeps nothing, and offers the way out.

use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::platform::files;
use crate::state::workbench::{StorageStatus, use_workbench};
use etabli_remix::write_remix;
use leptos::prelude::*;

/// Shown when remixes are not kept; nothing otherwise.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let workbench = use_workbench();
    let reason = move || match workbench.status.get() {
        StorageStatus::NotKept { reason } => Some(reason),
        _ => None,
    };
    let some = move || workbench.cards.with(|cards| !cards.is_empty());
    let export = move |_| {
        for remix in workbench.only_here() {
            let name = format!("{}.etabli-remix.json", remix.project.id);
            files::download(&name, "application/json", write_remix(&remix).as_bytes());
        }
    };
    let explained = move || {
        text_with(
            "not-kept-reason",
            &[("reason", reason().unwrap_or_default().into())],
        )
    };
    view! {
        <Show when=move || reason().is_some()>
            <Notice kind=NoticeKind::Warning title=Signal::derive(said("not-kept-title"))>
                <p>{said("not-kept-text")}</p>
                <p>{explained}</p>
                <Show when=some>
                    <button type="button" class="button button--small" on:click=export>
                        <Icon name=IconName::Download/>{said("export-all")}
                    </button>
                </Show>
            </Notice>
        </Show>
    }
}
