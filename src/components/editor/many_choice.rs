//! A field that chooses several of a list.

use super::advice::FieldAdvice;
use super::choices::Choice;
use super::offered::offered;
use crate::i18n::{said, text};
use leptos::prelude::*;

/// Boxes to tick, one for each of a list.
#[component]
pub(super) fn ManyChoice(
    /// Key of the label.
    label: &'static str,
    /// Name of the field in this page.
    name: String,
    /// The list.
    choice: Choice,
    /// The ids chosen, separated by spaces.
    value: Signal<String>,
    /// The ids chosen in the original.
    original: Signal<Option<String>>,
    /// Told the ids chosen.
    write: Callback<String, bool>,
) -> impl IntoView {
    let options = offered(choice);
    let advice_id = format!("{name}-advice");
    let advised = name.clone();
    let anchor = name.clone();
    let chosen = move |id: &str| value.with(|ids| ids.split(' ').any(|one| one == id));
    let toggle = move |id: &str, on: bool| {
        let ids = value.get_untracked();
        let others = ids.split_whitespace().filter(|one| *one != id);
        let kept: Vec<&str> = if on {
            others.chain([id]).collect()
        } else {
            others.collect()
        };
        // Kept in the order of the list, so that ticking twice changes nothing.
        let position =
            |id: &&str| options.with_untracked(|all| all.iter().position(|(one, _)| one == id));
        let mut kept = kept;
        kept.sort_by_key(|id| position(id).unwrap_or(usize::MAX));
        write.run(kept.join(" "));
    };
    let differs = move || {
        original
            .get()
            .is_some_and(|original| original != value.get())
    };
    let boxes = move |(id, words): (String, String)| {
        let id = StoredValue::new(id);
        let name = format!("{name}-{}", id.get_value());
        let label_for = name.clone();
        view! {
            <li>
                <label class="facet__year" for=label_for>
                    <input type="checkbox" id=name prop:checked=move || id.with_value(|id| chosen(id))
                        on:change=move |event| id.with_value(|id| toggle(id, event_target_checked(&event)))/>
                    <span>{words}</span>
                </label>
            </li>
        }
    };
    view! {
        <Show when=move || options.with(|options| !options.is_empty())>
            <fieldset class="field field--wide" id=anchor.clone() tabindex="-1">
                <legend class="field__label">
                    {move || text(label)}
                    <Show when=differs><span class="changed">{said("editor-changed")}</span></Show>
                </legend>
                <ul class="facet__years many-choice" role="list">
                    <For each=move || options.get() key=|entry| entry.clone() children=boxes.clone()/>
                </ul>
                <FieldAdvice name=advised.clone() id=advice_id.clone()/>
            </fieldset>
        </Show>
    }
}
