//! The sections of a project's page: which there are, in which order, under which name.

use super::ShownProject;
use crate::i18n::text;
use etabli_model::Project;
use etabli_remix::RemixCard;
use std::sync::Arc;

/// A section of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Section {
    Class,
    Safety,
    Materials,
    Tools,
    Machines,
    Parts,
    Steps,
    Files,
    Variants,
    Reproductions,
    Credits,
}

impl Section {
    /// All of them, in the order of the page.
    const ALL: [Self; 11] = [
        Self::Class,
        Self::Safety,
        Self::Materials,
        Self::Tools,
        Self::Machines,
        Self::Parts,
        Self::Steps,
        Self::Files,
        Self::Variants,
        Self::Reproductions,
        Self::Credits,
    ];

    /// The anchor, which teachers share: in the language of the addresses.
    pub(super) const fn anchor(self) -> &'static str {
        match self {
            Self::Class => "classe",
            Self::Safety => "securite",
            Self::Materials => "materiel",
            Self::Tools => "outils",
            Self::Machines => "machines",
            Self::Parts => "pieces",
            Self::Steps => "etapes",
            Self::Files => "fichiers",
            Self::Variants => "variantes",
            Self::Reproductions => "realisations",
            Self::Credits => "credits",
        }
    }

    /// The name in the reader's language. Reactive.
    pub(super) fn name(self) -> String {
        match self {
            Self::Class => text("project-section-class"),
            Self::Safety => text("project-section-safety"),
            Self::Materials => text("project-section-materials"),
            Self::Tools => text("project-section-tools"),
            Self::Machines => text("project-section-machines"),
            Self::Parts => text("project-section-parts"),
            Self::Steps => text("project-section-steps"),
            Self::Files => text("project-section-files"),
            Self::Variants => text("project-section-variants"),
            Self::Reproductions => text("project-section-reproductions"),
            Self::Credits => text("project-section-credits"),
        }
    }

    /// The sections that have something to say, given the teacher's own remixes.
    pub(super) fn of(shown: &ShownProject, cards: &[Arc<RemixCard>]) -> Vec<Self> {
        let has_variants = !shown.project.based_on.is_empty()
            || !shown.remixes().is_empty()
            || cards.iter().any(|card| card.base == shown.project.id);
        Self::ALL
            .into_iter()
            .filter(|section| match section {
                Self::Variants => has_variants,
                other => other.is_told_by(&shown.project),
            })
            .collect()
    }

    fn is_told_by(self, project: &Project) -> bool {
        match self {
            Self::Class => is_told_to_the_class(project),
            Self::Safety => !project.safety.is_empty(),
            Self::Materials => !project.materials.is_empty(),
            Self::Tools => !project.tools.is_empty(),
            Self::Machines => project
                .machines
                .iter()
                .any(|one| one.machine != "no-machine"),
            Self::Parts => !project.parts.is_empty(),
            Self::Steps => !project.steps.is_empty(),
            Self::Files => !project.files.is_empty(),
            Self::Variants => !project.based_on.is_empty(),
            Self::Reproductions => !project.reproductions.is_empty(),
            Self::Credits => true,
        }
    }
}

fn is_told_to_the_class(project: &Project) -> bool {
    let lists = [
        &project.objectives,
        &project.prerequisites,
        &project.differentiation,
        &project.assessment,
        &project.further,
    ];
    lists.iter().any(|list| !list.is_empty())
        || !project.competencies.is_empty()
        || !project.session.is_empty()
        || !project.adaptations.is_empty()
        || !project.vocabulary.is_empty()
}
