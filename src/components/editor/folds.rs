//! What is folded and unfolded in the form, in one place, so that a remark can lead to what is folded.

use leptos::prelude::*;
use std::collections::HashSet;

/// What is folded, as a context of the form.
#[derive(Clone, Copy)]
pub(super) struct Folds {
    /// Sections that are folded: at first those that are seldom needed.
    sections: RwSignal<HashSet<String>>,
    /// Items that are unfolded, by their name in the page: all are folded at first.
    items: RwSignal<HashSet<String>>,
}

/// Provides the [`Folds`] of the form.
pub(super) fn provide_folds() {
    provide_context(Folds {
        sections: RwSignal::new(HashSet::from([super::versions::SECTION.to_owned()])),
        items: RwSignal::new(HashSet::new()),
    });
}

/// What is folded.
pub(super) fn use_folds() -> Folds {
    expect_context()
}

impl Folds {
    /// True when the section's fields are shown. Reactive.
    pub(super) fn section_is_open(self, name: &str) -> bool {
        self.sections.with(|folded| !folded.contains(name))
    }

    /// Folds a section, or unfolds it.
    pub(super) fn toggle_section(self, name: &str) {
        self.sections.update(|folded| {
            if !folded.remove(name) {
                folded.insert(name.to_owned());
            }
        });
    }

    /// Shows a section's fields.
    pub(super) fn open_section(self, name: &str) {
        if self.sections.with_untracked(|folded| folded.contains(name)) {
            self.sections.update(|folded| {
                folded.remove(name);
            });
        }
    }

    /// True when the item's fields are shown. Reactive.
    pub(super) fn item_is_open(self, name: &str) -> bool {
        self.items.with(|open| open.contains(name))
    }

    /// Unfolds an item, or folds it.
    pub(super) fn toggle_item(self, name: &str) {
        self.items.update(|open| {
            if !open.remove(name) {
                open.insert(name.to_owned());
            }
        });
    }

    /// Shows the fields of items.
    pub(super) fn open_items(self, names: impl IntoIterator<Item = String>) {
        self.items.update(|open| open.extend(names));
    }

    /// Hides the fields of items.
    pub(super) fn fold_items<'a>(self, names: impl IntoIterator<Item = &'a String>) {
        self.items.update(|open| {
            for name in names {
                open.remove(name);
            }
        });
    }
}
