//! The steps of a project.

use serde::{Deserialize, Serialize};

/// One step: one action, one picture where possible.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// Stable item id.
    pub id: String,
    /// Name of the group of steps it opens or continues.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// Verb first.
    pub title: String,
    /// What to do. Small Markdown.
    #[serde(default)]
    pub text: String,
    /// Ids of images.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<String>,
    /// Ids of parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Ids of materials.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<String>,
    /// Ids of machines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub machines: Vec<String>,
    /// Ids of tools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<String>,
    /// Minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Who does it.
    #[serde(default)]
    pub who: Who,
    /// Cautions and tips.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub callouts: Vec<Callout>,
    /// How one knows it worked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub check: String,
    /// A simpler way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub simple: String,
    /// A challenge.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub challenge: String,
    /// A session may stop after this step.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pause: bool,
}

/// Who does a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The teacher.
    #[default]
    Teacher,
    /// A pupil.
    Pupil,
    /// Any adult who knows the machine.
    Adult,
}

/// What a callout is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    /// A trick that helps.
    #[default]
    Tip,
    /// Something that can go wrong.
    Caution,
    /// Something that can injure.
    Danger,
}

/// A short remark set apart from the step's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Callout {
    /// Stable item id.
    pub id: String,
    /// What it is for.
    #[serde(default)]
    pub kind: CalloutKind,
    /// Small Markdown.
    pub text: String,
}
