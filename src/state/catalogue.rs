//! The dataset's name and words, fetched once from the gallery's own host; its projects are fetched when they are opened.
//!
//! Reading a project belongs to the pages that are downloaded later: the gallery shows rows, which the search gives.

use crate::platform::fetch::{self, FetchError};
use etabli_model::{
    Dataset, Diagnostic, Finding, Loaded, Problem, Project, Vocabulary, load_dataset, load_project,
    load_vocabulary,
};
use etabli_search::ProjectFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What every page knows of the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Gallery {
    /// Who publishes it.
    pub dataset: Dataset,
    /// Its words.
    pub vocabulary: Vocabulary,
    /// The vocabulary's file, as it came.
    pub vocabulary_text: String,
}

/// Why a project cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum NoProject {
    /// The gallery has none of this name.
    Absent,
    /// Its file did not come, or cannot be used.
    Unusable(Vec<Finding>),
}

impl Gallery {
    /// Fetches and reads the project with this slug.
    pub async fn project(&self, id: &str) -> Result<Arc<Project>, NoProject> {
        if !etabli_model::is_slug(id) {
            return Err(NoProject::Absent);
        }
        let file = fetch_project(id).await.map_err(|error| match error {
            FetchError::Status(404 | 410) => NoProject::Absent,
            error => NoProject::Unusable(vec![not_come(id, &error)]),
        })?;
        let path = ProjectFile::path(id);
        let loaded = load_project(&file.text, &path, Some(id), &self.vocabulary);
        let findings = loaded.diagnostics.into_iter().map(Finding::from);
        loaded
            .value
            .map(Arc::new)
            .ok_or_else(|| NoProject::Unusable(findings.collect()))
    }

    /// The files of all projects, in the order of the dataset, and what was found wrong on the way: for a host without an
    /// index.
    pub async fn files(&self) -> (Vec<ProjectFile>, Vec<Finding>) {
        let (mut files, mut findings) = (Vec::new(), Vec::new());
        let ids = &self.dataset.projects;
        let coming = ids.iter().map(|id| fetch_project(id));
        for (id, file) in ids.iter().zip(futures::future::join_all(coming).await) {
            match file {
                Ok(file) => files.push(file),
                Err(error) => findings.push(not_come(id, &error)),
            }
        }
        (files, findings)
    }
}

/// How far the reading has come.
#[derive(Clone, Debug, Default)]
pub enum CatalogueState {
    /// On its way.
    #[default]
    Loading,
    /// Nothing can be shown.
    Failed(Vec<Finding>),
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

async fn read_gallery() -> Result<Gallery, Vec<Finding>> {
    let dataset = async { needed(read("dataset.json", load_dataset).await) };
    let words = async { needed(read("vocabulary.json", load_vocabulary).await) };
    let (dataset, vocabulary) = futures::join!(dataset, words);
    let ((dataset, _), (vocabulary, vocabulary_text)) = (dataset?, vocabulary?);
    Ok(Gallery {
        dataset,
        vocabulary,
        vocabulary_text,
    })
}

async fn fetch_project(id: &str) -> Result<ProjectFile, FetchError> {
    let text = fetch::text(&fetch::data_url(&ProjectFile::path(id))).await?;
    Ok(ProjectFile {
        id: id.to_owned(),
        text,
    })
}

fn not_come(id: &str, error: &FetchError) -> Finding {
    unreachable(&ProjectFile::path(id), error).into()
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

fn needed<T>((loaded, text): (Loaded<T>, String)) -> Result<(T, String), Vec<Finding>> {
    let findings = loaded.diagnostics.into_iter().map(Finding::from);
    match loaded.value {
        Some(value) => Ok((value, text)),
        None => Err(findings.collect()),
    }
}
