//! One tab's side of a journal: what it knows to be kept, what it shows, and the entries between them.

use super::entry::{Act, Entry};
use super::forget::spare;
use super::history::History;
use super::patch::{NotApplied, Patch, apply, patch};
use super::replay::{JournalFault, Opened};
use super::together::merge_documents;
use serde_json::Value;
use std::sync::Arc;

/// After how many entries the whole text is written again.
pub const SNAPSHOT_EVERY: u64 = 64;

/// What became of the entries of another tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// There was nothing new.
    Nothing,
    /// They are shown as they are.
    Followed,
    /// They were merged with what was not kept yet.
    Merged {
        /// How many conflicts that left, that were not open before.
        disputed: usize,
    },
}

/// The journal of one remix, as one tab sees it.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// The number of the last entry known to be kept.
    seq: u64,
    /// The document of that entry.
    known: Value,
    /// What is shown.
    now: Value,
    /// Known to be kept, in order.
    log: Vec<Arc<Entry>>,
    /// Not known to be kept yet, in order.
    pending: Vec<Arc<Entry>>,
    history: History,
    /// The last entry in the text; `None` where no anchor is kept yet.
    through: Option<u64>,
}

impl Ledger {
    /// Begins with a remix as it was opened. Where its journal is broken, the history begins anew, with the next save.
    pub fn open(opened: Opened, at: u64) -> Self {
        let mut ledger = Self {
            seq: opened.seq,
            known: opened.document.clone(),
            now: opened.document,
            history: History::of(&opened.log),
            log: opened.log,
            pending: Vec::new(),
            through: opened.anchor.map(|anchor| anchor.through),
        };
        if opened.fault.is_some() {
            ledger.record(String::new(), Act::Restart, (Vec::new(), Vec::new()), at);
            ledger.through = None;
        }
        ledger
    }

    /// What is shown.
    pub fn document(&self) -> &Value {
        &self.now
    }

    /// The number of the last entry known to be kept.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// What is still to be kept.
    pub fn pending(&self) -> &[Arc<Entry>] {
        &self.pending
    }

    /// There is something to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// There is something to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// True where the whole text should be written with what is pending.
    pub fn snapshot_is_due(&self) -> bool {
        let last = self.seq + self.pending.len() as u64;
        self.through
            .is_none_or(|through| last.saturating_sub(through) >= SNAPSHOT_EVERY)
    }

    /// True where the text does not hold all that is known to be kept.
    pub fn text_is_behind(&self) -> bool {
        self.through != Some(self.seq)
    }

    /// Shows another document, as an edit of a field; false where nothing differs.
    pub fn change(&mut self, after: Value, field: &str, at: u64) -> bool {
        let forward = patch(&self.now, &after);
        if forward.is_empty() {
            return false;
        }
        let backward = patch(&after, &self.now);
        self.now = after;
        self.record(field.to_owned(), Act::Edit, (forward, backward), at);
        true
    }

    /// Takes the last edits back; false where there are none.
    pub fn undo(&mut self, at: u64) -> bool {
        let back = self.history.back();
        self.travel(back, Act::Undo, at)
    }

    /// Makes the last edits taken back again; false where there are none.
    pub fn redo(&mut self, at: u64) -> bool {
        let again = self.history.again();
        self.travel(again, Act::Redo, at)
    }

    fn travel(&mut self, way: Option<Patch>, act: Act, at: u64) -> bool {
        let Some(way) = way else {
            return false;
        };
        let mut there = self.now.clone();
        if apply(&mut there, &way).is_err() {
            return false;
        }
        let ways = (patch(&self.now, &there), patch(&there, &self.now));
        self.now = there;
        self.record(String::new(), act, ways, at);
        true
    }

    fn record(&mut self, field: String, act: Act, (forward, backward): (Patch, Patch), at: u64) {
        let entry = Arc::new(Entry {
            seq: self.seq + self.pending.len() as u64 + 1,
            at,
            field,
            act,
            forward,
            backward,
        });
        self.now["updated"] = Value::from(at);
        self.history.push(&entry);
        self.pending.push(entry);
    }

    /// The first `count` pending entries are kept, and where it is told a text that holds all entries up to that number.
    pub fn acknowledge(&mut self, count: usize, text: Option<u64>) {
        for entry in self.pending.drain(..count.min(self.pending.len())) {
            // They were made from this very document, one after the other.
            let fits = apply(&mut self.known, &entry.forward);
            debug_assert!(fits.is_ok(), "{fits:?}");
            self.known["updated"] = Value::from(entry.at);
            self.seq = entry.seq;
            self.log.push(entry);
        }
        if text.is_some() {
            self.through = text;
        }
    }

    /// What was known to be kept is there no more, but for entries up to this number: all that is shown is kept anew, and
    /// the history begins with it.
    pub fn begin_again(&mut self, last: u64, at: u64) {
        self.seq = last;
        self.known = self.now.clone();
        self.log.clear();
        self.pending.clear();
        self.through = None;
        self.record(String::new(), Act::Restart, (Vec::new(), Vec::new()), at);
    }

    /// The number up to which entries need not be kept once the text holds them; `None` while all of them may stay.
    pub fn spare(&self) -> Option<u64> {
        let all = self.log.iter().chain(&self.pending);
        spare(&all.map(AsRef::as_ref).collect::<Vec<_>>())
    }

    /// Entries up to this number are kept no more: what they did cannot be undone any more.
    pub fn forget(&mut self, through: u64) {
        self.log.retain(|entry| entry.seq > through);
        self.history = History::of(self.log.iter().chain(&self.pending));
    }

    /// Takes what another tab kept, in order and from the first unknown on. What is pending here is merged with it into
    /// one entry behind it.
    pub fn take(&mut self, foreign: Vec<Entry>, at: u64) -> Result<Taken, JournalFault> {
        let mut theirs = self.known.clone();
        let mut log = Vec::with_capacity(foreign.len());
        let mut seq = self.seq;
        for entry in foreign.into_iter().filter(|entry| entry.seq > self.seq) {
            if entry.seq != seq + 1 {
                return Err(JournalFault::Gap(seq + 1));
            }
            let stuck = |different: NotApplied| JournalFault::Stuck(entry.seq, different);
            apply(&mut theirs, &entry.forward).map_err(stuck)?;
            theirs["updated"] = Value::from(entry.at);
            seq = entry.seq;
            log.push(Arc::new(entry));
        }
        if log.is_empty() {
            return Ok(Taken::Nothing);
        }
        let known = std::mem::replace(&mut self.known, theirs);
        let ours = std::mem::replace(&mut self.now, self.known.clone());
        let waiting = std::mem::take(&mut self.pending);
        self.seq = seq;
        self.log.append(&mut log);
        self.history = History::of(&self.log);
        let Some(last) = waiting.last() else {
            return Ok(Taken::Followed);
        };
        let field = last.field.clone();
        let merged = merge_documents(&known, &ours, &self.known);
        let before = conflicts(&self.known).max(conflicts(&ours));
        let disputed = conflicts(&merged).saturating_sub(before);
        self.change(merged, &field, at.max(last.at));
        Ok(Taken::Merged { disputed })
    }
}

fn conflicts(document: &Value) -> usize {
    let open = document.get("conflicts").and_then(Value::as_array);
    open.map_or(0, Vec::len)
}
