//! A history that could not be read to its end: how far it goes, and a way to keep all of it.

use crate::components::{Icon, IconName, Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::platform::files;
use crate::state::editor::{Damage, use_editor};
use etabli_remix::journal::JournalFault;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Told as long as the editor is open; nothing where all could be read.
#[component]
pub fn DamagedJournal() -> impl IntoView {
    use_editor().damage().map(|damage| match damage.fault {
        JournalFault::Replaced => {
            view! { <p class="tab-news">{said("damaged-replaced")}</p> }.into_any()
        }
        _ => view! { <Damaged damage/> }.into_any(),
    })
}

#[component]
fn Damaged(
    /// What is wrong.
    damage: Damage,
) -> impl IntoView {
    let editor = use_editor();
    let lost = damage.lost;
    let reason = damage.fault.to_string();
    let explained = move || text_with("damaged-reason", &[("reason", reason.clone().into())]);
    let press = move |_| {
        let name = format!("{}.etabli-journal.json", editor.id());
        spawn_local(async move {
            if let Some(raw) = editor.raw_journal().await {
                files::download(&name, "application/json", raw.as_bytes());
            }
        });
    };
    view! {
        <Notice kind=NoticeKind::Warning title=Signal::derive(said("damaged-title"))>
            <p>{move || text_with("damaged-text", &[("count", lost.into())])}</p>
            <p>{said("damaged-remedy")}</p>
            <p class="muted">{explained}</p>
            <div class="notice__actions">
                <button type="button" class="button button--small" id="damaged-download" on:click=press>
                    <Icon name=IconName::Download/>{said("damaged-download")}
                </button>
            </div>
        </Notice>
    }
}
