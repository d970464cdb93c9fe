//! What another tab did to the remix, in one calm line.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::state::editor::{Tidings, use_editor};
use leptos::prelude::*;

/// The line, until it is put away; it is said once, when the reader has a moment.
#[component]
pub fn TabNews() -> impl IntoView {
    let editor = use_editor();
    let words = Memo::new(move |_| editor.tidings.get().map(|tidings| told(&tidings)));
    Effect::new(move |_| {
        if let Some(words) = words.get() {
            announce(words);
        }
    });
    let followed = move || {
        editor
            .tidings
            .with(|tidings| tidings.as_ref().is_some_and(|one| !one.merged))
    };
    let away = move |_| {
        editor.put_tidings_away();
        focus::to_id("editor-undo");
    };
    let undo = move |_| {
        editor.undo();
        editor.put_tidings_away();
        announce(text("tab-undone"));
        focus::to_id("editor-undo");
    };
    view! {
        <Show when=move || words.with(Option::is_some)>
            <div class="tab-news">
                <p class="tab-news__words"><Icon name=IconName::Group/>{words}</p>
                <Show when=followed>
                    <button type="button" class="button button--small" on:click=undo>
                        <Icon name=IconName::Undo/>{said("tab-undo")}
                    </button>
                </Show>
                <button type="button" class="button button--small button--ghost" on:click=away>{said("tab-away")}</button>
            </div>
        </Show>
    }
}

/// What happened, in words. Reactive.
fn told(tidings: &Tidings) -> String {
    let first = match tidings.merged {
        true => "tab-merged",
        false => "tab-followed",
    };
    let disputed = (tidings.disputed > 0)
        .then(|| text_with("tab-disputed", &[("count", tidings.disputed.into())]));
    let parts = [
        Some(text(first)),
        tidings.class.then(|| text("tab-class")),
        tidings.base.then(|| text("tab-original")),
        disputed,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
