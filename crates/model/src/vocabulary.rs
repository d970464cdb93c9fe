//! The gallery's controlled words: stable ids, French and English labels, synonyms.

use crate::{Decimal, Language};
use serde::{Deserialize, Serialize};

/// A label in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Label {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Label {
    /// The label in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

/// One word of a vocabulary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Concept {
    /// Stable id, never reused.
    pub id: String,
    /// What people read.
    pub label: Label,
    /// What people type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<String>,
    /// What it is called besides: typed, it narrows a search to this concept, as the label does. A synonym alone is
    /// only a word about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Labels and synonyms that are everyday words: typed, they are searched and narrow nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub everyday: Vec<String>,
    /// Levels only: the cycle they belong to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cycle: String,
    /// Levels only: ages reached during the school year, in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<(u8, u8)>,
    /// Materials only: `sheet`, `board`, `roll`, `filament`, `liquid`, `component` and so on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// Machines only: what they do, among `cut`, `engrave`, `print`, `sew`, `mill`, `assemble`, `program`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub process: Vec<String>,
    /// Materials only: whether a laser may touch it; absent where the question does not arise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub laser: Option<UnderLaser>,
    /// Materials only: thicknesses shops sell, in millimetres.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thickness_mm_usual: Vec<Decimal>,
}

/// What becomes of a material under a laser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UnderLaser {
    /// It cuts well.
    Ok,
    /// It needs extraction, a trial or somebody beside it.
    Care,
    /// It gives off poison or catches fire.
    Never,
}

/// All vocabularies of a dataset (`vocabulary.json`); each list is in teaching order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[allow(missing_docs)] // the fields are the vocabularies' names, told by the file itself
pub struct Vocabulary {
    pub format: String,
    pub kinds: Vec<Concept>,
    pub cycles: Vec<Concept>,
    pub levels: Vec<Concept>,
    pub subjects: Vec<Concept>,
    pub machines: Vec<Concept>,
    pub materials: Vec<Concept>,
    pub uses: Vec<Concept>,
    pub inclusion: Vec<Concept>,
    pub makers: Vec<Concept>,
    pub difficulty: Vec<Concept>,
    pub status: Vec<Concept>,
    pub per: Vec<Concept>,
    pub units: Vec<Concept>,
    pub licences: Vec<Concept>,
}

/// The concept with this id in one vocabulary.
pub fn concept<'a>(list: &'a [Concept], id: &str) -> Option<&'a Concept> {
    list.iter().find(|concept| concept.id == id)
}

/// The label of an id, or the id itself where the vocabulary does not know it.
pub fn label<'a>(list: &'a [Concept], id: &'a str, language: Language) -> &'a str {
    concept(list, id).map_or(id, |concept| concept.label.get(language))
}

/// The short label: what stands before a parenthesis or a colon ("Cycle 2 (CP, CE1, CE2)").
pub fn short_label<'a>(list: &'a [Concept], id: &'a str, language: Language) -> &'a str {
    let full = label(list, id, language);
    full.split([':', '(']).next().map_or(full, str::trim)
}

impl Vocabulary {
    /// Levels as a teacher says them: `CE1 – CM2` for a run without gaps, else a list.
    pub fn level_range(&self, levels: &[String], language: Language) -> String {
        let positions: Vec<usize> = self
            .levels
            .iter()
            .enumerate()
            .filter(|(_, level)| levels.contains(&level.id))
            .map(|(position, _)| position)
            .collect();
        let name = |position: usize| short_label(&self.levels, &self.levels[position].id, language);
        match positions.as_slice() {
            [] => String::new(),
            [only] => name(*only).to_owned(),
            [first, .., last] if last - first + 1 == positions.len() => {
                format!("{} – {}", name(*first), name(*last))
            }
            many => many
                .iter()
                .map(|position| name(*position))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// The cycles of these levels, in teaching order.
    pub fn cycles_of(&self, levels: &[String]) -> Vec<String> {
        let covered = |cycle: &&Concept| {
            self.levels
                .iter()
                .any(|level| level.cycle == cycle.id && levels.contains(&level.id))
        };
        self.cycles
            .iter()
            .filter(covered)
            .map(|cycle| cycle.id.clone())
            .collect()
    }
}
