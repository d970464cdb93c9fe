//! A project while it is read: what is kept, and what is said about the rest.

use crate::addresses::without_addresses;
use crate::archive::{Files, Limits, Names};
use crate::html::{html_to_markdown, html_to_text};
use crate::identity::{Identities, sha256};
use crate::imported::Imported;
use crate::values::as_text;
use etabli_model::{
    Diagnostic, FileEntry, Image, Problem, Project, Vocabulary, is_safe_path, validate,
};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Limits of the format.
pub(crate) const LONGEST_TEXT: usize = 20_000;
pub(crate) const LONGEST_LIST: usize = 500;
/// Names, titles and keywords longer than this are no longer read by anybody.
const LONGEST_LINE: usize = 300;
/// A purpose is one line.
const LONGEST_SUMMARY: usize = 300;

/// Room in an archive for the project and its base.
const OWN_ENTRIES: usize = 2;

/// What became of a file of the source.
#[derive(Clone, Debug)]
pub(crate) enum Taken {
    /// A picture, by its id.
    Image(String),
    /// A file, by its name.
    File(String),
    /// It could not be taken; that was said.
    Nothing,
}

/// How a medium is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shown {
    AsPicture,
    AsFile,
}

/// A draft of a project.
pub(crate) struct Draft<'a> {
    pub source: &'a Files,
    pub vocabulary: &'a Vocabulary,
    pub project: Project,
    pub ids: Identities,
    diagnostics: Vec<Diagnostic>,
    /// The file that is being read, for diagnostics.
    pub file: String,
    /// The key under which what has no place is kept: `x-…`.
    key: &'static str,
    aside: Map<String, Value>,
    files: Files,
    names: Names,
    bytes: usize,
    taken: HashMap<(String, Shown), Taken>,
}

impl<'a> Draft<'a> {
    /// A draft of what `file` describes; `key` is that of what has no place in a project.
    pub(crate) fn new(
        source: &'a Files,
        vocabulary: &'a Vocabulary,
        file: &str,
        key: &'static str,
    ) -> Self {
        Self {
            source,
            vocabulary,
            project: Project::default(),
            ids: Identities::new(""),
            diagnostics: Vec::new(),
            file: file.to_owned(),
            key,
            aside: Map::new(),
            files: Files::new(),
            names: Names::default(),
            bytes: 0,
            taken: HashMap::new(),
        }
    }

    pub(crate) fn note(&mut self, place: impl Into<String>, problem: Problem) {
        self.diagnostics.push(problem.at(&self.file, place));
    }

    pub(crate) fn note_in(&mut self, file: &str, place: &str, problem: Problem) {
        self.diagnostics.push(problem.at(file, place));
    }

    pub(crate) fn guessed(&mut self, place: &str, found: &str, understood: &str) {
        let understood = understood.to_owned();
        let problem = match found.trim() {
            "" => Problem::Assumed { understood },
            found => Problem::Guessed {
                found: found.to_owned(),
                understood,
            },
        };
        self.note(place, problem);
    }

    /// Keeps a value that has no place in a project, as text without HTML.
    pub(crate) fn keep_aside(&mut self, key: &str, value: &Value) {
        let key = self.line("", key);
        let value = self.plain(&key, value);
        if is_blank(&value) {
            return;
        }
        self.aside.insert(key.clone(), value);
        let problem = Problem::KeptAside {
            what: key.clone(),
            key: self.key.to_owned(),
        };
        self.note(key, problem);
    }

