//! Which format a file is of, and reading it without being told.
//!
//! Whoever drops a file on the workbench, or pastes a pad, does not know the names of formats. What a file holds decides;
//! its name only helps where the content is a plain text that could be several things. A zip is told by what is in it.
//!
//! Nothing here reads a format by itself: each has its own reader, called from [`read_any`].

mod text;

use crate::archive::{ArchiveError, Files, Limits, read_archive};
use crate::dodoc::read_dodoc;
use crate::howto::read_howto;
use crate::imported::Imported;
use crate::markdown::read_markdown;
use crate::okh::read_okh;
use crate::package::{unpack_files, without_folder};
use crate::printed::{PrintedError, is_printed, read_printed};
use crate::values::read_text;
use etabli_model::{Loaded, Problem, Project, Vocabulary, load_project, project_from_value};
use serde_json::Value;

const PROJECT: &str = "project.json";
/// How a remix says what it is, whatever its version.
const REMIX: &str = "etabli-remix/";
/// What is said where a file is of no format that is read here.
const ANY: &str = "Établi, Markdown, do·doc, Open Know-How, schema.org";

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// A project and its files in one zip.
    Archive,
    /// One `project.json`.
    Project,
    /// A remix, as the workbench exports it.
    Remix,
    /// A page such as a pad, alone or in a zip with its pictures.
    Markdown,
    /// The zip of one or many projects of do·doc.
    Dodoc,
    /// An Open Know-How manifest, alone or in a zip with the files it names.
    Okh,
    /// A page or a JSON-LD document of schema.org, alone or in a zip with its pictures.
    HowTo,
    /// The address of a remix, which is opened where the gallery is.
    Link,
    /// A printed sheet that carries its project.
    Sheet,
    /// A PDF from elsewhere.
    OtherPdf,
    /// A PDF that asks for a password.
    LockedPdf,
    /// A PDF of which something is missing.
    BrokenPdf,
    /// A zip that cannot be opened.
    BrokenArchive,
    /// Nothing that is read here.
    Unknown,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it is.
    pub format: Recognised,
    /// Its projects, one for all formats but do·doc. Never empty: without any, the one answer says why.
    pub projects: Vec<Imported>,
    /// The project that the first one was adapted from, where the file brings it along.
    pub base: Option<Project>,
    /// What else a remix is, as an archive of one brings it along.
    pub remix: Option<String>,
}

/// What a file is, by what it holds and, where that leaves a doubt, by its name.
pub fn recognise(name: &str, bytes: &[u8]) -> Recognised {
    Opened::open(bytes).format(name)
}

/// What the files of a folder, or of an opened zip, are together.
pub fn recognise_files(files: &Files) -> Recognised {
    let named = |wanted: fn(&str) -> bool| document(files, wanted).is_some();
    // A folder of do·doc may hold pages and manifests that its makers joined as files.
    let is_project = |path: &String| path == PROJECT || path.ends_with("/project.json");
    if files
        .keys()
        .any(|path| depth(path) <= 1 && is_project(path))
    {
        Recognised::Archive
    } else if files.keys().any(|path| text::file_name(path) == "meta.txt") {
        Recognised::Dodoc
    } else if named(is_manifest) {
        Recognised::Okh
    } else if named(text::is_page_name) {
        Recognised::HowTo
    } else if named(text::is_markdown_name) {
        Recognised::Markdown
    } else {
        Recognised::Unknown
    }
}

