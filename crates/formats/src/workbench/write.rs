//! Writing a workbench: one remix after the other, so that only packed ones stay in memory.

use super::{
    ADDED_FILES, LIST, Listed, ORIGINAL, REMIX, SOURCE, SOURCE_FILES, Shelved, VERSIONS,
    WORKBENCH_FORMAT,
};
use crate::archive::{ArchiveError, Files, Limits, Names};
use crate::{slug, zip_write};
use serde_json::json;
use std::collections::BTreeMap;

/// A workbench being written.
#[derive(Debug, Default)]
pub struct WorkbenchWriter {
    listed: Vec<Listed>,
    members: Files,
    total: usize,
}

impl WorkbenchWriter {
    /// Adds a remix. One that does not fit is refused, and the others stay.
    pub fn add(&mut self, shelved: &Shelved) -> Result<(), ArchiveError> {
        // The list is an entry as well.
        let limits = Limits::WORKBENCH;
        if self.members.len() + 1 >= limits.entries {
            return Err(ArchiveError::TooManyEntries {
                most: limits.entries,
            });
        }
        let member = member(shelved)?;
        let number = self.listed.len() + 1;
        let file = format!("remixes/{number:04}-{}.zip", slug(&shelved.title));
        limits.check_entry(&file, member.len())?;
        self.total = limits.check_total(self.total, member.len())?;
        self.members.insert(file.clone(), member);
        self.listed.push(Listed {
            id: shelved.id.clone(),
            title: shelved.title.clone(),
            file,
            binned: shelved.binned,
        });
        Ok(())
    }

    /// The file, with the texts the browser keeps beside the remixes (favourites, profile), by name.
    pub fn finish(mut self, kept: &BTreeMap<String, String>) -> Result<Vec<u8>, ArchiveError> {
        let listed = self.listed.iter();
        let listed = listed.map(|one| {
            let mut told = json!({"id": one.id, "title": one.title, "file": one.file});
            if let Some(when) = one.binned {
                told["binned"] = json!(when);
            }
            told
        });
        let list = json!({
            "format": WORKBENCH_FORMAT,
            "remixes": listed.collect::<Vec<_>>(),
            "kept": kept,
        });
        let list = format!("{list:#}\n").into_bytes();
        let limits = Limits::WORKBENCH;
        limits.check_entry(LIST, list.len())?;
        limits.check_total(self.total, list.len())?;
        self.members.insert(LIST.to_owned(), list);
        Ok(zip_write::write_stored(&self.members))
    }
}

/// The archive of one remix.
fn member(shelved: &Shelved) -> Result<Vec<u8>, ArchiveError> {
    let mut files = Files::new();
    files.insert(REMIX.to_owned(), shelved.text.clone().into_bytes());
    if let Some(source) = &shelved.source {
        let told = format!("{:#}\n", json!({"name": source.name}));
        files.insert(SOURCE.to_owned(), told.into_bytes());
        files.insert(ORIGINAL.to_owned(), source.original.clone());
        files.extend(below(SOURCE_FILES, &source.files));
    }
    for (number, version) in (1..).zip(&shelved.versions) {
        let path = format!("{VERSIONS}{number:04}.etabli-version");
        files.insert(path, version.clone().into_bytes());
    }
    files.extend(below(ADDED_FILES, &shelved.files));
    let (limits, mut names, mut total) = (Limits::SHELVED, Names::default(), 0);
    if files.len() > limits.entries {
        return Err(ArchiveError::TooManyEntries {
            most: limits.entries,
        });
    }
    for (path, content) in &files {
        names.add(path)?;
        limits.check_entry(path, content.len())?;
        total = limits.check_total(total, content.len())?;
    }
    Ok(zip_write::write(&files))
}

fn below<'f>(folder: &'f str, files: &'f Files) -> impl Iterator<Item = (String, Vec<u8>)> + 'f {
    let files = files.iter();
    files.map(move |(path, content)| (format!("{folder}{path}"), content.clone()))
}
