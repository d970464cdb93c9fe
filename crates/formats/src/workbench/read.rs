//! Reading a workbench from anybody: the list first, then each remix by itself.

use super::{
    ADDED_FILES, LIST, Listed, ORIGINAL, REMIX, SOURCE, SOURCE_FILES, Shelved, ShelvedSource,
    VERSIONS, WORKBENCH_FORMAT, WorkbenchError,
};
use crate::archive::{ArchiveError, Files, Limits};
use crate::zip_read::{self, Entry};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How every version of the format begins.
const ANY_VERSION: &str = "etabli-workbench/";
/// The list is small: a large one is none.
const LONGEST_LIST: usize = 8 << 20;
/// Where the name of a zip's first entry stands.
const FIRST_NAME: usize = 30;

/// A workbench that was opened; its remixes are still packed.
pub struct WorkbenchFile<'b> {
    bytes: &'b [u8],
    entries: BTreeMap<String, Entry>,
    /// The remixes it lists.
    pub remixes: Vec<Listed>,
    /// The texts a browser kept beside them, by name.
    pub kept: BTreeMap<String, String>,
}

/// True when the first bytes of a file, a hundred or more, are those of a workbench as it is written here.
pub fn starts_a_workbench(beginning: &[u8]) -> bool {
    let name = beginning.get(FIRST_NAME..FIRST_NAME + LIST.len());
    beginning.starts_with(b"PK\x03\x04") && name == Some(LIST.as_bytes())
}

impl<'b> WorkbenchFile<'b> {
    /// Opens a file. Sizes are checked before anything is unpacked.
    pub fn open(bytes: &'b [u8]) -> Result<Self, WorkbenchError> {
        let limits = Limits::WORKBENCH;
        let mut entries = BTreeMap::new();
        let mut total = 0;
        for entry in zip_read::directory(bytes, limits)? {
            if entry.path.ends_with('/') {
                continue;
            }
            limits.check_entry(&entry.path, entry.size)?;
            total = limits.check_total(total, entry.size)?;
            if let Some(twice) = entries.insert(entry.path.clone(), entry) {
                return Err(ArchiveError::Duplicate { path: twice.path }.into());
            }
        }
        let list = entries.get(LIST).ok_or(WorkbenchError::NotAWorkbench)?;
        let too_large = ArchiveError::EntryTooLarge {
            path: LIST.to_owned(),
            most: LONGEST_LIST,
        };
        if list.size > LONGEST_LIST {
            return Err(too_large.into());
        }
        let list = zip_read::unpack(bytes, list, limits)?;
        let list: Value = serde_json::from_slice(&list).unwrap_or_default();
        let found = text(&list, "format");
        if found != WORKBENCH_FORMAT {
            return Err(if found.starts_with(ANY_VERSION) {
                WorkbenchError::OtherVersion { found }
            } else {
                WorkbenchError::NotAWorkbench
            });
        }
        let kept = list.get("kept").and_then(Value::as_object);
        let kept = kept.into_iter().flatten();
        let kept = kept.filter_map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned())));
        let remixes = list.get("remixes").and_then(Value::as_array);
        let remixes = remixes.into_iter().flatten().map(|one| Listed {
            id: text(one, "id"),
            title: text(one, "title"),
            file: text(one, "file"),
            binned: one.get("binned").and_then(Value::as_u64),
        });
        // Named twice, an entry would be unpacked twice, and a small file keep the reader busy for hours.
        let mut named = BTreeSet::new();
        let once = remixes.filter(|one| named.insert(one.file.clone()));
        Ok(Self {
            bytes,
            remixes: once.take(limits.entries).collect(),
            kept: kept.collect(),
            entries,
        })
    }

    /// Reads one remix of the list. What is wrong with it says nothing about the others.
    pub fn read(&self, listed: &Listed) -> Result<Shelved, ArchiveError> {
        let missing = |path: &str| ArchiveError::Damaged {
            path: path.to_owned(),
        };
        let entry = self.entries.get(&listed.file);
        let entry = entry.ok_or_else(|| missing(&listed.file))?;
        let member = zip_read::unpack(self.bytes, entry, Limits::WORKBENCH)?;
        let mut files = zip_read::read(&member, Limits::SHELVED)?;
        let remix = files.remove(REMIX).ok_or_else(|| missing(REMIX))?;
        let remix = String::from_utf8(remix).map_err(|_| missing(REMIX))?;
        let told = files.remove(SOURCE);
        let source = told.map(|told| {
            let told: Value = serde_json::from_slice(&told).unwrap_or_default();
            ShelvedSource {
                name: text(&told, "name"),
                original: files.remove(ORIGINAL).unwrap_or_default(),
                files: taken(&mut files, SOURCE_FILES),
            }
        });
        Ok(Shelved {
            id: listed.id.clone(),
            title: listed.title.clone(),
            text: remix,
            source,
            versions: texts(taken(&mut files, VERSIONS)),
            binned: listed.binned,
            files: taken(&mut files, ADDED_FILES),
        })
    }
}

/// The files below a folder, by their paths in it.
fn taken(files: &mut Files, folder: &str) -> Files {
    let below = files.extract_if(.., |path, _| path.starts_with(folder));
    below
        .map(|(path, content)| (path[folder.len()..].to_owned(), content))
        .collect()
}

/// The files that are texts, in the order of their paths. What is none tells nothing.
fn texts(files: Files) -> Vec<String> {
    let texts = files.into_values().map(String::from_utf8);
    texts.filter_map(Result::ok).collect()
}

fn text(value: &Value, key: &str) -> String {
    let found = value.get(key).and_then(Value::as_str);
    found.unwrap_or_default().to_owned()
}
