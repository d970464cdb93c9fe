//! Shows any field.

use super::choices::Choice;
use super::field::Control;
use super::many_choice::ManyChoice;
use crate::i18n::{language, said, text};
use crate::state::catalogue::use_catalogue;
use crate::state::editor::use_editor;
use etabli_model::Language;
use leptos::prelude::*;

/// A field of the form: its label, its control, and what is wrong with what was typed.
#[component]
pub(super) fn FieldView(
    /// Key of the label.
    label: &'static str,
    /// What it is edited with.
    control: Control,
    /// Name of the field in this page, unique.
    name: String,
    /// The value as text.
    value: Signal<String>,
    /// The value in the original, when the field has one.
    original: Signal<Option<String>>,
    /// Writes a text; false when it is no value.
    write: Callback<String, bool>,
) -> impl IntoView {
    if let Control::Many(choice) = control {
        return view! { <ManyChoice label name choice value original write/> }.into_any();
    }
    let refused = RwSignal::new(false);
    let typed = move |text: String| refused.set(!write.run(text));
    let differs = move || {
        original
            .get()
            .is_some_and(|original| original != value.get())
    };
    let error = format!("{name}-error");
    let describes = error.clone();
    view! {
        <div class="field" class:field--switch=control == Control::Switch>
            <label class="field__label" for=name.clone()>
                {move || text(label)}
                <Show when=differs><span class="changed">{said("editor-changed")}</span></Show>
            </label>
            {input(control, name, value, refused, describes, typed)}
            <Show when=move || refused.get()>
                <p class="field__error" id=error.clone() role="alert">{said("editor-not-a-number")}</p>
            </Show>
        </div>
    }
    .into_any()
}

fn input(
    control: Control,
    name: String,
    value: Signal<String>,
    refused: RwSignal<bool>,
    describes: String,
    typed: impl Fn(String) + Copy + Send + Sync + 'static,
) -> AnyView {
    // A number is shown with the reader's decimal mark.
    let shown = move || {
        let value = value.get();
        let comma = control == Control::Decimal && language() == Language::French;
        if comma {
            value.replace('.', ",")
        } else {
            value
        }
    };
    let described = move || refused.get().then(|| describes.clone());
    match control {
        Control::Long => view! {
            <textarea class="field__input" id=name rows="3" prop:value=shown
                on:input=move |event| typed(event_target_value(&event))></textarea>
        }
        .into_any(),
        Control::Switch => view! {
            <input type="checkbox" id=name prop:checked=move || !value.get().is_empty()
                on:change=move |event| typed(if event_target_checked(&event) { "yes".into() } else { String::new() })/>
        }
        .into_any(),
        Control::One(choice) => view! { <OneChoice name choice value typed=Callback::new(typed)/> }.into_any(),
        _ => {
            let (kind, mode, class) = match control {
                Control::Date => ("date", "text", "field__input"),
                Control::Whole => ("text", "numeric", "field__input field__input--number"),
                Control::Decimal => ("text", "decimal", "field__input field__input--number"),
                _ => ("text", "text", "field__input"),
            };
            view! {
                <input class=class type=kind inputmode=mode id=name prop:value=shown autocomplete="off"
                    aria-invalid=move || refused.get().then_some("true") aria-describedby=described
                    on:input=move |event| typed(event_target_value(&event))/>
            }
            .into_any()
        }
    }
}

#[component]
fn OneChoice(
    /// Name of the field in this page.
    name: String,
    /// The list.
    choice: Choice,
    /// The id chosen; empty for none.
    value: Signal<String>,
    /// Told the id chosen.
    typed: Callback<String>,
) -> impl IntoView {
    let (editor, catalogue) = (use_editor(), use_catalogue());
    let options = Memo::new(move |_| {
        let Some(gallery) = catalogue.gallery() else {
            return Vec::new();
        };
        editor
            .draft
            .with(|project| choice.options(project, &gallery.vocabulary))
    });
    let listed = move || {
        let mut options = options.get();
        let chosen = value.get();
        // A word this gallery's vocabulary lacks stays as it is.
        if !options.iter().any(|(id, _)| *id == chosen) {
            options.insert(0, (chosen.clone(), chosen.clone()));
        }
        let entry = |(id, label): (String, String)| {
            let label = if id.is_empty() {
                text("editor-none")
            } else {
                label
            };
            let selected = id == chosen;
            view! { <option value=id selected=selected>{label}</option> }
        };
        options.into_iter().map(entry).collect_view()
    };
    view! {
        <select class="field__input" id=name prop:value=move || value.get()
            on:change=move |event| typed.run(event_target_value(&event))>
            {listed}
        </select>
    }
}
