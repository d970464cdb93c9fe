//! A printed sheet carries the project it was made from: reading it back from the PDF.
//!
//! Only what a sheet needs is read of the format: the table of objects, the list of attached files, and those of them that are
//! ours. Tables and objects may be packed, as other programs write them anew. The file may come from anybody: nothing calls
//! itself, every list and every unpacked byte is counted, and what does not fit is told apart in four ways.

mod objects;
mod syntax;

use crate::archive::Files;
use objects::Objects;
use syntax::{List, Value, entry};

/// The attached files that make a project, as in an archive.
const OURS: [&str; 3] = ["project.json", "base.json", "remix.json"];
/// Attached files, and branches of their list, that are looked at.
const MOST_ATTACHED: usize = 64;

/// Why no project comes out of a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintedError {
    /// A PDF that carries no project: nearly all of them.
    #[error("no project is attached to this PDF")]
    NoProject,
    /// It opens with a password only.
    #[error("the PDF is encrypted")]
    Locked,
    /// A part of it is missing, or is not what it should be.
    #[error("the PDF is damaged")]
    Damaged,
    /// What it carries is larger than any project.
    #[error("what is attached to the PDF is too large")]
    TooLarge,
}

/// True where the bytes begin as a PDF does.
pub(crate) fn is_printed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The texts a sheet was printed from, by name: `project.json`, and for a remix `base.json` and `remix.json`.
pub fn read_printed(bytes: &[u8]) -> Result<Files, PrintedError> {
    let mut objects = Objects::read(bytes)?;
    let root = objects.root();
    let catalogue = objects.dictionary(&root)?.ok_or(PrintedError::Damaged)?;
    let names = member(&mut objects, &catalogue, "Names")?;
    let tree = member(&mut objects, &names, "EmbeddedFiles")?;
    let mut files = Files::new();
    let mut branches = vec![tree];
    let mut looked_at = 0;
    while let Some(branch) = branches.pop() {
        let pairs = List::of(entry(&branch, "Names"));
        // A name, then what it names; the name inside the latter is the one that counts.
        for attached in pairs.skip(1).step_by(2) {
            looked_at += 1;
            if looked_at > MOST_ATTACHED {
                return Err(PrintedError::NoProject);
            }
            if let Some((name, text)) = ours(&mut objects, &attached)? {
                files.insert(name, text);
            }
        }
        for child in List::of(entry(&branch, "Kids")) {
            looked_at += 1;
            if looked_at > MOST_ATTACHED {
                return Err(PrintedError::NoProject);
            }
            branches.extend(objects.dictionary(&child)?);
        }
    }
    match files.contains_key(OURS[0]) {
        true => Ok(files),
        false => Err(PrintedError::NoProject),
    }
}

/// A dictionary in a dictionary; without it the PDF carries nothing.
fn member(objects: &mut Objects<'_>, holder: &[u8], key: &str) -> Result<Vec<u8>, PrintedError> {
    let value = entry(holder, key).ok_or(PrintedError::NoProject)?;
    objects.dictionary(&value)?.ok_or(PrintedError::NoProject)
}

/// One attached file and its name, where it is one of ours.
fn ours(
    objects: &mut Objects<'_>,
    attached: &Value<'_>,
) -> Result<Option<(String, Vec<u8>)>, PrintedError> {
    let Some(described) = objects.dictionary(attached)? else {
        return Ok(None);
    };
    let named = entry(&described, "UF").or_else(|| entry(&described, "F"));
    let Some(Value::Text(name)) = named else {
        return Ok(None);
    };
    let name = syntax::words(&name);
    if !OURS.contains(&name.as_str()) {
        return Ok(None);
    }
    let held = entry(&described, "EF").ok_or(PrintedError::Damaged)?;
    let held = objects.dictionary(&held)?.ok_or(PrintedError::Damaged)?;
    let place = entry(&held, "UF").or_else(|| entry(&held, "F"));
    let Some(Value::Reference(number)) = place else {
        return Err(PrintedError::Damaged);
    };
    let (about, text) = objects.stream(number)?;
    let size = entry(&about, "Params").and_then(|params| match params {
        Value::Dictionary(params) => entry(params, "Size"),
        _ => None,
    });
    // The size is a second witness beside the checksum of what is packed.
    match size {
        Some(Value::Whole(size)) if size == text.len() => Ok(Some((name, text))),
        _ => Err(PrintedError::Damaged),
    }
}
