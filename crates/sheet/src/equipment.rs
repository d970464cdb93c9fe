//! The machines, the settings the author used, and a blank beside each for one's own.
//!
//! Settings are only true on the machine they were tried on: that machine is named, and a teacher
//! writes down what worked here.

use crate::document::Context;
use crate::workshop::machine_name;
use etabli_model::{Decimal, Machine, Material};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// Longest value that is a setting to compare; a longer one is a sentence under the table.
const LONGEST_VALUE: usize = 20;

/// Settings told in the heading or in a remark.
const TOLD_ELSEWHERE: [&str; 3] = ["operation", "source", "machine_power_w"];

/// Units written at the end of a setting's key, the longer ones first.
const UNITS: [(&str, &str); 8] = [
    ("_mm_min", "mm/min"),
    ("_mm_s", "mm/s"),
    ("_percent", "%"),
    ("_mm", "mm"),
    ("_hz", "Hz"),
    ("_c", "°C"),
    ("_w", "W"),
    ("_s", "s"),
];

/// Machines that cut through a sheet, whose thickness must be measured first.
const CUTTERS: [&str; 4] = ["laser-cutter", "cnc-mill", "scroll-saw", "hot-wire-cutter"];

/// Settings one looks for first, in this order; the others follow by name.
const FIRST: [&str; 8] = [
    "power_percent",
    "speed_mm_s",
    "speed_percent",
    "passes",
    "material",
    "nozzle_mm",
    "layer_mm",
    "infill_percent",
];

/// The machines of a project.
#[derive(Serialize)]
pub(crate) struct Machinery {
    title: String,
    machines: Vec<MachineBlock>,
    /// True where a laser cuts: the sheet tells what the colours of the files mean.
    laser: bool,
}

/// One machine.
#[derive(Serialize)]
struct MachineBlock {
    name: String,
    /// Time, alternatives.
    details: String,
    /// Settings told by a sentence, and the machine they were tried on.
    remarks: Vec<String>,
    settings: Vec<SettingRow>,
}

/// One setting.
#[derive(Serialize)]
struct SettingRow {
    name: String,
    value: String,
    /// The unit after the blank.
    unit: String,
}

/// The machines, in the order of the project.
pub(crate) fn machinery(context: &Context<'_>) -> Machinery {
    let machines = &context.project.machines;
    let used = |machine: &&Machine| machine.machine != "no-machine";
    Machinery {
        title: context.words.get("machines"),
        machines: machines
            .iter()
            .filter(used)
            .map(|machine| machine_block(context, machine))
            .collect(),
        laser: machines.iter().any(|one| one.machine == "laser-cutter"),
    }
}

fn machine_block(context: &Context<'_>, machine: &Machine) -> MachineBlock {
    let words = &context.words;
    let time = machine
        .minutes_per_object
        .filter(|minutes| !minutes.is_zero())
        .map(|minutes| {
            let time = match minutes.is_whole() {
                true => words.time(u32::try_from(minutes.ceil()).unwrap_or(u32::MAX)),
                false => words.fill("minutes", &[("m", &minutes.localized(words.language))]),
            };
            words.fill("machine_time", &[("time", &time)])
        });
    let setup = machine
        .setup_minutes
        .filter(|minutes| *minutes > 0)
        .map(|minutes| words.fill("machine_setup", &[("time", &words.time(minutes))]));
    let others: Vec<String> = machine
        .alternatives
        .iter()
        .map(|id| machine_name(context, id))
        .collect();
    let others =
        (!others.is_empty()).then(|| words.fill("or_machine", &[("machines", &others.join(", "))]));
    let optional = machine.optional.then(|| words.get("machine_optional"));
    let details: Vec<String> = [optional, time, setup, others]
        .into_iter()
        .flatten()
        .collect();
    let (measured, told): (Vec<_>, Vec<_>) = settings(context, machine)
        .into_iter()
        .partition(|row| row.value.chars().count() <= LONGEST_VALUE && !row.name.is_empty());
    MachineBlock {
        name: context.line(&heading(context, machine)),
        details: details.join(" · "),
        remarks: told
            .into_iter()
            .map(|row| match row.name.is_empty() {
                true => row.value,
                false => format!("{}{}{}", row.name, words.get("colon"), row.value),
            })
            .chain(
                [given_for(context, machine), tested_on(context, machine)]
                    .into_iter()
                    .filter(|text| !text.is_empty()),
            )
            .collect(),
        settings: thicknesses(context, machine)
            .into_iter()
            .chain(measured)
            .collect(),
    }
}

/// The machine and what it does: two settings of one machine are told apart.
pub(crate) fn heading(context: &Context<'_>, machine: &Machine) -> String {
    let name = machine_name(context, &machine.machine);
    match setting_word(context, machine, "operation") {
        Some(operation) => format!("{name}{}{operation}", context.words.get("colon")),
        None => name,
    }
}

/// The tube the settings are given for: not a setting, but what makes the others true.
fn given_for(context: &Context<'_>, machine: &Machine) -> String {
    let words = &context.words;
    let source = setting_word(context, machine, "source");
    let power = setting_word(context, machine, "machine_power_w");
    match (source, power) {
        (None, None) => String::new(),
        (None, Some(power)) => words.fill("given_for_power", &[("power", &power)]),
        (Some(source), None) => words.fill("given_for_source", &[("source", &source)]),
        (Some(source), Some(power)) => {
            words.fill("given_for_both", &[("source", &source), ("power", &power)])
        }
    }
}

