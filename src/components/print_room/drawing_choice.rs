//! Which of a project's drawings is printed at its true size.

use crate::i18n::{said, text};
use crate::state::sheet_address::SheetChoice;
use etabli_model::Project;
use etabli_sheet::{DrawingChoice, SheetKind, SheetOptions, drawings};
use leptos::prelude::*;

/// All drawings or one, where there are several.
#[component]
pub(super) fn DrawingChoiceField(
    /// The project whose drawings they are.
    project: Project,
    /// The options of the sheet.
    choice: SheetChoice,
) -> impl IntoView {
    let known: Vec<(DrawingChoice, String)> = drawings(&project, None)
        .into_iter()
        .filter_map(|file| Some((DrawingChoice::from_id(&file.id)?, file.title.clone())))
        .collect();
    let known = StoredValue::new(known);
    let shown = Memo::new(move |_| {
        choice.run().prints(SheetKind::Tiles) && known.with_value(|known| known.len() > 1)
    });
    let chosen = move || choice.get().drawing.map(|one| one.id().to_owned());
    let choose = move |event| {
        let drawing = DrawingChoice::from_id(&event_target_value(&event));
        choice.change(|options| SheetOptions { drawing, ..options });
    };
    let options = move || {
        let option = |(one, title): (DrawingChoice, String)| {
            let id = one.id().to_owned();
            let value = id.clone();
            let selected = move || chosen().as_deref() == Some(id.as_str());
            view! { <option value=value prop:selected=selected>{title}</option> }
        };
        known.get_value().into_iter().map(option).collect_view()
    };
    view! {
        <Show when=move || shown.get()>
            <div class="facet field">
                <label class="field__label facet__title" for="dessin">{said("print-drawing")}</label>
                <p class="field__hint" id="dessin-aide">{said("print-drawing-hint")}</p>
                <select id="dessin" class="field__input" aria-describedby="dessin-aide" on:change=choose>
                    <option value="" prop:selected=move || chosen().is_none()>{move || text("print-drawing-all")}</option>
                    {options}
                </select>
            </div>
        </Show>
    }
}
