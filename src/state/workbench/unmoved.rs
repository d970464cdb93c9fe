//! Why a remix did not go into the file of a workbench, or did not come out of one.

use super::OpenError;
use crate::platform::storage::StorageError;
use etabli_formats::ArchiveError;

/// The reason; the page has words for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmoved {
    /// Its part of the file is not what it was.
    Damaged,
    /// It is larger than a workbench takes.
    TooLarge,
    /// It is no remix of this version.
    Unreadable,
    /// The browser refused; its word.
    Refused(String),
}

impl From<ArchiveError> for Unmoved {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::TooManyEntries { .. }
            | ArchiveError::EntryTooLarge { .. }
            | ArchiveError::TooLarge { .. }
            | ArchiveError::GrowsTooMuch { .. } => Self::TooLarge,
            _ => Self::Damaged,
        }
    }
}

impl From<StorageError> for Unmoved {
    fn from(error: StorageError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<OpenError> for Unmoved {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Storage(error) => error.into(),
            OpenError::Unreadable => Self::Unreadable,
        }
    }
}
