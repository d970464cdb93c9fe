//! A project and a few options become a sheet: Typst source and the files it reads.
//!
//! Pure: no Typst, no input or output, no clock. What a sheet says is decided here, in
//! `sheet.json`; what it looks like is decided in `templates/`. Words of a project reach Typst only
//! as JSON values read by `json()`, so that nothing a person typed can ever run.

mod credit;
mod document;
mod equipment;
mod head;
mod lists;
mod options;
mod picture;
mod rich;
mod shopping;
mod steps;
mod typography;
mod words;

pub use options::{Paper, Reading, SheetKind, SheetOptions};

use document::SheetDocument;
use etabli_model::{Language, Project, Vocabulary};
use std::collections::BTreeMap;

const MAIN: &str = include_str!("../templates/main.typ");
const LIBRARY: &str = include_str!("../templates/lib.typ");

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
    picture::paths(project, options)
}

/// The sheet of a project.
///
/// `pictures` holds the bytes of [`picture_paths`] by path; a picture that is absent or is not a
/// picture prints its alternative text in a frame. The same arguments give the same bytes.
pub fn build(
    project: &Project,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> SheetSource {
    let document = SheetDocument::new(project, vocabulary, options, pictures);
    // A plain tree of texts and numbers always has a JSON form.
    let sheet = serde_json::to_vec_pretty(&document).unwrap_or_default();
    let mut files = BTreeMap::from([
        ("/main.typ".to_owned(), MAIN.as_bytes().to_vec()),
        ("/lib.typ".to_owned(), LIBRARY.as_bytes().to_vec()),
        ("/sheet.json".to_owned(), sheet),
    ]);
    for path in picture::paths(project, options) {
        if let Some(bytes) = pictures.get(&path)
            && picture::format(bytes).is_some()
        {
            files.insert(picture::virtual_path(&path), bytes.clone());
        }
    }
    SheetSource {
        files,
        title: project.title.clone(),
        language: options.language,
    }
}
