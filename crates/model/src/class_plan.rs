//! What a teacher tells of a class, to know how much to buy and how long the machines run.

use crate::Decimal;
use serde::{Deserialize, Serialize};

/// A class as a teacher tells it. What is not told is as the project says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassPlan {
    /// Pupils in the class; 0 when not told.
    #[serde(default)]
    pub pupils: u32,
    /// Pupils who share one object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// Minutes of one session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_minutes: Option<u32>,
    /// Percent more of each material, where the project does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spare_percent: Option<u32>,
    /// What may be spent, in the project's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Decimal>,
}
