//! What every piece of a project's page looks at.

use crate::i18n::language;
use crate::platform::fetch::project_file;
use crate::state::catalogue::Gallery;
use crate::state::kept_files::PictureFolder;
use crate::state::lineage::lineage;
use etabli_model::vocabulary::{Concept, label, short_label};
use etabli_model::{ClassSize, Image, Language, Project, Translation, Vocabulary, in_language};
use etabli_search::{Lineage, ProjectSummary};
use leptos::prelude::*;
use std::sync::Arc;

/// A project on the page, the words it is told in, and the class it is counted for.
#[derive(Clone)]
pub struct ShownProject {
    /// The project, in the language it is told in.
    pub project: Arc<Project>,
    /// The project as its file holds it: what is downloaded.
    pub original: Arc<Project>,
    /// The dataset it is shown among.
    pub gallery: Arc<Gallery>,
    /// The dataset's folder that holds its files: its own, or its upstream's for a remix.
    pub folder: String,
    /// Where its pictures stand: a remix may have its own.
    pub pictures: PictureFolder,
    /// Pupils in the class.
    pub pupils: RwSignal<u32>,
    /// Where it comes from, and what came of it, once it is known.
    lineage: Memo<Arc<Lineage>>,
}

impl ShownProject {
    /// A project whose files are in `folder` of this dataset, counted for as many pupils at first.
    pub fn new(project: Arc<Project>, gallery: Arc<Gallery>, folder: String, pupils: u32) -> Self {
        let lineage = lineage(project.id.clone());
        Self {
            original: project.clone(),
            project,
            gallery,
            pictures: PictureFolder::of_project(&folder),
            folder,
            pupils: RwSignal::new(pupils),
            lineage,
        }
    }

    /// The same with its pictures elsewhere.
    pub fn with_pictures(self, pictures: PictureFolder) -> Self {
        Self { pictures, ..self }
    }

    /// The same in a language, as far as the project is translated.
    pub fn in_language(self, language: Language) -> Self {
        if self.original.translations.is_empty() {
            return self;
        }
        Self {
            project: Arc::new(in_language(&self.original, language)),
            ..self
        }
    }

    /// The translation that is shown, when it is one.
    pub fn translation(&self) -> Option<&Translation> {
        let shown = &self.project.language;
        let other = *shown != self.original.language;
        self.original.translations.get(shown).filter(|_| other)
    }

    /// The words of the dataset.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.gallery.vocabulary
    }

    /// A word of a vocabulary in the reader's language. Reactive.
    pub fn label(&self, list: impl Fn(&Vocabulary) -> &Vec<Concept>, id: &str) -> String {
        label(list(self.vocabulary()), id, language()).to_owned()
    }

    /// A word of a vocabulary, without what its parenthesis adds. Reactive.
    pub fn short_label(&self, list: impl Fn(&Vocabulary) -> &Vec<Concept>, id: &str) -> String {
        short_label(list(self.vocabulary()), id, language()).to_owned()
    }

    /// The class. Reactive.
    pub fn class(&self) -> ClassSize {
        ClassSize::for_project(&self.project, self.pupils.get())
    }

    /// The currency of the project's prices.
    pub fn currency(&self) -> &str {
        self.project
            .cost
            .as_ref()
            .map_or("EUR", |cost| cost.currency.as_str())
    }

    /// The published projects that adapt this one, once they are known. Reactive.
    pub fn remixes(&self) -> Vec<ProjectSummary> {
        self.lineage.with(|lineage| lineage.remixes.clone())
    }

    /// True for the slug of a project of this gallery, which this one adapts. Reactive.
    pub fn is_published(&self, parent: &str) -> bool {
        self.lineage
            .with(|lineage| lineage.parents.iter().any(|one| one == parent))
    }

    /// The address of one of its files.
    pub fn file_url(&self, path: &str) -> String {
        project_file(&self.folder, path)
    }

    /// The pictures with these ids that the project has.
    pub fn images(&self, ids: &[String]) -> Vec<Image> {
        ids.iter()
            .filter_map(|id| self.project.image(id))
            .cloned()
            .collect()
    }
}
