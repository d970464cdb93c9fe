//! "Je l'ai fabriqué": what others met when they made the object.

use crate::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One reproduction by somebody else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reproduction {
    /// Stable item id.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Fablab or school.
    #[serde(default)]
    pub place: String,
    /// Vocabulary `levels`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub level: String,
    /// How many pupils used it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupils: Option<u32>,
    /// Real minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Real cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Decimal>,
    /// Settings that worked there, as in the project's machines.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub machine_settings: Map<String, Value>,
    /// `worked`, `worked-with-changes` or `failed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outcome: String,
    /// What went well or wrong.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Id of a picture of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
}
