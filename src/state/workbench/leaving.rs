//! The whole workbench becomes one file.

use super::making::Belongings;
use super::{OpenError, Unmoved, Workbench};
use crate::platform::files::HeldBytes;
use crate::platform::storage;
use crate::state::{favourites, profile};
use etabli_formats::{Files, Shelved, ShelvedSource, WorkbenchWriter};
use etabli_remix::{RemixCard, write_remix};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A workbench that is ready to be saved.
#[derive(Debug)]
pub struct WholeFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many remixes are in it, without those of the bin.
    pub remixes: usize,
    /// The titles of those that are not, each with the reason.
    pub left_out: Vec<(String, Unmoved)>,
}

impl Workbench {
    /// Everything that is on the workbench and in its bin. `told` hears how many remixes are done.
    pub async fn whole_file(self, told: impl Fn(usize)) -> Result<WholeFile, String> {
        let mut writer = WorkbenchWriter::default();
        let mut left_out = Vec::new();
        let cards = self.cards.get_untracked();
        let bin = self.bin.get_untracked();
        let unreadable = self.unreadable.get_untracked();
        let live = cards.iter().map(|card| (card, None));
        let binned = bin.iter().map(|one| (&one.card, Some(one.put)));
        let mut remixes = 0;
        for (done, (card, binned)) in live.chain(binned).enumerate() {
            told(done);
            let added = match self.shelved(card, binned).await {
                // Another tab may just have deleted it.
                Ok(None) => continue,
                Ok(Some(shelved)) => writer.add(&shelved).map_err(Unmoved::from),
                Err(error) => Err(error.into()),
            };
            match added {
                Err(reason) => left_out.push((card.title.clone(), reason)),
                Ok(()) if binned.is_none() => remixes += 1,
                Ok(()) => {}
            }
        }
        for (id, text) in unreadable {
            let kept = Shelved {
                title: id.clone(),
                id: id.clone(),
                text,
                ..Shelved::default()
            };
            if let Err(error) = writer.add(&kept) {
                left_out.push((id, error.into()));
            }
        }
        let lists = [
            (favourites::NAME, favourites::kept_text()),
            (profile::NAME, profile::kept_text()),
        ];
        let lists = lists.into_iter();
        let lists = lists.filter_map(|(name, text)| Some((name.to_owned(), text?)));
        let lists: BTreeMap<String, String> = lists.collect();
        Ok(WholeFile {
            bytes: writer.finish(&lists).map_err(|error| error.to_string())?,
            remixes,
            left_out,
        })
    }

    /// A remix with all that belongs to it, as it leaves.
    async fn shelved(
        self,
        card: &RemixCard,
        binned: Option<u64>,
    ) -> Result<Option<Shelved>, OpenError> {
        let id = &card.id;
        let text = match binned {
            None => self.open(id).await?.map(|remix| write_remix(&remix)),
            Some(_) => storage::remix(id).await?.map(|kept| kept.text),
        };
        let Some(text) = text else {
            return Ok(None);
        };
        let Belongings {
            source,
            files,
            versions,
            ..
        } = self.belongings(id).await?;
        let source = match source {
            None => None,
            Some(source) => Some(ShelvedSource {
                // What the browser has lost of it cannot leave; the rest does.
                original: source.original.bytes().await.unwrap_or_default(),
                files: bytes_of(&source.files).await,
                name: source.name,
            }),
        };
        Ok(Some(Shelved {
            id: id.to_owned(),
            title: card.title.clone(),
            text,
            source,
            files: bytes_of(&files).await,
            versions,
            binned,
        }))
    }
}

async fn bytes_of(held: &[(String, HeldBytes)]) -> Files {
    let mut files = Files::new();
    for (path, bytes) in held {
        if let Some(bytes) = bytes.bytes().await {
            files.insert(path.clone(), bytes);
        }
    }
    files
}
