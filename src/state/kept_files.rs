//! The pictures and files of a remix: its own where it was imported, else those of the project it was adapted from.

use crate::platform::fetch;
use crate::platform::sources::KeptSource;
use crate::platform::storage;
use etabli_formats::{Files, Package, pack};
use etabli_remix::Remix;

/// Where the pictures of a project stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PictureFolder {
    /// The dataset's folder: the project's own, or its upstream's.
    pub dataset: String,
    /// The remix that may have brought its own files, which come first.
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

    /// The bytes of a file; `None` when it stands nowhere.
    pub async fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(remix) = &self.remix
            && let Ok(Some(file)) = storage::file(remix, path).await
        {
            return file.bytes().await;
        }
        if let Some(remix) = &self.remix
            && let Some(source) = source(remix).await
            && let Some(file) = source.file(path)
        {
            return file.bytes().await;
        }
        let address = fetch::project_file(&self.dataset, path);
        fetch::bytes(&address).await.ok()
    }
}

/// The source of a remix, when it was imported and the browser still has it.
pub async fn source(remix: &str) -> Option<KeptSource> {
    storage::source(remix).await.ok().flatten()
}

/// The archive of an imported remix as it stands: with its files, and with what it started from. `None` for a remix that
/// was adapted from the gallery, and where the files do not fit into an archive.
pub async fn archive(remix: &Remix) -> Option<Vec<u8>> {
    let source = source(&remix.id).await?;
    let mut files = Files::new();
    for (path, held) in &source.files {
        files.insert(path.clone(), held.bytes().await?);
    }
    let package = Package {
        project: remix.project.clone(),
        base: Some(remix.base.clone()),
        remix: None,
        files,
    };
    pack(&package).ok()
}
