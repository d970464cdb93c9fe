//! From a document to one node: everything it says, whatever way it points to it.
//!
//! Keys and types lose their prefixes, `@graph` is opened, nodes named by `@id` take the place of what points to them.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How deep a chain of nodes that point to each other is followed: authors, sections, steps and what they hold.
const DEEPEST: usize = 12;
/// How many values one document may unfold to: pointing twice to the same at each depth would double it each time.
const MOST: usize = 100_000;

/// The nodes of a document.
#[derive(Default)]
pub(super) struct Graph {
    nodes: Vec<Map<String, Value>>,
    named: BTreeMap<String, usize>,
}

impl Graph {
    /// Adds a document, or a part of a page.
    pub(super) fn add(&mut self, value: &Value) {
        let value = plain(value);
        self.gather(&value);
    }

    /// Adds a document that could be read.
    pub(super) fn extend(&mut self, value: Option<Value>) {
        if let Some(value) = value {
            self.add(&value);
        }
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.gather(item)),
            Value::Object(fields) => {
                fields.values().for_each(|inner| self.gather(inner));
                let says_more = fields.keys().any(|key| !key.starts_with('@'));
                if says_more && fields.contains_key("@type") {
                    if let Some(Value::String(id)) = fields.get("@id") {
                        self.named.entry(id.clone()).or_insert(self.nodes.len());
                    }
                    self.nodes.push(fields.clone());
                }
            }
            _ => {}
        }
    }

    /// The types of all nodes.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().flat_map(types)
    }

    /// The nodes of a type, whole.
    pub(super) fn of_type(&self, wanted: &str) -> Vec<Map<String, Value>> {
        let mut left = MOST;
        let nodes = self.nodes.iter();
        nodes
            .filter(|node| types(node).any(|one| one == wanted))
            .map(|node| self.unfold_fields(node, DEEPEST, &mut left))
            .collect()
    }

    fn unfold(&self, value: &Value, depth: usize, left: &mut usize) -> Value {
        *left = left.saturating_sub(1);
        if *left == 0 || depth == 0 {
            return Value::Null;
        }
        match value {
            Value::Array(items) => items
                .iter()
                .map(|item| self.unfold(item, depth, left))
                .collect::<Vec<_>>()
                .into(),
            Value::Object(fields) => {
                let says_more = fields.keys().any(|key| !key.starts_with('@'));
                let id = fields.get("@id").and_then(Value::as_str);
                let named = id.filter(|_| !says_more).and_then(|id| self.named.get(id));
                let fields = named.map_or(fields, |at| &self.nodes[*at]);
                Value::Object(self.unfold_fields(fields, depth - 1, left))
            }
            other => other.clone(),
        }
    }

    fn unfold_fields(
        &self,
        fields: &Map<String, Value>,
        depth: usize,
        left: &mut usize,
    ) -> Map<String, Value> {
        let fields = fields.iter();
        fields
            .map(|(key, value)| (key.clone(), self.unfold(value, depth, left)))
            .collect()
    }
}

/// The types of a node, without their prefixes.
pub(super) fn types(node: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let (one, many) = match node.get("@type") {
        Some(Value::String(one)) => (Some(one.as_str()), None),
        Some(Value::Array(many)) => (None, Some(many.iter().filter_map(Value::as_str))),
        _ => (None, None),
    };
    one.into_iter().chain(many.into_iter().flatten())
}

/// `schema:name`, `https://schema.org/name` and `name` are one key; `{"@value": x}` is x. The parser limits how deep.
fn plain(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().into(),
        Value::Object(fields) => {
            for wrapping in ["@value", "@list", "@set"] {
                if let Some(inner) = fields.get(wrapping) {
                    return plain(inner);
                }
            }
            let plain_field = |(key, value): (&String, &Value)| {
                let value = match (bare(key), value) {
                    ("@type", Value::String(one)) => Value::from(bare(one)),
                    ("@type", Value::Array(many)) => {
                        let many = many.iter().filter_map(Value::as_str).map(bare);
                        many.collect::<Vec<_>>().into()
                    }
                    _ => plain(value),
                };
                (bare(key).to_owned(), value)
            };
            Value::Object(fields.iter().map(plain_field).collect())
        }
        // A blank of a template that nobody filled in.
        Value::String(text) if text.trim().starts_with("{{") && text.trim().ends_with("}}") => {
            Value::Null
        }
        other => other.clone(),
    }
}

fn bare(name: &str) -> &str {
    let name = name.trim();
    [
        "http://schema.org/",
        "https://schema.org/",
        "http://www.schema.org/",
        "https://www.schema.org/",
        "schema:",
    ]
    .iter()
    .find_map(|prefix| name.strip_prefix(prefix))
    .unwrap_or(name)
}
