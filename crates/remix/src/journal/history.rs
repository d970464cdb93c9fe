//! What can be undone and made again, read from the journal itself: it goes on after a reload, as far back as entries are
//! kept.

use super::entry::{Act, Entry};
use super::patch::Patch;
use std::sync::Arc;

/// Edits of one field within this time are undone together, in milliseconds.
pub const SAME_EDIT_MS: u64 = 1_500;

/// The edits that are undone together; none where their entries are kept no more.
#[derive(Clone, Debug, PartialEq)]
struct Group {
    edits: Vec<Arc<Entry>>,
    /// Another edit may still join them.
    open: bool,
}

/// What can be undone, and what can be made again.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct History {
    undo: Vec<Group>,
    redo: Vec<Group>,
}

impl History {
    /// The history of some entries, in their order.
    pub(super) fn of<'e>(entries: impl IntoIterator<Item = &'e Arc<Entry>>) -> Self {
        let mut history = Self::default();
        entries.into_iter().for_each(|entry| history.push(entry));
        history
    }

    /// Goes on with the next entry.
    pub(super) fn push(&mut self, entry: &Arc<Entry>) {
        match entry.act {
            Act::Edit => {
                self.redo.clear();
                match self.undo.last_mut().filter(|group| group.takes(entry)) {
                    Some(group) => group.edits.push(entry.clone()),
                    None => self.undo.push(Group {
                        edits: vec![entry.clone()],
                        open: true,
                    }),
                }
            }
            Act::Undo => pass_on(&mut self.undo, &mut self.redo),
            Act::Redo => pass_on(&mut self.redo, &mut self.undo),
            Act::Restart => *self = Self::default(),
        }
        if entry.act != Act::Edit
            && let Some(last) = self.undo.last_mut()
        {
            last.open = false;
        }
    }

    pub(super) fn can_undo(&self) -> bool {
        self.undo.last().is_some_and(Group::is_known)
    }

    pub(super) fn can_redo(&self) -> bool {
        self.redo.last().is_some_and(Group::is_known)
    }

    /// What takes the last edits back.
    pub(super) fn back(&self) -> Option<Patch> {
        let group = self.undo.last().filter(|group| group.is_known())?;
        let backward = group.edits.iter().rev().map(|edit| &edit.backward);
        Some(backward.flatten().cloned().collect())
    }

    /// What makes the last edits taken back again.
    pub(super) fn again(&self) -> Option<Patch> {
        let group = self.redo.last().filter(|group| group.is_known())?;
        let forward = group.edits.iter().map(|edit| &edit.forward);
        Some(forward.flatten().cloned().collect())
    }
}

impl Group {
    fn is_known(&self) -> bool {
        !self.edits.is_empty()
    }

    fn takes(&self, entry: &Entry) -> bool {
        let quick = |last: &Arc<Entry>| {
            last.field == entry.field && entry.at.saturating_sub(last.at) < SAME_EDIT_MS
        };
        self.open && self.edits.last().is_some_and(quick)
    }
}

fn pass_on(from: &mut Vec<Group>, to: &mut Vec<Group>) {
    // What was edited before the first entry that is kept leaves its place: what stands above it is paired as it was.
    let edits = from.pop().map(|group| group.edits);
    to.push(Group {
        edits: edits.unwrap_or_default(),
        open: false,
    });
}
