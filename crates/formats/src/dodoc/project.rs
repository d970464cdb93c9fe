//! One project of do·doc: its folder, its publications, its media.

use super::shelf::{MediumKind, Shelf, find_medium};
use super::steps::take;
use super::{classroom, credit, steps};
use crate::archive::Files;
use crate::draft::{Draft, Shown, beginning};
use crate::identity::{Identities, sha256, slug};
use crate::imported::Imported;
use crate::values::date;
use etabli_model::{FORMAT, Problem, Source, Vocabulary};
use serde_json::Value;
use std::collections::BTreeSet;

/// Keys that are read, or say how a project was shown or locked.
const READ: [&str; 27] = [
    "title",
    "name",
    "description",
    "keywords",
    "machines",
    "materials",
    "level",
    "disciplines",
    "target_audience",
    "license",
    "licence",
    "custom_license",
    "authors_list",
    "authors",
    "downloadable_files",
    "publications_pinned",
    "is_remix_of",
    "password",
    "public",
    "preview",
    "date_created",
    "date_modified",
    "editing_limited_to",
    "viewing_limited_to",
    "last_modified",
    "requested_slug",
    "type",
];

/// Keys of do·doc's own that say something to people.
const TOLD: [&str; 2] = ["$can_be_remixed", "$list_of_remixes"];

/// Reads the project of this folder; `publications` stand in folders of their own.
pub(super) fn read(
    files: &Files,
    folder: &str,
    publications: &[String],
    vocabulary: &Vocabulary,
) -> Imported {
    let file = format!("{folder}meta.txt");
    let shelf = Shelf::read(files, folder);
    if shelf.own.is_empty() {
        return Imported::refused(&file, super::NAME, "an empty meta.txt");
    }
    let mut draft = Draft::new(files, vocabulary, &file, "x-dodoc");
    identity(&mut draft, &shelf);
    classroom::read(&mut draft, &shelf.own);
    credit::read(&mut draft, &shelf.own, folder);
    downloads(&mut draft, &shelf);
    cover(&mut draft, &shelf);
    let publications: Vec<Shelf<'_>> = publications
        .iter()
        .map(|folder| Shelf::read(files, folder))
        .collect();
    steps::read(&mut draft, &shelf, &publications);
    remaining_media(&mut draft, &shelf);
    for (key, value) in shelf.own.entries() {
        let internal = key.starts_with('$') && !TOLD.contains(&key.as_str());
        if !internal && !READ.contains(&key.as_str()) {
            draft.keep_aside(key, value);
        }
    }
    draft.out_of_danger();
    draft.finish()
}

fn identity(draft: &mut Draft<'_>, shelf: &Shelf<'_>) {
    let meta = &shelf.own;
    let mut title = draft.line("title", &meta.text(&["title", "name"]));
    if title.is_empty() {
        let folder = draft.line("title", &credit::title_of(&shelf.folder));
        title = if folder.is_empty() {
            super::NAME.to_owned()
        } else {
            folder
        };
        draft.guessed("title", "", &title);
    }
    draft.ids = Identities::new(&title);
    draft.project.format = FORMAT.to_owned();
    draft.project.id = slug(&title);
    draft.project.kind = "material".to_owned();
    draft.guessed("kind", "", "material");
    draft.project.language = "fr".to_owned();
    draft.guessed("language", "", "fr");
    draft.project.status = "draft".to_owned();
    draft.project.title = title;
    draft.summary("description", &meta.text(&["description"]));
    draft.project.created = date(&meta.text(&["$date_created", "date_created"]));
    draft.project.updated = date(&meta.text(&["$date_modified", "date_modified"]));
    let mut keywords = meta.words("keywords");
    draft.shorten_list("keywords", &mut keywords);
    for word in keywords {
        let word = draft.line("keywords", &word);
        if !word.is_empty() && !draft.project.keywords.contains(&word) {
            draft.project.keywords.push(word);
        }
    }
    let hash = draft.source.get(&draft.file).map(|bytes| sha256(bytes));
    draft.project.source = Some(Source {
        platform: super::NAME.to_owned(),
        hash: hash.unwrap_or_default(),
        ..Source::default()
    });
}

/// What the author offers for download: files, even where they are pictures.
fn downloads(draft: &mut Draft<'_>, shelf: &Shelf<'_>) {
    for reference in shelf.own.items("downloadable_files") {
        match find_medium(&reference, None, shelf) {
            Ok((medium, _)) => {
                take(draft, &medium, Shown::AsFile);
            }
            Err(path) => draft.note("downloadable_files", Problem::FileNotGiven { path }),
        }
    }
}

fn cover(draft: &mut Draft<'_>, shelf: &Shelf<'_>) {
    let names = [
        "meta_cover.jpeg",
        "meta_cover.jpg",
        "meta_cover.png",
        "meta_preview.jpeg",
    ];
    let path = names
        .iter()
        .map(|name| format!("{}{name}", shelf.folder))
        .find(|path| draft.source.contains_key(path));
    let id = if let Some(path) = path {
        draft.note("$cover", Problem::PictureWithoutText);
        draft.take(&path, "", "", Shown::AsPicture)
    } else {
        let preview = shelf.own.text(&["$preview"]);
        match find_medium(&preview.into(), None, shelf) {
            Ok((medium, _)) => take(draft, &medium, Shown::AsPicture),
            Err(_) => return,
        }
    };
    if let crate::draft::Taken::Image(id) = id {
        if let Some(image) = draft.project.images.iter_mut().find(|image| image.id == id) {
            "main".clone_into(&mut image.slot);
        }
        draft.project.cover = Some(id);
    }
}

/// Media no page shows: nothing a teacher collected is left behind.
fn remaining_media(draft: &mut Draft<'_>, shelf: &Shelf<'_>) {
    let offered: BTreeSet<String> = shelf.own.words("downloadable_files").into_iter().collect();
    let mut links = Vec::new();
    for name in shelf.metas.keys() {
        let Some(medium) = shelf.medium(name) else {
            continue;
        };
        match medium.kind {
            MediumKind::Link => links.push(Value::from(shelf.words(&medium).trim())),
            MediumKind::Picture if !offered.contains(name) => {
                take(draft, &medium, Shown::AsPicture);
            }
            _ if medium.path.is_none() => {
                let what = beginning(&medium.content);
                draft.note_in(&medium.meta_path, "content", Problem::Lost { what });
            }
            _ => {
                take(draft, &medium, Shown::AsFile);
            }
        }
    }
    draft.keep_aside("links", &Value::Array(links));
}