/// Reads a file of any format. Importing never fails: what was not understood is in the diagnostics.
pub fn read_any(name: &str, bytes: &[u8], vocabulary: &Vocabulary) -> Reading {
    let text = match Opened::open(bytes) {
        Opened::Zip(files) => return read_files(name, files, vocabulary),
        Opened::Text(text) => text,
        Opened::Broken(error) => {
            let refused = Imported::refused(name, "zip", error.to_string());
            return Reading::of(Recognised::BrokenArchive, refused);
        }
        Opened::Sheet(texts) => {
            let (read, base, remix) = archive(name, texts, vocabulary);
            return Reading {
                base,
                remix,
                ..Reading::of(Recognised::Sheet, read)
            };
        }
        Opened::Pdf(error) => {
            let format = of_pdf(error);
            let refused = Imported::refused(name, pdf_kind(format), error.to_string());
            return Reading::of(format, refused);
        }
        Opened::Binary => {
            let refused = Imported::refused(name, ANY, "not a text, not a zip");
            return Reading::of(Recognised::Unknown, refused);
        }
    };
    let format = text::format(name, &text);
    match format {
        Recognised::Project => {
            Reading::of(format, whole(load_project(&text, name, None, vocabulary)))
        }
        Recognised::Remix => {
            let (read, base) = remix(name, &text);
            Reading {
                base,
                remix: Some(text),
                ..Reading::of(format, read)
            }
        }
        _ => {
            let alone = Files::new();
            Reading::of(format, document_of(format, &text, name, &alone, vocabulary))
        }
    }
}

/// Reads the files of a folder, or of an opened zip; `name` is how it is called.
pub fn read_files(name: &str, files: Files, vocabulary: &Vocabulary) -> Reading {
    let format = recognise_files(&files);
    match format {
        Recognised::Archive => {
            let (read, base, remix) = archive(name, files, vocabulary);
            Reading {
                base,
                remix,
                ..Reading::of(format, read)
            }
        }
        Recognised::Dodoc => Reading {
            format,
            projects: read_dodoc(&files, vocabulary),
            base: None,
            remix: None,
        },
        _ => Reading::of(
            format,
            zipped(name, format, without_folder(files), vocabulary),
        ),
    }
}

impl Reading {
    fn of(format: Recognised, only: Imported) -> Self {
        Self {
            format,
            projects: vec![only],
            base: None,
            remix: None,
        }
    }
}

/// Bytes, as far as they can be opened.
enum Opened {
    Zip(Files),
    Broken(ArchiveError),
    /// The texts a sheet carries.
    Sheet(Files),
    Pdf(PrintedError),
    Text(String),
    Binary,
}

impl Opened {
    fn open(bytes: &[u8]) -> Self {
        // `PK` opens every zip, an empty one and one cut off included.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return match read_archive(bytes, Limits::default()) {
                Ok(files) => Self::Zip(files),
                Err(error) => Self::Broken(error),
            };
        }
        if is_printed(bytes) {
            return read_printed(bytes).map_or_else(Self::Pdf, Self::Sheet);
        }
        text::decoded(bytes).map_or(Self::Binary, Self::Text)
    }

    fn format(&self, name: &str) -> Recognised {
        match self {
            Self::Zip(files) => recognise_files(files),
            Self::Broken(_) => Recognised::BrokenArchive,
            Self::Sheet(_) => Recognised::Sheet,
            Self::Pdf(error) => of_pdf(*error),
            Self::Text(text) => text::format(name, text),
            Self::Binary => Recognised::Unknown,
        }
    }
}

/// What a PDF is that gave no project.
const fn of_pdf(error: PrintedError) -> Recognised {
    match error {
        PrintedError::NoProject => Recognised::OtherPdf,
        PrintedError::Locked => Recognised::LockedPdf,
        PrintedError::Damaged | PrintedError::TooLarge => Recognised::BrokenPdf,
    }
}

/// How the words of a refusal know which PDF it was.
const fn pdf_kind(format: Recognised) -> &'static str {
    match format {
        Recognised::LockedPdf => "pdf-locked",
        Recognised::BrokenPdf => "pdf-broken",
        _ => "pdf",
    }
}

