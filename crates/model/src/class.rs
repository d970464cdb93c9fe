//! What a project means for a class: curriculum, groups, lesson.

use serde::{Deserialize, Serialize};

/// A competency of a published framework.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Competency {
    /// Stable item id.
    pub id: String,
    /// `socle-2015`, `crcn` or `programme`.
    pub framework: String,
    /// Code in the framework, such as `d4.2`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Concept URI, where one exists.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uri: String,
    /// The competency in words.
    pub label: String,
}

/// Pupils who share one object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupSize {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
    /// Best.
    pub ideal: u32,
}

/// Ages in years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgeRange {
    /// The youngest.
    pub min: u8,
    /// The oldest.
    pub max: u8,
}

/// One text with an identity: an objective, a prerequisite, an idea.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextItem {
    /// Stable item id.
    pub id: String,
    /// Small Markdown.
    pub text: String,
}

/// One moment of the lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionPart {
    /// Stable item id.
    pub id: String,
    /// Minutes.
    #[serde(default)]
    pub minutes: u32,
    /// Name of the moment.
    pub title: String,
    /// Small Markdown.
    #[serde(default)]
    pub text: String,
    /// `whole-class`, `group`, `alone`, `workshop` or `project`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mode: String,
    /// Ids of materials needed then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub material_ids: Vec<String>,
    /// Ids of steps made then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub step_ids: Vec<String>,
}

/// A word to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// Stable item id.
    pub id: String,
    /// The word.
    pub term: String,
    /// What it means, for a pupil.
    pub definition: String,
}

/// What to change for one need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Adaptation {
    /// Stable item id.
    pub id: String,
    /// Vocabulary `inclusion`.
    pub need: String,
    /// Small Markdown.
    pub text: String,
    /// The changes, one sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<String>,
}
