//! What must be there to make a project and use it: the question "can this be made here?" taken apart.
//!
//! A need is told as a fabmanager would: one machine or what does as well, with the bed it must have; one material or what
//! stands in for it; a class. What every school has (scissors, a paper printer, glue) is no need. Distinct needs are few in
//! a whole catalogue, which is what makes them cheap to compare with a profile.

mod bed;
mod material;
mod material_bed;
mod reading;

pub use bed::Bed;
pub use material_bed::MaterialBed;
pub use reading::has_a_bed;

use etabli_model::is_slug;
use std::collections::BTreeSet;

/// Longest value that is read, in bytes; longer ones are none of ours.
const LONGEST_VALUE: usize = 4_096;
/// What one need may be met by, at most.
const MOST_ALTERNATIVES: usize = 32;

/// What every school has: hands and scissors, a paper printer, and what stands in its cupboard.
const AT_HAND: [&str; 10] = [
    crate::NO_MACHINE,
    "paper-printer",
    "paper",
    "card",
    "glue",
    "tape",
    "paint",
    "fastener",
    "elastic",
    "recycled",
];

const MACHINE: &str = "machine";
const MATERIAL: &str = "material";
const CLASS: &str = "class";

/// True for a machine or a material that every school has: nobody is told that it is missing.
pub fn is_at_hand(id: &str) -> bool {
    AT_HAND.contains(&id)
}

/// One thing that must be there to make a project and use it. All needs of a project together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A machine.
    Machine {
        /// The machine asked for and those that do as well, ids of the vocabulary.
        any_of: AnyOf,
        /// What its bed must hold; absent when the project does not say, or when such machines have none.
        bed: Option<Bed>,
    },
    /// A material in stock.
    Material {
        /// The material asked for and what may stand in for it, ids of the vocabulary.
        any_of: AnyOf,
    },
    /// A class it is for.
    Class {
        /// Its levels, ids of the vocabulary.
        any_of: AnyOf,
    },
}

/// One id or more, each of which is enough: first the one that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyOf {
    wanted: String,
    others: BTreeSet<String>,
}

impl AnyOf {
    /// The first id is what is asked for. Each is kept once, and what is no id is left out; nothing comes of nothing.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut ids = ids.into_iter().filter(|id| is_slug(id));
        let wanted = ids.next()?.to_owned();
        let mut others = BTreeSet::new();
        for id in ids.filter(|id| *id != wanted) {
            if others.len() + 1 == MOST_ALTERNATIVES {
                break;
            }
            others.insert(id.to_owned());
        }
        Some(Self { wanted, others })
    }

    /// The one that was asked for.
    pub fn wanted(&self) -> &str {
        &self.wanted
    }

    /// Those that do as well, in the order of their names.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.others.iter().map(String::as_str)
    }

    /// All of them, the one that was asked for first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.wanted()).chain(self.others())
    }

    /// True when whatever is enough here is enough there.
    fn is_within(&self, other: &Self) -> bool {
        self.iter().all(|id| other.iter().any(|there| there == id))
            && self.others.len() < other.others.len()
    }

    fn to_value(&self) -> String {
        self.iter().collect::<Vec<_>>().join("|")
    }

    fn from_value(value: &str) -> Option<Self> {
        value
            .split('|')
            .all(is_slug)
            .then(|| Self::new(value.split('|')))?
    }
}

impl Need {
    /// The need as one word: `machine:laser-cutter|cnc-mill@600x400`, `material:plywood|mdf`, `class:grade-1|grade-2`.
    pub fn to_value(&self) -> String {
        match self {
            Self::Machine { any_of, bed: None } => format!("{MACHINE}:{}", any_of.to_value()),
            Self::Machine {
                any_of,
                bed: Some(bed),
            } => format!("{MACHINE}:{}@{}", any_of.to_value(), bed.to_value()),
            Self::Material { any_of } => format!("{MATERIAL}:{}", any_of.to_value()),
            Self::Class { any_of } => format!("{CLASS}:{}", any_of.to_value()),
        }
    }

