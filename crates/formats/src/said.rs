//! The values of a foreign document, however their keys are written: each is taken once, what is left is kept aside.

use crate::values::as_text;
use serde_json::{Map, Value};

/// A document, or a table inside one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    values: Map<String, Value>,
}

impl Said {
    pub(crate) fn new(values: Map<String, Value>) -> Self {
        let mut named = Map::new();
        for (key, value) in values {
            if !value.is_null() {
                named.entry(kebab(&key)).or_insert(value);
            }
        }
        Self { values: named }
    }

    /// What a table says; a text is its name.
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Object(fields) => Self::new(fields.clone()),
            Value::Null => Self::default(),
            other => Self::new([("name".to_owned(), other.clone())].into_iter().collect()),
        }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub(crate) fn peek(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }

    pub(crate) fn take(&mut self, key: &str) -> Option<Value> {
        self.values.remove(key)
    }

    /// The first of these keys that says something, as one text. A list is joined.
    pub(crate) fn text(&mut self, keys: &[&str]) -> String {
        for key in keys {
            let said = self.values.get(*key).map(joined).unwrap_or_default();
            if !said.is_empty() {
                self.take(key);
                return said;
            }
        }
        String::new()
    }

    /// The items of a list; one value is a list of one.
    pub(crate) fn items(&mut self, key: &str) -> Vec<Value> {
        match self.take(key) {
            Some(Value::Array(items)) => items.into_iter().filter(|one| !one.is_null()).collect(),
            Some(Value::Null) | None => Vec::new(),
            Some(one) => vec![one],
        }
    }

    pub(crate) fn rest(self) -> Map<String, Value> {
        self.values
    }
}

/// A text; the texts of a list on lines of their own.
fn joined(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let texts = items.iter().map(as_text).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join("\n")
        }
        other => as_text(other),
    }
}

/// `intendedUse` and `intended_use` as `intended-use`.
fn kebab(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    let mut small = false;
    for one in key.trim().chars() {
        if one.is_ascii_uppercase() && small {
            out.push('-');
        }
        small = one.is_ascii_lowercase() || one.is_ascii_digit();
        out.push(match one {
            '_' | ' ' => '-',
            other => other.to_ascii_lowercase(),
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_writing_of_a_key_is_the_same() {
        for key in ["forkOf", "fork_of", "fork-of", "Fork of"] {
            assert_eq!(kebab(key), "fork-of");
        }
        assert_eq!(kebab("okhv"), "okhv");
    }
}
