//! A conflict is an ordinary value: it can be shown, kept beside the project, written and read
//! again, and resolved later.

use super::path::{Turn, turns};
use super::shape;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One place that both sides changed differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// Where, as in differences: `title`, `steps[#id].text`; of values that belong together, the
    /// first (`materials[#id].quantity`).
    pub path: String,
    /// What is disputed there.
    pub kind: ConflictKind,
    /// What was there; `None` for nothing.
    pub base: Option<Value>,
    /// What our side wants there.
    pub ours: Option<Value>,
    /// What their side wants there.
    pub theirs: Option<Value>,
    /// For an item that may come back: the items it stood behind, the nearest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
}

/// What is disputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// What a field says. Values that belong together are an object of their fields.
    Value,
    /// What a text says, where both changed the same paragraph.
    Text,
    /// Whether an item stays: one side took it away, the other changed it.
    Item,
    /// The order of a list, as the identities or words both sides have.
    Order,
    /// Whether something stays that one side took away and the other refers to. It does stay
    /// until somebody decides: else the reference would lead nowhere.
    Use,
}

/// What becomes of a conflict.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// What our side wants.
    Ours,
    /// What their side wants.
    Theirs,
    /// One after the other, or side by side.
    Both,
    /// Something else, in the shape the sides have.
    Edited(Value),
}

/// A resolution that makes sense for a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offer {
    /// [`Resolution::Ours`].
    Ours,
    /// [`Resolution::Theirs`].
    Theirs,
    /// [`Resolution::Both`].
    Both,
    /// [`Resolution::Edited`].
    Edited,
}

impl Conflict {
    /// What can be chosen. Both: two versions of a file, two texts one after the other, the words
    /// or sentences of two lists. Whether something stays can be edited only where it does.
    pub fn resolutions(&self) -> Vec<Offer> {
        let mut offers = vec![Offer::Ours, Offer::Theirs];
        if self.is_about_content() && self.ours.is_some() && self.theirs.is_some()
            || self.both().is_some()
        {
            offers.push(Offer::Both);
        }
        if self.kind != ConflictKind::Use {
            offers.push(Offer::Edited);
        }
        offers
    }

    /// The two values as one, where the conflict is not about a file.
    pub(super) fn both(&self) -> Option<Value> {
        match (self.kind, self.ours.as_ref()?, self.theirs.as_ref()?) {
            (ConflictKind::Text, Value::String(ours), Value::String(theirs)) => {
                let apart = format!("{}\n\n{}", ours.trim_end(), theirs.trim_start());
                Some(Value::String(apart))
            }
            (ConflictKind::Value, Value::Array(ours), Value::Array(theirs)) => {
                let more = theirs.iter().filter(|word| !ours.contains(word));
                let all: Vec<Value> = ours.iter().chain(more).cloned().collect();
                all.iter()
                    .all(Value::is_string)
                    .then_some(Value::Array(all))
            }
            _ => None,
        }
    }

    /// True where each side has another content for the same file.
    pub(super) fn is_about_content(&self) -> bool {
        let Some(turns) = turns(&self.path) else {
            return false;
        };
        match &turns[..] {
            [Turn::Key(list), Turn::Item(_), Turn::Key(key)] => shape::is_content(list, key),
            _ => false,
        }
    }
}
