//! Deleting, taking back, erasing.

use super::Workbench;
use crate::platform::clock;
use crate::platform::storage::{self, StorageError};
use etabli_remix::RemixCard;
use leptos::prelude::*;
use std::sync::Arc;

/// A remix in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// Its line.
    pub card: Arc<RemixCard>,
    /// When it was deleted, in milliseconds since 1970.
    pub put: u64,
}

impl Workbench {
    /// Puts a remix into the bin. Where the browser refuses, it stays where it was, unless the browser keeps nothing anyway.
    pub async fn delete(self, card: Arc<RemixCard>) -> Result<(), StorageError> {
        let put = clock::now_ms();
        self.changed();
        self.cards
            .try_update(|cards| cards.retain(|one| one.id != card.id));
        self.bin.try_update(|bin| {
            bin.retain(|one| one.card.id != card.id);
            let card = card.clone();
            bin.insert(0, Binned { card, put });
        });
        let kept = storage::put_into_bin(&card.id, put).await;
        if kept.is_err() && self.held(&card.id).is_none() {
            self.lay_back(&card.id);
        }
        kept
    }

    /// Takes a remix out of the bin. Where the browser refuses, it stays there.
    pub async fn take_back(self, id: &str) -> Result<(), StorageError> {
        let kept = storage::take_out_of_bin(id).await;
        if kept.is_ok() || self.held(id).is_some() {
            self.lay_back(id);
        }
        kept
    }

    /// Erases what is in the bin under these ids: nothing brings it back.
    pub async fn erase(self, ids: &[String]) -> Result<(), StorageError> {
        let erased = storage::erase_remixes(ids).await;
        let held = |id: &String| self.held(id).is_some();
        let gone: Vec<&String> = ids.iter().filter(|id| erased.is_ok() || held(id)).collect();
        self.changed();
        self.held.try_update_value(|held| {
            for id in &gone {
                held.remove(*id);
            }
        });
        self.bin
            .try_update(|bin| bin.retain(|one| !gone.contains(&&one.card.id)));
        erased
    }

    /// Shows a remix in the bin, where it was just kept.
    pub(super) fn show_in_bin(self, card: RemixCard, put: u64) {
        self.changed();
        self.bin.try_update(|bin| {
            let at = bin.partition_point(|one| one.put > put);
            let card = Arc::new(card);
            bin.insert(at, Binned { card, put });
        });
    }

    /// From the bin to its place among the others.
    fn lay_back(self, id: &str) {
        let taken = self.bin.try_update(|bin| {
            let at = bin.iter().position(|one| one.card.id == id)?;
            Some(bin.remove(at).card)
        });
        if let Some(card) = taken.flatten() {
            self.changed();
            self.cards.try_update(|cards| {
                let at = cards.partition_point(|one| one.updated > card.updated);
                cards.insert(at, card);
            });
        }
    }
}
