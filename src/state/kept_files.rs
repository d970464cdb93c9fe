//! The pictures and files of a remix: those that were added to it, else those it was imported with, else those of the
//! project it was adapted from.

use crate::platform::fetch::{self, FetchError};
use crate::platform::files::HeldBytes;
use crate::platform::sources::KeptSource;
use crate::platform::storage;
use etabli_remix::Remix;

/// Where the pictures of a project stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureFolder {
    /// The dataset's folder: the project's own, or its upstream's.
    pub dataset: String,
    /// The remix that may have files of its own, which come first.
    pub remix: Option<String>,
}

impl PictureFolder {
    /// The folder of a project of the dataset.
    pub fn of_project(id: &str) -> Self {
        Self {
            dataset: id.to_owned(),
            remix: None,
        }
    }

    /// The folders of a remix.
    pub fn of_remix(remix: &Remix) -> Self {
        Self {
            dataset: remix.base.id.clone(),
            remix: Some(remix.id.clone()),
        }
    }

    /// The file at a path, where this browser keeps it: added to the remix, or come with its import.
    pub async fn held(&self, path: &str) -> Option<HeldBytes> {
        let remix = self.remix.as_deref()?;
        if let Ok(Some(file)) = storage::file(remix, path).await {
            return Some(file);
        }
        source(remix).await?.file(path).cloned()
    }

    /// The bytes of a file; `None` when it stands nowhere.
    pub async fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.find(path).await.ok()
    }

    /// The bytes of a file, or why the gallery does not give them.
    pub async fn find(&self, path: &str) -> Result<Vec<u8>, FetchError> {
        if let Some(held) = self.held(path).await
            && let Some(bytes) = held.bytes().await
        {
            return Ok(bytes);
        }
        let address = fetch::project_file(&self.dataset, path);
        fetch::bytes(&address).await
    }
}

/// The source of a remix, when it was imported and the browser still has it.
pub async fn source(remix: &str) -> Option<KeptSource> {
    storage::source(remix).await.ok().flatten()
}
