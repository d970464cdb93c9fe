//! One typesetter serves sheet after sheet: fonts are read once, unchanged work is remembered.

use crate::glyphs;
use crate::house;
use crate::imposed::booklet_order;
use crate::lifted;
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

/// The template that places pages on larger paper, and what it reads.
const IMPOSED: &str = "/imposed.typ";
const IMPOSED_SETTINGS: &str = "/imposed.json";
/// What the file carries begins so: the list and the files.
const ATTACHED: &str = "/attached";

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
    ///
    /// Where `/imposed.typ` is among them, the pages are then placed by it on larger paper, in the
    /// order in which they fold.
    ///
    /// Where a template of others is among them and cannot be used, the sheet is set without it, and its first remark says why.
    pub fn compile(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Pages, TypesetError> {
        let Some(plain) = house::undressed(files) else {
            return self.compile_as_given(files);
        };
        // What others draw may be set and still break the PDF: both are tried before the pages are shown.
        let dressed = self
            .compile_as_given(files)
            .and_then(|pages| pages.pdf().map(|_| pages));
        dressed.or_else(|error| {
            let mut pages = self.compile_as_given(&plain)?;
            pages.undressed = house::remark(files, &error);
            Ok(pages)
        })
    }

    fn compile_as_given(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Pages, TypesetError> {
        let pages = self.set(files)?;
        let Some(placing) = files.get(IMPOSED) else {
            return Ok(pages);
        };
        let order: Vec<String> = booklet_order(pages.count())
            .iter()
            .map(|[left, right]| format!("[{left},{right}]"))
            .collect();
        let mut placed = BTreeMap::from([
            ("/main.typ".to_owned(), placing.clone()),
            (
                "/order.json".to_owned(),
                format!("[{}]", order.join(",")).into_bytes(),
            ),
        ]);
        if let Some(settings) = files.get(IMPOSED_SETTINGS) {
            placed.insert(IMPOSED_SETTINGS.to_owned(), settings.clone());
        }
        let attached = files.iter().filter(|(path, _)| path.starts_with(ATTACHED));
        placed.extend(attached.map(|(path, held)| (path.clone(), held.clone())));
        let mut drawings = Vec::new();
        for (page, set) in pages.document.pages().iter().enumerate() {
            let bare = lifted::bare(set);
            let places = bare.drawings.iter().enumerate().map(|(at, drawing)| {
                let path = format!("/pages/{}-{}.svg", page + 1, at + 1);
                placed.insert(path.clone(), drawing.svg.clone());
                let [left, top, width, height] = drawing.place();
                format!("[\"{path}\",{left},{top},{width},{height}]")
            });
            let places: Vec<String> = places.collect();
            drawings.push(format!("[{}]", places.join(",")));
            placed.insert(format!("/pages/{}.svg", page + 1), bare.svg.into_bytes());
        }
        let drawings = format!("[{}]", drawings.join(","));
        placed.insert("/drawings.json".to_owned(), drawings.into_bytes());
        let mut imposed = self.set(&placed)?;
        imposed.warnings.splice(0..0, pages.warnings.clone());
        imposed.set = Some(Box::new(pages));
        Ok(imposed)
    }

    fn set(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<Pages, TypesetError> {
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
        Ok(Pages {
            document,
            warnings,
            set: None,
            undressed: None,
        })
    }
}
