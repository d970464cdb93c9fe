//! Shows any field.

use super::advice::FieldAdvice;
use super::choices::Choice;
use super::field::Control;
use super::many_choice::ManyChoice;
use super::offered::offered;
use super::rich_area::RichArea;
use super::settings_view::SettingsView;
use super::typing::{LONGEST_LINE, LONGEST_TEXT, Typing};
use crate::i18n::{attribute_with, language, said, text, text_with};
use crate::state::editor::use_editor;
use etabli_model::Language;
use leptos::prelude::*;

/// Where the coach's advice on a field stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AdvicePlace {
    /// Under the field.
    #[default]
    Under,
    /// Where there is room for it: the cell of a table has none.
    Apart,
}

/// A field of the form: its label, its control, what is wrong with what was typed, and what the coach says about it.
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
    /// Writes a text as a step of its own, for what a button or a paste did to it.
    #[prop(optional, into)]
    write_apart: Option<Callback<String, bool>>,
    /// Where advice on it stands.
    #[prop(optional)]
    advice: AdvicePlace,
    /// Where the item stands whose field it is, for those who do not see the row of a table.
    #[prop(optional, into)]
    of: Option<Signal<String>>,
    /// What stands beside the tools of a text.
    #[prop(default = None)]
    beside_tools: Option<AnyView>,
) -> impl IntoView {
    if let Control::Many(choice) = control {
        return view! { <ManyChoice label name choice value original write/> }.into_any();
    }
    if control == Control::Settings {
        return view! { <SettingsView label name value original write/> }.into_any();
    }
    let limit = match control {
        Control::Long | Control::Rich | Control::Lines => LONGEST_TEXT,
        _ => LONGEST_LINE,
    };
    let typing = Typing::new(value, write, write_apart.unwrap_or(write), limit);
    let differs = move || {
        let original = original.get();
        original.is_some_and(|original| original != value.get())
    };
    let hint = move || attribute_with(label, "hint", &[]);
    let (hint_id, note_id, advice_id) = (
        format!("{name}-hint"),
        format!("{name}-note"),
        format!("{name}-advice"),
    );
    let described = format!("{hint_id} {note_id} {advice_id}");
    let input = input(
        control,
        name.clone(),
        value,
        typing,
        described,
        beside_tools,
    );
    view! {
        <div class=format!("field {}", width_of(control))>
            <label class="field__label" for=name.clone()>
                {move || text(label)}
                {of.map(|of| view! { <span class="visually-hidden">{move || format!(", {}", of.get())}</span> })}
                <Show when=differs><span class="changed">{said("editor-changed")}</span></Show>
            </label>
            <p class="field__hint" id=hint_id hidden=move || hint().is_empty()>{hint}</p>
            {input}
            <div class="field__note" id=note_id aria-live="polite">{move || note(control, typing)}</div>
            {(advice == AdvicePlace::Under).then(|| view! { <FieldAdvice name id=advice_id/> })}
        </div>
    }
    .into_any()
}

/// How much room a field takes beside its neighbours.
const fn width_of(control: Control) -> &'static str {
    match control {
        Control::Whole | Control::Decimal => "field--short",
        Control::Switch => "field--switch",
        Control::Line | Control::Name | Control::One(_) | Control::Date => "field--line",
        _ => "field--wide",
    }
}

/// What is wrong with what was typed, or how much room is left.
fn note(control: Control, typing: Typing) -> AnyView {
    let count = |key: &str, count: usize| {
        text_with(
            key,
            &[("count", u32::try_from(count).unwrap_or(u32::MAX).into())],
        )
    };
    if typing.refused.get() {
        let key = match control {
            Control::Whole => "form-not-whole",
            _ => "editor-not-a-number",
        };
        return view! { <p class="field__error">{text(key)}</p> }.into_any();
    }
    match (typing.cut.get(), typing.room()) {
        (true, _) | (false, Some(0)) => {
            view! { <p class="field__error">{count("form-text-full", typing.limit())}</p> }
                .into_any()
        }
        (false, Some(room)) => {
            view! { <p class="field__hint">{count("form-text-room", room)}</p> }.into_any()
        }
        (false, None) => ().into_any(),
    }
}

