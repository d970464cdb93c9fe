//! The line of a remix in the workbench: small enough that hundreds are read at once.

use crate::{Origin, Remix};
use serde::{Deserialize, Serialize};

/// What the workbench shows of a remix without reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RemixCard {
    /// The remix's id in the workbench.
    pub id: String,
    /// Its title, possibly empty.
    pub title: String,
    /// When it was made, in milliseconds since 1970.
    pub created: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub updated: u64,
    /// Where it began.
    pub origin: Origin,
    /// Slug of its base.
    pub base: String,
    /// Title of its base.
    pub base_title: String,
    /// Version of its base.
    pub base_version: String,
    /// Path of its cover picture; empty for none.
    pub cover: String,
    /// What is still to be decided.
    pub conflicts: usize,
}

impl RemixCard {
    /// The line as it is kept.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("texts and numbers alone always have a JSON")
    }

    /// The line of a kept text; `None` for another text: the remix itself tells its line again.
    pub fn from_text(text: &str) -> Option<Self> {
        // A list of values would be read as well, in the order of the fields.
        let is_object = text.starts_with('{');
        is_object.then(|| serde_json::from_str(text).ok())?
    }
}

/// The line of a remix.
pub fn card_of(remix: &Remix) -> RemixCard {
    let cover = remix.project.cover_image();
    RemixCard {
        id: remix.id.clone(),
        title: remix.project.title.clone(),
        created: remix.created,
        updated: remix.updated,
        origin: remix.origin,
        base: remix.base.id.clone(),
        base_title: remix.base.title.clone(),
        base_version: remix.base.version.clone(),
        cover: cover.map(|cover| cover.path.clone()).unwrap_or_default(),
        conflicts: remix.conflicts.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_from_its_text_and_any_other_text_is_refused() {
        let mut remix = Remix {
            id: "a1b2c3d4".to_owned(),
            updated: 7,
            origin: Origin::New,
            ..Remix::default()
        };
        remix.project.title = "Toupie \"rouge\"".to_owned();
        remix.base.id = "toupie".to_owned();
        let card = card_of(&remix);
        assert_eq!(card.title, remix.project.title);
        assert_eq!(RemixCard::from_text(&card.to_text()), Some(card));
        for text in ["", "[]", "{\"id\": 3}", "{\"origin\": \"elsewhere\"}"] {
            assert_eq!(RemixCard::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_line_of_an_older_gallery_has_its_gaps_filled() {
        let card = RemixCard::from_text("{\"id\": \"a\", \"title\": \"T\", \"later\": 1}");
        let card = card.expect("a line");
        assert_eq!((card.title.as_str(), card.conflicts), ("T", 0));
    }
}
