//! The file of a whole workbench is taken in: what is here already is kept, whatever the file says.

use super::making::{Belongings, new_id};
use super::{OpenError, Unmoved, Workbench, readable};
use crate::platform::clock;
use crate::platform::files::HeldBytes;
use crate::platform::sources::KeptSource;
use crate::platform::storage;
use etabli_formats::{Files, Listed, Shelved, WorkbenchFile};
use etabli_remix::{Remix, RemixCard, arranged_versions, days_left};
use leptos::prelude::*;

/// The letters of ids made here: no word of an address is one.
const ID_LETTERS: &str = "0123456789abcdefghjkmnpqrstvwxyz";
const LONGEST_ID: usize = 32;

/// What came of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Remixes that were added.
    pub added: usize,
    /// Remixes that were added to the bin.
    pub binned: usize,
    /// Remixes that were here already, just the same.
    pub same: usize,
    /// Titles of those that were here otherwise, and stand beside ours now.
    pub beside: Vec<String>,
    /// Titles of those that could not be taken, each with the reason.
    pub refused: Vec<(String, Unmoved)>,
    /// Favourites and saved searches that were added.
    pub lists: usize,
    /// What became of the profile.
    pub profile: ProfileArrival,
}

/// What became of the profile in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProfileArrival {
    /// There is none, or it is ours.
    #[default]
    Nothing,
    /// It is ours from now on.
    Taken,
    /// Ours is another one, and stays.
    OursStays,
}

enum Taken {
    Added,
    Binned,
    Same,
    Beside,
}

impl Workbench {
    /// Takes in every remix of a file. `told` hears how many are done.
    pub async fn take_in(self, file: &WorkbenchFile<'_>, told: impl Fn(usize)) -> Arrival {
        let mut arrival = Arrival::default();
        for (done, listed) in file.remixes.iter().enumerate() {
            told(done);
            match self.take_one(file, listed).await {
                Ok(Taken::Added) => arrival.added += 1,
                Ok(Taken::Binned) => arrival.binned += 1,
                Ok(Taken::Same) => arrival.same += 1,
                Ok(Taken::Beside) => arrival.beside.push(listed.title.clone()),
                Err(reason) => arrival.refused.push((listed.title.clone(), reason)),
            }
        }
        arrival
    }

    async fn take_one(self, file: &WorkbenchFile<'_>, listed: &Listed) -> Result<Taken, Unmoved> {
        let over = |put| days_left(put, clock::now_ms()).is_none();
        if listed.binned.is_some_and(over) {
            // Its days are over here as they are where it comes from.
            return Ok(Taken::Same);
        }
        let shelved = file.read(listed)?;
        let id = if is_id(&listed.id) {
            listed.id.clone()
        } else {
            new_id()
        };
        let remix = readable(&id, &shelved.text);
        let remix = remix.ok_or(Unmoved::Unreadable)?;
        let ours = match self.open(&id).await {
            Ok(ours) => ours,
            Err(OpenError::Storage(error)) => return Err(error.into()),
            // What cannot be read is not written over.
            Err(OpenError::Unreadable) => return self.keep_beside(remix, shelved).await,
        };
        match ours {
            Some(ours) if ours == remix => Ok(Taken::Same),
            Some(_) => self.keep_beside(remix, shelved).await,
            None => match storage::remix(&id).await? {
                None => {
                    self.keep_shelved(&remix, shelved).await?;
                    Ok(match listed.binned {
                        None => Taken::Added,
                        Some(_) => Taken::Binned,
                    })
                }
                Some(binned) if readable(&id, &binned.text).as_ref() == Some(&remix) => {
                    if listed.binned.is_some() {
                        return Ok(Taken::Same);
                    }
                    self.take_back(&id).await?;
                    Ok(Taken::Added)
                }
                Some(_) => self.keep_beside(remix, shelved).await,
            },
        }
    }

    /// Keeps a remix under a new id, unless an earlier visit of the same file did.
    async fn keep_beside(self, remix: Remix, shelved: Shelved) -> Result<Taken, Unmoved> {
        let looks_like = |card: &RemixCard| {
            (card.created, card.updated, &card.title)
                == (remix.created, remix.updated, &remix.project.title)
        };
        if shelved.binned.is_some()
            && self
                .bin
                .with_untracked(|bin| bin.iter().any(|one| looks_like(&one.card)))
        {
            return Ok(Taken::Same);
        }
        let like = self.cards.with_untracked(|cards| {
            let like = cards.iter().filter(|card| looks_like(card));
            like.map(|card| card.id.clone()).collect::<Vec<_>>()
        });
        for id in like {
            let there = self.open(&id).await.ok().flatten();
            let same = |there: Remix| {
                let id = remix.id.clone();
                Remix { id, ..there } == remix
            };
            if there.is_some_and(same) {
                return Ok(Taken::Same);
            }
        }
        let (id, binned) = (new_id(), shelved.binned);
        self.keep_shelved(&Remix { id, ..remix }, shelved).await?;
        Ok(match binned {
            None => Taken::Beside,
            Some(_) => Taken::Binned,
        })
    }

    async fn keep_shelved(self, remix: &Remix, shelved: Shelved) -> Result<(), Unmoved> {
        let source = match shelved.source {
            None => None,
            Some(source) => Some(KeptSource {
                name: source.name,
                original: held("", &source.original)?,
                files: held_files(&source.files)?,
            }),
        };
        let files = held_files(&shelved.files)?;
        let belongings = Belongings {
            source,
            files,
            versions: arranged_versions(shelved.versions),
            binned: shelved.binned,
        };
        self.keep_whole(remix, belongings).await?;
        Ok(())
    }
}

fn held(path: &str, bytes: &[u8]) -> Result<HeldBytes, Unmoved> {
    let held = HeldBytes::new(path, bytes);
    held.ok_or_else(|| Unmoved::Refused(format!("Blob: {path}")))
}

fn held_files(files: &Files) -> Result<Vec<(String, HeldBytes)>, Unmoved> {
    let files = files.iter();
    files
        .map(|(path, bytes)| Ok((path.clone(), held(path, bytes)?)))
        .collect()
}

/// True for an id as they are made here: another one might be a word of an address.
fn is_id(id: &str) -> bool {
    (1..=LONGEST_ID).contains(&id.len()) && id.chars().all(|letter| ID_LETTERS.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn an_id_from_elsewhere_is_never_a_word_of_an_address() {
        for (id, good) in [
            ("a1b2c3d4", true),
            ("profil", false),
            ("importer", false),
            ("nouveau", false),
            ("../x", false),
            ("", false),
            (&"a".repeat(33), false),
        ] {
            assert_eq!(is_id(id), good, "{id}");
        }
    }
}
