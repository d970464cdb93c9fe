//! Something else than either side: a text, a value, or values that belong together.

use crate::i18n::{find_text, said};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// One line of the little form: the key in the value (none for the value itself), and its text.
type Line = (Option<String>, RwSignal<String>);

/// What is typed instead of either side.
#[derive(Clone)]
pub(super) struct Typed {
    model: Value,
    lines: Vec<Line>,
}

impl Typed {
    /// A form for values like this one; `None` for what nobody can type.
    pub(super) fn like(model: &Value) -> Option<Self> {
        let lines = match model {
            Value::String(_) | Value::Number(_) => vec![(None, RwSignal::new(shown(model)))],
            Value::Array(list) if list.iter().all(Value::is_string) => {
                vec![(None, RwSignal::new(shown(model)))]
            }
            Value::Object(fields) if fields.values().all(is_plain) => {
                let line = |(key, value): (&String, &Value)| {
                    (Some(key.clone()), RwSignal::new(shown(value)))
                };
                fields.iter().map(line).collect()
            }
            _ => return None,
        };
        Some(Self {
            model: model.clone(),
            lines,
        })
    }

    /// The value that was typed, in the shape of its model; `None` where a number is none. Reactive.
    pub(super) fn value(&self) -> Option<Value> {
        let typed = |model: &Value, text: String| match model {
            Value::Number(_) => text
                .trim()
                .replace(',', ".")
                .parse()
                .ok()
                .map(Value::Number),
            Value::Array(_) => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                Some(lines.map(Value::from).collect())
            }
            _ => Some(Value::from(text)),
        };
        match &self.lines[..] {
            [(None, text)] => typed(&self.model, text.get()),
            lines => {
                let fields = lines
                    .iter()
                    .filter_map(|(key, text)| Some((key.as_ref()?, text)));
                let read = fields.map(|(key, text)| {
                    let text = text.get();
                    // The format writes quantities with a point.
                    let text = if key == "quantity" {
                        text.replace(',', ".")
                    } else {
                        text
                    };
                    Some((key.clone(), typed(self.model.get(key)?, text)?))
                });
                read.collect::<Option<Map<String, Value>>>()
                    .map(Value::Object)
            }
        }
    }
}

fn is_plain(value: &Value) -> bool {
    value.is_string() || value.is_number()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// The form.
#[component]
pub(super) fn TypeSomethingElse(
    /// What is typed.
    typed: Typed,
    /// Begins the ids of its fields.
    name: String,
) -> impl IntoView {
    let field = |(at, (key, text)): (usize, Line)| {
        let id = format!("{name}-typed-{at}");
        let label = move || {
            let known = key
                .as_ref()
                .and_then(|key| find_text(&format!("told-field-{key}"), &[]));
            let unit = key
                .as_ref()
                .and_then(|key| find_text(&format!("conflicts-field-{key}"), &[]));
            unit.or(known).unwrap_or_else(said("conflicts-typed"))
        };
        let long = text.with_untracked(|text| text.len() > 60 || text.contains('\n'));
        let typed = move |event| text.set(event_target_value(&event));
        let control = if long {
            view! { <textarea class="field__input" rows="4" id=id.clone() prop:value=move || text.get() on:input=typed></textarea> }
                .into_any()
        } else {
            view! { <input class="field__input" type="text" autocomplete="off" id=id.clone() prop:value=move || text.get() on:input=typed/> }
                .into_any()
        };
        view! { <div class="field"><label class="field__label" for=id>{label}</label>{control}</div> }
    };
    typed
        .lines
        .iter()
        .cloned()
        .enumerate()
        .map(field)
        .collect_view()
}
