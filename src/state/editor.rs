//! The remix being edited: its draft, its history, and its saving.
//!
//! Every change goes through [`Editor::change`]: it becomes an entry of the remix's journal, is shown at once, and saved at
//! once. "Saved" is said only when the browser's transaction completed.

mod keeping;
mod saving;
mod tidings;

pub use crate::platform::storage::KeptVersion;
pub use tidings::{Damage, Tidings};

use super::workbench::{SaveState, Workbench, use_workbench};
use crate::platform::tabs::Tabs;
use crate::platform::{clock, document};
use etabli_model::{ClassPlan, Project, project_to_value};
use etabli_remix::journal::{Ledger, Opened, document_of, remix_of};
use etabli_remix::{Conflict, Moment, Origin, Remix, moment_of, write_version};
use leptos::prelude::*;
use saving::Desk;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The editor of one remix, as a context.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The remix as it was opened: its identity, and when and how it began.
    opened: StoredValue<Arc<Remix>>,
    /// What the form shows.
    pub draft: RwSignal<Project>,
    /// The upstream it started from or last took over; it changes only when improvements are taken.
    pub base: RwSignal<Arc<Project>>,
    /// The class it is prepared for.
    pub class: RwSignal<Option<ClassPlan>>,
    /// What is still to be decided.
    pub conflicts: RwSignal<Vec<Conflict>>,
    /// Changes of the upstream that were offered and not taken.
    pub left_alone: RwSignal<BTreeSet<String>>,
    /// How the last save went.
    pub save: RwSignal<SaveState>,
    /// There is something to undo.
    pub can_undo: RwSignal<bool>,
    /// There is something to redo.
    pub can_redo: RwSignal<bool>,
    /// Grows when versions were kept.
    pub versions_kept: RwSignal<u32>,
    /// What another tab did, until it is put away.
    pub tidings: RwSignal<Option<Tidings>>,
    damage: StoredValue<Option<Damage>>,
    /// Nothing more can be kept: nothing more is taken.
    pub stuck: RwSignal<bool>,
    /// Grows when an edit was refused.
    pub refusals: RwSignal<u32>,
    desk: StoredValue<Arc<Desk>>,
    tabs: StoredValue<Option<Tabs>, LocalStorage>,
    workbench: Workbench,
}

/// Starts editing a remix and provides the [`Editor`]. `journal` is what was done to it before, where the browser keeps it.
pub fn provide(remix: Arc<Remix>, journal: Option<Opened>) -> Editor {
    let id = remix.id.clone();
    let opened = journal.unwrap_or_else(|| Opened {
        document: document_of(&remix),
        seq: 0,
        log: Vec::new(),
        anchor: None,
        fault: None,
    });
    let damage = Damage::of(&opened);
    let workbench = use_workbench();
    let held = workbench.holds(&id);
    let mut ledger = Ledger::open(opened, clock::now_ms());
    if held {
        // What only this page has is kept like anything that is edited.
        ledger.change(document_of(&remix), "", clock::now_ms());
    }
    let editor = Editor {
        draft: RwSignal::new(remix.project.clone()),
        base: RwSignal::new(Arc::new(remix.base.clone())),
        class: RwSignal::new(remix.class.clone()),
        conflicts: RwSignal::new(remix.conflicts.clone()),
        left_alone: RwSignal::new(remix.left_alone.clone()),
        opened: StoredValue::new(remix),
        save: RwSignal::new(SaveState::Saved),
        can_undo: RwSignal::new(ledger.can_undo()),
        can_redo: RwSignal::new(ledger.can_redo()),
        versions_kept: RwSignal::new(0),
        tidings: RwSignal::new(None),
        damage: StoredValue::new(damage),
        stuck: RwSignal::new(false),
        refusals: RwSignal::new(0),
        desk: StoredValue::new(Arc::new(Desk::new(id.clone(), ledger))),
        tabs: StoredValue::new_local(None),
        workbench,
    };
    provide_context(editor);
    editor.tabs.set_value(Tabs::of(&id, move || editor.heard()));
    if held {
        editor.save_now();
    }
    // Leaving the editor, the tab or the page saves what the pause still holds back.
    document::on_page_hidden(move || editor.save_now());
    on_cleanup(move || editor.save_now());
    editor
}

/// The editor.
pub fn use_editor() -> Editor {
    expect_context()
}

