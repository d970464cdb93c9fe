//! The dataset, read once from the gallery's own host.
//!
//! One broken project never hides the others: it becomes a diagnostic, shown in the gallery.

use crate::platform::fetch::{self, FetchError};
use etabli_model::{
    Dataset, Diagnostic, Loaded, Problem, Project, Vocabulary, load_dataset, load_project,
    load_vocabulary,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Everything read from the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Gallery {
    /// Who publishes it.
    pub dataset: Dataset,
    /// Its words.
    pub vocabulary: Vocabulary,
    /// The projects that can be used, in the order of the dataset.
    pub projects: Vec<Arc<Project>>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of the vocabulary and of those projects, as they were read.
    pub texts: Texts,
}

/// What the search worker reads again: as much work as writing the checked values anew, and none for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// `vocabulary.json`.
    pub vocabulary: String,
    /// `project.json` of each project.
    pub projects: Vec<String>,
}

impl Gallery {
    /// The project with this slug.
    pub fn project(&self, id: &str) -> Option<Arc<Project>> {
        self.projects
            .iter()
            .find(|project| project.id == id)
            .cloned()
    }
}

/// How far the reading has come.
#[derive(Clone, Debug, Default)]
pub enum CatalogueState {
    /// On its way.
    #[default]
    Loading,
    /// Nothing can be shown.
    Failed(Vec<Diagnostic>),
    /// Ready.
    Ready(Arc<Gallery>),
}

/// The catalogue, as a context.
#[derive(Clone, Copy)]
pub struct Catalogue {
    /// How far the reading has come.
    pub state: RwSignal<CatalogueState>,
}

/// Starts reading the dataset and provides the [`Catalogue`].
pub fn provide() {
    let catalogue = Catalogue {
        state: RwSignal::new(CatalogueState::Loading),
    };
    provide_context(catalogue);
    catalogue.load();
}

/// The catalogue.
pub fn use_catalogue() -> Catalogue {
    expect_context()
}

impl Catalogue {
    /// Reads the dataset again.
    pub fn retry(self) {
        self.state.set(CatalogueState::Loading);
        self.load();
    }

    /// The gallery, once it is ready. Reactive.
    pub fn gallery(self) -> Option<Arc<Gallery>> {
        match self.state.get() {
            CatalogueState::Ready(gallery) => Some(gallery),
            _ => None,
        }
    }

    fn load(self) {
        spawn_local(async move {
            let state = match read_gallery().await {
                Ok(gallery) => CatalogueState::Ready(Arc::new(gallery)),
                Err(diagnostics) => CatalogueState::Failed(diagnostics),
            };
            self.state.try_set(state);
        });
    }
}

async fn read_gallery() -> Result<Gallery, Vec<Diagnostic>> {
    let dataset = async { needed(read("dataset.json", load_dataset).await) };
    let words = async { needed(read("vocabulary.json", load_vocabulary).await) };
    let (dataset, vocabulary) = futures::join!(dataset, words);
    let (dataset, _, mut diagnostics) = dataset?;
    let (vocabulary, words, more) = vocabulary?;
    diagnostics.extend(more);
    let reading = dataset
        .projects
        .iter()
        .map(|id| read_project(id, &vocabulary));
    let mut projects = Vec::new();
    let mut texts = Texts {
        vocabulary: words,
        projects: Vec::new(),
    };
    for (loaded, text) in futures::future::join_all(reading).await {
        if let Some(project) = loaded.value {
            projects.push(Arc::new(project));
            texts.projects.push(text);
        }
        diagnostics.extend(loaded.diagnostics);
    }
    Ok(Gallery {
        dataset,
        vocabulary,
        projects,
        diagnostics,
        texts,
    })
}

async fn read_project(id: &str, vocabulary: &Vocabulary) -> (Loaded<Project>, String) {
    let file = format!("projects/{id}/project.json");
    read(&file, |text, file| {
        load_project(text, file, Some(id), vocabulary)
    })
    .await
}

/// A file, understood, and its text.
async fn read<T>(path: &str, load: impl FnOnce(&str, &str) -> Loaded<T>) -> (Loaded<T>, String) {
    match fetch::text(&fetch::data_url(path)).await {
        Ok(text) => (load(&text, path), text),
        Err(error) => {
            let loaded = Loaded {
                value: None,
                diagnostics: vec![unreachable(path, &error)],
            };
            (loaded, String::new())
        }
    }
}

fn unreachable(path: &str, error: &FetchError) -> Diagnostic {
    Problem::Unreachable {
        reason: error.to_string(),
    }
    .at(path, "")
}

type Needed<T> = Result<(T, String, Vec<Diagnostic>), Vec<Diagnostic>>;

fn needed<T>((loaded, text): (Loaded<T>, String)) -> Needed<T> {
    let diagnostics = loaded.diagnostics;
    match loaded.value {
        Some(value) => Ok((value, text, diagnostics)),
        None => Err(diagnostics),
    }
}
