//! How many pupils the sheet is counted for.

use crate::i18n::said;
use crate::platform::preferences::PUPILS;
use crate::state::sheet_address::SheetChoice;
use etabli_sheet::SheetOptions;
use leptos::prelude::*;

/// A number of pupils.
#[component]
pub(super) fn PupilsChoice(
    /// The options of the sheet.
    choice: SheetChoice,
) -> impl IntoView {
    let change = move |event| {
        let typed: Option<u32> = event_target_value(&event).trim().parse().ok();
        if let Some(pupils) = typed.filter(|pupils| PUPILS.contains(pupils)) {
            choice.change(|options| SheetOptions { pupils, ..options });
        }
    };
    view! {
        <div class="facet field">
            <label class="field__label facet__title" for="eleves">{said("print-pupils")}</label>
            <p class="field__hint" id="eleves-aide">{said("print-pupils-hint")}</p>
            <input id="eleves" class="field__input field__input--number" type="number" inputmode="numeric"
                min=PUPILS.start().to_string() max=PUPILS.end().to_string() aria-describedby="eleves-aide"
                prop:value=choice.get_untracked().pupils.to_string() on:input=change/>
        </div>
    }
}
