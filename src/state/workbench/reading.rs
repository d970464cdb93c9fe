//! Reading the workbench: the lines that are kept, and those of remixes that were kept before lines were.

use super::{Binned, StorageStatus, Workbench, readable};
use crate::platform::clock;
use crate::platform::storage::{self, Shelf, StorageError};
use etabli_remix::{RemixCard, card_of, days_left};
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Remixes without a line that are read before their lines are kept.
const BATCH: usize = 16;

impl Workbench {
    pub(super) async fn read(self) {
        let status = match self.read_lines().await {
            Ok(()) => StorageStatus::Kept,
            Err(error) => StorageStatus::NotKept {
                reason: error.to_string(),
            },
        };
        self.status.try_set(status);
    }

    async fn read_lines(self) -> Result<(), StorageError> {
        loop {
            let turn = self.turn.try_get_value();
            let mut shelf = storage::shelf().await?;
            let (mut cards, mut without) = (Vec::new(), std::mem::take(&mut shelf.without_card));
            for (id, line) in std::mem::take(&mut shelf.cards) {
                match RemixCard::from_text(&line) {
                    Some(card) => cards.push(Arc::new(RemixCard { id, ..card })),
                    None => without.push(id),
                }
            }
            for ids in without.chunks(BATCH) {
                // Those that have a line do not wait for those that have none.
                if self.turn.try_get_value() == turn {
                    self.lay_out(cards.clone(), &shelf);
                }
                cards.extend(self.make_cards(ids).await?);
            }
            // What was changed here meanwhile is read again: nothing newer is covered.
            if self.turn.try_get_value() == turn {
                self.lay_out(cards, &shelf);
                erase_old(&shelf).await;
                return Ok(());
            }
        }
    }

    /// The lines of remixes that had none. A text that cannot be read has none either, and is told.
    async fn make_cards(self, ids: &[String]) -> Result<Vec<Arc<RemixCard>>, StorageError> {
        let mut made = Vec::with_capacity(ids.len());
        for id in ids {
            // Another tab may just have erased it.
            let Some(kept) = storage::remix(id).await? else {
                continue;
            };
            match readable(id, &kept.text) {
                Some(remix) => made.push(Arc::new(card_of(&remix))),
                None => {
                    self.unreadable.try_update(|texts| {
                        texts.insert(id.clone(), kept.text);
                    });
                }
            }
        }
        let lines = made.iter().map(|card| (card.id.clone(), card.to_text()));
        let lines: Vec<(String, String)> = lines.collect();
        if !lines.is_empty() {
            storage::keep_cards(&lines).await?;
        }
        Ok(made)
    }

    /// Shows what was read, and what this page alone has. What has been in the bin for its days is not shown any more.
    fn lay_out(self, mut cards: Vec<Arc<RemixCard>>, shelf: &Shelf) {
        for held in self.only_here() {
            cards.retain(|card| card.id != held.id);
            cards.push(Arc::new(card_of(&held)));
        }
        cards.sort_unstable_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        let times: BTreeMap<&str, u64> = shelf
            .binned
            .iter()
            .map(|(id, put)| (id.as_str(), *put))
            .collect();
        let now = clock::now_ms();
        let (mut bin, mut shown) = (Vec::new(), Vec::with_capacity(cards.len()));
        for card in cards {
            match times.get(card.id.as_str()) {
                None => shown.push(card),
                Some(put) if days_left(*put, now).is_some() => bin.push(Binned { card, put: *put }),
                Some(_) => {}
            }
        }
        bin.sort_by_key(|binned| Reverse(binned.put));
        self.imported
            .try_update(|names| names.extend(shelf.imported.iter().cloned()));
        self.bin.try_set(bin);
        self.cards.try_set(shown);
    }
}

/// Erases what has been in the bin for its days.
async fn erase_old(shelf: &Shelf) {
    let now = clock::now_ms();
    let over = shelf.binned.iter();
    let over = over.filter(|(_, put)| days_left(*put, now).is_none());
    let over: Vec<String> = over.map(|(id, _)| id.clone()).collect();
    if !over.is_empty() {
        // Refused now, it is asked for at the next opening.
        let _ = storage::erase_remixes(&over).await;
    }
}
