//! One folder of do·doc: its own file, and a file beside each medium, module and section.

use super::meta::{Meta, Writing};
use crate::archive::Files;
use crate::draft::{extension, media_type};
use crate::values::as_text;
use serde_json::Value;
use std::collections::BTreeMap;

const NEW_END: &str = ".meta.txt";
const OLD_END: &str = ".txt";

/// A folder: what its files say, by their names.
pub(super) struct Shelf<'a> {
    files: &'a Files,
    /// The folder's path with a final slash; empty for the root.
    pub folder: String,
    /// What `meta.txt` says.
    pub own: Meta,
    /// What each other file says.
    pub metas: BTreeMap<String, Meta>,
}

/// A picture, film, text, link or file.
#[derive(Clone, Debug)]
pub(super) struct Medium {
    /// The file that describes it.
    pub meta_path: String,
    /// Its bytes, where they have a file of their own.
    pub path: Option<String>,
    pub kind: MediumKind,
    pub caption: String,
    pub credits: String,
    /// The words of a text that stand in the describing file.
    pub content: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediumKind {
    Picture,
    Text,
    Link,
    File,
}

impl<'a> Shelf<'a> {
    /// Reads the folder of this path.
    pub(super) fn read(files: &'a Files, folder: &str) -> Self {
        let own = files
            .get(&format!("{folder}meta.txt"))
            .map(|bytes| Meta::read(bytes))
            .unwrap_or_default();
        let end = match own.writing {
            Writing::Toml => NEW_END,
            Writing::Dashes => OLD_END,
        };
        let inside = files
            .range(folder.to_owned()..)
            .take_while(|(path, _)| path.starts_with(folder));
        let metas = inside
            .filter_map(|(path, bytes)| {
                let name = &path[folder.len()..];
                let describes = name.ends_with(end) && !name.contains('/') && name != "meta.txt";
                describes.then(|| (name.to_owned(), Meta::read(bytes)))
            })
            .collect();
        Self {
            files,
            folder: folder.to_owned(),
            own,
            metas,
        }
    }

    /// The folder's own name.
    pub(super) fn name(&self) -> &str {
        let folder = self.folder.trim_end_matches('/');
        folder.rsplit('/').next().unwrap_or_default()
    }

    /// The medium a file of this folder describes.
    pub(super) fn medium(&self, name: &str) -> Option<Medium> {
        let meta = self.metas.get(name)?;
        let end = match self.own.writing {
            Writing::Toml => NEW_END,
            Writing::Dashes => OLD_END,
        };
        let stem = name.strip_suffix(end).unwrap_or(name);
        let named = meta.text(&["$media_filename", "media_filename"]);
        let file = if named.is_empty() { stem } else { &named };
        let path = format!("{}{file}", self.folder);
        let content = meta.text(&["content"]);
        let given = self.files.contains_key(&path);
        if named.is_empty() && !given && content.is_empty() {
            return None;
        }
        let kind = match meta.text(&["$type", "type"]).as_str() {
            "image" => MediumKind::Picture,
            "text" | "marker" => MediumKind::Text,
            "url" | "link" | "embed" => MediumKind::Link,
            "" if media_type(&extension(file)).starts_with("image/") => MediumKind::Picture,
            "" if ["txt", "md"].contains(&extension(file).as_str()) => MediumKind::Text,
            "" if !given && !content.is_empty() => MediumKind::Text,
            _ => MediumKind::File,
        };
        Some(Medium {
            meta_path: format!("{}{name}", self.folder),
            path: (given || content.is_empty()).then_some(path),
            kind,
            caption: meta.text(&["caption", "$caption", "legend"]),
            credits: meta.text(&["$credits", "credits"]),
            content,
        })
    }

    /// The words of a text or the address of a link.
    pub(super) fn words(&self, medium: &Medium) -> String {
        let file = medium.path.as_ref().and_then(|path| self.files.get(path));
        file.map_or_else(
            || medium.content.clone(),
            |bytes| String::from_utf8_lossy(bytes).into_owned(),
        )
    }
}

/// The medium a module or a list names: in the publication's folder, in the project's, or by a
/// path from the root of do·doc. With it, the folder that holds it.
pub(super) fn find_medium<'s, 'a>(
    reference: &Value,
    publication: Option<&'s Shelf<'a>>,
    project: &'s Shelf<'a>,
) -> Result<(Medium, &'s Shelf<'a>), String> {
    let named = |key: &str| {
        reference
            .get(key)
            .map(as_text)
            .filter(|name| !name.is_empty())
    };
    let (name, shelves) = if let Some(name) = named("meta_filename") {
        (name, [publication, Some(project)])
    } else if let Some(name) = named("meta_filename_in_project").or_else(|| named("slugMediaName"))
    {
        (name, [Some(project), None])
    } else {
        let path = named("path").unwrap_or_else(|| as_text(reference));
        let order = if path.contains("publications/") || path.starts_with("./") {
            [publication, Some(project)]
        } else {
            [Some(project), publication]
        };
        (path, order)
    };
    let name = name.rsplit('/').next().unwrap_or_default();
    shelves
        .into_iter()
        .flatten()
        .find_map(|shelf| Some((shelf.medium(name)?, shelf)))
        .ok_or_else(|| name.to_owned())
}
