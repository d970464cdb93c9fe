//! The `.etabli` archive: an ordinary ZIP, so that any computer can open it.
//!
//! Whoever sends one may be hostile: sizes are checked before anything is unpacked, paths before
//! anything is named, and what does not fit is refused by name. Written archives depend on their
//! content alone: sorted names, one fixed date.

use crate::{zip_read, zip_write};
use std::collections::BTreeMap;

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// The bytes are no ZIP archive, or only a part of one.
    #[error("not a zip archive")]
    NotAnArchive,
    /// More entries than [`Limits::entries`].
    #[error("more than {most} entries")]
    TooManyEntries {
        /// The limit.
        most: usize,
    },
    /// One entry is larger than [`Limits::entry_bytes`].
    #[error("`{path}` is larger than {most} bytes")]
    EntryTooLarge {
        /// The entry.
        path: String,
        /// The limit.
        most: usize,
    },
    /// All entries together are larger than [`Limits::total_bytes`].
    #[error("larger than {most} bytes once unpacked")]
    TooLarge {
        /// The limit.
        most: usize,
    },
    /// One entry grows more than [`Limits::ratio`] times when unpacked.
    #[error("`{path}` grows more than {most} times when unpacked")]
    GrowsTooMuch {
        /// The entry.
        path: String,
        /// The limit.
        most: usize,
    },
    /// A path that leaves the project's folder, or that not every computer can write.
    #[error("`{path}` is not a path inside the project")]
    UnsafePath {
        /// The path as it was read.
        path: String,
    },
    /// Two entries with one name, or two that differ in case only.
    #[error("`{path}` stands twice")]
    Duplicate {
        /// The path.
        path: String,
    },
    /// An entry that is encrypted, or packed in a way nobody needs.
    #[error("`{path}` is packed in a way that is not supported")]
    Unsupported {
        /// The entry.
        path: String,
    },
    /// An entry whose bytes are not what the archive says.
    #[error("`{path}` is damaged")]
    Damaged {
        /// The entry.
        path: String,
    },
    /// No `project.json` in it.
    #[error("no project.json in the archive")]
    NoProject,
}

/// What an archive may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Entries, folders included.
    pub entries: usize,
    /// Bytes of one entry once unpacked.
    pub entry_bytes: usize,
    /// Bytes of all of them once unpacked.
    pub total_bytes: usize,
    /// Times an entry may grow when unpacked.
    pub ratio: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            entries: 500,
            entry_bytes: 16 << 20,
            total_bytes: 64 << 20,
            ratio: 100,
        }
    }
}

/// Files by their paths inside the archive.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The files of an archive, by path; folders are left out.
pub fn read_archive(bytes: &[u8], limits: Limits) -> Result<Files, ArchiveError> {
    zip_read::read(bytes, limits)
}

/// The archive of these files. It is refused when [`read_archive`] would refuse it with the
/// default limits.
pub fn write_archive(files: &Files) -> Result<Vec<u8>, ArchiveError> {
    let limits = Limits::default();
    if files.len() > limits.entries {
        return Err(ArchiveError::TooManyEntries {
            most: limits.entries,
        });
    }
    let mut names = Names::default();
    let mut total = 0_usize;
    for (path, content) in files {
        names.add(path)?;
        limits.check_entry(path, content.len())?;
        total = limits.check_total(total, content.len())?;
    }
    Ok(zip_write::write(files))
}

impl Limits {
    pub(crate) fn check_entry(self, path: &str, bytes: usize) -> Result<(), ArchiveError> {
        if bytes > self.entry_bytes {
            return Err(ArchiveError::EntryTooLarge {
                path: path.to_owned(),
                most: self.entry_bytes,
            });
        }
        Ok(())
    }

    /// The new total, if it is within the limit.
    pub(crate) fn check_total(self, total: usize, more: usize) -> Result<usize, ArchiveError> {
        total
            .checked_add(more)
            .filter(|total| *total <= self.total_bytes)
            .ok_or(ArchiveError::TooLarge {
                most: self.total_bytes,
            })
    }
}

/// The names of an archive, each once, on any computer.
#[derive(Default)]
pub(crate) struct Names(std::collections::BTreeSet<String>);

impl Names {
    pub(crate) fn add(&mut self, path: &str) -> Result<(), ArchiveError> {
        if !etabli_model::is_safe_path(path) {
            return Err(ArchiveError::UnsafePath {
                path: path.to_owned(),
            });
        }
        if !self.0.insert(path.to_lowercase()) {
            return Err(ArchiveError::Duplicate {
                path: path.to_owned(),
            });
        }
        Ok(())
    }
}

const CRC_TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut value = index as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                0xedb8_8320 ^ (value >> 1)
            } else {
                value >> 1
            };
            bit += 1;
        }
        table[index] = value;
        index += 1;
    }
    table
};

/// The checksum ZIP keeps of each entry (CRC-32, ISO 3309).
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let step =
        |crc: u32, byte: &u8| CRC_TABLE[usize::from(crc.to_le_bytes()[0] ^ byte)] ^ (crc >> 8);
    !bytes.iter().fold(u32::MAX, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computes_the_standard_checksum() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn takes_names_that_differ_in_case_for_the_same() {
        let mut names = Names::default();
        assert_eq!(names.add("images/A.svg"), Ok(()));
        assert!(matches!(
            names.add("images/a.SVG"),
            Err(ArchiveError::Duplicate { .. })
        ));
        assert!(matches!(
            names.add("../a"),
            Err(ArchiveError::UnsafePath { .. })
        ));
    }
}
