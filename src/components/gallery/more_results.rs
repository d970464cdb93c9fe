//! More of the projects found: a button, for a page that grows by itself never ends and hides its foot.

use super::project_card::link_id;
use super::results::Rows;
use crate::components::announce;
use crate::i18n::text_with;
use crate::platform::focus;
use crate::state::query::{GalleryQuery, PAGE};
use leptos::prelude::*;

/// Asks for more projects, and takes the keyboard to the first of them once they are there.
#[component]
pub fn MoreResults(
    /// The projects shown.
    projects: Memo<Option<Rows>>,
    /// How many fit.
    total: Signal<Option<usize>>,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let shown = Memo::new(move |_| projects.with(|rows| rows.as_ref().map_or(0, Vec::len)));
    let rest = Memo::new(move |_| total.get().unwrap_or_default().saturating_sub(shown.get()));
    // Where the new projects begin, until they are there.
    let begins = StoredValue::new(None::<usize>);
    Effect::new(move |_| {
        let now = shown.get();
        let Some(first) = begins.get_value().filter(|first| now > *first) else {
            return;
        };
        begins.set_value(None);
        let id = projects.with(|rows| rows.as_ref()?.get(first).map(|row| link_id(&row.id)));
        if let Some(id) = id {
            focus::to_id(&id);
        }
        let total = total.get_untracked().unwrap_or(now);
        announce(text_with(
            "gallery-more-shown",
            &[("shown", now.into()), ("total", total.into())],
        ));
    });
    let more = move |_| {
        begins.set_value(Some(shown.get_untracked()));
        query.show_more();
    };
    let words = move || text_with("gallery-more", &[("count", rest.get().min(PAGE).into())]);
    let progress = move || {
        let (shown, total) = (shown.get(), total.get().unwrap_or_default());
        text_with(
            "gallery-more-shown",
            &[("shown", shown.into()), ("total", total.into())],
        )
    };
    view! {
        <Show when=move || rest.get() != 0>
            <div class="results__more">
                <p>{progress}</p>
                <button type="button" class="button" on:click=more>{words}</button>
            </div>
        </Show>
    }
}