    fn plain(&mut self, place: &str, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::from(self.text(place, text)),
            Value::Array(items) => items
                .iter()
                .take(LONGEST_LIST)
                .map(|item| self.plain(place, item))
                .collect::<Vec<_>>()
                .into(),
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| (self.line(place, key), self.plain(place, value)))
                .collect::<Map<_, _>>()
                .into(),
            other => other.clone(),
        }
    }

    /// A text of the source, HTML or not, as the small Markdown within the limits.
    pub(crate) fn text(&mut self, place: &str, text: &str) -> String {
        let markdown = if is_html(text) {
            html_to_markdown(text)
        } else {
            plain_markdown(text)
        };
        let markdown = self.shorten(place, markdown, LONGEST_TEXT);
        self.without_addresses(place, markdown)
    }

    /// A text of the source as one line of words within the limits.
    pub(crate) fn line(&mut self, place: &str, text: &str) -> String {
        let words = self.shorten(place, words(text), LONGEST_LINE);
        self.without_addresses(place, words)
    }

    pub(crate) fn without_addresses(&mut self, place: &str, text: String) -> String {
        match without_addresses(&text) {
            Some(clean) => {
                self.note(place, Problem::AddressLeftOut);
                clean
            }
            None => text,
        }
    }

    pub(crate) fn shorten(&mut self, place: &str, text: String, most: usize) -> String {
        let Some((end, _)) = text.char_indices().nth(most) else {
            return text;
        };
        let what = beginning(&text[end..]);
        self.note(place, Problem::Lost { what });
        text[..end].trim_end().to_owned()
    }

    /// The items of a list within the limits.
    pub(crate) fn shorten_list<T>(&mut self, place: &str, list: &mut Vec<T>) {
        if list.len() > LONGEST_LIST {
            let what = format!("{place}: {} > {LONGEST_LIST}", list.len());
            self.note(place, Problem::Lost { what });
            list.truncate(LONGEST_LIST);
        }
    }

    /// Takes a file of the source into the project, once: `title` stands for it.
    pub(crate) fn take(&mut self, path: &str, title: &str, credit: &str, shown: Shown) -> Taken {
        let name = path.rsplit('/').next().unwrap_or(path);
        let is_picture = media_type(&extension(name)).starts_with("image/");
        let shown = if is_picture { shown } else { Shown::AsFile };
        let key = (path.to_owned(), shown);
        if let Some(taken) = self.taken.get(&key) {
            return taken.clone();
        }
        let taken = self.take_new(path, title, credit, shown);
        self.taken.insert(key, taken.clone());
        taken
    }

    fn take_new(&mut self, path: &str, title: &str, credit: &str, shown: Shown) -> Taken {
        let Some(content) = self.source.get(path) else {
            let path = path.to_owned();
            self.note("", Problem::FileNotGiven { path });
            return Taken::Nothing;
        };
        let name = path.rsplit('/').next().unwrap_or(path);
        let extension = extension(name);
        let media_type = media_type(&extension);
        let (folder, listed) = match shown {
            Shown::AsPicture => ("images", self.project.images.len()),
            Shown::AsFile => ("files", self.project.files.len()),
        };
        let limits = Limits::default();
        let bytes = limits
            .check_entry(path, content.len())
            .and_then(|()| limits.check_total(self.bytes, content.len()));
        let Ok(bytes) = bytes else {
            return self.lost(path);
        };
        if listed >= LONGEST_LIST || self.files.len() + OWN_ENTRIES >= limits.entries {
            return self.lost(path);
        }
        let Some(place) = self.free_path(folder, name) else {
            return self.lost(path);
        };
        self.bytes = bytes;
        self.files.insert(place.clone(), content.clone());
        if shown == Shown::AsPicture {
            let id = self.ids.next_id("images", name);
            self.project.images.push(Image {
                id: id.clone(),
                path: place,
                alt: title.to_owned(),
                credit: credit.to_owned(),
                ..Image::default()
            });
            return Taken::Image(id);
        }
        self.project.files.push(FileEntry {
            id: self.ids.next_id("files", name),
            path: place,
            role: if extension == "pdf" { "document" } else { "" }.to_owned(),
            kind: extension,
            media_type: media_type.to_owned(),
            title: if title.is_empty() { name } else { title }.to_owned(),
            bytes: u64::try_from(content.len()).unwrap_or(u64::MAX),
            sha256: sha256(content),
            ..FileEntry::default()
        });
        Taken::File(name.to_owned())
    }

    fn lost(&mut self, what: &str) -> Taken {
        let what = what.to_owned();
        self.note("", Problem::Lost { what });
        Taken::Nothing
    }

    /// A path of the project's folder no other file has, on any computer.
    fn free_path(&mut self, folder: &str, name: &str) -> Option<String> {
        let name: String = name
            .chars()
            .map(|one| match one {
                '\\' | ':' | '?' | '#' | '%' | '*' | '"' | '<' | '>' | '|' => '-',
                _ if one.is_control() => '-',
                _ => one,
            })
            .collect();
        let (stem, end) = match name.rsplit_once('.') {
            Some((stem, end)) if !stem.is_empty() => (stem, format!(".{end}")),
            _ => (name.as_str(), String::new()),
        };
        (1..=OWN_NAMES)
            .map(|count| match count {
                1 => format!("{folder}/{stem}{end}"),
                _ => format!("{folder}/{stem}-{count}{end}"),
            })
            .find(|path| is_safe_path(path) && self.names.add(path).is_ok())
    }

    /// The purpose in one line; a text that is longer is kept aside whole.
    pub(crate) fn summary(&mut self, key: &str, description: &str) {
        let whole = words(description);
        if whole.chars().count() <= LONGEST_SUMMARY {
            self.project.summary = self.line(key, &whole);
        } else {
            self.keep_aside(key, &description.into());
            let text = beginning_within(&whole, LONGEST_SUMMARY);
            self.project.summary = self.line(key, text);
        }
        if self.project.summary.is_empty() {
            let title = self.project.title.clone();
            self.guessed(key, "", &title);
            self.project.summary = title;
        }
    }

    /// A project that would poison somebody does not load: the material is set aside, and said.
    pub(crate) fn out_of_danger(&mut self) {
        let found = validate(&self.project, &self.file, self.vocabulary);
        let poisons: Vec<String> = found
            .into_iter()
            .filter_map(|finding| match &finding.problem {
                Problem::PoisonUnderLaser { material } => {
                    let material = material.clone();
                    self.note("materials", finding.problem);
                    Some(material)
                }
                _ => None,
            })
            .collect();
        let mut names = Vec::new();
        self.project.materials.retain(|material| {
            // A material without a known kind is called by its name.
            let called = match material.kind.as_str() {
                "" => &material.name,
                _ => &material.kind,
            };
            let poison = poisons.contains(called);
            if poison {
                names.push(Value::from(material.name.as_str()));
            }
            !poison
        });
        self.keep_aside("materials", &Value::Array(names));
    }

    pub(crate) fn finish(mut self) -> Imported {
        if !self.aside.is_empty() {
            let aside = Value::Object(std::mem::take(&mut self.aside));
            self.project.extensions.insert(self.key.to_owned(), aside);
        }
        Imported {
            project: Some(self.project),
            files: self.files,
            diagnostics: self.diagnostics,
        }
    }
}

