//! A project and a few options become a sheet: Typst source and the files it reads.
//!
//! Pure: no Typst, no input or output, no clock. What a sheet says is decided here, in
//! `sheet.json`; what it looks like is decided in `templates/`. Words of a project reach Typst only
//! as JSON values read by `json()`, so that nothing a person typed can ever run.

mod attached;
mod code;
mod code_drawing;
mod collection;
mod common_list;
mod credit;
mod document;
mod drawing;
mod equipment;
mod head;
mod house;
mod imposed;
mod ink;
mod knobs;
mod labels;
mod lists;
mod mini;
mod options;
mod picture;
mod rich;
mod shopping;
mod steps;
mod teacher;
mod templates;
mod tiles;
mod together;
mod typography;
mod words;
mod workshop;

pub use attached::{attach, attached_to_book};
pub use code_drawing::{LinkCode, link_code};
pub use collection::{Activity, MOST_ACTIVITIES, build_collection};
pub use drawing::{
    CutColours, LONGEST_MM, Refusal, Rgb, cut_file_as_dxf, cut_file_as_svg, recoloured,
};
pub use house::{House, HouseFault, HouseLogo, HouseTemplate, dress};
pub use knobs::{Knobs, LetterSpacing, LineSpacing, TextSize};
pub use options::{CardsPerPage, DrawingChoice, Paper, Reading, SheetKind, SheetOptions};
pub use tiles::drawings;
pub use together::{Binding, bound};

use document::{Context, SheetDocument};
use etabli_model::{Language, Project, Vocabulary};
use std::collections::BTreeMap;

/// Everything the typesetter needs for one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetSource {
    /// Virtual files by absolute path: `/main.typ`, `/lib.typ`, `/sheet.json`, `/pictures/…`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The project's title, for the name of the file.
    pub title: String,
    /// The language of the sheet's own words.
    pub language: Language,
}

/// The paths, inside the project's folder, of the pictures this sheet shows; each once, sorted.
pub fn picture_paths(project: &Project, options: &SheetOptions) -> Vec<String> {
    picture::paths(project, options.kind.sheets(), options.drawing)
}

/// The same for several sheets in one document, whatever kind the options tell.
pub fn picture_paths_together(
    project: &Project,
    options: &SheetOptions,
    kinds: &[SheetKind],
) -> Vec<String> {
    picture::paths(project, &bound(kinds), options.drawing)
}

/// The sheet of a project.
///
/// `pictures` holds the bytes of [`picture_paths`] by path; a picture that is absent or is not a
/// picture prints its alternative text in a frame. `address` is where the project's page is, for
/// those who hold the paper; empty where nobody else can open it. The same arguments give the same
/// bytes.
pub fn build(
    project: &Project,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
    pictures: &BTreeMap<String, Vec<u8>>,
    address: &str,
) -> SheetSource {
    made(&Context::new(
        project, vocabulary, options, pictures, address,
    ))
}

/// Several sheets of a project in one document, in the order of their kinds; each once.
///
/// Where one kind is asked, or one that is [`Binding::Alone`] stands first, this is [`build`] of that kind.
pub fn build_together(
    project: &Project,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
    kinds: &[SheetKind],
    pictures: &BTreeMap<String, Vec<u8>>,
    address: &str,
) -> SheetSource {
    let options = SheetOptions {
        kind: kinds.first().copied().unwrap_or(options.kind),
        ..*options
    };
    let mut context = Context::new(project, vocabulary, &options, pictures, address);
    if !kinds.is_empty() {
        context.sheets = bound(kinds);
    }
    made(&context)
}

fn made(context: &Context<'_>) -> SheetSource {
    let Context {
        project,
        vocabulary,
        options,
        pictures,
        address,
        ..
    } = context;
    if options.kind == SheetKind::Collection {
        let alone = Activity {
            project,
            pictures,
            address,
        };
        return build_collection(&[alone], "", vocabulary, options);
    }
    let tiled = tiles::tiled(context);
    // A plain tree of texts and numbers always has a JSON form.
    let sheet = serde_json::to_vec_pretty(&SheetDocument::new(context, &tiled)).unwrap_or_default();
    let mut files = templates::of(options.kind, &context.sheets);
    files.insert("/sheet.json".to_owned(), sheet);
    files.extend(pictures_of(context));
    files.extend(tiled.files);
    if let Some(imposed) = imposed::settings(context) {
        files.insert(imposed::PATH.to_owned(), imposed);
    }
    if let Some(drawing) = code::drawing(context) {
        files.insert(code::PATH.to_owned(), drawing.into_bytes());
    }
    SheetSource {
        files,
        title: project.title.clone(),
        language: options.language,
    }
}

/// The pictures these sheets show, as the reading wants them, by virtual path.
///
/// A drawing is none of them: where it is printed at its true size it is handed on with its pages, and one that is refused
/// not at all, for nobody knows how large it is.
fn pictures_of(context: &Context<'_>) -> BTreeMap<String, Vec<u8>> {
    let printed: Vec<SheetKind> = context
        .sheets
        .iter()
        .copied()
        .filter(|sheet| *sheet != SheetKind::Tiles)
        .collect();
    let mut files = BTreeMap::new();
    for path in picture::paths(context.project, &printed, None) {
        if let Some(bytes) = context.pictures.get(&path)
            && let Some(format) = picture::format(bytes)
        {
            let bytes = ink::for_reading(bytes, format, context.options.reading);
            files.insert(picture::virtual_path(&path), bytes);
        }
    }
    files
}
