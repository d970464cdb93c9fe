//! The row of the catalogue: what a card shows and what facets count, without the whole project.

use etabli_model::{BasedOn, Cost, Language, Project, Translation};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One project in the gallery's grid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSummary {
    /// Slug.
    pub id: String,
    /// Vocabulary `kinds`.
    pub kind: String,
    /// Vocabulary `status`.
    #[serde(default)]
    pub status: String,
    /// Name of the object.
    pub title: String,
    /// One line of purpose.
    pub summary: String,
    /// Free words.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// BCP 47 tag of the texts.
    pub language: String,
    /// Vocabulary `levels`: who uses it in class, else who can make it.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Vocabulary `levels`: who can make it.
    #[serde(default)]
    pub making: Vec<String>,
    /// Vocabulary `subjects`.
    #[serde(default)]
    pub subjects: Vec<String>,
    /// Vocabulary `machines`, each once, in the project's order; empty when none is needed.
    #[serde(default)]
    pub machines: Vec<String>,
    /// Vocabulary `materials`, each once, in the project's order.
    #[serde(default)]
    pub materials: Vec<String>,
    /// Vocabulary `uses`.
    #[serde(default)]
    pub uses: Vec<String>,
    /// Vocabulary `inclusion`.
    #[serde(default)]
    pub inclusion: Vec<String>,
    /// Vocabulary `makers`.
    #[serde(default)]
    pub maker: Option<String>,
    /// Vocabulary `difficulty`.
    #[serde(default)]
    pub difficulty: Option<String>,
    /// Minutes from start to end for one object; 0 when not given.
    #[serde(default)]
    pub minutes: u32,
    /// What one object costs.
    #[serde(default)]
    pub cost: Option<Cost>,
    /// SPDX expression; empty when nobody may adapt it.
    #[serde(default)]
    pub licence: String,
    /// Names of the authors.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The picture on the card.
    #[serde(default)]
    pub cover: Option<Cover>,
    /// What the card says in other languages, by BCP 47 tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub told: BTreeMap<String, Told>,
    /// `YYYY-MM-DD`; empty when not given.
    #[serde(default)]
    pub updated: String,
    /// Semantic version.
    #[serde(default)]
    pub version: String,
    /// Published projects that adapt this one; counted by [`count_remixes`].
    #[serde(default)]
    pub remixes: usize,
    /// How many others told that they made it.
    #[serde(default)]
    pub reproductions: usize,
    /// The projects it was adapted from.
    #[serde(default)]
    pub parents: Vec<Parent>,
}

/// A project that another was adapted from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Parent {
    /// Its slug.
    pub id: String,
    /// What was changed, in a sentence.
    pub changes: String,
}

/// The words of a card in one more language; empty where they are not translated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Name of the object.
    #[serde(default)]
    pub title: String,
    /// One line of purpose.
    #[serde(default)]
    pub summary: String,
    /// The text in place of the cover.
    #[serde(default)]
    pub alt: String,
}

/// The picture on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Path inside the project's folder.
    pub path: String,
    /// The text in its place.
    pub alt: String,
}

impl ProjectSummary {
    /// The words of the card in a language, each as far as it is translated, and the language they are in.
    pub fn in_language(&self, language: Language) -> (Told, String) {
        let own = Told {
            title: self.title.clone(),
            summary: self.summary.clone(),
            alt: self
                .cover
                .as_ref()
                .map_or_else(String::new, |cover| cover.alt.clone()),
        };
        let Some(told) = self.told.get(language.tag()) else {
            return (own, self.language.clone());
        };
        let either = |told: &String, own: String| if told.is_empty() { own } else { told.clone() };
        let words = Told {
            title: either(&told.title, own.title),
            summary: either(&told.summary, own.summary),
            alt: either(&told.alt, own.alt),
        };
        (words, language.tag().to_owned())
    }

