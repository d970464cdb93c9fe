//! What a project is made of and with: materials, machines, tools, parts, safety.

use crate::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Outer dimensions in millimetres; absent means "not given".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Size {
    /// Millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Decimal>,
    /// Millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<Decimal>,
    /// Millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depth: Option<Decimal>,
    /// Millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thickness: Option<Decimal>,
    /// Millimetres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diameter: Option<Decimal>,
}

/// What a quantity is counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each object made.
    #[default]
    Object,
    /// Each pupil.
    Pupil,
    /// Each group.
    Group,
    /// Once for the class.
    Class,
}

/// A material, used up or built in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Material {
    /// Stable item id.
    pub id: String,
    /// Vocabulary `materials`; empty for what the vocabulary lacks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// What to ask for in a shop.
    pub name: String,
    /// How much; absent when it does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Decimal>,
    /// Vocabulary `units`.
    #[serde(default)]
    pub unit: String,
    /// What the quantity is counted by.
    #[serde(default)]
    pub per: Per,
    /// Size of one unit as bought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Percent more, for what goes wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spare_percent: Option<u32>,
    /// Price of one unit, in the project's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_cost: Option<Decimal>,
    /// Used again after the lesson.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reuse: bool,
    /// What may stand in for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub substitutes: Vec<String>,
    /// Advice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A machine and how the author set it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Machine {
    /// Stable item id.
    pub id: String,
    /// Vocabulary `machines`.
    pub machine: String,
    /// `cut`, `engrave`, `print`, `sew`, `mill`, `assemble` or `program`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub process: String,
    /// Minutes of machine time for one object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_per_object: Option<Decimal>,
    /// Minutes to set up, once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_minutes: Option<u32>,
    /// Settings by name with the unit in the key (`power_percent`, `speed_mm_s`, `layer_mm`).
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub settings: Map<String, Value>,
    /// Where the settings were tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tested_on: Option<TestedOn>,
    /// Machines that do as well, vocabulary `machines`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<String>,
    /// The object can be made without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// The very machine settings were tried on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TestedOn {
    /// Maker and model.
    #[serde(default)]
    pub model: String,
    /// Watts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power_w: Option<u32>,
    /// Fablab or school.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// A hand tool.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tool {
    /// Stable item id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    /// What the quantity is counted by.
    #[serde(default)]
    pub per: Per,
    /// Can be done without.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// A part of the object, lettered as in the steps and on the cut file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// Stable item id.
    pub id: String,
    /// Letter written on the drawing: `A`.
    pub letter: String,
    /// Name.
    pub name: String,
    /// Id of its material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<String>,
    /// How many in one object.
    #[serde(default)]
    pub count: u32,
    /// Id of the file that holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Size of the finished part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// `cut`, `engrave`, `print`, `sew`, `mill`, `assemble` or `program`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub process: String,
    /// Grams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass_g: Option<Decimal>,
}

/// How grave a hazard is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SafetyLevel {
    /// Good to know.
    #[default]
    Info,
    /// Take care.
    Care,
    /// Can injure.
    Danger,
}

/// A hazard and what prevents it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SafetyNote {
    /// Stable item id.
    pub id: String,
    /// How grave.
    #[serde(default)]
    pub level: SafetyLevel,
    /// What the hazard is, in a word or two: `brûlure`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hazard: String,
    /// What to do. Small Markdown.
    pub text: String,
    /// What to wear.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub protective: Vec<String>,
    /// `none`, `adult` or `trained-adult`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supervision: String,
    /// Ids of the steps and machines concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub applies_to: Vec<String>,
}
