//! Who made a project, under which licence, and from what.

use serde::{Deserialize, Serialize};

/// One author. No e-mail: a published dataset is read by robots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Author {
    /// Stable item id.
    pub id: String,
    /// Name or pseudonym.
    pub name: String,
    /// What they did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// School, association or fablab.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// A page about them, `https` only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// The project an adaptation comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BasedOn {
    /// The parent's slug.
    pub id: String,
    /// The parent's identity across datasets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uid: String,
    /// Where the parent stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The parent's version adapted.
    #[serde(default)]
    pub version: String,
    /// The parent's title.
    pub title: String,
    /// The parent's authors, by name.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The parent's licence.
    #[serde(default)]
    pub licence: String,
    /// `remix` (where empty), `translation`, `variant` or `replaces`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// What was changed, in a teacher's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub changes: String,
    /// SHA-256 of the parent's canonical JSON as it was taken: proves which base was adapted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub base_hash: String,
}

/// One entry of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Stable item id.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Who changed it.
    #[serde(default)]
    pub author: String,
    /// What changed.
    pub log: String,
}

/// Where an imported project came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Name of the platform.
    pub platform: String,
    /// Its address there.
    #[serde(default)]
    pub url: String,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub imported: String,
    /// SHA-256 of what was imported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
}
