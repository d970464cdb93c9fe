//! Projects as files that travel: import and export, without input or output of its own.

mod addresses;
mod archive;
mod credits;
mod dodoc;
mod draft;
mod dublin;
mod fragment;
mod howto;
mod html;
mod identity;
mod imported;
mod licence;
mod markdown;
mod media;
mod okh;
mod package;
mod price;
mod printed;
mod quantity;
mod recognise;
mod said;
mod scolomfr;
mod terms;
mod values;
mod wikitext;
mod workbench;
mod written;
mod xml;
mod zip_read;
mod zip_write;

pub use archive::{ArchiveError, Files, Limits, read_archive, write_archive};
pub use credits::{CreditStyle, write_credits};
pub use dodoc::read_dodoc;
pub use dublin::write_dublin_core;
pub use fragment::{FragmentFault, FragmentFor, is_a_fragment, read_fragment, write_fragment};
pub use howto::{read_howto, write_howto};
pub use html::html_to_markdown;
pub use identity::{Identities, sha256, slug};
pub use imported::{Imported, inside};
pub use licence::{licence_name, licence_url};
pub use markdown::{read_markdown, write_markdown};
pub use media::{
    Attachment, AttachmentFault, CleanDrawing, DrawingFault, Encoding, FileRole, MOST_PIXELS,
    PictureHead, PictureKind, Pixels, StripFault, Tidied, attachment, better_encoding,
    clean_drawing, fitted, kept_path, moves, picture_head, tidied, without_metadata,
};
pub use okh::{Okh, read_okh, write_okh};
pub use package::{Package, Unpacked, file_paths, pack, texts_of, unpack};
pub use price::write_price;
pub use printed::{PrintedError, read_printed};
pub use quantity::write_quantity;
pub use recognise::{
    Reading, Recognised, nearest_document, read_any, read_files, recognise, recognise_files,
};
pub use scolomfr::write_scolomfr;
pub use terms::find_term;
pub use values::read_text;
pub use wikitext::{Wiki, write_wikitext};
pub use workbench::{
    Listed, Shelved, ShelvedSource, WORKBENCH_END, WORKBENCH_FORMAT, WorkbenchError, WorkbenchFile,
    WorkbenchWriter, starts_a_workbench,
};
pub use written::Written;
pub use xml::push_escaped;
