//! The world as Typst sees it while one sheet is set: its files, the fonts, and nothing else.

use crate::glyphs;
use crate::report::TypesetError;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

/// What stays the same from sheet to sheet.
pub(crate) struct Equipment {
    pub(crate) library: LazyHash<Library>,
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// One sheet's files beside the equipment.
pub(crate) struct SheetWorld<'a> {
    equipment: &'a Equipment,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl<'a> SheetWorld<'a> {
    /// The world of these virtual files, and the characters that had to be replaced in them.
    pub(crate) fn new(
        equipment: &'a Equipment,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> Result<(Self, BTreeSet<char>), TypesetError> {
        let mut missing = BTreeSet::new();
        let mut world = Self {
            equipment,
            main: file_id("/main.typ")?,
            sources: HashMap::new(),
            files: HashMap::new(),
        };
        for (path, content) in files {
            let id = file_id(path)?;
            match (extension(path), std::str::from_utf8(content)) {
                ("typ", Ok(text)) => {
                    world.sources.insert(id, Source::new(id, text.to_owned()));
                }
                ("json" | "svg", Ok(text)) => {
                    let text = glyphs::keep_drawable(text, &equipment.book, &mut missing);
                    world.files.insert(id, Bytes::from_string(text));
                }
                _ => {
                    world.files.insert(id, Bytes::new(content.clone()));
                }
            }
        }
        Ok((world, missing))
    }
}

impl World for SheetWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.equipment.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.equipment.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.equipment.fonts.get(index).cloned()
    }

    /// No clock: a sheet bears the date of its project.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> Result<FileId, TypesetError> {
    let bad = || TypesetError::BadPath(path.to_owned());
    let inside = VirtualPath::new(path).map_err(|_| bad())?;
    Ok(RootedPath::new(VirtualRoot::Project, inside).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
