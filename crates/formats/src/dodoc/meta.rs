//! The text files do·doc keeps beside everything: TOML since version 10, `key: value` parted by
//! dashes before.

use crate::values::{as_text, read_toml};
use serde_json::{Map, Value};

/// What one file says, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Meta {
    values: Map<String, Value>,
    /// How it was written.
    pub writing: Writing,
}

/// The two ways do·doc has written its files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Writing {
    /// Since version 10.
    #[default]
    Toml,
    /// Until version 9.
    Dashes,
}

impl Meta {
    /// Reads a file; what is broken in it is left out, the rest is kept.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}');
        if is_dashed(text) {
            return Self {
                values: dashed(text),
                writing: Writing::Dashes,
            };
        }
        Self {
            values: read_toml(text),
            writing: Writing::Toml,
        }
    }

    /// What a table inside a file says.
    pub(super) fn of(item: &Value) -> Self {
        Self {
            values: item.as_object().cloned().unwrap_or_default(),
            writing: Writing::Toml,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.values.iter()
    }

    /// The value of the first of these keys that says something, as text.
    pub(super) fn text(&self, keys: &[&str]) -> String {
        let texts = keys.iter().filter_map(|key| self.values.get(*key));
        texts
            .map(as_text)
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    /// The items of a list; the old writing parts words with commas.
    pub(super) fn items(&self, key: &str) -> Vec<Value> {
        match self.values.get(key) {
            Some(Value::Array(items)) => items.clone(),
            Some(Value::String(text)) if self.writing == Writing::Dashes => text
                .split(',')
                .map(|part| Value::from(part.trim()))
                .collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(other) => vec![other.clone()],
        }
    }

    /// The words of a list; of an item with several values, the one that names it.
    pub(super) fn words(&self, key: &str) -> Vec<String> {
        let words = self.items(key);
        words
            .iter()
            .map(name_of)
            .filter(|word| !word.is_empty())
            .collect()
    }

    /// A position on a page; zero where none is given.
    pub(super) fn position(&self, key: &str) -> f64 {
        let number: f64 = self.text(&[key]).parse().unwrap_or_default();
        if number.is_finite() { number } else { 0.0 }
    }
}

/// The text that names an item: itself, or one of the values items are named by.
pub(super) fn name_of(item: &Value) -> String {
    let named = [
        "meta_filename",
        "slugMediaName",
        "title",
        "name",
        "path",
        "slug",
    ]
    .iter()
    .filter_map(|key| item.get(key))
    .map(as_text)
    .find(|name| !name.is_empty());
    named.unwrap_or_else(|| as_text(item))
}

/// True where the first line that says something is `key: value`: TOML needs an equals sign.
fn is_dashed(text: &str) -> bool {
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        let key = line.split(':').next().unwrap_or_default();
        let word = |one: char| one.is_alphanumeric() || "_-$ ".contains(one);
        is_rule(line) || (key.len() < line.len() && key.chars().all(word))
    })
}

fn is_rule(line: &str) -> bool {
    line.len() >= 4 && line.bytes().all(|byte| byte == b'-')
}

fn dashed(text: &str) -> Map<String, Value> {
    let mut values = Map::new();
    let mut lines = Vec::new();
    for line in text.lines().chain(["----"]) {
        if !is_rule(line.trim()) {
            lines.push(line);
            continue;
        }
        let field = lines.join("\n");
        lines.clear();
        if let Some((key, value)) = field.trim().split_once(':') {
            values.insert(key.trim().to_owned(), dashed_value(value.trim()));
        }
    }
    values
}

/// A text, or a list whose items each open with a line that is a single dash.
fn dashed_value(text: &str) -> Value {
    let is_list = text.lines().next().is_some_and(|line| line.trim() == "-");
    if !is_list {
        return Value::from(text);
    }
    let mut items = Vec::new();
    for line in text.lines().map(str::trim) {
        if line == "-" {
            items.push(Map::new());
        } else if let Some(item) = items.last_mut()
            && let Some((key, value)) = line.split_once(':')
        {
            item.insert(key.trim().to_owned(), Value::from(value.trim()));
        }
    }
    Value::Array(items.into_iter().map(Value::Object).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_both_writings() {
        let toml = Meta::read(
            b"title = \"Un bo\\u00eetier\"\nkeywords = [ \"laser\", \"bo\xc3\xaete\" ]\n\"$date_created\" = 2023-05-02T09:30:00.000Z\nx = 12.5\n\n[[pages]]\nid = \"p1\"\n",
        );
        assert_eq!(toml.writing, Writing::Toml);
        assert_eq!(toml.text(&["name", "title"]), "Un boîtier");
        assert_eq!(toml.words("keywords"), ["laser", "boîte"]);
        assert!(toml.text(&["$date_created"]).starts_with("2023-05-02"));
        assert!((toml.position("x") - 12.5).abs() < 0.01);
        assert_eq!(toml.items("pages").len(), 1);

        let dashed = Meta::read(
            "name: Un boîtier\n\n----\n\nkeywords: \n\n-\ntitle: laser\n-\ntitle: boîte\n\n----\n\ninfo: Vis : 4\nsuite\n".as_bytes(),
        );
        assert_eq!(dashed.writing, Writing::Dashes);
        assert_eq!(dashed.text(&["title", "name"]), "Un boîtier");
        assert_eq!(dashed.words("keywords"), ["laser", "boîte"]);
        assert_eq!(dashed.text(&["info"]), "Vis : 4\nsuite");
    }

    #[test]
    fn keeps_what_stands_beside_a_broken_line() {
        let meta = Meta::read(b"title = \"A\"\nbroken = = \nlevel = \"beginner\"\n");
        assert_eq!(meta.text(&["title"]), "A");
        assert_eq!(meta.text(&["level"]), "beginner");
    }

    #[test]
    fn deep_nesting_is_refused_not_followed() {
        let deep = format!("a = {}", "[".repeat(100_000));
        let _ = Meta::read(deep.as_bytes());
    }

    proptest! {
        #[test]
        fn any_bytes_give_some_meta(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Meta::read(&bytes);
        }
    }
}
