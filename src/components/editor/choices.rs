//! The lists a field chooses from: vocabularies, licences, and the project's own items.

use crate::i18n::{language, text};
use etabli_model::{Concept, Language, Project, Vocabulary};

/// A list to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Choice {
    Kinds,
    Statuses,
    Levels,
    Makers,
    Subjects,
    Uses,
    Needs,
    Difficulties,
    Materials,
    Machines,
    Units,
    Per,
    Who,
    SafetyLevels,
    Languages,
    Processes,
    Modes,
    Supervisions,
    Callouts,
    Frameworks,
    FileRoles,
    Slots,
    Outcomes,
    Currencies,
    /// Any licence of the vocabulary: that of a file or a picture of somebody else.
    AnyLicence,
    OwnSteps,
    OwnStepsAndMachines,
    OwnImages,
    OwnMaterials,
    OwnMachines,
    OwnTools,
    OwnParts,
    OwnFiles,
}

impl Choice {
    /// Whether what it offers follows what is typed, or stands in the vocabulary and the language alone.
    pub(super) const fn follows_the_project(self) -> bool {
        matches!(
            self,
            Self::OwnImages
                | Self::OwnMaterials
                | Self::OwnMachines
                | Self::OwnTools
                | Self::OwnParts
                | Self::OwnFiles
                | Self::OwnSteps
                | Self::OwnStepsAndMachines
        )
    }

    /// Whether nothing may be chosen.
    pub(super) const fn may_be_none(self) -> bool {
        !matches!(
            self,
            Self::Kinds
                | Self::Languages
                | Self::Per
                | Self::Who
                | Self::SafetyLevels
                | Self::Callouts
                | Self::Machines
        )
    }

    /// Ids and labels, in the order shown. Reactive to the language.
    pub(super) fn options(self, project: &Project, words: &Vocabulary) -> Vec<(String, String)> {
        match self {
            Self::Kinds => concepts(&words.kinds),
            Self::Statuses => concepts(&words.status),
            Self::Levels => concepts(&words.levels),
            Self::Makers => concepts(&words.makers),
            Self::Subjects => concepts(&words.subjects),
            Self::Uses => concepts(&words.uses),
            Self::Needs => concepts(&words.inclusion),
            Self::Difficulties => concepts(&words.difficulty),
            Self::Materials => concepts(&words.materials),
            Self::Machines => concepts(&words.machines),
            Self::Units => concepts(&words.units),
            Self::Per => concepts(&words.per),
            Self::Who => said(&["teacher", "pupil", "adult"], "editor-who"),
            Self::SafetyLevels => said(&["info", "care", "danger"], "editor-safety"),
            Self::Languages => said(&["fr", "en"], "editor-language"),
            Self::Processes => named("process", &PROCESSES),
            Self::Modes => said(&MODES, "form-mode"),
            Self::Supervisions => said(&["none", "adult", "trained-adult"], "form-supervision"),
            Self::Callouts => said(&["tip", "caution", "danger"], "form-callout"),
            Self::Frameworks => said(&["socle-2015", "crcn", "programme"], "form-framework"),
            Self::FileRoles => said(&["source", "export", "template", "document"], "form-role"),
            Self::Slots => said(&["main", "assembly", "diagram"], "form-slot"),
            Self::Outcomes => said(etabli_model::OUTCOMES, "form-outcome"),
            Self::Currencies => said(&CURRENCIES, "form-currency"),
            Self::AnyLicence => concepts(&words.licences),
            Self::OwnSteps => own_steps(project),
            Self::OwnStepsAndMachines => {
                let mut all = own_steps(project);
                all.extend(Self::OwnMachines.options(project, words));
                all
            }
            Self::OwnImages => own(&project.images, |one| (&one.id, one.alt.clone())),
            Self::OwnMaterials => own(&project.materials, |one| (&one.id, one.name.clone())),
            Self::OwnMachines => {
                let name = |id: &str| {
                    etabli_model::vocabulary::label(&words.machines, id, language()).to_owned()
                };
                own(&project.machines, |one| (&one.id, name(&one.machine)))
            }
            Self::OwnTools => own(&project.tools, |one| (&one.id, one.name.clone())),
            Self::OwnParts => own(&project.parts, |one| {
                (&one.id, format!("{} – {}", one.letter, one.name))
            }),
            Self::OwnFiles => own(&project.files, |one| (&one.id, one.title.clone())),
        }
    }
}

/// What a machine does.
const PROCESSES: [&str; 7] = [
    "cut", "engrave", "print", "sew", "mill", "assemble", "program",
];
/// How a class works.
const MODES: [&str; 5] = ["whole-class", "group", "alone", "workshop", "project"];
/// Where French is taught, and its neighbours.
const CURRENCIES: [&str; 9] = [
    "EUR", "CHF", "CAD", "GBP", "USD", "XOF", "MAD", "DZD", "TND",
];

fn named(prefix: &str, ids: &[&str]) -> Vec<(String, String)> {
    let entry = |id: &&str| ((*id).to_owned(), crate::i18n::word(prefix, id));
    ids.iter().map(entry).collect()
}

fn own_steps(project: &Project) -> Vec<(String, String)> {
    let steps = project.steps.iter().enumerate();
    let entry = |(at, step): (usize, &etabli_model::Step)| {
        (step.id.clone(), format!("{}. {}", at + 1, step.title))
    };
    steps.map(entry).collect()
}

fn concepts(list: &[Concept]) -> Vec<(String, String)> {
    let shown: Language = language();
    list.iter()
        .map(|one| (one.id.clone(), one.label.get(shown).to_owned()))
        .collect()
}

fn said(ids: &[&str], prefix: &str) -> Vec<(String, String)> {
    ids.iter()
        .map(|id| ((*id).to_owned(), text(&format!("{prefix}-{id}"))))
        .collect()
}

fn own<'a, T>(
    list: &'a [T],
    entry: impl Fn(&'a T) -> (&'a String, String),
) -> Vec<(String, String)> {
    list.iter()
        .map(entry)
        .map(|(id, label)| (id.clone(), label))
        .collect()
}
