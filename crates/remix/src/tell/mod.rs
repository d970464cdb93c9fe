//! What changed between two projects, in a teacher's words.
//!
//! [`crate::diff`] names places for programs. Here the same changes stand under the item they are
//! about, "Étape 3 « Poncer »", as values with units, names instead of ids, moves as moves and
//! texts by word. [`Teller`] makes sentences of them, the same for the page and the command line.

mod field;
mod parts;
mod runs;
mod said;
mod teller;
#[cfg(test)]
mod tests;
mod walk;

pub(crate) use parts::{Part, parts};
pub use runs::{Run, RunKind, word_runs};
pub use said::Said;
pub use teller::{Teller, Words};

use crate::diff::ChangeKind;
use etabli_model::{Project, project_to_value};

/// The changes of one item, or of one part of the project.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeGroup {
    /// What they are about.
    pub about: About,
    /// At least one.
    pub changes: Vec<ToldChange>,
}

/// What changes are about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// A part of the project itself.
    Section(Section),
    /// An item of one of its lists.
    Item {
        /// The list, as the format names it.
        list: String,
        /// Its place now, from 1; of what was taken away, its place before.
        place: usize,
        /// What it is called; nothing where it has no name.
        name: Said,
    },
    /// The project in another language.
    Translation {
        /// Its tag.
        language: String,
    },
}

/// The parts of a project beside its lists, in the order they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Title, summary, language, cover and their like.
    Presentation,
    /// Who uses it and who makes it.
    Class,
    /// Times, cost, difficulty.
    Effort,
    /// Licence, parents, source.
    Credit,
    /// What this gallery has no words for.
    Other,
}

/// One change, which can be taken or left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldChange {
    /// Where, as differences write it; never shown. With the kind it tells changes apart.
    pub place: String,
    /// The fields it is about; never shown. More than one where values belong together.
    pub covers: Vec<String>,
    /// The field, as [`Teller`] knows it; empty where the item itself comes, goes or moves.
    pub field: &'static str,
    /// The item inside the item: the callout of a step.
    pub within: Option<Within>,
    /// What happened.
    pub kind: ChangeKind,
    /// From what to what.
    pub what: What,
}

/// An item inside the item a group is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Within {
    /// Its list, as the format names it.
    pub list: String,
    /// What it is called.
    pub name: Said,
}

/// From what to what.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The item itself came or went.
    Item,
    /// The item stands elsewhere: its places, from 1.
    Moved {
        /// Before.
        from: usize,
        /// Now.
        to: usize,
    },
    /// A value; `None` for nothing.
    Value {
        /// Before.
        before: Option<Said>,
        /// Now.
        after: Option<Said>,
    },
    /// A text, word by word.
    Text(Vec<Run>),
    /// What a list has more and less; neither where only the order changed.
    Names {
        /// The list the names are of, as the format names it; empty for words.
        list: &'static str,
        /// More.
        added: Vec<Said>,
        /// Less.
        removed: Vec<Said>,
    },
    /// Nothing a person could read.
    Unreadable,
}

impl ToldChange {
    /// Its name among the changes of two projects.
    pub fn key(&self) -> String {
        key_of(&self.place, self.kind)
    }
}

/// A move is told beside the changes of what moved.
pub(crate) fn key_of(place: &str, kind: ChangeKind) -> String {
    match kind {
        ChangeKind::Moved => format!("{place} moved"),
        _ => place.to_owned(),
    }
}

/// Every change that leads from `before` to `after`, in the order of a project's page. Empty when,
/// and only when, the two are equal; total on any two projects.
pub fn compare(before: &Project, after: &Project) -> Vec<ChangeGroup> {
    if before == after {
        return Vec::new();
    }
    let (before, after) = (project_to_value(before), project_to_value(after));
    walk::walk(&before, &after)
}
