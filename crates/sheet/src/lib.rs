//! A project and a few options become a sheet: Typst source and the files it reads.
//!
//! Pure: no Typst, no input or output, no clock. What a sheet says is decided here, in
//! `sheet.json`; what it looks like is decided in `templates/`. Words of a project reach Typst only
//! as JSON values read by `json()`, so that nothing a person typed can ever run.

mod attached;
mod code;
mod code_drawing;
mod credit;
mod document;
mod equipment;
mod head;
mod house;
mod imposed;
mod ink;
mod knobs;
mod labels;
mod lists;
mod options;
mod picture;
mod rich;
mod shopping;
mod steps;
mod teacher;
mod templates;
mod together;
mod typography;
mod words;
mod workshop;

pub use attached::attach;
pub use code_drawing::{LinkCode, link_code};
pub use house::{House, HouseFault, HouseLogo, HouseTemplate, dress};
pub use knobs::{Knobs, LetterSpacing, LineSpacing, TextSize};
pub use options::{CardsPerPage, Paper, Reading, SheetKind, SheetOptions};

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
    picture::paths(project, options.kind.sheets())
}

/// The same for several sheets in one document.
pub fn picture_paths_together(project: &Project, kinds: &[SheetKind]) -> Vec<String> {
    picture::paths(project, &bound(kinds))
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
        options,
        pictures,
        ..
    } = context;
    // A plain tree of texts and numbers always has a JSON form.
    let sheet = serde_json::to_vec_pretty(&SheetDocument::new(context)).unwrap_or_default();
    let mut files = templates::of(options.kind, &context.sheets);
    files.insert("/sheet.json".to_owned(), sheet);
    for path in picture::paths(project, &context.sheets) {
        if let Some(bytes) = pictures.get(&path)
            && let Some(format) = picture::format(bytes)
        {
            let bytes = ink::for_reading(bytes, format, options.reading);
            files.insert(picture::virtual_path(&path), bytes);
        }
    }
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
