//! Keys that others added (`x-…`) survive a round trip, wherever they stand.
//!
//! Those at the top of a project are kept in [`Project::extensions`]. Those of an item, a price or a time are kept by the
//! item's place, told with ids (`steps[#5R6734ZP]`): a step that moves keeps them, a step that goes takes them with it.

use crate::Project;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Bound;

/// What the name of such a key starts with.
pub(crate) const EXTENSION: &str = "x-";

/// The `x-` keys of each place below the top, by that place.
pub type InnerExtensions = BTreeMap<String, Map<String, Value>>;

pub(crate) fn is_extension(key: &str) -> bool {
    key.starts_with(EXTENSION)
}

/// Keeps the `x-` keys of `whole` that are among the `unknown`; what stays in `unknown` has no place that can be told again,
/// such as an item without an id.
pub(crate) fn take_extensions(whole: &Value, unknown: &mut Vec<String>, project: &mut Project) {
    if unknown.is_empty() {
        return;
    }
    let mut found = Found {
        unknown: unknown.drain(..).collect(),
        kept: InnerExtensions::new(),
    };
    found.look(whole, "", Some(""));
    unknown.extend(found.unknown);
    project.extensions = found.kept.remove("").unwrap_or_default();
    project.inner_extensions = found.kept;
}

struct Found {
    unknown: BTreeSet<String>,
    kept: InnerExtensions,
}

impl Found {
    /// `path` tells the place by position, as the reader does; `place` by ids, where that can be done.
    fn look(&mut self, value: &Value, path: &str, place: Option<&str>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    if !is_extension(key) && !value.is_object() && !value.is_array() {
                        continue;
                    }
                    let inner = joined(path, key);
                    if !is_extension(key) {
                        // Most of a project holds none: nothing is looked for where nothing is unknown.
                        if self.is_unknown_in(&inner) {
                            let place = place.map(|place| joined(place, key));
                            self.look(value, &inner, place.as_deref());
                        }
                    } else if let Some(place) = place
                        // Settings and their like hold any key: theirs are at home already.
                        && self.unknown.remove(&inner)
                    {
                        let keys = self.kept.entry(place.to_owned()).or_default();
                        keys.insert(key.clone(), value.clone());
                    }
                }
            }
            Value::Array(items) => {
                let ids = items.iter().filter_map(id_of);
                let mut times: BTreeMap<&str, usize> = BTreeMap::new();
                ids.for_each(|id| *times.entry(id).or_default() += 1);
                for (position, item) in items.iter().enumerate() {
                    let inner = format!("{path}[{position}]");
                    if !self.is_unknown_in(&inner) {
                        continue;
                    }
                    let id = id_of(item).filter(|id| times.get(id) == Some(&1));
                    let place = place.zip(id).map(|(place, id)| format!("{place}[#{id}]"));
                    self.look(item, &inner, place.as_deref());
                }
            }
            _ => {}
        }
    }

    /// Whether an unknown key is left at a path or inside it.
    fn is_unknown_in(&self, path: &str) -> bool {
        let from = (Bound::Included(path), Bound::Unbounded);
        let mut from = self.unknown.range::<str, _>(from);
        from.next().is_some_and(|unknown| unknown.starts_with(path))
    }
}

fn id_of(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

/// The place of a key inside another place.
pub(crate) fn joined(around: &str, key: &str) -> String {
    if around.is_empty() {
        key.to_owned()
    } else {
        format!("{around}.{key}")
    }
}

/// Puts each key back into the object it stood in, where that still exists and has no such key.
pub(crate) fn put_extensions(value: &mut Value, place: &str, extensions: &InnerExtensions) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                if value.is_object() || value.is_array() {
                    put_extensions(value, &joined(place, key), extensions);
                }
            }
            let own = extensions.get(place).into_iter().flatten();
            for (key, value) in own.filter(|(key, _)| is_extension(key)) {
                fields.entry(key.as_str()).or_insert_with(|| value.clone());
            }
        }
        Value::Array(items) => {
            for item in items {
                if let Some(id) = id_of(item) {
                    let place = format!("{place}[#{id}]");
                    put_extensions(item, &place, extensions);
                }
            }
        }
        _ => {}
    }
}

