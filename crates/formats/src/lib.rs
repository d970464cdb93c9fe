//! Projects as files that travel: import and export, without input or output of its own.

mod archive;
mod dodoc;
mod html;
mod identity;
mod imported;
mod package;
mod terms;
mod zip_read;
mod zip_write;

pub use archive::{ArchiveError, Files, Limits, read_archive, write_archive};
pub use dodoc::read_dodoc;
pub use identity::{Identities, sha256, slug};
pub use imported::{Imported, inside};
pub use package::{Package, Unpacked, file_paths, pack, unpack};
pub use terms::find_term;
