//! What a teacher tells of a class, to know how much to buy and how long the machines run.

use crate::{ClassSize, Decimal, GroupSize, Project};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// How many there are of each machine, by its word in the vocabulary; one where not told.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub machines: BTreeMap<String, u32>,
}

impl ClassPlan {
    /// The project as this class makes it: in its groups, and with its spare where a material tells none. What counts for
    /// a class (quantities, cost, sheets) then counts for this one.
    #[must_use]
    pub fn applied_to(&self, project: &Project) -> Project {
        let mut planned = project.clone();
        if let Some(group) = self.group.filter(|group| *group > 0) {
            let told = planned.group_size.unwrap_or(GroupSize {
                min: group,
                max: group,
                ideal: group,
            });
            planned.group_size = Some(GroupSize {
                min: told.min.min(group),
                max: told.max.max(group),
                ideal: group,
            });
        }
        if self.spare_percent.is_some() {
            for material in &mut planned.materials {
                material.spare_percent = material.spare_percent.or(self.spare_percent);
            }
        }
        planned
    }

    /// The class and its groups; one pupil where none is told.
    pub fn size(&self, project: &Project) -> ClassSize {
        let class = ClassSize::for_project(project, self.pupils);
        ClassSize {
            group: self.group.filter(|group| *group > 0).unwrap_or(class.group),
            ..class
        }
    }

    /// How many there are of a machine: at least one.
    pub fn copies(&self, machine: &str) -> u32 {
        self.machines.get(machine).copied().unwrap_or(1).max(1)
    }
}
