//! A parametric drawing ("patron"): a file whose measures follow what a teacher chooses.

use crate::Decimal;
use serde::{Deserialize, Serialize};

/// A drawing with parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pattern {
    /// Stable item id.
    pub id: String,
    /// What it draws.
    pub title: String,
    /// Id of the file that holds the drawing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What can be chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
}

/// One measure that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Parameter {
    /// Stable item id.
    pub id: String,
    /// Its name in the file's formulas.
    pub name: String,
    /// What a person reads.
    pub label: String,
    /// Where nothing is chosen.
    pub value: Decimal,
    /// At least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// At most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// Vocabulary `units`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}
