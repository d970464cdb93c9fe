//! The credit as it will be printed, live, and to copy.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::platform::clipboard;
use crate::state::credited::with_changes;
use crate::state::editor::use_editor;
use crate::state::settled::use_settled;
use etabli_formats::{CreditStyle, write_credits};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The credit, and two ways to copy it.
#[component]
pub(super) fn CreditPreview() -> impl IntoView {
    let (editor, settled) = (use_editor(), use_settled());
    let written = |base: &_, draft: &_, style| write_credits(&with_changes(base, draft), style);
    let works = Memo::new(move |_| {
        let written = |base: &_| settled.with(|draft| written(base, draft, CreditStyle::Plain));
        let credits = editor.base.with(|base| written(base));
        credits
            .trim_end()
            .split("\n\n")
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let work = |work: String| {
        let lines = work
            .lines()
            .map(|line| view! { <span>{line.to_owned()}</span> });
        view! { <p>{lines.collect_view()}</p> }
    };
    let copy = move |style| {
        // What is copied is as it stands, whether or not the keys rest.
        let base = editor.base.get_untracked();
        let credits = editor
            .draft
            .with_untracked(|draft| written(&base, draft, style));
        spawn_local(async move {
            let outcome = match clipboard::copy(&credits).await {
                true => "credit-copied",
                false => "credit-not-copied",
            };
            announce(text(outcome));
        });
    };
    view! {
        <div class="credit-text">
            <h3 id="credit-text" tabindex="-1">{said("credit-preview")}</h3>
            <div class="credit-text__works">{move || works.get().into_iter().map(work).collect_view()}</div>
            <div class="credit-text__actions">
                <button type="button" class="button button--small" on:click=move |_| copy(CreditStyle::Plain)>
                    <Icon name=IconName::File/>{said("credit-copy")}
                </button>
                <button type="button" class="button button--small" on:click=move |_| copy(CreditStyle::Markdown)>
                    <Icon name=IconName::File/>{said("credit-copy-markdown")}
                </button>
            </div>
        </div>
    }
}
