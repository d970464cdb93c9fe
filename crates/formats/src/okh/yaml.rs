//! YAML as the values of JSON, for manifests written by hand.
//!
//! Every scalar is a text, as it was written: a version `1.0` is no number and `no` is no boolean. A document that breaks
//! somewhere is read key by key, and what is still broken is kept as the text it is.

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Containers inside each other.
const DEEPEST: usize = 32;
/// Values of a document, those of repeated aliases included: an alias of aliases grows like a bomb.
const MOST_VALUES: usize = 50_000;

/// A manifest, and whether all of it could be read.
pub(super) fn read_yaml(text: &str) -> (Map<String, Value>, bool) {
    let text = text.trim_start_matches('\u{feff}').replace('\t', "    ");
    // Directives of ours or theirs: `%Open Know-How Manifest 1.0`.
    let lines = text.lines().filter(|line| !line.starts_with('%'));
    let text = lines.collect::<Vec<_>>().join("\n");
    match document(&text) {
        Some(Value::Object(fields)) if !fields.is_empty() => (fields, true),
        _ => (by_key(&text), false),
    }
}

/// Each key of the first level on its own.
fn by_key(text: &str) -> Map<String, Value> {
    let mut blocks: Vec<String> = Vec::new();
    for line in text.lines() {
        let key = line.split_once(':').map(|(key, _)| key);
        let opens = key.is_some_and(|key| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|one| one.is_alphanumeric() || "_-".contains(one))
        });
        match blocks.last_mut() {
            Some(block) if !opens => {
                block.push('\n');
                block.push_str(line);
            }
            _ if opens => blocks.push(line.to_owned()),
            _ => {}
        }
    }
    let mut fields = Map::new();
    for block in blocks {
        if let Some(Value::Object(read)) = document(&block) {
            fields.extend(read);
        } else if let Some((key, words)) = block.split_once(':') {
            let words = words.trim().trim_matches(['"', '\'']);
            fields.insert(key.to_owned(), Value::from(words));
        }
    }
    fields
}

/// A container that is not closed yet.
enum Open {
    List(Vec<Value>),
    Table(Map<String, Value>, Option<String>),
}

#[derive(Default)]
struct Tree {
    /// Each with the anchor that names it; zero is none.
    open: Vec<(Open, usize)>,
    anchors: HashMap<usize, (Value, usize)>,
    values: usize,
    whole: Option<Value>,
}

impl Tree {
    fn put(&mut self, value: Value, anchor: usize) {
        if anchor > 0 {
            let size = count(&value);
            self.anchors.insert(anchor, (value.clone(), size));
        }
        match self.open.last_mut() {
            None => {
                if self.whole.as_ref().is_none_or(|whole| !whole.is_object()) {
                    self.whole = Some(value);
                }
            }
            Some((Open::List(items), _)) => items.push(value),
            Some((Open::Table(fields, key), _)) => match key.take() {
                None => {
                    *key = Some(match value {
                        Value::String(text) => text,
                        other => other.to_string(),
                    });
                }
                // The first of two equal keys is the one people see.
                Some(name) => {
                    fields.entry(name).or_insert(value);
                }
            },
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some((Open::List(items), anchor)) => self.put(Value::Array(items), anchor),
            Some((Open::Table(fields, _), anchor)) => self.put(Value::Object(fields), anchor),
            None => {}
        }
    }

    /// Counts one more value, or says that there are too many.
    fn grow(&mut self, by: usize) -> Option<()> {
        self.values += by;
        (self.values <= MOST_VALUES && self.open.len() <= DEEPEST).then_some(())
    }
}

/// The first table of a text; none where it breaks or is no YAML.
fn document(text: &str) -> Option<Value> {
    let mut tree = Tree::default();
    for event in Parser::new_from_str(text) {
        let Ok((event, _)) = event else {
            // Pages carry a manifest above their words: the first table stands.
            return tree.whole.filter(Value::is_object);
        };
        match event {
            Event::Scalar(text, style, anchor, _) => {
                tree.grow(1)?;
                let nothing = ["", "~", "null", "Null", "NULL"].contains(&text.as_ref());
                let value = if nothing && style == ScalarStyle::Plain {
                    Value::Null
                } else {
                    Value::from(text.into_owned())
                };
                tree.put(value, anchor);
            }
            Event::Alias(anchor) => {
                let (value, size) = tree.anchors.get(&anchor).cloned().unwrap_or_default();
                tree.grow(size.max(1))?;
                tree.put(value, 0);
            }
            Event::SequenceStart(anchor, _) => {
                tree.grow(1)?;
                tree.open.push((Open::List(Vec::new()), anchor));
            }
            Event::MappingStart(anchor, _) => {
                tree.grow(1)?;
                tree.open.push((Open::Table(Map::new(), None), anchor));
            }
            Event::SequenceEnd | Event::MappingEnd => tree.close(),
            _ => {}
        }
    }
    tree.whole
}

fn count(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(count).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(count).sum::<usize>(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_scalar_is_the_text_it_was_written_as() {
        let (read, whole) = read_yaml(
            "%Open Know-How Manifest 1.0\n---\nversion: 1.0\nmade: no\ndate: 2020-01-02\nkeywords: [a, null]\n",
        );
        assert!(whole);
        let expected =
            json!({"version": "1.0", "made": "no", "date": "2020-01-02", "keywords": ["a", null]});
        assert_eq!(Value::Object(read), expected);
    }

    #[test]
    fn what_stands_beside_a_broken_key_is_kept() {
        let (read, whole) = read_yaml(
            "title: A\ndescription: a box: with a lid: and more\nkeywords:\n  - b\nbroken: \"never closed\n",
        );
        assert!(!whole);
        assert_eq!(read["title"], "A");
        assert_eq!(read["description"], "a box: with a lid: and more");
        assert_eq!(read["keywords"], json!(["b"]));
    }

    #[test]
    fn a_page_below_a_manifest_does_not_matter() {
        let (read, whole) = read_yaml("---\ntitle: A\n---\n\n# Title: [x\n* a: b: c\n\t- {\n");
        assert!(whole);
        assert_eq!(Value::Object(read), json!({"title": "A"}));
    }

    #[test]
    fn an_alias_of_aliases_is_not_followed_for_ever() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let one = format!("*a{}", level - 1);
            let line = format!("a{level}: &a{level} [{}]\n", [one.as_str(); 10].join(", "));
            bomb.push_str(&line);
        }
        assert!(!read_yaml(&bomb).1);
        read_yaml(&"[".repeat(100_000));
        read_yaml(&"- ".repeat(100_000));
    }
}
