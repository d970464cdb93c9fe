//! The dataset's own description, `dataset.json`.

use serde::{Deserialize, Serialize};

/// The format of `dataset.json`.
pub const DATASET_FORMAT: &str = "etabli-dataset/1";

/// Who publishes a gallery, under which terms, and which projects it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dataset {
    /// Always [`DATASET_FORMAT`]; read first.
    pub format: String,
    /// Name of the gallery.
    pub name: String,
    /// BCP 47 tags of the languages its projects are written in.
    #[serde(default)]
    pub languages: Vec<String>,
    /// SPDX expression of the collection.
    #[serde(default)]
    pub licence: String,
    /// Who vouches for its quality.
    #[serde(default)]
    pub maintainers: Vec<String>,
    /// Address of the gallery, `https`.
    #[serde(default)]
    pub home: String,
    /// Where proposals go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forge: Option<Forge>,
    /// The logo and the look of its printed sheets.
    // Read by `house_style`, for those who print.
    #[serde(default, skip_serializing_if = "ReadElsewhere::is_elsewhere")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::HouseStyle>"))]
    pub sheets: ReadElsewhere,
    /// Slugs of the projects, in the order of the shop window.
    pub projects: Vec<String>,
}

/// A value that is known to be there and is read by those alone who need it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadElsewhere;

impl ReadElsewhere {
    /// Always: there is nothing of it here to write.
    const fn is_elsewhere(&self) -> bool {
        true
    }
}

/// The forge that keeps the dataset's source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Forge {
    /// `gitlab`, `github` or `forgejo`.
    pub kind: String,
    /// Address of the repository.
    pub url: String,
}
