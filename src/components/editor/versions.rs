//! The versions that are kept of a remix: when and why, what changed since, and the way back to one.

use super::folds::use_folds;
use super::section_head::SectionHead;
use super::version_row::VersionRow;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::state::editor::use_editor;
use etabli_remix::{LONGEST_VERSION_NAME, MOST_VERSIONS, Moment};
use leptos::prelude::*;

/// The section in the form.
pub(super) const SECTION: &str = "versions";
/// Its heading, where the keyboard goes when a version came back.
pub(super) const HEADING: &str = "heading-versions";

/// The section, folded at first: its list is read when it is unfolded.
#[component]
pub(super) fn Versions() -> impl IntoView {
    let (editor, folds) = (use_editor(), use_folds());
    let open = Memo::new(move |_| folds.section_is_open(SECTION));
    let kept = LocalResource::new(move || {
        let wanted = open.get();
        editor.versions_kept.track();
        async move {
            match wanted {
                true => Some(editor.versions().await),
                false => None,
            }
        }
    });
    let shown = move || match kept.get().flatten() {
        None => view! { <p role="status">{said("loading")}</p> }.into_any(),
        Some(Err(_)) => view! { <p>{said("versions-not-read")}</p> }.into_any(),
        Some(Ok(none)) if none.is_empty() => view! { <p>{said("versions-none")}</p> }.into_any(),
        Some(Ok(all)) => {
            let rows = all.into_iter().rev();
            let rows = rows.map(|version| view! { <VersionRow version/> });
            view! { <ol class="versions" role="list">{rows.collect_view()}</ol> }.into_any()
        }
    };
    let hint = || text_with("versions-hint", &[("most", MOST_VERSIONS.into())]);
    view! {
        <SectionHead name=SECTION title=Signal::derive(said("versions-title")) hint=Signal::derive(hint)>
            <KeepThis/>
            {shown}
        </SectionHead>
    }
}

/// Keeps a version by hand.
#[component]
fn KeepThis() -> impl IntoView {
    let editor = use_editor();
    let name = RwSignal::new(String::new());
    let asked = StoredValue::new(false);
    let keep = move || {
        asked.set_value(true);
        editor.keep_version(Moment::Hand, &name.get_untracked());
        name.set(String::new());
    };
    Effect::new(move |_| {
        editor.versions_kept.track();
        // Told once it is true.
        if asked.get_value() {
            asked.set_value(false);
            announce(text("versions-kept"));
        }
    });
    let typed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            keep();
        }
    };
    view! {
        <div class="versions__keep">
            <div class="field">
                <label class="field__label" for="versions-name">{said("versions-name")}</label>
                <input class="field__input" type="text" id="versions-name" autocomplete="off"
                    maxlength=LONGEST_VERSION_NAME prop:value=name on:keydown=typed
                    on:input=move |event| name.set(event_target_value(&event))/>
            </div>
            <button type="button" class="button" id="versions-keep" on:click=move |_| keep()>
                <Icon name=IconName::Check/>{said("versions-keep")}
            </button>
        </div>
    }
}