fn tested_on(context: &Context<'_>, machine: &Machine) -> String {
    let Some(tested) = &machine.tested_on else {
        return String::new();
    };
    let power = tested.power_w.map(|watts| format!("{watts}\u{a0}W"));
    let known: Vec<String> = [
        Some(context.line(&tested.model)),
        power,
        Some(context.line(&tested.place)),
    ]
    .into_iter()
    .flatten()
    .filter(|text| !text.is_empty())
    .collect();
    if known.is_empty() {
        return String::new();
    }
    let machine = known.join(", ");
    context.words.fill("tested_on", &[("machine", &machine)])
}

/// The thickness each cut part assumes: to be measured on one's own sheet before cutting.
fn thicknesses(context: &Context<'_>, machine: &Machine) -> Vec<SettingRow> {
    let cuts = machine
        .settings
        .get("operation")
        .is_none_or(|one| one == "cut");
    if !cuts || !CUTTERS.contains(&machine.machine.as_str()) {
        return Vec::new();
    }
    let project = context.project;
    let cut: BTreeSet<&str> = project
        .parts
        .iter()
        .filter_map(|part| part.material.as_deref())
        .collect();
    let all: Vec<&Material> = project
        .materials
        .iter()
        .filter(|material| cut.contains(material.id.as_str()))
        .collect();
    // Where the settings name their material, only that one is measured here.
    let set_for = machine.settings.get("material").and_then(Value::as_str);
    let named: Vec<&Material> = all
        .iter()
        .copied()
        .filter(|material| set_for.is_some_and(|name| begins_alike(name, &material.name)))
        .collect();
    let measured = if named.is_empty() { all } else { named };
    let only = measured.len() == 1;
    measured
        .into_iter()
        .filter_map(|material| {
            let thickness = material.size.as_ref()?.thickness?;
            let name = context.short_name(&material.name);
            let name = match only {
                true => context.words.get("thickness_here"),
                false => context.words.fill("thickness_of", &[("material", &name)]),
            };
            Some(setting(
                name,
                thickness.localized(context.words.language),
                "mm".to_owned(),
            ))
        })
        .collect()
}

/// True where two names begin with the same word.
fn begins_alike(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
    first(one) == first(other)
}

fn settings(context: &Context<'_>, machine: &Machine) -> Vec<SettingRow> {
    let mut keys: Vec<&String> = machine.settings.keys().collect();
    let rank = |key: &String| FIRST.iter().position(|first| first == key);
    keys.sort_by_key(|key| rank(key).unwrap_or(FIRST.len()));
    keys.into_iter()
        .filter(|key| !TOLD_ELSEWHERE.contains(&key.as_str()))
        .filter_map(|key| {
            let shown = setting_word(context, machine, key)?;
            let known = context.words.find(&format!("set_{key}"));
            let (name, unit) = match &known {
                Some(word) => word.split_once('|').unwrap_or((word, "")),
                None => unit_of(key),
            };
            let name = context.line(&name.replace('_', " "));
            Some(setting(name, shown, unit.to_owned()))
        })
        .collect()
}

/// A setting's value, in words where the value is one of the format's own.
fn setting_word(context: &Context<'_>, machine: &Machine, key: &str) -> Option<String> {
    let value = machine.settings.get(key)?;
    let known = value
        .as_str()
        .and_then(|id| context.words.find(&format!("value_{id}")));
    known.or_else(|| shown(context, value))
}

/// The name and the unit of a setting the words do not know, read from its key.
fn unit_of(key: &str) -> (&str, &'static str) {
    UNITS
        .iter()
        .find_map(|(suffix, unit)| Some((key.strip_suffix(suffix)?, *unit)))
        .unwrap_or((key, ""))
}

fn setting(name: String, value: String, unit: String) -> SettingRow {
    let value = if unit.is_empty() {
        value
    } else {
        format!("{value}\u{a0}{unit}")
    };
    SettingRow { name, value, unit }
}

/// A setting's value in words; lists and tables have no place on a sheet.
fn shown(context: &Context<'_>, value: &Value) -> Option<String> {
    match value {
        Value::Bool(true) => Some(context.words.get("yes")),
        Value::Bool(false) => Some(context.words.get("no")),
        Value::Number(number) => Some(localized(context, &number.to_string())),
        Value::String(text) if !text.trim().is_empty() => Some(localized(context, text)),
        _ => None,
    }
}

/// A number the way the language writes it; any other text as it is.
fn localized(context: &Context<'_>, text: &str) -> String {
    match text.parse::<Decimal>() {
        Ok(number) => number.localized(context.words.language),
        Err(_) => context.line(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_setting_keeps_its_unit() {
        assert_eq!(unit_of("relief_layer_mm"), ("relief_layer", "mm"));
        assert_eq!(unit_of("travel_mm_s"), ("travel", "mm/s"));
        assert_eq!(unit_of("focus"), ("focus", ""));
    }
}
