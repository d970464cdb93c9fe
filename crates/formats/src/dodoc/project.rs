//! One project of do·doc: its folder, its publications, its media.

use super::meta::Meta;
use super::shelf::{MediumKind, Shelf, find_medium};
use super::steps::take;
use super::{classroom, credit, steps};
use crate::archive::Files;
use crate::draft::{Draft, Shown, beginning, words};
use crate::identity::{Identities, sha256, slug};
use crate::imported::Imported;
use etabli_model::{FORMAT, Problem, Source, Vocabulary, validate};
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

/// A purpose is one line: what is longer is kept aside whole.
const LONGEST_SUMMARY: usize = 300;

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
    out_of_danger(&mut draft);
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
    summary(draft, meta);
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

fn summary(draft: &mut Draft<'_>, meta: &Meta) {
    let description = meta.text(&["description"]);
    let whole = words(&description);
    if whole.chars().count() <= LONGEST_SUMMARY {
        draft.project.summary = draft.line("description", &whole);
    } else {
        draft.keep_aside("description", &description.into());
        let text = beginning_within(&whole, LONGEST_SUMMARY);
        draft.project.summary = draft.line("description", text);
    }
    if draft.project.summary.is_empty() {
        let title = draft.project.title.clone();
        draft.guessed("description", "", &title);
        draft.project.summary = title;
    }
}

/// The whole sentences, else the whole words, that fit.
fn beginning_within(text: &str, most: usize) -> &str {
    let end = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    let fits = &text[..end];
    let sentence = [". ", "! ", "? "]
        .iter()
        .filter_map(|end| fits.rfind(end))
        .max();
    match sentence.or_else(|| fits.rfind(' ')) {
        Some(at) => fits[..=at].trim_end(),
        None => fits,
    }
}

/// `2023-05-02T…`, `20161015_170027` and their like as `2023-05-02`; empty for no date.
fn date(text: &str) -> String {
    let digits: String = text
        .chars()
        .take_while(|one| one.is_ascii_digit() || *one == '-')
        .filter(char::is_ascii_digit)
        .collect();
    // More digits count milliseconds.
    if digits.len() != 8 {
        return String::new();
    }
    let (year, month, day) = (&digits[..4], &digits[4..6], &digits[6..]);
    let month_has = |most: u8| day.parse::<u8>().is_ok_and(|day| (1..=most).contains(&day));
    let real = match month {
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => month_has(31),
        "04" | "06" | "09" | "11" => month_has(30),
        "02" => month_has(28),
        _ => false,
    };
    if real {
        format!("{year}-{month}-{day}")
    } else {
        String::new()
    }
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

/// A project that would poison somebody does not load: the material is set aside, and said.
fn out_of_danger(draft: &mut Draft<'_>) {
    let found = validate(&draft.project, &draft.file, draft.vocabulary);
    let poisons: Vec<String> = found
        .into_iter()
        .filter_map(|finding| match &finding.problem {
            Problem::PoisonUnderLaser { material } => {
                let material = material.clone();
                draft.note("materials", finding.problem);
                Some(material)
            }
            _ => None,
        })
        .collect();
    let mut names = Vec::new();
    draft.project.materials.retain(|material| {
        let poison = poisons.contains(&material.kind);
        if poison {
            names.push(Value::from(material.name.as_str()));
        }
        !poison
    });
    draft.keep_aside("materials", &Value::Array(names));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_dates_of_every_version() {
        for (text, expected) in [
            ("2023-05-02T09:30:00Z", "2023-05-02"),
            ("20161015_170027", "2016-10-15"),
            ("2016-10-15 17:00:27", "2016-10-15"),
            ("2023-02-31", ""),
            ("1683012345", ""),
            ("hier", ""),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
    }

    #[test]
    fn a_summary_ends_with_a_sentence() {
        assert_eq!(beginning_within("Un. Deux. Trois", 10), "Un. Deux.");
        assert_eq!(beginning_within("un deux trois", 9), "un deux");
        assert_eq!(beginning_within("é".repeat(20).as_str(), 5), "ééééé");
    }
}
