//! A whole workbench as one file, to keep it elsewhere or to take it to another browser.
//!
//! It is a ZIP with a list, and an archive of its own for each remix: one that is damaged costs that remix alone, and only
//! one at a time is unpacked.

mod read;
mod write;

pub use read::{WorkbenchFile, starts_a_workbench};
pub use write::WorkbenchWriter;

use crate::archive::{ArchiveError, Files, Limits};

/// The format this code writes and reads.
pub const WORKBENCH_FORMAT: &str = "etabli-workbench/1";
/// How the name of such a file ends, without the dot.
pub const WORKBENCH_END: &str = "etabli-workbench";

/// The list: the first entry, so that the beginning of the file tells what it is.
const LIST: &str = "etabli-workbench.json";
/// The remix in its archive.
const REMIX: &str = "remix.json";
/// What is told of the document a remix was imported from.
const SOURCE: &str = "source.json";
/// That document.
const ORIGINAL: &str = "source/original";
/// The files that came with it.
const SOURCE_FILES: &str = "source/files/";
/// What the remix was at moments worth keeping, by number.
const VERSIONS: &str = "versions/";
/// The files that were added to the remix.
const ADDED_FILES: &str = "files/";

impl Limits {
    /// What a file of a whole workbench may hold.
    pub const WORKBENCH: Self = Self {
        entries: 5_000,
        entry_bytes: 256 << 20,
        total_bytes: 512 << 20,
        ratio: 100,
    };

    /// What one remix of it may hold: its document, which may be as large as any archive, beside what came of it.
    const SHELVED: Self = Self {
        entries: 2_000,
        entry_bytes: 64 << 20,
        total_bytes: 192 << 20,
        ratio: 100,
    };
}

/// One remix with all that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelved {
    /// Its id in the workbench.
    pub id: String,
    /// Its title, for the list.
    pub title: String,
    /// The remix, as its crate writes it.
    pub text: String,
    /// What it was imported from.
    pub source: Option<ShelvedSource>,
    /// Files that were added to it, by path.
    pub files: Files,
    /// What it was at moments worth keeping, as its crate writes them, the oldest first.
    pub versions: Vec<String>,
    /// When it was put into the bin, in milliseconds since 1970.
    pub binned: Option<u64>,
}

/// What a remix was imported from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelvedSource {
    /// Name of the document.
    pub name: String,
    /// The document, byte for byte.
    pub original: Vec<u8>,
    /// Pictures and files of the project, by path.
    pub files: Files,
}

/// A remix in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id in the workbench it comes from.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The entry it stands in.
    pub file: String,
    /// When it was put into the bin, in milliseconds since 1970.
    pub binned: Option<u64>,
}

/// Why a file is not read as a workbench.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkbenchError {
    /// It is another zip, or none.
    #[error("not a workbench")]
    NotAWorkbench,
    /// It is of another version.
    #[error("`{found}` is not {WORKBENCH_FORMAT}")]
    OtherVersion {
        /// Its `format`.
        found: String,
    },
    /// The archive itself.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

#[cfg(test)]
mod tests;
