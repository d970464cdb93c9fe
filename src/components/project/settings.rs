//! Machine settings in words: `power_percent: 60` is told as "Puissance : 60 %".

use crate::i18n::{attribute_with, language, text, text_with, word};
use etabli_model::{Decimal, Machine};
use serde_json::Value;

/// What one turns first stands first; the rest follows by name.
const FIRST: [&str; 8] = [
    "material",
    "power_percent",
    "speed_mm_s",
    "passes",
    "layer_mm",
    "infill_percent",
    "temperature_c",
    "nozzle_mm",
];

/// The settings as names and values. What has no words is told by its key. Reactive.
pub(super) fn settings(machine: &Machine) -> Vec<(String, String)> {
    // The machine's heading tells what it does already.
    let told =
        |key: &str, value: &Value| key == "operation" && value.as_str() == Some(&machine.process);
    let place = |key: &str| {
        FIRST
            .iter()
            .position(|first| *first == key)
            .unwrap_or(FIRST.len())
    };
    let mut settings: Vec<_> = machine
        .settings
        .iter()
        .filter(|(key, value)| !told(key, value))
        .collect();
    settings.sort_by_key(|(key, _)| place(key));
    let words = |(key, value): (&String, &Value)| Some((name(key), with_unit(key, shown(value)?)));
    settings.into_iter().filter_map(words).collect()
}

fn message(key: &str) -> String {
    format!("setting-{}", key.replace('_', "-"))
}

fn name(key: &str) -> String {
    let message = message(key);
    // An unknown message comes back as its own name.
    match text_with(&message, &[]) {
        words if words == message => key.replace('_', " "),
        words => words,
    }
}

fn with_unit(key: &str, value: String) -> String {
    match attribute_with(&message(key), "unit", &[]).as_str() {
        "" => value,
        unit => format!("{value}\u{a0}{unit}"),
    }
}

/// A value in words; lists and tables have no place on the page.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Bool(true) => Some(text("setting-yes")),
        Value::Bool(false) => Some(text("setting-no")),
        Value::Number(number) => Some(localized(&number.to_string())),
        Value::String(text) if !text.trim().is_empty() => Some(localized(text)),
        _ => None,
    }
}

/// A number the way the language writes it, a word of the format in the reader's language, any
/// other text as it is.
fn localized(value: &str) -> String {
    if let Ok(number) = value.parse::<Decimal>() {
        return number.localized(language());
    }
    word("setting-value", value)
}
