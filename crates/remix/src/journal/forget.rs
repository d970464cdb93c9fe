//! How far back a journal reaches. Undoing goes on through reloads and days, but a browser's room ends: the oldest entries go
//! first, and only when the text holds what they did.

use super::entry::Entry;
use super::patch::Change;
use serde_json::Value;

/// How many entries are kept: some hours of typing without a pause.
pub const MOST_ENTRIES: usize = 20_000;
/// How many bytes they may have together, near enough.
pub const MOST_ENTRY_BYTES: usize = 8 << 20;
/// They go by many at once, not one with each save.
const SLACK: usize = 10;

/// The number up to which entries may go; `None` while there are few. Entries come in order.
pub(super) fn spare(entries: &[&Entry]) -> Option<u64> {
    spare_of(entries, MOST_ENTRIES, MOST_ENTRY_BYTES)
}

fn spare_of(entries: &[&Entry], most: usize, most_bytes: usize) -> Option<u64> {
    let weights: Vec<usize> = entries.iter().map(|entry| weight(entry)).collect();
    let together: usize = weights.iter().sum();
    let above = |found: usize, most: usize| found > most + most / SLACK;
    if !above(entries.len(), most) && !above(together, most_bytes) {
        return None;
    }
    let mut stay = 0;
    let mut bytes = 0;
    for weight in weights.iter().rev().take(most) {
        bytes += weight;
        if bytes > most_bytes {
            break;
        }
        stay += 1;
    }
    // The last step can be undone, however large it was.
    let gone = entries.len() - stay.max(1).min(entries.len());
    gone.checked_sub(1).map(|last| entries[last].seq)
}

/// About as many bytes as the entry has as text.
fn weight(entry: &Entry) -> usize {
    let changes = entry.forward.iter().chain(&entry.backward);
    let changes = changes.map(|change| {
        let told = match change {
            Change::Put { value, .. } => weight_of(value),
            Change::Take { .. } => 0,
            Change::Move { after, .. } => after.as_ref().map_or(0, String::len),
            Change::Splice { take, put, .. } => take.len() + put.len(),
        };
        40 + change.at().len() + told
    });
    120 + entry.field.len() + changes.sum::<usize>()
}

/// About as many bytes as a value has as text. It is no deeper than what was parsed, which has a limit.
fn weight_of(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
        Value::String(text) => text.len() + 2,
        Value::Array(items) => items.iter().map(|item| weight_of(item) + 2).sum(),
        Value::Object(fields) => {
            let fields = fields.iter();
            fields
                .map(|(key, value)| key.len() + weight_of(value) + 4)
                .sum()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Act, write_entry};
    use serde_json::json;

    fn entry(seq: u64, text: &str) -> Entry {
        let put = Change::Put {
            at: "project.title".to_owned(),
            value: json!(text),
            after: None,
        };
        Entry {
            seq,
            at: seq,
            field: "title".to_owned(),
            act: Act::Edit,
            forward: vec![put.clone()],
            backward: vec![put],
        }
    }

    fn spared(count: u64, text: &str, most: usize, bytes: usize) -> Option<u64> {
        let entries: Vec<Entry> = (11..11 + count).map(|seq| entry(seq, text)).collect();
        spare_of(&entries.iter().collect::<Vec<_>>(), most, bytes)
    }

    #[test]
    fn the_oldest_go_once_there_are_clearly_too_many() {
        for (count, gone) in [
            (0, None),
            (1, None),
            (20, None),
            (22, None),
            (23, Some(13)),
            (40, Some(30)),
        ] {
            assert_eq!(
                spared(count, "a", 20, usize::MAX / 2),
                gone,
                "{count} entries"
            );
        }
    }

    #[test]
    fn large_ones_count_by_their_size_and_the_last_one_stays() {
        let large = "é".repeat(500);
        assert_eq!(spared(10, &large, 100, 100_000), None);
        let gone = spared(100, &large, 1_000, 100_000).expect("some go");
        assert!((40..70).contains(&(gone - 10)), "{gone}");
        assert_eq!(spared(3, &large, 100, 100), Some(12));
    }

    #[test]
    fn weighs_about_what_is_written() {
        for text in ["", "a", &"mot ".repeat(300)] {
            let one = entry(12_345, text);
            let (told, written) = (weight(&one), write_entry(&one).len());
            assert!(told.abs_diff(written) < 100, "{told} for {written}");
        }
    }
}