/// Files of one name (`text.txt` of each publication) that are told apart by a number.
const OWN_NAMES: usize = 100;

/// True for what says nothing, however deep.
pub(crate) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(fields) => fields.values().all(is_blank),
        other => as_text(other).is_empty(),
    }
}

/// True for a text with at least one tag.
pub(crate) fn is_html(text: &str) -> bool {
    let tag = |(at, _): (usize, &str)| {
        let after = &text[at + 1..];
        let name = after.strip_prefix('/').unwrap_or(after);
        name.starts_with(|one: char| one.is_ascii_alphabetic()) && !name.starts_with("http")
    };
    text.contains('>') && text.match_indices('<').any(tag)
}

/// The words of a text on one line. A space that may not break stays: typography needs it.
pub(crate) fn words(text: &str) -> String {
    let plain = if is_html(text) {
        html_to_text(text)
    } else {
        text.to_owned()
    };
    let breaks = |one: char| one.is_whitespace() && !"\u{a0}\u{202f}".contains(one);
    let words = plain.split(breaks).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Markdown as people write it, in the small language: a heading becomes a strong paragraph.
fn plain_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_end();
        let heading = line.trim_start_matches('#');
        let words = heading.trim().trim_matches('*');
        if heading.len() < line.len() && heading.starts_with(' ') && !words.is_empty() {
            out.extend([if blank { "" } else { "\n" }, "**", words, "**\n\n"]);
            blank = true;
        } else if !line.is_empty() || !blank {
            out.extend([line, "\n"]);
            blank = line.is_empty();
        }
    }
    out.trim().to_owned()
}

/// The first words of a text that is too long to be named whole.
pub(crate) fn beginning(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What stands behind the last dot of a name, in lower case.
pub(crate) fn extension(name: &str) -> String {
    let end = name.rsplit_once('.').map(|(_, end)| end);
    end.filter(|end| end.len() <= 10)
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// The media type of a file by its extension, empty where a browser has no use for one.
pub(crate) fn media_type(extension: &str) -> &'static str {
    match extension {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "stl" => "model/stl",
        "zip" => "application/zip",
        "txt" => "text/plain",
        "csv" => "text/csv",
        _ => "",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_with_a_sentence() {
        assert_eq!(beginning_within("Un. Deux. Trois", 10), "Un. Deux.");
        assert_eq!(beginning_within("un deux trois", 9), "un deux");
        assert_eq!(beginning_within("é".repeat(20).as_str(), 5), "ééééé");
    }
}
