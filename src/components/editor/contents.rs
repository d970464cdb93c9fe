//! The contents of the form: a column that stays beside it, a list to choose from on a phone, with a mark where one is.

use super::folds::{Folds, use_folds};
use super::row::marks_changes;
use crate::i18n::{said, text};
use crate::platform::{focus, viewport};
use crate::state::editor::use_editor;
use leptos::ev;
use leptos::prelude::*;

/// Every section, in the order of the form: its place in the page and the key of its title.
const CONTENTS: [(&str, &str); 28] = [
    ("class-plan", "class-plan-title"),
    ("presentation", "section-presentation"),
    ("class", "section-class"),
    ("effort", "section-effort"),
    ("materials", "list-materials"),
    ("steps", "list-steps"),
    ("safety", "list-safety"),
    ("machines", "list-machines"),
    ("tools", "list-tools"),
    ("parts", "list-parts"),
    ("objectives", "list-objectives"),
    ("prerequisites", "list-prerequisites"),
    ("competencies", "list-competencies"),
    ("session", "list-session"),
    ("differentiation", "list-differentiation"),
    ("adaptations", "list-adaptations"),
    ("assessment", "list-assessment"),
    ("further", "list-further"),
    ("vocabulary", "list-vocabulary"),
    ("images", "list-images"),
    ("files", "list-files"),
    ("patterns", "list-patterns"),
    ("reproductions", "list-reproductions"),
    ("authors", "list-authors"),
    ("credit", "credit-title"),
    ("changes", "list-changes"),
    ("compare", "section-compare"),
    ("versions", "versions-title"),
];

/// Name of the contents in the page.
const CONTENTS_ID: &str = "editor-contents";
/// A section is the current one when its heading has passed the upper third of the window.
const LINE: f64 = 0.35;

/// The sections of this form: who starts from nothing compares with nothing.
fn contents() -> Vec<(&'static str, &'static str)> {
    let compares = marks_changes(use_editor());
    let all = CONTENTS.into_iter();
    all.filter(|(place, _)| compares || *place != "compare")
        .collect()
}

/// Goes to a section, and unfolds it.
fn go(folds: Folds, place: &str) {
    folds.open_section(place);
    viewport::scroll_to(&format!("section-{place}"));
    focus::to_id(&format!("heading-{place}"));
}

/// The contents: the column and the list.
#[component]
pub(super) fn Contents() -> impl IntoView {
    let folds = use_folds();
    let current = current_section();
    Effect::new(move |_| {
        if let Some(place) = current.get() {
            viewport::reveal_in_column(CONTENTS_ID, &format!("{CONTENTS_ID}-{place}"));
        }
    });
    let entry = move |(place, key): (&'static str, &'static str)| {
        let is_current = move || (current.get() == Some(place)).then_some("true");
        let jump = move |event: ev::MouseEvent| {
            event.prevent_default();
            go(folds, place);
        };
        view! {
            <li><a class="toc__link" id=format!("{CONTENTS_ID}-{place}") href=format!("#section-{place}") rel="external" aria-current=is_current
                on:click=jump>{move || text(key)}</a></li>
        }
    };
    let option = move |(place, key): (&'static str, &'static str)| {
        let selected = move || current.get() == Some(place);
        view! { <option value=place selected=selected>{move || text(key)}</option> }
    };
    let choose = move |event| go(folds, &event_target_value(&event));
    view! {
        <nav class="toc editor-contents" id=CONTENTS_ID aria-label=said("editor-contents")>
            <ol class="toc__list" role="list">{contents().into_iter().map(entry).collect_view()}</ol>
            <div class="editor-contents__choice">
                <label for="editor-section">{said("form-go")}</label>
                <select class="field__input" id="editor-section" on:change=choose>
                    {contents().into_iter().map(option).collect_view()}
                </select>
            </div>
        </nav>
    }
}

/// Follows the page as it scrolls, at most once a frame.
fn current_section() -> RwSignal<Option<&'static str>> {
    let sections = contents();
    let current = RwSignal::new(sections.first().map(|(place, _)| *place));
    let names: Vec<String> = sections
        .iter()
        .map(|(place, _)| format!("section-{place}"))
        .collect();
    let (sections, names) = (StoredValue::new(sections), StoredValue::new(names));
    let waiting = StoredValue::new(false);
    let look = move || {
        waiting.try_set_value(false);
        let passed = names.try_with_value(|names| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            viewport::last_passed(&names, LINE).unwrap_or(0)
        });
        let Some(passed) = passed else { return };
        let place = sections.with_value(|all| all.get(passed).map(|(place, _)| *place));
        if current.try_get_untracked() != Some(place) {
            current.try_set(place);
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
