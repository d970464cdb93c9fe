//! What happened to the remix elsewhere: in another tab, or to its journal. Said once, and calmly.

use super::Editor;
use etabli_remix::journal::{JournalFault, Opened};
use leptos::prelude::*;
use serde_json::Value;

/// What another tab did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidings {
    /// Edits of this tab were still on their way: both are kept.
    pub merged: bool,
    /// How many points that left to decide.
    pub disputed: usize,
    /// The class is described differently.
    pub class: bool,
    /// Improvements of the original were taken.
    pub base: bool,
}

/// A journal that could not be read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Why.
    pub fault: JournalFault,
    /// Entries that could not be read.
    pub lost: u64,
}

impl Damage {
    /// The damage of a journal that was opened.
    pub(super) fn of(opened: &Opened) -> Option<Self> {
        let fault = opened.fault.clone()?;
        let lost = match &fault {
            JournalFault::Gap(at) | JournalFault::Broken(at, _) | JournalFault::Stuck(at, _) => {
                (opened.seq + 1).saturating_sub(*at)
            }
            JournalFault::Replaced => 0,
        };
        Some(Self { fault, lost })
    }
}

impl Editor {
    /// Tells what another tab did, from the documents before and after. What was told and not put away yet is told with it.
    pub(super) fn tell(self, before: &Value, after: &Value, merged: bool, disputed: usize) {
        let told = self.tidings.try_get_untracked().flatten();
        let told = told.unwrap_or_default();
        let tidings = Tidings {
            merged: merged || told.merged,
            disputed: disputed + told.disputed,
            class: told.class || before.get("class") != after.get("class"),
            base: told.base || before.get("base") != after.get("base"),
        };
        // Another tab may save at every key: what says the same again is not said again.
        if self
            .tidings
            .try_with_untracked(|old| old.as_ref() != Some(&tidings))
            == Some(true)
        {
            self.tidings.try_set(Some(tidings));
        }
    }

    /// Puts away what was told.
    pub fn put_tidings_away(self) {
        self.tidings.set(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn counts_the_entries_behind_the_damage() {
        for (fault, lost) in [
            (None, None),
            (Some(JournalFault::Gap(7)), Some(4)),
            (Some(JournalFault::Gap(11)), Some(0)),
            (Some(JournalFault::Replaced), Some(0)),
        ] {
            let opened = Opened {
                document: json!({}),
                seq: 10,
                log: Vec::new(),
                anchor: None,
                fault,
            };
            assert_eq!(Damage::of(&opened).map(|damage| damage.lost), lost);
        }
    }
}
