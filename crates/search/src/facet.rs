//! The facets by which a catalogue is narrowed.

use crate::ProjectSummary;
use etabli_model::Vocabulary;
use serde::{Deserialize, Serialize};

/// The machine of a project that needs none.
pub const NO_MACHINE: &str = "no-machine";

/// A way to narrow the catalogue. Order is the order on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    /// Material, tool, equipment, tip.
    Kind,
    /// School years, and the cycles that hold them.
    Level,
    /// School subjects.
    Subject,
    /// Machines of the fablab.
    Machine,
    /// Minutes from start to end: one of [`DURATION_BUCKETS`].
    Duration,
}

impl Facet {
    /// Every facet, in the order on screen.
    pub const ALL: [Self; 5] = [
        Self::Kind,
        Self::Level,
        Self::Subject,
        Self::Machine,
        Self::Duration,
    ];

    /// The name in addresses, JSON and the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Subject => "subject",
            Self::Machine => "machine",
            Self::Duration => "duration",
        }
    }

    /// The facet of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    /// Every value the vocabulary gives this facet, in teaching order: a cycle stands before its
    /// levels.
    pub fn values(self, vocabulary: &Vocabulary) -> Vec<String> {
        let ids = |list: &[etabli_model::Concept]| list.iter().map(|one| one.id.clone()).collect();
        match self {
            Self::Kind => ids(&vocabulary.kinds),
            Self::Level => levels_by_cycle(vocabulary),
            Self::Subject => ids(&vocabulary.subjects),
            Self::Machine => ids(&vocabulary.machines),
            Self::Duration => DURATION_BUCKETS
                .iter()
                .map(|bucket| bucket.id.to_owned())
                .collect(),
        }
    }

    /// The values of one project, each once: a level brings its cycle, a short project every
    /// longer limit.
    pub fn values_of(self, summary: &ProjectSummary, vocabulary: &Vocabulary) -> Vec<String> {
        let mut values = match self {
            Self::Kind => vec![summary.kind.clone()],
            Self::Level => {
                let mut values = vocabulary.cycles_of(&summary.levels);
                values.extend(summary.levels.iter().cloned());
                values
            }
            Self::Subject => summary.subjects.clone(),
            Self::Machine if summary.machines.is_empty() => vec![NO_MACHINE.to_owned()],
            Self::Machine => summary.machines.clone(),
            Self::Duration => DURATION_BUCKETS
                .iter()
                .filter(|bucket| bucket.holds(summary.minutes))
                .map(|bucket| bucket.id.to_owned())
                .collect(),
        };
        values.retain(|value| !value.is_empty());
        values.sort_unstable();
        values.dedup();
        values
    }
}

/// A limit on the minutes a project takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationBucket {
    /// Its id in addresses: `under-30`.
    pub id: &'static str,
    /// At least so many minutes; a project without a time is in no bucket.
    pub from: u32,
    /// At most so many minutes; `None` for no limit.
    pub to: Option<u32>,
}

impl DurationBucket {
    /// True when a project of so many minutes fits.
    pub fn holds(self, minutes: u32) -> bool {
        minutes >= self.from && self.to.is_none_or(|to| minutes <= to)
    }
}

/// What a teacher asks of a clock: "at most half an hour" holds what takes ten minutes too.
pub const DURATION_BUCKETS: [DurationBucket; 4] = [
    DurationBucket {
        id: "under-30",
        from: 1,
        to: Some(30),
    },
    DurationBucket {
        id: "under-60",
        from: 1,
        to: Some(60),
    },
    DurationBucket {
        id: "under-120",
        from: 1,
        to: Some(120),
    },
    DurationBucket {
        id: "over-120",
        from: 121,
        to: None,
    },
];

/// Cycles, each followed by its levels; a level named like its cycle stands once.
fn levels_by_cycle(vocabulary: &Vocabulary) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for cycle in &vocabulary.cycles {
        values.push(cycle.id.clone());
        let inside = vocabulary
            .levels
            .iter()
            .filter(|level| level.cycle == cycle.id);
        values.extend(inside.map(|level| level.id.clone()));
    }
    values.extend(vocabulary.levels.iter().map(|level| level.id.clone()));
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_facet_by_its_name() {
        for facet in Facet::ALL {
            assert_eq!(Facet::from_name(facet.name()), Some(facet));
        }
        assert_eq!(Facet::from_name("colour"), None);
    }

    #[test]
    fn counts_a_short_project_under_every_longer_limit() {
        for (minutes, expected) in [
            (0, vec![]),
            (30, vec!["under-120", "under-30", "under-60"]),
            (31, vec!["under-120", "under-60"]),
            (120, vec!["under-120"]),
            (121, vec!["over-120"]),
        ] {
            let summary = ProjectSummary {
                minutes,
                ..ProjectSummary::default()
            };
            let found = Facet::Duration.values_of(&summary, &Vocabulary::default());
            assert_eq!(found, expected, "{minutes} minutes");
        }
    }
}
