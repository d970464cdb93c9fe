//! What a plain text is: JSON, a page of the web, a manifest, or words with headings.

use super::{REMIX, Recognised};
use crate::values::read_text;
use serde_json::Value;

/// Keys that only a manifest of Open Know-How opens a line with.
const OF_A_MANIFEST: [&str; 6] = [
    "okhv",
    "okh-manifest-version",
    "documentation-home",
    "intended-use",
    "licensor",
    "manifest-author",
];
/// What a page of the web, or a piece of one, has somewhere.
const OF_A_PAGE: [&str; 4] = [
    "<html",
    "<!doctype html",
    "application/ld+json",
    "itemtype=",
];

/// The text of bytes that are one, in whatever letters.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    // Two bytes a letter: half of them are zero.
    let wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if (bytes.contains(&0) && !wide) || bytes.starts_with(b"%PDF") {
        return None;
    }
    Some(read_text(bytes))
}

pub(super) fn format(name: &str, text: &str) -> Recognised {
    let text = without_mark(text).trim_start();
    if text.is_empty() {
        return Recognised::Unknown;
    }
    if text.starts_with(['{', '[']) {
        match serde_json::from_str::<Value>(text) {
            Ok(value) => return json(&value),
            // That of schema.org mends what pages get wrong.
            Err(_) if text.contains("schema.org") && text.contains("@type") => {
                return Recognised::HowTo;
            }
            // Its reader names the line that is wrong.
            Err(_) if ends_in(name, &[".json"]) || opens_an_object(text) => {
                return Recognised::Project;
            }
            Err(_) => {}
        }
    }
    if is_markdown_name(name) {
        return Recognised::Markdown;
    }
    if is_manifest_name(name) || text.lines().any(is_line_of_a_manifest) {
        return Recognised::Okh;
    }
    let is_page = || {
        let small = text.to_ascii_lowercase();
        OF_A_PAGE.iter().any(|sign| small.contains(sign))
    };
    if is_page_name(name) || (text.starts_with('<') && is_page()) {
        return Recognised::HowTo;
    }
    Recognised::Markdown
}

/// True for `{ "`, which opens an object and no sentence.
fn opens_an_object(text: &str) -> bool {
    let after = text.strip_prefix('{').map(str::trim_start);
    after.is_some_and(|after| after.starts_with('"'))
}

fn json(value: &Value) -> Recognised {
    let format = value.get("format").and_then(Value::as_str);
    let is_linked = |value: &Value| {
        ["@context", "@graph", "@type"]
            .iter()
            .any(|key| value.get(key).is_some())
    };
    let linked = match value {
        Value::Array(several) => several.iter().any(is_linked),
        one => is_linked(one),
    };
    match format {
        Some(format) if format.starts_with(REMIX) => Recognised::Remix,
        _ if linked => Recognised::HowTo,
        _ if OF_A_MANIFEST.iter().any(|key| value.get(key).is_some()) => Recognised::Okh,
        // Another format, or none: the reader of projects says which was found and which is expected.
        _ => Recognised::Project,
    }
}

fn is_line_of_a_manifest(line: &str) -> bool {
    let Some(end) = line.find([':', '=']) else {
        return false;
    };
    let key = line[..end].trim_end().trim_matches('"');
    OF_A_MANIFEST.contains(&key)
}

/// A text without the mark that some editors put before the first letter.
pub(super) fn without_mark(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

pub(super) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

pub(super) fn is_markdown_name(name: &str) -> bool {
    ends_in(name, &[".md", ".markdown"])
}

pub(super) fn is_manifest_name(name: &str) -> bool {
    ends_in(name, &[".yml", ".yaml", ".toml"])
}

pub(super) fn is_page_name(name: &str) -> bool {
    ends_in(name, &[".html", ".htm", ".jsonld"])
}

pub(super) fn is_read_me(path: &str) -> bool {
    file_name(path).to_lowercase().starts_with("readme")
}

fn ends_in(name: &str, ends: &[&str]) -> bool {
    let name = name.to_lowercase();
    ends.iter().any(|end| name.ends_with(end))
}
