//! Attaching files: each is looked at, kept in this browser, and only then named in the remix.

use super::editor::Editor;
use super::kept_files::PictureFolder;
use super::picture_place::place_file;
use crate::platform::dropped::ChosenFile;
use crate::platform::files::{self, HeldBytes};
use crate::platform::{clock, storage};
use etabli_formats::{Attachment, AttachmentFault, Limits, attachment, kept_path, sha256};
use etabli_model::FileEntry;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Files of one project: an archive holds 500, pictures among them.
pub const MOST_FILES: usize = 100;
/// Bytes of all attached files: the rest of an archive is for pictures.
pub const MOST_BYTES_TOGETHER: u64 = 48_000_000;

/// A file that was not attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: FileRefusal,
}

/// Why a file is not attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// What it is.
    Content(AttachmentFault),
    /// The project has as many files as it can.
    TooMany,
    /// Together they would not fit into an archive.
    TooMuchTogether,
    /// The browser did not give its bytes; its word.
    Unread(String),
    /// The browser did not keep it; its word.
    NotKept(String),
}

/// Attaching files to the remix being edited, as a context.
#[derive(Clone, Copy)]
pub struct Attachments {
    editor: Editor,
    /// Files are being read.
    pub busy: RwSignal<bool>,
    /// The last that were not attached.
    pub refused: RwSignal<Vec<RefusedFile>>,
    /// What was taken out of drawings.
    pub removed: RwSignal<Vec<String>>,
    /// Paths that were asked for and stand nowhere.
    pub lost: RwSignal<Vec<String>>,
}

/// Provides [`Attachments`] under an editor.
pub fn provide(editor: Editor) -> Attachments {
    let attachments = Attachments {
        editor,
        busy: RwSignal::new(false),
        refused: RwSignal::new(Vec::new()),
        removed: RwSignal::new(Vec::new()),
        lost: RwSignal::new(Vec::new()),
    };
    provide_context(attachments);
    attachments
}

/// The files of the remix being edited.
pub fn use_attachments() -> Attachments {
    expect_context()
}

impl Attachments {
    /// Attaches files, or puts the first in place of the one with an id. `shown` is told the ids once they are there.
    pub fn add(
        self,
        files: Vec<ChosenFile>,
        instead: Option<String>,
        shown: impl FnOnce(&[String]) + 'static,
    ) {
        if files.is_empty() || self.busy.get_untracked() || self.editor.refuses() {
            return;
        }
        self.busy.set(true);
        self.refused.set(Vec::new());
        self.removed.set(Vec::new());
        spawn_local(async move {
            let mut added = Vec::new();
            let most = if instead.is_some() { 1 } else { files.len() };
            for file in files.into_iter().take(most) {
                let name = file.name();
                match self.attach(&file, instead.as_deref()).await {
                    Ok(id) => added.push(id),
                    Err(reason) => {
                        let refused = RefusedFile { name, reason };
                        self.refused.try_update(|all| all.push(refused));
                    }
                }
            }
            self.busy.try_set(false);
            shown(&added);
        });
    }

    /// Saves a file of the remix on the teacher's disk, under its readable name.
    pub fn download(self, file: FileEntry) {
        let folder = PictureFolder::of_remix(&self.editor.remix());
        spawn_local(async move {
            match folder.bytes(&file.path).await {
                Some(bytes) => {
                    let name = file.path.rsplit('/').next().unwrap_or_default();
                    // Whatever it is, it is saved, not shown.
                    files::download(name, "application/octet-stream", &bytes);
                }
                None => {
                    self.lost.try_update(|lost| lost.push(file.path));
                }
            }
        });
    }

    async fn attach(self, file: &ChosenFile, instead: Option<&str>) -> Result<String, FileRefusal> {
        let most = Limits::default().entry_bytes;
        if file.size() > most as u64 {
            return Err(FileRefusal::Content(AttachmentFault::TooLarge { most }));
        }
        self.has_room(file.size(), instead)?;
        let bytes = file.bytes().await.map_err(FileRefusal::Unread)?;
        let kept = attachment(&file.name(), &bytes).map_err(FileRefusal::Content)?;
        let entry = entry(&file.name(), &kept);
        let held = HeldBytes::new(&entry.path, &kept.bytes);
        let held = held.ok_or_else(|| FileRefusal::NotKept("Blob".to_owned()))?;
        let stored = storage::keep_files(&self.editor.id(), &[(entry.path.clone(), held)]).await;
        stored.map_err(|error| FileRefusal::NotKept(error.to_string()))?;
        let id = instead.map_or_else(|| entry.id.clone(), str::to_owned);
        // The page may be gone meanwhile.
        if self.editor.draft.try_with_untracked(|_| ()).is_some() {
            self.removed.update(|all| all.extend(kept.removed));
            let edit = format!("files+{}", entry.id);
            self.editor
                .change(&edit, |project| place_file(project, entry, instead));
        }
        Ok(id)
    }

    fn has_room(self, more: u64, instead: Option<&str>) -> Result<(), FileRefusal> {
        let (count, together) = self
            .editor
            .draft
            .try_with_untracked(|draft| {
                let others = draft
                    .files
                    .iter()
                    .filter(|one| Some(one.id.as_str()) != instead);
                others.fold((0, 0_u64), |(count, sum), one| {
                    (count + 1, sum.saturating_add(one.bytes))
                })
            })
            .unwrap_or_default();
        if count >= MOST_FILES {
            return Err(FileRefusal::TooMany);
        }
        match together.saturating_add(more) > MOST_BYTES_TOGETHER {
            true => Err(FileRefusal::TooMuchTogether),
            false => Ok(()),
        }
    }
}

fn entry(name: &str, kept: &Attachment) -> FileEntry {
    let digest = sha256(&kept.bytes);
    let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    FileEntry {
        id: clock::new_id(),
        path: kept_path("files", name, &digest, &kept.kind),
        kind: kept.kind.clone(),
        media_type: kept.media_type.to_owned(),
        role: kept.role.word().to_owned(),
        title: title
            .chars()
            .filter(|one| !one.is_control())
            .take(120)
            .collect(),
        bytes: kept.bytes.len() as u64,
        sha256: digest,
        ..FileEntry::default()
    }
}