    /// The need of a word; `None` for what is none.
    pub fn from_value(value: &str) -> Option<Self> {
        let (kind, value) = (value.len() <= LONGEST_VALUE)
            .then(|| value.split_once(':'))
            .flatten()?;
        match kind {
            MACHINE => {
                let (ids, bed) = match value.split_once('@') {
                    Some((ids, bed)) => (ids, Some(Bed::from_value(bed)?)),
                    None => (value, None),
                };
                let any_of = AnyOf::from_value(ids)?;
                Some(Self::Machine { any_of, bed })
            }
            MATERIAL => Some(Self::Material {
                any_of: AnyOf::from_value(value)?,
            }),
            CLASS => Some(Self::Class {
                any_of: AnyOf::from_value(value)?,
            }),
            _ => None,
        }
    }

    /// The ids of which one is enough.
    pub const fn any_of(&self) -> &AnyOf {
        match self {
            Self::Machine { any_of, .. } | Self::Material { any_of } | Self::Class { any_of } => {
                any_of
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use etabli_model::Vocabulary;
    use proptest::prelude::*;

    /// The gallery's own words.
    pub(crate) fn vocabulary() -> Vocabulary {
        let text = include_str!("../../../public/data/vocabulary.json");
        let loaded = etabli_model::load_vocabulary(text, "vocabulary.json");
        loaded.value.expect("the gallery's vocabulary can be read")
    }

    /// Any need that can be.
    pub(crate) fn any_need() -> impl Strategy<Value = Need> {
        let id = prop::sample::select(vec!["laser-cutter", "drill", "plywood", "mdf", "grade-1"]);
        let ids = prop::collection::vec(id, 1..5);
        let any_of = ids.prop_map(|ids| AnyOf::new(ids).expect("ids were given"));
        let bed = prop::option::of((1..2_000_u32, 1..2_000_u32))
            .prop_map(|sides| sides.and_then(|(a, b)| Bed::of(a, b)));
        (any_of, bed, 0..3).prop_map(|(any_of, bed, kind)| match kind {
            0 => Need::Machine { any_of, bed },
            1 => Need::Material { any_of },
            _ => Need::Class { any_of },
        })
    }

    #[test]
    fn says_a_need_in_one_word() {
        for value in [
            "machine:laser-cutter|cnc-mill@600x400",
            "machine:drill",
            "material:plywood|cardboard|mdf",
            "class:grade-1|grade-2",
        ] {
            let need = Need::from_value(value).expect("a need");
            assert_eq!(need.to_value(), value);
        }
    }

    #[test]
    fn refuses_what_is_no_need() {
        for value in [
            "",
            ":",
            "machine",
            "machine:",
            "machine:@600x400",
            "machine:laser-cutter@",
            "machine:laser-cutter@600",
            "machine:laser-cutter@600x400x3",
            "machine:laser-cutter@0x400",
            "machine:laser-cutter@99999999999x400",
            "machine:Laser",
            "material:plywood|",
            "colour:red",
        ] {
            assert_eq!(Need::from_value(value), None, "{value:?}");
        }
        let endless = format!("material:{}", vec!["plywood"; 1_000].join("|"));
        assert_eq!(Need::from_value(&endless), None);
    }

    #[test]
    fn puts_first_what_was_asked_for_and_keeps_each_once() {
        let any_of = AnyOf::new(["plywood", "mdf", "", "A|b", "cardboard", "plywood", "mdf"]);
        let any_of = any_of.expect("ids were given");
        assert_eq!(
            any_of.iter().collect::<Vec<_>>(),
            ["plywood", "cardboard", "mdf"]
        );
        assert_eq!(AnyOf::new([]), None);
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(need in any_need()) {
            prop_assert_eq!(Need::from_value(&need.to_value()), Some(need));
        }

        #[test]
        fn reading_any_text_is_stable(text in "(machine|material|class):[a-z|@x0-9:-]{0,40}") {
            if let Some(need) = Need::from_value(&text) {
                prop_assert_eq!(Need::from_value(&need.to_value()), Some(need));
            }
        }
    }
}