impl Editor {
    /// The id of the remix.
    pub fn id(self) -> String {
        self.opened.with_value(|remix| remix.id.clone())
    }

    /// Where the remix began.
    pub fn origin(self) -> Origin {
        self.opened.with_value(|remix| remix.origin)
    }

    /// The remix as it stands now. Not reactive.
    pub fn remix(self) -> Remix {
        Remix {
            base: (*self.base.get_untracked()).clone(),
            project: self.draft.get_untracked(),
            class: self.class.get_untracked(),
            conflicts: self.conflicts.get_untracked(),
            left_alone: self.left_alone.get_untracked(),
            ..self.opened.with_value(|remix| (**remix).clone())
        }
    }

    /// Changes the draft. `field` names what is changed: quick changes of one field are undone together.
    pub fn change(self, field: &str, change: impl FnOnce(&mut Project)) {
        if self.refuses() {
            return;
        }
        self.draft.update(change);
        let desk = self.desk.get_value();
        let mut document = desk.ledger().document().clone();
        document["project"] = self.draft.with_untracked(project_to_value);
        self.record(&desk, document, field);
    }

    /// Changes anything of the remix, its draft, its base, its class and its conflicts, as one step that is undone at once.
    pub fn change_remix(self, field: &str, change: impl FnOnce(&mut Remix)) {
        self.change_for(field, None, change);
    }

    /// As [`Self::change_remix`]; what stood before is kept as a version where a moment is told, or the change tells one.
    /// False where nothing differs.
    fn change_for(
        self,
        field: &str,
        moment: Option<Moment>,
        change: impl FnOnce(&mut Remix),
    ) -> bool {
        if self.refuses() {
            return false;
        }
        let desk = self.desk.get_value();
        let before = self.as_it_stands(&desk);
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return false;
        }
        if let Some(moment) = moment.or_else(|| moment_of(&before, &after)) {
            desk.add_version(write_version(&before, clock::now_ms(), moment, ""));
        }
        let document = document_of(&after);
        self.show(after);
        self.record(&desk, document, field);
        true
    }

    /// Why the journal was not read to its end; `None` where it was.
    pub fn damage(self) -> Option<Damage> {
        self.damage.get_value()
    }

    /// True where nothing more can be kept: an edit is not taken, rather than lost later. Who asked is told.
    pub fn refuses(self) -> bool {
        let stuck = self.stuck.get_untracked();
        if stuck {
            self.refusals.update(|count| *count += 1);
        }
        stuck
    }

    /// Shows a remix in the form; signals that stay the same wake nobody.
    fn show(self, remix: Remix) {
        if self.base.with_untracked(|base| **base != remix.base) {
            self.base.set(Arc::new(remix.base));
        }
        if self.class.with_untracked(|class| *class != remix.class) {
            self.class.set(remix.class);
        }
        if self
            .conflicts
            .with_untracked(|open| *open != remix.conflicts)
        {
            self.conflicts.set(remix.conflicts);
        }
        if self
            .left_alone
            .with_untracked(|left| *left != remix.left_alone)
        {
            self.left_alone.set(remix.left_alone);
        }
        self.draft.set(remix.project);
    }

    fn record(self, desk: &Desk, document: serde_json::Value, field: &str) {
        self.step(desk, |ledger, now| ledger.change(document, field, now));
    }

    /// Takes the last change back.
    pub fn undo(self) {
        if self.refuses() {
            return;
        }
        let desk = self.desk.get_value();
        if self.step(&desk, Ledger::undo) {
            self.show_ledger(&desk);
        }
    }

    /// Makes the last change taken back again.
    pub fn redo(self) {
        if self.refuses() {
            return;
        }
        let desk = self.desk.get_value();
        if self.step(&desk, Ledger::redo) {
            self.show_ledger(&desk);
        }
    }

    /// Shows what the journal came to.
    fn show_ledger(self, desk: &Desk) {
        let there = remix_of(desk.ledger().document());
        if let Some(there) = there.filter(|_| self.draft.try_with_untracked(|_| ()).is_some()) {
            self.show(there);
            self.tell_history(desk);
        }
    }

    fn tell_history(self, desk: &Desk) {
        let (undo, redo) = {
            let ledger = desk.ledger();
            (ledger.can_undo(), ledger.can_redo())
        };
        self.can_undo.try_set(undo);
        self.can_redo.try_set(redo);
    }

    fn changed(self, desk: &Desk) {
        self.tell_history(desk);
        self.save_now();
    }
}
