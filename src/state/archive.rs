//! A project and all its files in one `.etabli` archive, gathered from the gallery's own host and from this browser.

use super::kept_files::PictureFolder;
use crate::platform::fetch::{self, FetchError};
use etabli_formats::{ArchiveError, Files, Package, file_paths, pack};
use etabli_model::Project;
use etabli_remix::{Remix, write_companion};
use std::cell::Cell;
use std::time::Duration;
use thiserror::Error;

/// The media type of an archive.
pub const MEDIA_TYPE: &str = "application/zip";
/// Time for the page to show how far it is, before packing takes the processor.
const SAY_SO: Duration = Duration::from_millis(40);

/// Why there is no archive.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GatherError {
    /// A file did not arrive.
    #[error("{path}: {error}")]
    Missing {
        /// Its path in the project's folder.
        path: String,
        /// Why.
        error: FetchError,
    },
    /// The files cannot be put together.
    #[error(transparent)]
    Refused(#[from] ArchiveError),
}

/// The archive of a remix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The archive.
    pub bytes: Vec<u8>,
    /// Files the remix names that stand nowhere, or did not arrive: they are not in it.
    pub missing: Vec<String>,
}

/// The archive of a project whose files stand in `folder`. `arrived` is told how many files are
/// there, of how many.
pub async fn gather(
    project: &Project,
    folder: &str,
    arrived: impl Fn(usize, usize),
) -> Result<Vec<u8>, GatherError> {
    let paths = file_paths(project);
    let (count, total) = (Cell::new(0), paths.len());
    arrived(0, total);
    let (count, arrived) = (&count, &arrived);
    let reading = paths.into_iter().map(|path| async move {
        let bytes = fetch::bytes(&fetch::project_file(folder, &path)).await;
        count.set(count.get() + 1);
        arrived(count.get(), total);
        match bytes {
            Ok(bytes) => Ok((path, bytes)),
            Err(error) => Err(GatherError::Missing { path, error }),
        }
    });
    let files = futures::future::try_join_all(reading).await?;
    let package = Package {
        project: project.clone(),
        files: files.into_iter().collect(),
        ..Package::default()
    };
    Ok(pack(&package)?)
}

/// The archive of a remix as it stands, with what it started from, its class and what is still to be decided. A file that
/// does not come is told and left out: words that stay here would be lost for a picture.
pub async fn gather_remix(
    remix: &Remix,
    arrived: impl Fn(usize, usize),
) -> Result<Gathered, ArchiveError> {
    let folder = PictureFolder::of_remix(remix);
    let paths = file_paths(&remix.project);
    let (count, total) = (Cell::new(0), paths.len());
    arrived(0, total);
    let (count, arrived, folder) = (&count, &arrived, &folder);
    let reading = paths.iter().map(|path| async move {
        let bytes = folder.find(path).await.ok();
        count.set(count.get() + 1);
        arrived(count.get(), total);
        (path.clone(), bytes)
    });
    let came = futures::future::join_all(reading).await;
    let missing = came.iter().filter(|(_, bytes)| bytes.is_none());
    let missing = missing.map(|(path, _)| path.clone()).collect();
    let came = came.into_iter();
    let mut files: Files = came
        .filter_map(|(path, bytes)| Some((path, bytes?)))
        .collect();
    // What the original alone has is taken along where no gallery could give it again.
    for path in file_paths(&remix.base) {
        if !files.contains_key(&path)
            && let Some(held) = folder.held(&path).await
            && let Some(bytes) = held.bytes().await
        {
            files.insert(path, bytes);
        }
    }
    gloo::timers::future::sleep(SAY_SO).await;
    let package = Package {
        project: remix.project.clone(),
        base: Some(remix.base.clone()),
        remix: Some(write_companion(remix)),
        files,
    };
    let bytes = pack(&package)?;
    Ok(Gathered { bytes, missing })
}
