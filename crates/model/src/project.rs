//! A project of the gallery, format `etabli/1`.
//!
//! One project is one folder: `project.json`, which these types describe, and its files beside
//! it. Every item of every list has a stable `id`; items refer to each other by id only, which is
//! what makes merging safe.

use crate::Decimal;
use crate::class::{Adaptation, AgeRange, Competency, GroupSize, SessionPart, Term, TextItem};
use crate::credit::{Author, BasedOn, Change, Source};
use crate::extensions::InnerExtensions;
use crate::making::{Machine, Material, Part, SafetyNote, Tool};
use crate::media::{FileEntry, Image};
use crate::pattern::Pattern;
use crate::reproduction::Reproduction;
use crate::step::Step;
use crate::translation::Translation;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The format this code writes.
pub const FORMAT: &str = "etabli/1";

/// Everything a teacher needs to choose, make, use and adapt one object.
///
/// Order of fields is the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Project {
    /// Always [`FORMAT`]; read first.
    pub format: String,
    /// Slug, at most 64 of `[a-z0-9-]`: the folder's name, never reused.
    pub id: String,
    /// Identity across datasets (two associations may both hold `sablier`).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uid: String,
    /// Slugs it had before: links survive a new name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Semantic version of the documentation, such as `1.2.0`.
    #[serde(default)]
    pub version: String,
    /// BCP 47 tag of the texts.
    pub language: String,
    /// Vocabulary `kinds`: material, tool, equipment, tip.
    pub kind: String,
    /// Vocabulary `status`.
    #[serde(default)]
    pub status: String,
    /// Name of the object.
    pub title: String,
    /// One line of purpose.
    pub summary: String,
    /// Free words a teacher might search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Id of the image shown on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub created: String,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub updated: String,

    /// Who made it.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// SPDX expression for texts and pictures.
    #[serde(default)]
    pub licence: String,
    /// SPDX expression for the fabrication files, when it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files_licence: Option<String>,
    /// The projects this one adapts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<BasedOn>,
    /// The first project of the line, where it is not the parent itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<BasedOn>,
    /// What changed between versions, newest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Where an imported project came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,

    /// Vocabulary `levels`: who can make it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub making: Vec<String>,
    /// Vocabulary `levels`: who uses it in class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub using: Vec<String>,
    /// Ages of those who use it, in years, where the levels do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgeRange>,
    /// Vocabulary `makers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<String>,
    /// Vocabulary `subjects`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// Vocabulary `uses`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<String>,
    /// Vocabulary `inclusion`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inclusion: Vec<String>,
    /// Competencies of the curriculum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competencies: Vec<Competency>,

    /// Vocabulary `difficulty`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<String>,
    /// Times in minutes.
    #[serde(default)]
    pub duration: Duration,
    /// What one object costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Pupils who share one object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_size: Option<GroupSize>,

    /// What is used up or built in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<Material>,
    /// Machines and their settings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub machines: Vec<Machine>,
    /// Hand tools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<Tool>,
    /// Lettered parts of the object.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Files to cut, print or edit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileEntry>,
    /// Pictures, each with a text in its place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// What can hurt, and what prevents it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub safety: Vec<SafetyNote>,
    /// How to make it.
    #[serde(default)]
    pub steps: Vec<Step>,

    /// What pupils learn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<TextItem>,
    /// What pupils should know before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prerequisites: Vec<TextItem>,
    /// The lesson's timed course.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub session: Vec<SessionPart>,
    /// How to make it easier or harder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differentiation: Vec<TextItem>,
    /// How to see what was learnt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assessment: Vec<TextItem>,
    /// Ideas to go on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<TextItem>,
    /// Words to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vocabulary: Vec<Term>,
    /// Changes for one need each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adaptations: Vec<Adaptation>,

    /// Parametric drawings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<Pattern>,
    /// Translations by BCP 47 tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, Translation>,
    /// "Je l'ai fabriqué".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reproductions: Vec<Reproduction>,

    /// Keys starting with `x-`: kept as they are through a round trip.
    #[serde(skip)]
    pub extensions: Map<String, Value>,
    /// Those that stand deeper, by the place of their item: `steps[#5R6734ZP]`.
    #[serde(skip)]
    pub inner_extensions: InnerExtensions,
}

/// Times of a project, in minutes; zero means none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Duration {
    /// The teacher alone, before.
    #[serde(default)]
    pub preparation: u32,
    /// The machine's time for one object.
    #[serde(default)]
    pub machine: u32,
    /// With the class.
    #[serde(default)]
    pub class: u32,
    /// Waiting for glue or paint.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub drying: u32,
}

impl Duration {
    /// Minutes from start to end for one object.
    pub const fn total(self) -> u32 {
        self.preparation
            .saturating_add(self.machine)
            .saturating_add(self.class)
            .saturating_add(self.drying)
    }
}

/// Minutes as `45 min` or `1 h 30`, with no-break spaces: French and English write them alike.
pub fn write_minutes(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, rest) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
    }
}

/// What one object costs. Prices age: the year is part of the price.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cost {
    /// Cost of one object, in `currency`.
    pub per_object: Decimal,
    /// Cost for a class, where it is not that of its objects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_class: Option<Decimal>,
    /// ISO 4217 code.
    #[serde(default)]
    pub currency: String,
    /// Year the prices were looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
const fn is_zero(minutes: &u32) -> bool {
    *minutes == 0
}

impl Project {
    /// The image with this id.
    pub fn image(&self, id: &str) -> Option<&Image> {
        self.images.iter().find(|image| image.id == id)
    }

    /// The image on the card: the cover, else the first one.
    pub fn cover_image(&self) -> Option<&Image> {
        self.cover
            .as_deref()
            .and_then(|id| self.image(id))
            .or_else(|| self.images.first())
    }

    /// The part with this id.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The material with this id.
    pub fn material(&self, id: &str) -> Option<&Material> {
        self.materials.iter().find(|material| material.id == id)
    }

    /// The file with this id.
    pub fn file(&self, id: &str) -> Option<&FileEntry> {
        self.files.iter().find(|file| file.id == id)
    }
}
