//! `etabli import [--from FORMAT] FILE_OR_DIR`: a document of another format as a project to review.

use crate::arguments::{ImportFormat, ImportOptions};
use crate::check::{Finding, tell};
use crate::folder::{read_beside, read_vocabulary};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_formats::{
    Files, Imported, Limits, Recognised, file_paths, nearest_document, read_any, read_archive,
    read_dodoc, read_files, read_howto, read_markdown, read_okh, read_text, unpack,
};
use etabli_model::{Project, Vocabulary, project_to_value, write_project};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The gallery's own words, for those who import without a dataset.
const VOCABULARY: &str = include_str!("../../../public/data/vocabulary.json");

/// Prints the project, or writes its folder; what was guessed, kept aside or lost is told beside it.
pub(crate) fn run(options: &ImportOptions, words: &Words) -> Result<Outcome> {
    let vocabulary = vocabulary(options.into.as_deref());
    let imported = match options.from {
        ImportFormat::Any => any(&options.source, &vocabulary)?,
        ImportFormat::Archive => vec![archive(&options.source, &vocabulary)?],
        ImportFormat::Markdown => vec![markdown(&options.source, &vocabulary)?],
        ImportFormat::Okh => {
            let is_manifest = |name: &str| {
                let end = [".yml", ".yaml", ".toml", ".json"]
                    .iter()
                    .any(|end| name.ends_with(end));
                name.contains("okh") && end
            };
            vec![with_files(
                &options.source,
                &vocabulary,
                is_manifest,
                "manifest (okh.yml or okh.toml)",
                read_okh,
            )?]
        }
        ImportFormat::Howto => {
            let is_page = |name: &str| {
                let ends = [".html", ".htm", ".json", ".jsonld"];
                ends.iter().any(|end| name.ends_with(end))
            };
            vec![with_files(
                &options.source,
                &vocabulary,
                is_page,
                "page (index.html)",
                read_howto,
            )?]
        }
        ImportFormat::Dodoc => read_dodoc(&files_of(&options.source)?, &vocabulary),
    };
    if options.into.is_none() && !options.json && imported.len() > 1 {
        bail!("{} projects were found: give --into DIR", imported.len());
    }
    let mut outcome = Outcome::Well;
    let mut told = Vec::new();
    for one in imported {
        if one.project.is_none() {
            outcome = Outcome::Findings;
        }
        if let (Some(into), Some(project)) = (&options.into, &one.project) {
            let folder = write(project, &one.files, into)?;
            let arguments = [("folder", folder.display().to_string())];
            eprintln!("{}", words.say("import-written", &arguments));
        }
        if options.json {
            told.push(json(one, words));
            continue;
        }
        tell(&one.diagnostics, words);
        if let (Some(project), None) = (&one.project, &options.into) {
            output::bytes(write_project(project).as_bytes())?;
        }
    }
    if options.json {
        // One document is one project for all formats but those that hold many.
        match told.len() {
            1 => output::json(&told[0])?,
            _ => output::json(&json!({ "projects": told }))?,
        }
    }
    Ok(outcome)
}

fn json(imported: Imported, words: &Words) -> Value {
    let found = imported.diagnostics.into_iter();
    let diagnostics: Vec<Finding> = found.map(|one| Finding::of(one, words)).collect();
    let project = imported.project.as_ref().map(project_to_value);
    json!({ "project": project, "diagnostics": diagnostics })
}

