//! The facets by which a catalogue is narrowed.

use crate::{ProjectSummary, Range};
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
    /// What it is made of.
    Material,
    /// What it is for in class.
    Use,
    /// Whom it includes.
    Inclusion,
    /// Who makes it.
    Maker,
    /// How hard it is to make.
    Difficulty,
    /// Minutes from start to end: one of the [`Range::bins`].
    Duration,
    /// Cents for one object: one of the [`Range::bins`].
    Cost,
    /// SPDX expression.
    Licence,
    /// BCP 47 tag of a language it is told in.
    Language,
    /// Draft, documented, reproduced, reviewed.
    Status,
}

impl Facet {
    /// Every facet, in the order on screen.
    pub const ALL: [Self; 14] = [
        Self::Kind,
        Self::Level,
        Self::Subject,
        Self::Machine,
        Self::Material,
        Self::Use,
        Self::Inclusion,
        Self::Maker,
        Self::Difficulty,
        Self::Duration,
        Self::Cost,
        Self::Licence,
        Self::Language,
        Self::Status,
    ];

    /// The name in addresses, JSON and the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Subject => "subject",
            Self::Machine => "machine",
            Self::Material => "material",
            Self::Use => "use",
            Self::Inclusion => "inclusion",
            Self::Maker => "maker",
            Self::Difficulty => "difficulty",
            Self::Duration => "duration",
            Self::Cost => "cost",
            Self::Licence => "licence",
            Self::Language => "language",
            Self::Status => "status",
        }
    }

    /// The facet of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    /// True for an amount, whose values are bins and whose filters are [`Range`]s.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Duration | Self::Cost)
    }

    /// Every value the vocabulary gives this facet, in teaching order: a cycle stands before its
    /// levels, a bin before the next. None for what no vocabulary lists.
    pub fn values(self, vocabulary: &Vocabulary) -> Vec<String> {
        let ids = |list: &[etabli_model::Concept]| list.iter().map(|one| one.id.clone()).collect();
        match self {
            Self::Kind => ids(&vocabulary.kinds),
            Self::Level => levels_by_cycle(vocabulary),
            Self::Subject => ids(&vocabulary.subjects),
            Self::Machine => ids(&vocabulary.machines),
            Self::Material => ids(&vocabulary.materials),
            Self::Use => ids(&vocabulary.uses),
            Self::Inclusion => ids(&vocabulary.inclusion),
            Self::Maker => ids(&vocabulary.makers),
            Self::Difficulty => ids(&vocabulary.difficulty),
            Self::Licence => ids(&vocabulary.licences),
            Self::Status => ids(&vocabulary.status),
            Self::Duration | Self::Cost => Range::bins(self)
                .iter()
                .map(|bin| bin.to_value(self))
                .collect(),
            Self::Language => Vec::new(),
        }
    }

    /// The values of one project, each once: a level brings its cycle, an amount its bin.
    pub fn values_of(self, summary: &ProjectSummary, vocabulary: &Vocabulary) -> Vec<String> {
        let amount = |amount: Option<u32>| -> Vec<String> {
            let bin = amount.and_then(|amount| Range::bin_of(self, amount));
            bin.map(|bin| bin.to_value(self)).into_iter().collect()
        };
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
            Self::Material => summary.materials.clone(),
            Self::Use => summary.uses.clone(),
            Self::Inclusion => summary.inclusion.clone(),
            Self::Maker => summary.maker.iter().cloned().collect(),
            Self::Difficulty => summary.difficulty.iter().cloned().collect(),
            Self::Duration => amount((summary.minutes > 0).then_some(summary.minutes)),
            Self::Cost => amount(summary.cost.as_ref().and_then(crate::range::cents)),
            Self::Licence => vec![summary.licence.clone()],
            Self::Language => summary
                .told
                .keys()
                .chain([&summary.language])
                .cloned()
                .collect(),
            Self::Status => vec![summary.status.clone()],
        };
        values.retain(|value| !value.is_empty());
        values.sort_unstable();
        values.dedup();
        values
    }
}

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
    fn puts_an_amount_into_its_bin() {
        for (minutes, expected) in [
            (0, vec![]),
            (30, vec!["20-30"]),
            (31, vec!["30-45"]),
            (1, vec!["-5"]),
            (9_000, vec!["480-"]),
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
