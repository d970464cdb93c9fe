//! The contents of a long page: a column that stays, or a strip on a phone, with a mark where one is.

use super::section::Section;
use crate::i18n::said;
use crate::platform::{focus, viewport};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

const STRIP: &str = "sommaire";
/// A section is the current one when its heading has passed the upper third of the window.
const LINE: f64 = 0.35;

/// The contents of the page.
#[component]
pub(super) fn TableOfContents(
    /// The sections there are.
    sections: Memo<Vec<Section>>,
) -> impl IntoView {
    let current = current_section(sections);
    Effect::new(move |_| {
        let first = || sections.with(|sections| sections.first().copied());
        if let Some(section) = current.get().or_else(first) {
            viewport::reveal_in_strip(STRIP, &link_id(section));
        }
    });
    let entry = move |section| view! { <Entry section current/> };
    view! {
        <nav class="toc" id=STRIP aria-label=said("project-contents")>
            <ol class="toc__list" role="list">
                <For each=move || sections.get() key=|section| *section children=entry/>
            </ol>
        </nav>
    }
}

#[component]
fn Entry(section: Section, current: RwSignal<Option<Section>>) -> impl IntoView {
    // The page has a base address: an anchor alone would lead to the gallery.
    let path = use_location().pathname;
    let address = move || format!("{}#{}", path.get(), section.anchor());
    let is_current = move || (current.get() == Some(section)).then_some("true");
    let go = move |_| focus::to_id(&format!("{}-titre", section.anchor()));
    view! {
        <li>
            <a class="toc__link" id=link_id(section) href=address aria-current=is_current on:click=go>
                {move || section.name()}
            </a>
        </li>
    }
}

fn link_id(section: Section) -> String {
    format!("{STRIP}-{}", section.anchor())
}

/// Follows the page as it scrolls, at most once a frame.
fn current_section(sections: Memo<Vec<Section>>) -> RwSignal<Option<Section>> {
    let current = RwSignal::new(None);
    let waiting = StoredValue::new(false);
    let look = move || {
        waiting.try_set_value(false);
        let Some(sections) = sections.try_get_untracked() else {
            return;
        };
        let anchors: Vec<&str> = sections.iter().map(|section| section.anchor()).collect();
        let passed = viewport::last_passed(&anchors, LINE)
            .and_then(|position| sections.get(position).copied());
        if current.try_get_untracked() != Some(passed) {
            current.try_set(passed);
        }
    };
    let scrolled = move |_: ev::Event| {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(look);
        }
    };
    let listener = window_event_listener(ev::scroll, scrolled);
    on_cleanup(move || listener.remove());
    current
}
