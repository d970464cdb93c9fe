//! One line of a journal, as text that says its version: what is read again is checked like anything from outside.

use super::patch::Patch;
use crate::merge::path::turns;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The format this code writes.
pub const ENTRY_FORMAT: &str = "etabli-entry/1";
/// The largest entry read, in bytes: a whole remix put at once is far smaller.
const LONGEST: usize = 32 << 20;
/// The most changes of one entry, forward and back.
const MOST_CHANGES: usize = 40_000;
/// The longest name of a field, in bytes.
const LONGEST_FIELD: usize = 1_000;
/// The longest place, in bytes, and its most turns.
const LONGEST_PLACE: (usize, usize) = (4_000, 64);
/// The highest number JavaScript counts to.
const HIGHEST: u64 = 1 << 53;

/// One step in the life of a remix.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number, from 1, without gap.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What was edited: quick edits of one field are undone together.
    pub field: String,
    /// What kind of step it was.
    pub act: Act,
    /// What it changed.
    pub forward: Patch,
    /// What takes it back.
    pub backward: Patch,
}

/// What kind of step an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Something was edited.
    Edit,
    /// The last edits were taken back.
    Undo,
    /// What was taken back was made again.
    Redo,
    /// What stood before cannot be read, or was replaced as a whole: the history begins here.
    Restart,
}

/// Why a text is no entry.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EntryFault {
    /// It is not the JSON of an entry.
    #[error("it is not an entry: {0}")]
    NotAnEntry(String),
    /// It is of another version.
    #[error("its format is `{0}`, not `{ENTRY_FORMAT}`")]
    UnknownFormat(String),
    /// A limit is passed.
    #[error("it is too large")]
    TooLarge,
    /// It names what is no place in a document.
    #[error("`{0}` is no place")]
    NoPlace(String),
}

#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    seq: u64,
    at: u64,
    #[serde(default)]
    field: String,
    act: Act,
    #[serde(default)]
    forward: Patch,
    #[serde(default)]
    backward: Patch,
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
}

/// The entry as text: [`read_entry`] gives the same one back.
pub fn write_entry(entry: &Entry) -> String {
    let written = Written {
        format: ENTRY_FORMAT.to_owned(),
        seq: entry.seq,
        at: entry.at,
        field: entry.field.clone(),
        act: entry.act,
        forward: entry.forward.clone(),
        backward: entry.backward.clone(),
    };
    // Texts and numbers under text keys: there is nothing JSON cannot say.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads an entry; never panics on any text.
pub fn read_entry(text: &str) -> Result<Entry, EntryFault> {
    if text.len() > LONGEST {
        return Err(EntryFault::TooLarge);
    }
    let written: Written =
        serde_json::from_str(text).map_err(|error| match serde_json::from_str::<Head>(text) {
            Ok(head) if head.format != ENTRY_FORMAT => EntryFault::UnknownFormat(head.format),
            _ => EntryFault::NotAnEntry(error.to_string()),
        })?;
    if written.format != ENTRY_FORMAT {
        return Err(EntryFault::UnknownFormat(written.format));
    }
    let changes = || written.forward.iter().chain(&written.backward);
    if written.seq == 0 {
        return Err(EntryFault::NotAnEntry("its number is 0".to_owned()));
    }
    let too_large = written.seq > HIGHEST
        || written.at > HIGHEST
        || written.field.len() > LONGEST_FIELD
        || written.forward.len() + written.backward.len() > MOST_CHANGES
        || changes().any(|change| change.at().len() > LONGEST_PLACE.0);
    if too_large {
        return Err(EntryFault::TooLarge);
    }
    for change in changes() {
        let place = turns(change.at()).filter(|place| (1..=LONGEST_PLACE.1).contains(&place.len()));
        if place.is_none() {
            return Err(EntryFault::NoPlace(change.at().to_owned()));
        }
    }
    Ok(Entry {
        seq: written.seq,
        at: written.at,
        field: written.field,
        act: written.act,
        forward: written.forward,
        backward: written.backward,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::patch::Change;
    use proptest::prelude::*;
    use serde_json::json;

    fn entry() -> Entry {
        let put = |value| Change::Put {
            at: "project.title".to_owned(),
            value,
            after: None,
        };
        Entry {
            seq: 7,
            at: 1_700_000_000_000,
            field: "presentation-0".to_owned(),
            act: Act::Edit,
            forward: vec![put(json!("Disques")), put(json!(null))],
            backward: vec![Change::Move {
                at: "project.steps[#a]".to_owned(),
                after: None,
            }],
        }
    }

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        assert_eq!(read_entry(&write_entry(&entry())), Ok(entry()));
    }

    #[test]
    fn refuses_what_is_no_entry_and_says_why() {
        let with = |key: &str, value: serde_json::Value| {
            let mut whole: serde_json::Value =
                serde_json::from_str(&write_entry(&entry())).expect("JSON");
            whole[key] = value;
            whole.to_string()
        };
        let deep = format!("{}1{}", "[".repeat(500), "]".repeat(500));
        for (text, said) in [
            ("".to_owned(), "not an entry"),
            ("null".to_owned(), "not an entry"),
            (deep, "not an entry"),
            (
                "{\"format\": \"etabli-entry/2\"}".to_owned(),
                "etabli-entry/2",
            ),
            (with("format", json!("etabli-remix/1")), "etabli-remix/1"),
            (with("seq", json!(0)), "number is 0"),
            (with("seq", json!(-1)), "not an entry"),
            (with("seq", json!(u64::MAX)), "too large"),
            (with("field", json!("a".repeat(2_000))), "too large"),
            (with("act", json!("burn")), "not an entry"),
            (
                with("forward", json!([{"do": "take", "at": "a..b"}])),
                "`a..b` is no place",
            ),
            (
                with("forward", json!([{"do": "take", "at": ""}])),
                "is no place",
            ),
            (
                with("forward", json!([{"do": "take", "at": "a".repeat(5_000)}])),
                "too large",
            ),
            (
                with("forward", json!([{"do": "take", "at": "[#a]".repeat(100)}])),
                "is no place",
            ),
        ] {
            let fault = read_entry(&text).expect_err("it is refused").to_string();
            assert!(fault.contains(said), "{fault}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_on_any_text(text in "\\PC{0,60}|\\{\"format\":\"etabli-entry/1\",\"seq\":[0-9]{1,30},\"at\":1,\"act\":\"edit\"\\}") {
            let _ = read_entry(&text);
        }
    }
}
