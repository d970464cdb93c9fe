//! One typesetter serves sheet after sheet: fonts are read once, unchanged work is remembered.

use crate::glyphs;
use crate::pages::Pages;
use crate::report::{Report, TypesetError};
use crate::world::{Equipment, SheetWorld};
use std::collections::BTreeMap;
use typst::comemo;
use typst::diag::Warned;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use typst_layout::PagedDocument;

/// Compilations after which remembered work that was not used again is dropped: enough to go back
/// and forth between two options, little enough for memory to stay flat.
const REMEMBERED_COMPILATIONS: usize = 3;

/// Fonts and the standard library, ready to set sheets.
pub struct Typesetter {
    equipment: Equipment,
}

impl Typesetter {
    /// A typesetter with these TTF, OTF or TTC files; files that are not fonts are passed over.
    pub fn new(fonts: Vec<Vec<u8>>) -> Result<Self, TypesetError> {
        let given = fonts.len();
        let fonts: Vec<Font> = fonts
            .into_iter()
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect();
        if fonts.is_empty() {
            return Err(TypesetError::NoFonts { given });
        }
        Ok(Self {
            equipment: Equipment {
                library: LazyHash::new(Library::default()),
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                fonts,
            },
        })
    }

    /// Sets the sheet made of these virtual files (`/main.typ` first, and all it reads).
    pub fn compile(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Pages, TypesetError> {
        let (world, missing) = SheetWorld::new(&self.equipment, files)?;
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        comemo::evict(REMEMBERED_COMPILATIONS);
        let report = |found: &_| Report::from_typst(found, &world);
        let document =
            output.map_err(|errors| TypesetError::Refused(errors.iter().map(report).collect()))?;
        let warnings = warnings
            .iter()
            .map(report)
            .chain(glyphs::warning(&missing))
            .collect();
        Ok(Pages { document, warnings })
    }
}
