//! The settings of machines: their names, units and ranges.
//!
//! `settings` stays an open map, because a fablab's machine may have a knob nobody foresaw; the
//! names listed here are typed. One table serves validation, the JSON Schema and the screens.

use crate::Decimal;
use serde_json::Value;

/// What a setting holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A decimal, as text or as a whole number, from the first to the second.
    Number(u32, u32),
    /// True or false.
    Switch,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Words.
    Text,
}

/// One setting: its unit ends its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The key in `settings`.
    pub name: &'static str,
    /// What it holds.
    pub kind: SettingKind,
}

const fn number(name: &'static str, least: u32, most: u32) -> Setting {
    Setting {
        name,
        kind: SettingKind::Number(least, most),
    }
}

const fn text(name: &'static str) -> Setting {
    Setting {
        name,
        kind: SettingKind::Text,
    }
}

const fn switch(name: &'static str) -> Setting {
    Setting {
        name,
        kind: SettingKind::Switch,
    }
}

const fn choice(name: &'static str, words: &'static [&'static str]) -> Setting {
    Setting {
        name,
        kind: SettingKind::Choice(words),
    }
}

/// Settings by name, with their ranges: far beyond what is usual, so that only a slip is refused.
pub const SETTINGS: &[Setting] = &[
    number("blade_angle_deg", 0, 90),
    switch("brim"),
    number("colours", 0, 100),
    number("depth_per_pass_mm", 0, 100),
    number("dpi", 0, 10_000),
    number("feed_mm_min", 0, 100_000),
    number("force_g", 0, 10_000),
    number("frequency_hz", 0, 1_000_000),
    number("hoop_mm", 0, 2_000),
    number("infill_percent", 0, 100),
    number("kerf_mm", 0, 10),
    number("layer_mm", 0, 10),
    number("machine_power_w", 0, 100_000),
    text("material"),
    switch("mirror"),
    text("note"),
    number("nozzle_mm", 0, 10),
    choice("operation", &["cut", "engrave", "score"]),
    number("passes", 1, 100),
    number("power_percent", 0, 100),
    choice("pressure", &["light", "medium", "firm"]),
    number("seconds", 0, 86_400),
    number("shell_mm", 0, 100),
    choice("source", &["co2", "diode", "fiber"]),
    number("speed_mm_s", 0, 10_000),
    number("spindle_rpm", 0, 100_000),
    number("stitch_mm", 0, 100),
    number("stitches", 0, 1_000_000),
    switch("supports"),
    number("temperature_c", 0, 1_000),
    number("tool_diameter_mm", 0, 500),
];

/// The setting with this name.
pub fn setting(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

impl Setting {
    /// True when a value may stand for this setting.
    pub fn accepts(&self, value: &Value) -> bool {
        match self.kind {
            SettingKind::Number(least, most) => decimal(value).is_some_and(|number| {
                (Decimal::from_whole(least)..=Decimal::from_whole(most)).contains(&number)
            }),
            SettingKind::Switch => value.is_boolean(),
            SettingKind::Choice(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            SettingKind::Text => value.is_string(),
        }
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) => text.parse().ok(),
        Value::Number(number) => number.to_string().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_hold_what_their_names_say() {
        for (name, value, accepted) in [
            ("power_percent", json!(65), true),
            ("power_percent", json!("65.5"), true),
            ("power_percent", json!(650), false),
            ("power_percent", json!("fort"), false),
            ("kerf_mm", json!("0.15"), true),
            ("mirror", json!(true), true),
            ("mirror", json!("oui"), false),
            ("operation", json!("cut"), true),
            ("operation", json!("burn"), false),
            ("note", json!("à essayer"), true),
        ] {
            let known = setting(name).expect("it is listed");
            assert_eq!(known.accepts(&value), accepted, "{name}: {value}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_each_name_stands_once() {
        assert!(SETTINGS.windows(2).all(|pair| pair[0].name < pair[1].name));
    }
}
