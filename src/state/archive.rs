//! A project and all its files in one `.etabli` archive, gathered from the gallery's own host.

use crate::platform::fetch::{self, FetchError};
use etabli_formats::{ArchiveError, Package, file_paths, pack};
use etabli_model::Project;
use std::cell::Cell;
use thiserror::Error;

/// The media type of an archive.
pub const MEDIA_TYPE: &str = "application/zip";

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
        base: None,
        remix: None,
        files: files.into_iter().collect(),
    };
    Ok(pack(&package)?)
}
