//! Remixes kept here that this version of the app cannot read.

use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::platform::files;
use crate::state::workbench::use_workbench;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Offers what cannot be read as files: nothing a teacher made is lost.
#[component]
pub fn Unreadable() -> impl IntoView {
    let workbench = use_workbench();
    let count = move || workbench.unreadable.with(BTreeMap::len);
    let export = move |_| {
        for (id, kept) in workbench.unreadable.get_untracked() {
            let name = format!("remix-{id}.json");
            files::download(&name, "application/json", kept.as_bytes());
        }
    };
    let title = Signal::derive(move || text_with("unreadable-title", &[("count", count().into())]));
    view! {
        <Show when=move || count() != 0>
            <Notice kind=NoticeKind::Warning title>
                <p>{said("unreadable-text")}</p>
                <button type="button" class="button button--small" on:click=export>
                    <Icon name=IconName::Download/>{said("export-all")}
                </button>
            </Notice>
        </Show>
    }
}
