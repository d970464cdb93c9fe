//! The settings of a machine: a row each, with their unit, and what is usual for the process one click away.

use super::advice::FieldAdvice;
use crate::components::{Icon, IconName};
use crate::i18n::{attribute_with, language, said, text, text_with, word};
use crate::platform::focus;
use etabli_model::Language;
use etabli_model::settings::{SETTINGS, SettingKind, setting};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The words of a setting, its key where it has none. Reactive.
fn name_of(key: &str) -> String {
    let message = format!("setting-{}", key.replace('_', "-"));
    match text_with(&message, &[]) {
        words if words == message => key.replace('_', " "),
        words => words,
    }
}

fn unit_of(key: &str) -> String {
    attribute_with(&format!("setting-{}", key.replace('_', "-")), "unit", &[])
}

/// A setting's value as it is typed.
fn typed_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) | Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What was typed as the setting's value; `None` when it is none, or beyond what any machine does.
fn value_of(key: &str, typed: &str) -> Option<Value> {
    let text = || Value::String(typed.to_owned());
    let known = setting(key);
    let value = match known.map(|known| known.kind) {
        Some(SettingKind::Number(..)) => Value::String(typed.trim().replace(',', ".")),
        Some(SettingKind::Switch) => Value::Bool(!typed.is_empty()),
        // A knob of their own: what was a yes or a no stays one.
        Some(SettingKind::Choice(_) | SettingKind::Text) | None => text(),
    };
    known
        .is_none_or(|known| known.accepts(&value))
        .then_some(value)
}

/// What a setting holds before anything is typed.
fn empty_value(key: &str) -> Value {
    match setting(key).map(|known| known.kind) {
        Some(SettingKind::Switch) => Value::Bool(true),
        Some(SettingKind::Choice(words)) => words.first().copied().unwrap_or_default().into(),
        Some(SettingKind::Number(least, _)) => least.to_string().into(),
        _ => String::new().into(),
    }
}

/// All settings of a machine.
#[component]
pub(super) fn SettingsView(
    /// Key of the label.
    label: &'static str,
    /// Name of the field in this page.
    name: String,
    /// The settings as a JSON object.
    value: Signal<String>,
    /// Those of the original.
    original: Signal<Option<String>>,
    /// Writes a JSON object.
    write: Callback<String, bool>,
) -> impl IntoView {
    let settings = Memo::new(move |_| {
        value.with(|json| serde_json::from_str::<Map<String, Value>>(json).unwrap_or_default())
    });
    let keys = Memo::new(move |_| settings.with(|all| all.keys().cloned().collect::<Vec<_>>()));
    let change = Callback::new(move |(key, value): (String, Option<Value>)| {
        let mut all = settings.get_untracked();
        match value {
            Some(value) => drop(all.insert(key, value)),
            None => drop(all.remove(&key)),
        }
        write.run(serde_json::to_string(&all).unwrap_or_default());
    });
    let differs = move || original.get().is_some_and(|one| one != value.get());
    let field = StoredValue::new(name.clone());
    let add = move |event| {
        let key = event_target_value(&event);
        if !key.is_empty() {
            change.run((key.clone(), Some(empty_value(&key))));
            focus::to_id(&format!("{}-{key}", field.get_value()));
        }
    };
    let others = move || {
        let missing = SETTINGS.iter().map(|one| one.name);
        let missing = missing.filter(|name| keys.with(|keys| !keys.iter().any(|key| key == name)));
        let mut missing: Vec<_> = missing.map(|key| (name_of(key), key)).collect();
        missing.sort();
        let option = |(words, key)| view! { <option value=key>{words}</option> };
        missing.into_iter().map(option).collect_view()
    };
    let advice_id = format!("{name}-advice");
    let adding = format!("{name}-add");
    let (labelled, anchor) = (adding.clone(), name.clone());
    view! {
        <fieldset class="field field--wide" id=anchor tabindex="-1">
            <legend class="field__label">
                {move || text(label)}
                <Show when=differs><span class="changed">{said("editor-changed")}</span></Show>
            </legend>
            <p class="field__hint">{said("form-settings-hint")}</p>
            <ul class="settings-editor" role="list">
                <For each=move || keys.get() key=Clone::clone let(key)><SettingRow key field settings change/></For>
            </ul>
            <div class="settings-editor__add">
                <label class="field__label" for=labelled>{said("form-settings-add")}</label>
                <select class="field__input" id=adding prop:value="" on:change=add>
                    <option value="">{said("form-settings-choose")}</option>
                    {others}
                </select>
            </div>
            <FieldAdvice name id=advice_id/>
        </fieldset>
    }
}