fn input(
    control: Control,
    name: String,
    value: Signal<String>,
    typing: Typing,
    described: String,
    beside_tools: Option<AnyView>,
) -> AnyView {
    let held = use_editor().stuck;
    match control {
        Control::Rich => view! { <RichArea name value typing described beside_tools/> }.into_any(),
        Control::Long | Control::Lines => view! {
            <textarea class="field__input" id=name rows="2" readonly=held maxlength=typing.limit() aria-describedby=described
                prop:value=move || typing.shown() on:blur=move |_| typing.leave()
                on:input=move |event| drop(typing.take(event_target_value(&event)))></textarea>
        }
        .into_any(),
        Control::Name => view! { <NameInput name typing described/> }.into_any(),
        Control::Switch => view! {
            <input type="checkbox" id=name prop:checked=move || !value.get().is_empty()
                aria-disabled=move || held.get().then_some("true")
                on:change=move |event| {
                    typing.take(if event_target_checked(&event) { "yes".into() } else { String::new() });
                }/>
        }
        .into_any(),
        Control::One(choice) => view! { <OneChoice name choice value typing described/> }.into_any(),
        _ => view! { <LineInput control name typing described/> }.into_any(),
    }
}

/// As high as what stands in it: the same words, unseen, hold the room.
#[component]
fn NameInput(
    /// Name of the field in this page.
    name: String,
    /// What is typed.
    typing: Typing,
    /// Ids of what describes it.
    described: String,
) -> impl IntoView {
    // What is pasted on several lines is one name.
    let take = move |event| {
        let typed = event_target_value(&event).replace(['\r', '\n'], " ");
        typing.take(typed);
    };
    view! {
        <div class="field-grow" data-words=move || typing.shown()>
            <textarea class="field__input" id=name rows="1" maxlength=typing.limit() aria-describedby=described
                autocomplete="off" enterkeyhint="next" prop:value=move || typing.shown()
                on:blur=move |_| typing.leave() on:input=take></textarea>
        </div>
    }
}

#[component]
fn LineInput(
    /// What it is edited with.
    control: Control,
    /// Name of the field in this page.
    name: String,
    /// What is typed.
    typing: Typing,
    /// Ids of what describes it.
    described: String,
) -> impl IntoView {
    let held = use_editor().stuck;
    // A number is shown with the reader's decimal mark.
    let shown = move || {
        let value = typing.shown();
        if control == Control::Decimal && language() == Language::French {
            value.replace('.', ",")
        } else {
            value
        }
    };
    let (kind, mode, class) = match control {
        Control::Date => ("date", "text", "field__input"),
        Control::Whole => ("text", "numeric", "field__input field__input--number"),
        Control::Decimal => ("text", "decimal", "field__input field__input--number"),
        _ => ("text", "text", "field__input"),
    };
    view! {
        <input class=class type=kind inputmode=mode id=name prop:value=shown autocomplete="off"
            readonly=held maxlength=typing.limit() aria-describedby=described
            aria-invalid=move || typing.refused.get().then_some("true") on:blur=move |_| typing.leave()
            on:input=move |event| drop(typing.take(event_target_value(&event)))/>
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
    typing: Typing,
    /// Ids of what describes it.
    described: String,
) -> impl IntoView {
    let held = use_editor().stuck;
    let options = offered(choice);
    let listed = move || {
        let mut options = options.get();
        let chosen = value.get();
        // A word this gallery's vocabulary lacks stays as it is; where none is needed, none can be chosen.
        let none = choice.may_be_none().then(String::new);
        for needed in [Some(chosen.clone()), none].into_iter().flatten() {
            if !options.iter().any(|(id, _)| *id == needed) {
                options.insert(0, (needed.clone(), needed));
            }
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
        <select class="field__input" id=name prop:value=move || value.get() aria-describedby=described
            aria-disabled=move || held.get().then_some("true")
            on:change=move |event| drop(typing.take(event_target_value(&event)))>
            {listed}
        </select>
    }
}
