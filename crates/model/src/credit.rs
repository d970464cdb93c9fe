//! Who made a project, under which licence, and from what.

use crate::Project;
use serde::{Deserialize, Serialize};

/// One author. No e-mail: a published dataset is read by robots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Author {
    /// Stable item id.
    pub id: String,
    /// Name or pseudonym.
    pub name: String,
    /// What they did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// School, association or fablab.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// A page about them, `https` only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// The project an adaptation comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BasedOn {
    /// The parent's slug.
    pub id: String,
    /// The parent's identity across datasets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uid: String,
    /// Where the parent stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The parent's version adapted.
    #[serde(default)]
    pub version: String,
    /// The parent's title.
    pub title: String,
    /// The parent's authors, by name.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The parent's licence.
    #[serde(default)]
    pub licence: String,
    /// `remix` (where empty), `translation`, `variant` or `replaces`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// What was changed, in a teacher's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub changes: String,
    /// SHA-256 of the parent's canonical JSON as it was taken: proves which base was adapted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub base_hash: String,
}

impl BasedOn {
    /// True when both name the same work, even told in other words: by its identity, else by its slug, else by its title.
    pub fn is_same_work(&self, other: &Self) -> bool {
        if !self.uid.is_empty() && !other.uid.is_empty() {
            return self.uid == other.uid;
        }
        if !self.id.is_empty() && !other.id.is_empty() {
            return self.id == other.id;
        }
        self.title == other.title
    }
}

impl Project {
    /// The works it comes from, nearest first: what it adapts with the earlier notices, then the first of the line where it
    /// is not among them.
    pub fn sources(&self) -> impl Iterator<Item = &BasedOn> {
        let known = |root: &&BasedOn| !self.based_on.iter().any(|one| one.is_same_work(root));
        self.based_on.iter().chain(self.root.iter().filter(known))
    }

    /// True for the first work of the line, where it is told and is not the parent itself.
    pub fn is_root(&self, source: &BasedOn) -> bool {
        let parent = self.based_on.first();
        let is_parent = parent.is_some_and(|parent| parent.is_same_work(source));
        let root = self.root.as_ref();
        !is_parent && root.is_some_and(|root| root.is_same_work(source))
    }
}

/// One entry of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Stable item id.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Who changed it.
    #[serde(default)]
    pub author: String,
    /// What changed.
    pub log: String,
}

/// Where an imported project came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Name of the platform.
    pub platform: String,
    /// Its address there.
    #[serde(default)]
    pub url: String,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub imported: String,
    /// SHA-256 of what was imported.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(id: &str, uid: &str) -> BasedOn {
        BasedOn {
            id: id.to_owned(),
            uid: uid.to_owned(),
            ..BasedOn::default()
        }
    }

    #[test]
    fn tells_each_source_once_and_which_began_the_line() {
        for (based_on, root, told, roots) in [
            (vec![work("a", "")], None, vec!["a"], vec![]),
            (
                vec![work("a", ""), work("r", "1")],
                Some(work("r", "1")),
                vec!["a", "r"],
                vec!["r"],
            ),
            (
                vec![work("a", "")],
                Some(work("r", "")),
                vec!["a", "r"],
                vec!["r"],
            ),
            // Another name of the same work.
            (
                vec![work("a", ""), work("old", "1")],
                Some(work("new", "1")),
                vec!["a", "old"],
                vec!["old"],
            ),
            (vec![work("a", "")], Some(work("a", "")), vec!["a"], vec![]),
        ] {
            let project = Project {
                based_on,
                root,
                ..Project::default()
            };
            let ids: Vec<&str> = project.sources().map(|one| one.id.as_str()).collect();
            assert_eq!(ids, told);
            let first = project.sources().filter(|one| project.is_root(one));
            assert_eq!(first.map(|one| one.id.as_str()).collect::<Vec<_>>(), roots);
        }
    }
}
