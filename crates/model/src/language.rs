//! The languages of the interface and of the vocabulary's labels.

use serde::{Deserialize, Serialize};

/// A language the gallery speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// French, the language projects are written in first.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both languages, the default one first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The BCP 47 tag: `fr` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, by its primary part (`en-GB` is English).
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            primary if primary.eq_ignore_ascii_case("fr") => Some(Self::French),
            primary if primary.eq_ignore_ascii_case("en") => Some(Self::English),
            _ => None,
        }
    }
}
