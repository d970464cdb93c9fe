//! What was found so far, a line a sheet, in a file a process: a run that was stopped goes on.

use crate::asked::{Anew, Asked};
use crate::cases::Cases;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What one process says of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) name: String,
    /// The digest of its PDF; empty where none came out.
    pub(crate) digest: String,
    pub(crate) look: Look,
}

/// How closely a sheet was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// By everything.
    Whole { pages: u64, faults: Vec<String> },
    /// Only set again, for its bytes.
    Again,
}

/// The results of one state of program, fonts and dataset.
pub(crate) struct Ledger {
    pub(crate) folder: PathBuf,
}

impl Ledger {
    pub(crate) fn of(asked: &Asked, cases: &Cases) -> Result<Self> {
        let folder = asked.stage.join(&state(cases)?[..16]);
        if asked.worker.is_none() && asked.anew == Anew::Forgotten && folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// The file of one process.
    pub(crate) fn open(&self, worker: usize) -> Result<File> {
        let path = self.folder.join(format!("{worker}.jsonl"));
        Ok(OpenOptions::new().create(true).append(true).open(path)?)
    }

    /// Everything found, whoever found it.
    pub(crate) fn read(&self) -> Result<Vec<Found>> {
        let mut all = Vec::new();
        for file in fs::read_dir(&self.folder)? {
            let path = file?.path();
            if path.extension().is_some_and(|one| one == "jsonl") {
                // A line that was cut off when its process was ended is done again.
                all.extend(fs::read_to_string(&path)?.lines().filter_map(Found::read));
            }
        }
        Ok(all)
    }

    /// Where the PDF of a sheet with faults is kept.
    pub(crate) fn kept(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join("faults");
        fs::create_dir_all(&folder)?;
        Ok(folder.join(format!("{}.pdf", name.replace(' ', "_"))))
    }
}

impl Found {
    pub(crate) fn write(&self, file: &mut File) -> Result<()> {
        let line = match &self.look {
            Look::Whole { pages, faults } => {
                json!({"name": self.name, "digest": self.digest, "pages": pages, "faults": faults})
            }
            Look::Again => json!({"name": self.name, "digest": self.digest}),
        };
        writeln!(file, "{line}").context("the results cannot be written")
    }

    fn read(line: &str) -> Option<Self> {
        let told: Value = serde_json::from_str(line).ok()?;
        let text = |name: &str| told[name].as_str().map(str::to_owned);
        let look = match told["faults"].as_array() {
            Some(faults) => Look::Whole {
                pages: told["pages"].as_u64()?,
                faults: faults
                    .iter()
                    .filter_map(|one| one.as_str().map(str::to_owned))
                    .collect(),
            },
            None => Look::Again,
        };
        Some(Self {
            name: text("name")?,
            digest: text("digest")?,
            look,
        })
    }
}

/// The digest of some bytes.
pub(crate) fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the results depend on: this program, with the templates in it, fonts and dataset.
fn state(cases: &Cases) -> Result<String> {
    let mut all = Sha256::new();
    all.update(fs::read(std::env::current_exe()?)?);
    let root = etabli_tests::repository::root();
    let mut files = BTreeMap::new();
    for folder in ["public/fonts/sheet", "public/data"] {
        files_under(&root.join(folder), &mut files)?;
    }
    for (path, bytes) in files {
        all.update(path.to_string_lossy().as_bytes());
        all.update(bytes);
    }
    all.update(cases.subjects.len().to_le_bytes());
    Ok(digest(&all.finalize()))
}

fn files_under(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files_under(&path, found)?;
        } else {
            found.insert(path.clone(), fs::read(&path)?);
        }
    }
    Ok(())
}
