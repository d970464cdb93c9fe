//! A project in another language than its own.
//!
//! Texts are keyed by place and item id, never by position: a step that moves keeps its words.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The texts of a project in one more language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Translation {
    /// Version of the project that was translated: what changed since is out of date.
    pub of_version: String,
    /// `draft`, `complete` or `reviewed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    /// Who translated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub translator: String,
    /// Texts by place: `title`, `steps[#5R6734ZP].text`, `keywords` (separated by commas).
    pub fields: BTreeMap<String, String>,
}
