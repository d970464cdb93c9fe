//! The files and pictures that stand beside `project.json`.

use crate::making::Size;
use serde::{Deserialize, Serialize};

/// A file to cut, print, edit or read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileEntry {
    /// Stable item id.
    pub id: String,
    /// Path inside the project's folder, at most 200 characters.
    pub path: String,
    /// `svg`, `stl`, `scad`, `dxf`, `pdf`, `hex` and so on.
    #[serde(default)]
    pub kind: String,
    /// IANA media type.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub media_type: String,
    /// `source`, `export`, `template` or `document`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// What it is, for a person.
    pub title: String,
    /// Size in bytes.
    #[serde(default)]
    pub bytes: u64,
    /// SHA-256 of the content, 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// Outer size of the drawing or object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Unit of the file's own numbers: `mm`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub units: String,
    /// SPDX expression, when it is not the project's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Program it was made with.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub made_with: String,
    /// Id of the file exported from this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_of: Option<String>,
}

/// A picture and the text that stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Image {
    /// Stable item id.
    pub id: String,
    /// Path inside the project's folder.
    pub path: String,
    /// What the picture shows, for those who cannot see it.
    #[serde(default)]
    pub alt: String,
    /// Who made the picture, when not the authors.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// Its licence, when it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// `main`, `assembly`, `diagram` and so on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub slot: String,
}