/// The files of a folder or of a zip; a zip within the limits of an archive.
fn files_of(source: &Path) -> Result<Files> {
    if !source.is_dir() {
        let bytes =
            fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
        return read_archive(&bytes, Limits::default())
            .with_context(|| format!("{} cannot be opened", source.display()));
    }
    let mut files = Files::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(source.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let kind = entry.file_type()?;
            if kind.is_dir() && entry.file_name() == ".git" {
                // The history of a clone is no file of the project.
            } else if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                let name = path.to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}

/// The words of the dataset the project goes into, else the gallery's own.
fn vocabulary(into: Option<&Path>) -> Vocabulary {
    let near = into
        .map(|dir| dir.join("vocabulary.json"))
        .filter(|file| file.is_file());
    match near {
        Some(file) => read_vocabulary(&file).1,
        None => etabli_model::load_vocabulary(VOCABULARY, "vocabulary.json")
            .value
            .unwrap_or_default(),
    }
}

/// A file or a folder whose format nobody named.
fn any(source: &Path, vocabulary: &Vocabulary) -> Result<Vec<Imported>> {
    if source.is_dir() {
        return Ok(read_files(&name(source), files_of(source)?, vocabulary).projects);
    }
    let bytes = fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
    let reading = read_any(&name(source), &bytes, vocabulary);
    // A page on a disk has its pictures beside it; one in a zip came with them.
    if reading.format == Recognised::Markdown && !bytes.starts_with(b"PK") {
        return Ok(vec![markdown(source, vocabulary)?]);
    }
    Ok(reading.projects)
}

fn archive(source: &Path, vocabulary: &Vocabulary) -> Result<Imported> {
    let bytes = fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
    match unpack(&bytes, vocabulary) {
        Ok(unpacked) => Ok(Imported {
            project: unpacked.project.value,
            files: unpacked.files,
            diagnostics: unpacked.project.diagnostics,
        }),
        Err(error) => Ok(Imported::refused(
            &name(source),
            "etabli",
            error.to_string(),
        )),
    }
}

/// A page, with the pictures and files it names that stand beside it.
fn markdown(source: &Path, vocabulary: &Vocabulary) -> Result<Imported> {
    let (text, file) = (text(source)?, name(source));
    let first = read_markdown(&text, &file, &Files::new(), vocabulary);
    let Some(project) = &first.project else {
        return Ok(first);
    };
    let dir = source.parent().filter(|dir| !dir.as_os_str().is_empty());
    let dir = dir.unwrap_or(Path::new("."));
    let beside = file_paths(project).into_iter().filter_map(|path| {
        let bytes = read_beside(dir, &path).ok()?;
        Some((path, bytes))
    });
    let files: Files = beside.collect();
    Ok(read_markdown(&text, &file, &files, vocabulary))
}

/// A document alone, or a folder or zip with the files it names.
fn with_files(
    source: &Path,
    vocabulary: &Vocabulary,
    is_document: impl Fn(&str) -> bool,
    named: &str,
    read: impl Fn(&str, &str, &Files, &Vocabulary) -> Imported,
) -> Result<Imported> {
    let is_zip = source.extension().is_some_and(|end| end == "zip");
    if !source.is_dir() && !is_zip {
        return Ok(read(
            &text(source)?,
            &name(source),
            &Files::new(),
            vocabulary,
        ));
    }
    let files = files_of(source)?;
    let wanted = |name: &str| is_document(&name.to_lowercase());
    let Some(document) = nearest_document(&files, wanted) else {
        bail!("{} holds no {named}", source.display());
    };
    let text = read_text(&files[document]);
    let (folder, name) = document.rsplit_once('/').unwrap_or(("", document));
    let beside = files.iter().filter_map(|(path, bytes)| {
        let path = match folder {
            "" => path,
            _ => path.strip_prefix(folder)?.strip_prefix('/')?,
        };
        Some((path.to_owned(), bytes.clone()))
    });
    Ok(read(&text, name, &beside.collect(), vocabulary))
}

fn text(source: &Path) -> Result<String> {
    let bytes = fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
    Ok(read_text(&bytes))
}

fn name(source: &Path) -> String {
    let name = source.file_name().unwrap_or(source.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Writes a project's folder into a dataset, or into any folder. Nothing is ever written over.
fn write(project: &Project, files: &Files, into: &Path) -> Result<PathBuf> {
    let dataset = into.join("dataset.json").is_file() || into.join("projects").is_dir();
    let around = if dataset {
        into.join("projects")
    } else {
        into.to_owned()
    };
    let folder = around.join(&project.id);
    if folder.exists() {
        bail!("{} exists already: nothing was written", folder.display());
    }
    let put = |path: &Path, bytes: &[u8]| -> Result<()> {
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
    };
    for (path, bytes) in files {
        if !etabli_model::is_safe_path(path) {
            bail!("{path} is not a path inside the project");
        }
        put(&folder.join(path), bytes)?;
    }
    put(
        &folder.join("project.json"),
        write_project(project).as_bytes(),
    )?;
    Ok(folder)
}