#[component]
fn SettingRow(
    /// Its key.
    key: String,
    /// Name in the page of the whole.
    field: StoredValue<String>,
    /// All settings.
    settings: Memo<Map<String, Value>>,
    /// Changes or removes one.
    change: Callback<(String, Option<Value>)>,
) -> impl IntoView {
    let id = format!("{}-{key}", field.get_value());
    let error = format!("{id}-error");
    let key = StoredValue::new(key);
    let kind = key.with_value(|key| setting(key).map(|known| known.kind));
    let shown = move || {
        let typed = settings
            .with(|all| key.with_value(|key| all.get(key).map(typed_of).unwrap_or_default()));
        match (kind, language()) {
            (Some(SettingKind::Number(..)), Language::French) => typed.replace('.', ","),
            _ => typed,
        }
    };
    let refused = RwSignal::new(false);
    let write = move |typed: String| {
        let value = key.with_value(|key| value_of(key, &typed));
        refused.set(value.is_none());
        if value.is_some() {
            change.run((key.get_value(), value));
        }
    };
    let remove = move |_| {
        change.run((key.get_value(), None));
        focus::to_id(&format!("{}-add", field.get_value()));
    };
    let name = move || key.with_value(|key| name_of(key));
    let remove_words = move || text_with("form-settings-remove", &[("name", name().into())]);
    let control = match kind {
        Some(SettingKind::Switch) => view! {
            <input type="checkbox" id=id.clone() prop:checked=move || !shown().is_empty()
                on:change=move |event| write(if event_target_checked(&event) { "yes".into() } else { String::new() })/>
        }
        .into_any(),
        Some(SettingKind::Choice(words)) => {
            let option = move |one: &'static str| {
                view! { <option value=one selected=move || shown() == one>{move || word("setting-value", one)}</option> }
            };
            view! {
                <select class="field__input" id=id.clone() on:change=move |event| write(event_target_value(&event))>
                    {words.iter().copied().map(option).collect_view()}
                </select>
            }
            .into_any()
        }
        _ => {
            let (mode, class) = match kind {
                Some(SettingKind::Number(..)) => ("decimal", "field__input field__input--number"),
                _ => ("text", "field__input"),
            };
            view! {
                <input class=class type="text" inputmode=mode id=id.clone() autocomplete="off" maxlength="500"
                    aria-describedby=error.clone() aria-invalid=move || refused.get().then_some("true")
                    prop:value=shown on:change=move |event| write(event_target_value(&event))/>
            }
            .into_any()
        }
    };
    view! {
        <li class="settings-editor__row">
            <label class="settings-editor__name" for=id>{name}</label>
            <span class="settings-editor__value">{control}<span>{move || key.with_value(|key| unit_of(key))}</span></span>
            <button type="button" class="button button--icon button--small button--ghost" title=remove_words
                aria-label=remove_words on:click=remove><Icon name=IconName::Close/></button>
            <div class="settings-editor__error" id=error aria-live="polite">
                {move || refused.get().then(|| view! { <p class="field__error">{text("form-settings-refused")}</p> })}
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_are_typed_as_teachers_type_them() {
        for (key, typed, value) in [
            ("power_percent", "65,5", Some(json!("65.5"))),
            ("power_percent", "650", None),
            ("passes", "deux", None),
            ("passes", "", None),
            ("mirror", "yes", Some(json!(true))),
            ("mirror", "", Some(json!(false))),
            ("operation", "engrave", Some(json!("engrave"))),
            ("note", "à essayer", Some(json!("à essayer"))),
            ("knob_of_ours", "3 crans", Some(json!("3 crans"))),
        ] {
            assert_eq!(value_of(key, typed), value, "{key}: {typed}");
        }
    }

    #[test]
    fn a_new_setting_holds_something_the_format_takes() {
        for known in SETTINGS {
            assert!(known.accepts(&empty_value(known.name)), "{}", known.name);
        }
    }
}