    /// The row of one project; `remixes` is 0, for it depends on the other projects.
    pub fn of(project: &Project) -> Self {
        let used = if project.using.is_empty() {
            &project.making
        } else {
            &project.using
        };
        let machines = project.machines.iter().map(|one| &one.machine);
        let materials = project.materials.iter().map(|one| &one.kind);
        Self {
            id: project.id.clone(),
            kind: project.kind.clone(),
            status: project.status.clone(),
            title: project.title.clone(),
            summary: project.summary.clone(),
            keywords: project.keywords.clone(),
            language: project.language.clone(),
            levels: used.clone(),
            making: project.making.clone(),
            subjects: project.subjects.clone(),
            machines: each_once(machines),
            materials: each_once(materials),
            uses: project.uses.clone(),
            inclusion: project.inclusion.clone(),
            maker: project.maker.clone(),
            difficulty: project.difficulty.clone(),
            minutes: project.duration.total(),
            cost: project.cost.clone(),
            licence: project.licence.clone(),
            authors: project.authors.iter().map(|one| one.name.clone()).collect(),
            cover: project.cover_image().map(|image| Cover {
                path: image.path.clone(),
                alt: image.alt.clone(),
            }),
            told: told(project),
            updated: project.updated.clone(),
            version: project.version.clone(),
            remixes: 0,
            reproductions: project.times_reproduced(),
            parents: project.based_on.iter().map(Parent::of).collect(),
        }
    }
}

fn told(project: &Project) -> BTreeMap<String, Told> {
    let cover = project.cover_image();
    let cover = cover.map(|image| format!("images[#{}].alt", image.id));
    let told = |translation: &Translation| {
        let said = |place: &str| translation.fields.get(place).cloned().unwrap_or_default();
        Told {
            title: said("title"),
            summary: said("summary"),
            alt: cover.as_deref().map(said).unwrap_or_default(),
        }
    };
    let translations = project.translations.iter();
    translations
        .map(|(tag, one)| (tag.clone(), told(one)))
        .collect()
}

impl Parent {
    fn of(parent: &BasedOn) -> Self {
        Self {
            id: parent.id.clone(),
            changes: parent.changes.clone(),
        }
    }
}

/// The rows of a whole catalogue, in its order, with the number of remixes of each.
pub fn summaries(projects: &[Project]) -> Vec<ProjectSummary> {
    let mut rows: Vec<ProjectSummary> = projects.iter().map(ProjectSummary::of).collect();
    count_remixes(&mut rows);
    rows
}

/// Tells each row how many of the others adapt its project; one that names a parent twice counts once.
pub fn count_remixes(rows: &mut [ProjectSummary]) {
    let mut adapted: BTreeMap<String, usize> = BTreeMap::new();
    for row in &*rows {
        let parents: BTreeSet<&String> = row.parents.iter().map(|parent| &parent.id).collect();
        for parent in parents.into_iter().filter(|parent| **parent != row.id) {
            *adapted.entry(parent.clone()).or_default() += 1;
        }
    }
    for row in rows {
        row.remixes = adapted.get(&row.id).copied().unwrap_or_default();
    }
}

fn each_once<'a>(words: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        if !word.is_empty() && !kept.contains(word) {
            kept.push(word.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Machine, Reproduction};

    fn project(id: &str) -> Project {
        Project {
            id: id.to_owned(),
            ..Project::default()
        }
    }

    #[test]
    fn counts_published_remixes() {
        let parent = BasedOn {
            id: "disques".to_owned(),
            ..BasedOn::default()
        };
        let remix = Project {
            based_on: vec![parent],
            ..project("disques-ce2")
        };
        let rows = summaries(&[project("disques"), remix, project("sablier")]);
        let counts: Vec<usize> = rows.iter().map(|row| row.remixes).collect();
        assert_eq!(counts, [1, 0, 0]);
    }

    #[test]
    fn counts_who_made_it_and_no_trial_on_a_computer() {
        let made = ["worked", "simulated", "failed"].map(|outcome| Reproduction {
            outcome: outcome.to_owned(),
            ..Reproduction::default()
        });
        let row = ProjectSummary::of(&Project {
            reproductions: made.into(),
            ..project("sablier")
        });
        assert_eq!(row.reproductions, 2);
    }

    #[test]
    fn names_each_machine_once_and_falls_back_on_the_makers_level() {
        let laser = Machine {
            machine: "laser-cutter".to_owned(),
            ..Machine::default()
        };
        let row = ProjectSummary::of(&Project {
            machines: vec![laser.clone(), laser],
            making: vec!["grade-9".to_owned()],
            ..project("sablier")
        });
        assert_eq!(row.machines, ["laser-cutter"]);
        assert_eq!(row.levels, ["grade-9"]);
    }
}
