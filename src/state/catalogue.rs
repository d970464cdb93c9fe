//! The dataset, fetched once from the gallery's own host.
//!
//! One broken project never hides the others: it becomes a finding, shown in the gallery. The page reads the dataset's
//! name and its words; its projects are read in the search worker, which answers with a [`Listing`].

use crate::platform::fetch::{self, FetchError};
use etabli_model::{
    Dataset, Diagnostic, Finding, Loaded, Problem, Project, Vocabulary, load_dataset, load_project,
    load_vocabulary,
};
use etabli_search::{Listing, ProjectFile};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Everything fetched from the dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Gallery {
    /// Who publishes it.
    pub dataset: Dataset,
    /// Its words.
    pub vocabulary: Vocabulary,
    /// The vocabulary's file, which the search worker reads again.
    pub vocabulary_text: String,
    /// The files of the projects that could be fetched, in the order of the dataset.
    pub files: Vec<ProjectFile>,
    /// What was found wrong before the projects were read.
    pub findings: Vec<Finding>,
}

impl Gallery {
    /// The project with this slug, when its file can be used.
    ///
    /// Reading a project belongs to the pages that are downloaded later: the gallery shows rows of the listing.
    pub fn project(&self, id: &str) -> Option<Arc<Project>> {
        let file = self.files.iter().find(|file| file.id == id)?;
        let path = ProjectFile::path(id);
        let loaded = load_project(&file.text, &path, Some(id), &self.vocabulary);
        loaded.value.map(Arc::new)
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
    /// What the gallery shows; read by the search worker.
    pub listing: RwSignal<Option<Arc<Listing>>>,
}

/// Starts reading the dataset and provides the [`Catalogue`].
pub fn provide() {
    let catalogue = Catalogue {
        state: RwSignal::new(CatalogueState::Loading),
        listing: RwSignal::new(None),
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
    let (dataset, _, mut findings) = dataset?;
    let (vocabulary, vocabulary_text, more) = vocabulary?;
    findings.extend(more);
    let mut files = Vec::new();
    for file in futures::future::join_all(dataset.projects.iter().map(|id| fetch_project(id))).await
    {
        match file {
            Ok(file) => files.push(file),
            Err(finding) => findings.push(finding),
        }
    }
    Ok(Gallery {
        dataset,
        vocabulary,
        vocabulary_text,
        files,
        findings,
    })
}

async fn fetch_project(id: &str) -> Result<ProjectFile, Finding> {
    let path = ProjectFile::path(id);
    match fetch::text(&fetch::data_url(&path)).await {
        Ok(text) => Ok(ProjectFile {
            id: id.to_owned(),
            text,
        }),
        Err(error) => Err(unreachable(&path, &error).into()),
    }
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

type Needed<T> = Result<(T, String, Vec<Finding>), Vec<Finding>>;

fn needed<T>((loaded, text): (Loaded<T>, String)) -> Needed<T> {
    let findings = loaded.diagnostics.into_iter().map(Finding::from).collect();
    match loaded.value {
        Some(value) => Ok((value, text, findings)),
        None => Err(findings),
    }
}
