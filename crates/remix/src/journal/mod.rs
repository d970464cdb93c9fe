//! Never losing anything: a remix is its text and the journal of what was done to it since.
//!
//! Each edit is an [`Entry`]: a small patch forward and one back. A document is the JSON of a remix
//! ([`document_of`]); replaying the entries behind its last text gives what was shown when the last of
//! them was kept. The journal is also the history: undoing takes the last edits back by an entry of its
//! own, so that nothing is ever rewritten, and a history goes on after a reload. The oldest entries go once the text holds
//! them and there are more than a bound: what is shown never depends on them.
//!
//! Several tabs may edit one remix. Each holds a [`Ledger`]: what it knows to be kept, what it shows,
//! and the entries between them. Whoever keeps the journal takes entries only from a tab that knows the
//! last one; another is given what it does not know, merges, and tries again.

#[cfg(test)]
mod cases;
mod entry;
mod forget;
mod history;
#[cfg(test)]
mod laws;
mod ledger;
mod patch;
mod replay;
mod together;

pub use entry::{Act, ENTRY_FORMAT, Entry, EntryFault, read_entry, write_entry};
pub use forget::{MOST_ENTRIES, MOST_ENTRY_BYTES};
pub use history::SAME_EDIT_MS;
pub use ledger::{Ledger, SNAPSHOT_EVERY, Taken};
pub use patch::{Change, NotApplied, Patch, apply, patch};
pub use replay::{Anchor, JournalFault, Opened, open_journal, read_anchor, settled, write_anchor};
pub use together::{document_of, remix_of};