/// Any JSON with its keys in the order they stand in, so that `x-` keys can be put behind those of the types.
pub(crate) enum Ordered {
    Leaf(Value),
    List(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
}

impl Ordered {
    /// Puts each key back at the end of the object it stood in, where that still exists.
    pub(crate) fn extend(&mut self, place: &str, extensions: &InnerExtensions) {
        match self {
            Self::Leaf(_) => {}
            Self::List(items) => {
                for item in items {
                    if let Some(id) = item.id() {
                        let place = format!("{place}[#{id}]");
                        item.extend(&place, extensions);
                    }
                }
            }
            Self::Object(fields) => {
                for (key, value) in &mut *fields {
                    value.extend(&joined(place, key), extensions);
                }
                let own = extensions.get(place).into_iter().flatten();
                for (key, value) in own.filter(|(key, _)| is_extension(key)) {
                    if fields.iter().all(|(known, _)| known != key) {
                        fields.push((key.clone(), Self::Leaf(value.clone())));
                    }
                }
            }
        }
    }

    fn id(&self) -> Option<String> {
        let Self::Object(fields) = self else {
            return None;
        };
        fields.iter().find_map(|(key, value)| match value {
            Self::Leaf(Value::String(id)) if key == "id" => Some(id.clone()),
            _ => None,
        })
    }
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Leaf(value) => value.serialize(serializer),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(fields) => {
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    object.serialize_entry(key, value)?;
                }
                object.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Ordered;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(Value::Null))
            }

            fn visit_bool<E>(self, yes: bool) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(yes.into()))
            }

            fn visit_u64<E>(self, whole: u64) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(whole.into()))
            }

            fn visit_i64<E>(self, whole: i64) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(whole.into()))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(number.into()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Ordered, E> {
                Ok(Ordered::Leaf(text.into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Ordered, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Ordered::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Ordered, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = object.next_entry()? {
                    fields.push(field);
                }
                Ok(Ordered::Object(fields))
            }
        }
        deserializer.deserialize_any(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Problem, Vocabulary, load_project, write_project};
    use serde_json::{Value, json};

    fn whole() -> Value {
        json!({
            "format": "etabli/1", "id": "a", "language": "fr", "kind": "tool", "title": "t", "summary": "s",
            "cost": {"per_object": "1", "currency": "EUR", "x-shop": "près d’ici"},
            "steps": [
                {"id": "A", "title": "un", "x-lab": {"x-deep": [1, null]}, "x-a.b": 1,
                 "callouts": [{"id": "C", "text": "t", "x-seen": true}]},
                {"id": "B", "title": "deux"}
            ],
            "x-top": 1
        })
    }

    #[test]
    fn keys_of_others_come_back_from_wherever_they_stood() {
        let loaded = load_project(&whole().to_string(), "", None, &Vocabulary::default());
        let project = loaded.value.expect("it loads");
        let unknown = |problem: &Problem| matches!(problem, Problem::UnknownKey);
        assert!(!loaded.diagnostics.iter().any(|one| unknown(&one.problem)));
        let text = write_project(&project);
        let again: Value = serde_json::from_str(&text).expect("it is JSON");
        for place in [
            "/cost/x-shop",
            "/steps/0/x-lab",
            "/steps/0/x-a.b",
            "/steps/0/callouts/0/x-seen",
            "/x-top",
        ] {
            assert_eq!(
                again.pointer(place),
                whole().pointer(place),
                "{place}\n{text}"
            );
        }
        let same = load_project(&text, "", None, &Vocabulary::default())
            .value
            .expect("it loads");
        assert_eq!((&same, write_project(&same)), (&project, text));
    }

    #[test]
    fn a_key_goes_where_its_step_goes() {
        let loaded = load_project(&whole().to_string(), "", None, &Vocabulary::default());
        let mut project = loaded.value.expect("it loads");
        project.steps.reverse();
        let told: Value = serde_json::from_str(&write_project(&project)).expect("it is JSON");
        assert_eq!(told.pointer("/steps/1/x-a.b"), Some(&json!(1)));
        project.steps.remove(1);
        assert!(!write_project(&project).contains("x-lab"));
    }

    #[test]
    fn a_key_that_cannot_be_kept_is_told() {
        let mut whole = whole();
        whole["steps"][1]["id"] = json!("A");
        let loaded = load_project(&whole.to_string(), "", None, &Vocabulary::default());
        let told = loaded
            .diagnostics
            .iter()
            .filter(|one| one.problem == Problem::UnknownKey);
        let places: Vec<&str> = told.map(|one| one.path.as_str()).collect();
        assert_eq!(
            places,
            [
                "steps[0].callouts[0].x-seen",
                "steps[0].x-a.b",
                "steps[0].x-lab"
            ]
        );
    }
}
