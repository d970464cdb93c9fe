//! "Je l'ai fabriqué": what others met when they made the object.

use crate::{Decimal, Project};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What [`Reproduction::outcome`] may say.
pub const OUTCOMES: &[&str] = &["worked", "worked-with-changes", "failed", SIMULATED];

/// The outcome of a trial that made nothing.
const SIMULATED: &str = "simulated";

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
    /// `worked`, `worked-with-changes`, `failed`, or `simulated` for a trial on a computer, which made nothing.
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

impl Reproduction {
    /// True for a trial on a computer: a file sliced or measured, and no object in anybody's hands.
    pub fn is_simulated(&self) -> bool {
        self.outcome == SIMULATED
    }
}

impl Project {
    /// How many told that they made it; a trial on a computer is no object made.
    pub fn times_reproduced(&self) -> usize {
        let made = self.reproductions.iter();
        made.filter(|one| !one.is_simulated()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Problem, Vocabulary, validate};

    #[test]
    fn a_trial_on_a_computer_is_no_object_made() {
        for (outcomes, times) in [
            (vec![], 0),
            (vec!["simulated"], 0),
            (vec!["simulated", "simulated"], 0),
            (vec!["worked", "simulated"], 1),
            (vec!["worked", "worked-with-changes", "failed", ""], 4),
        ] {
            let made = outcomes.iter().map(|outcome| Reproduction {
                outcome: (*outcome).to_owned(),
                ..Reproduction::default()
            });
            let project = Project {
                reproductions: made.collect(),
                ..Project::default()
            };
            assert_eq!(project.times_reproduced(), times, "{outcomes:?}");
        }
    }
    #[test]
    fn a_project_is_reproduced_when_somebody_made_it() {
        for (outcomes, found) in [
            (vec!["worked"], vec![]),
            (vec![], vec![Problem::ReproducedByNobody]),
            (vec!["simulated"], vec![Problem::ReproducedByNobody]),
            (
                vec!["won"],
                vec![Problem::UnknownOutcome {
                    found: "won".to_owned(),
                }],
            ),
        ] {
            let made = outcomes.iter().map(|outcome| Reproduction {
                outcome: (*outcome).to_owned(),
                ..Reproduction::default()
            });
            let project = Project {
                status: "reproduced".to_owned(),
                reproductions: made.collect(),
                ..Project::default()
            };
            let all = validate(&project, "", &Vocabulary::default()).into_iter();
            let ours = all.map(|one| one.problem).filter(|problem| {
                matches!(
                    problem,
                    Problem::ReproducedByNobody | Problem::UnknownOutcome { .. }
                )
            });
            assert_eq!(ours.collect::<Vec<_>>(), found, "{outcomes:?}");
        }
    }
}