/// A text of a format that may come with files.
fn document_of(
    format: Recognised,
    text: &str,
    file: &str,
    files: &Files,
    vocabulary: &Vocabulary,
) -> Imported {
    match format {
        Recognised::Markdown => read_markdown(text, file, files, vocabulary),
        Recognised::Okh => read_okh(text, file, files, vocabulary),
        Recognised::HowTo => read_howto(text, file, files, vocabulary),
        _ => Imported::refused(file, ANY, "nothing that could be a project"),
    }
}

/// A document in a zip, with the files beside it.
fn zipped(name: &str, format: Recognised, files: Files, vocabulary: &Vocabulary) -> Imported {
    let wanted: fn(&str) -> bool = match format {
        Recognised::Okh => is_manifest,
        Recognised::HowTo => text::is_page_name,
        _ => text::is_markdown_name,
    };
    let Some(path) = document(&files, wanted).map(str::to_owned) else {
        return Imported::refused(name, ANY, "no project in this zip");
    };
    let text = files.get(&path).map(|bytes| read_text(bytes));
    let text = text.unwrap_or_default();
    document_of(format, &text, &path, &files, vocabulary)
}

/// The document of a folder or a zip: of the files whose name is wanted, the one that stands highest; of several there the
/// index, else the shortest path (`okh.toml` before `okh-drive.toml`), and `README` last, for the others say more.
pub fn nearest_document(files: &Files, wanted: impl Fn(&str) -> bool) -> Option<&str> {
    let found = files.keys().map(String::as_str);
    let found = found.filter(|path| wanted(text::file_name(path)));
    found.min_by_key(|path| {
        let is_index = text::file_name(path).to_lowercase().starts_with("index.");
        (depth(path), text::is_read_me(path), !is_index, path.len())
    })
}

/// The same, no deeper than in one folder: what lies deeper belongs to something else.
fn document(files: &Files, wanted: fn(&str) -> bool) -> Option<&str> {
    nearest_document(files, wanted).filter(|path| depth(path) <= 1)
}

fn depth(path: &str) -> usize {
    path.matches('/').count()
}

fn is_manifest(name: &str) -> bool {
    text::is_manifest_name(name) && name.to_lowercase().contains("okh")
}

fn archive(
    name: &str,
    files: Files,
    vocabulary: &Vocabulary,
) -> (Imported, Option<Project>, Option<String>) {
    match unpack_files(files, vocabulary) {
        Ok(unpacked) => {
            let mut read = whole(unpacked.project);
            read.files = unpacked.files;
            (read, unpacked.base, unpacked.remix)
        }
        Err(error) => {
            let refused = Imported::refused(name, "etabli", error.to_string());
            (refused, None, None)
        }
    }
}

fn whole(loaded: Loaded<Project>) -> Imported {
    Imported {
        project: loaded.value,
        diagnostics: loaded.diagnostics,
        ..Imported::default()
    }
}

/// The project of a remix, and what it was adapted from.
fn remix(file: &str, text: &str) -> (Imported, Option<Project>) {
    let value: Value = serde_json::from_str(text::without_mark(text)).unwrap_or_default();
    let read = |key: &str| {
        let part = value.get(key).unwrap_or(&Value::Null);
        project_from_value(part, file, key)
    };
    let base = read("base").ok().map(|(base, _)| base);
    let imported = match read("project") {
        Ok((project, diagnostics)) => Imported {
            project: Some(project),
            diagnostics,
            ..Imported::default()
        },
        Err(diagnostic) => Imported {
            diagnostics: vec![*diagnostic],
            ..Imported::default()
        },
    };
    let found = value.get("format").and_then(Value::as_str);
    let found = found.unwrap_or_default().to_owned();
    if found.strip_prefix(REMIX) != Some("1") {
        let expected = format!("{REMIX}1");
        let problem = Problem::UnknownFormat { found, expected };
        let refused = Imported {
            diagnostics: vec![problem.at(file, "format")],
            ..Imported::default()
        };
        return (refused, None);
    }
    (imported, base)
}
