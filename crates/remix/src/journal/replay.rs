//! Opening a remix: its last text, and what was done since. A journal with a gap or a broken entry is replayed as
//! far as it goes, and says so; nothing in it is deleted.

use super::entry::{Entry, EntryFault, read_entry};
use super::patch::{NotApplied, apply};
use crate::remix::REMIX_FORMAT;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use thiserror::Error;

/// Which entries a remix's text already holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The number of the last entry in the text; 0 for none.
    pub through: u64,
    /// When that text says that it was last changed: a text with another time was put there as a whole.
    pub updated: u64,
}

/// The anchor as text.
pub fn write_anchor(anchor: Anchor) -> String {
    // Two numbers: there is nothing JSON cannot say.
    serde_json::to_string(&anchor).unwrap_or_default()
}

/// Reads an anchor.
pub fn read_anchor(text: &str) -> Option<Anchor> {
    serde_json::from_str(text).ok()
}

/// Why a journal was not replayed to its end.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum JournalFault {
    /// An entry is missing.
    #[error("entry {0} is missing")]
    Gap(u64),
    /// An entry cannot be read.
    #[error("entry {0} cannot be read: {1}")]
    Broken(u64, EntryFault),
    /// An entry was made for another document.
    #[error("entry {0} does not fit: {1}")]
    Stuck(u64, NotApplied),
    /// The text was replaced as a whole, by one who did not know the journal.
    #[error("the text was replaced as a whole")]
    Replaced,
}

/// A remix with all that was done to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The remix as JSON, as it was when the last entry was kept.
    pub document: Value,
    /// The number of the last entry there is.
    pub seq: u64,
    /// The entries that can still be undone or made again, in their order.
    pub log: Vec<Arc<Entry>>,
    /// Which entries the text holds; `None` before the first is kept.
    pub anchor: Option<Anchor>,
    /// Why the document is not that of the last entry.
    pub fault: Option<JournalFault>,
}

/// Opens a remix from its text, its anchor and every entry there is, each with its number, in order. `None` where the
/// text is not the JSON of a remix.
pub fn open_journal(
    text: &str,
    anchor: Option<Anchor>,
    entries: &[(u64, String)],
) -> Option<Opened> {
    let start: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if start.get("format").and_then(Value::as_str) != Some(REMIX_FORMAT) {
        return None;
    }
    let seq = entries.last().map_or(0, |(seq, _)| *seq);
    let seq = seq.max(anchor.map_or(0, |anchor| anchor.through));
    let updated = start.get("updated").and_then(Value::as_u64);
    let through = anchor.map_or(0, |anchor| anchor.through);
    if anchor.is_some_and(|anchor| Some(anchor.updated) != updated) {
        return Some(Opened {
            document: start,
            seq,
            log: Vec::new(),
            anchor,
            fault: Some(JournalFault::Replaced),
        });
    }
    let mut log: Vec<Arc<Entry>> = Vec::with_capacity(entries.len());
    let mut document = start.clone();
    let mut applied = through;
    let mut fault = None;
    for (number, text) in entries {
        let entry = match read_entry(text) {
            Ok(entry) if entry.seq == *number => entry,
            Ok(_) | Err(_) if *number <= through => {
                // The text holds it: what was before can no longer be undone, and that is all.
                log.clear();
                continue;
            }
            Ok(entry) => {
                fault = Some(JournalFault::Gap(entry.seq));
                break;
            }
            Err(broken) => {
                fault = Some(JournalFault::Broken(*number, broken));
                break;
            }
        };
        if log.last().is_some_and(|last| last.seq + 1 != entry.seq) {
            log.clear();
        }
        if entry.seq > through {
            if entry.seq != applied + 1 {
                fault = Some(JournalFault::Gap(applied + 1));
                break;
            }
            if let Err(different) = apply(&mut document, &entry.forward) {
                fault = Some(JournalFault::Stuck(entry.seq, different));
                document = again(start, &log, through);
                break;
            }
            document["updated"] = Value::from(entry.at);
            applied = entry.seq;
        }
        log.push(Arc::new(entry));
    }
    // Between the last entry that can be read and the text there may be a gap.
    if log.last().is_some_and(|last| last.seq < through) {
        log.clear();
    }
    Some(Opened {
        document,
        seq,
        log,
        anchor,
        fault,
    })
}

/// The document of the entries that fitted.
fn again(mut document: Value, log: &[Arc<Entry>], through: u64) -> Value {
    for entry in log.iter().filter(|entry| entry.seq > through) {
        if apply(&mut document, &entry.forward).is_err() {
            break;
        }
        document["updated"] = Value::from(entry.at);
    }
    document
}

/// The text of a remix with the entries it does not hold yet: what others read who know nothing of journals. What is
/// not the text of a remix stays as it is.
pub fn settled(text: &str, anchor: Option<Anchor>, entries: &[(u64, String)]) -> String {
    let through = anchor.map_or(0, |anchor| anchor.through);
    if entries.last().is_none_or(|(seq, _)| *seq <= through) {
        return text.to_owned();
    }
    let Some(opened) = open_journal(text, anchor, entries) else {
        return text.to_owned();
    };
    let mut text = serde_json::to_string_pretty(&opened.document).unwrap_or_default();
    text.push('\n');
    text
}
