//! What a project says, thing by thing, for a judge of merges who knows no merger.
//!
//! A thing is the smallest part of the format that a person changes as one: see `README.md` beside this file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

/// One turn from the whole to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    Key(String),
    /// An item, by what identifies it.
    Item(String),
    /// A word of a list of words.
    Word(String),
    /// A place in a list of anything else.
    At(usize),
}

/// Fields of an item that are one value, named by the first.
const TOGETHER: [(&str, &[&str]); 6] = [
    ("materials", &["quantity", "unit", "per"]),
    ("tools", &["quantity", "per"]),
    (
        "files",
        &["sha256", "bytes", "kind", "media_type", "size", "units"],
    ),
    ("parameters", &["value", "unit", "min", "max"]),
    ("competencies", &["label", "framework", "code", "uri"]),
    ("based_on", &["version", "base_hash"]),
];
/// Objects of which each key is a thing of its own.
const BY_KEY: [&str; 5] = [
    "settings",
    "machine_settings",
    "duration",
    "translations",
    "fields",
];
/// Lists of sentences, which are texts.
const SENTENCES: [(&str, &str); 2] = [("materials", "substitutes"), ("adaptations", "changes")];
/// What identifies an item, the surest first.
const IDENTITIES: [&str; 3] = ["id", "uid", "url"];

/// Everything a project says.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Census {
    /// Each thing by its place: the values under it, by the rest of their places.
    pub(crate) things: BTreeMap<String, Thing>,
    /// The order of each list of items or words.
    pub(crate) orders: BTreeMap<String, Vec<String>>,
}

/// The values of a thing.
pub(crate) type Thing = BTreeMap<String, Value>;

impl Census {
    /// Counts what a project says.
    pub(crate) fn of(project: &Value) -> Self {
        let mut census = Self::default();
        census.walk(&mut Vec::new(), project);
        census
    }

    fn walk(&mut self, turns: &mut Vec<Turn>, value: &Value) {
        match value {
            Value::Object(fields) => {
                // A translation is there or not, as an item is; its language names it.
                if is_language(turns, turns.len()) {
                    self.say(turns, json!(true));
                }
                for (key, inner) in fields {
                    turns.push(Turn::Key(key.clone()));
                    self.walk(turns, inner);
                    turns.pop();
                }
            }
            Value::Array(list) => self.walk_list(turns, list),
            // What says nothing is not there.
            Value::Null => {}
            Value::String(text) if text.is_empty() => {}
            other => self.say(turns, other.clone()),
        }
    }

    fn walk_list(&mut self, turns: &mut Vec<Turn>, list: &[Value]) {
        let kinds: Vec<Turn> = list
            .iter()
            .enumerate()
            .map(|(at, one)| turn_into(one, at))
            .collect();
        for (kind, one) in kinds.into_iter().zip(list) {
            let named = match &kind {
                Turn::Item(name) | Turn::Word(name) => Some(name.clone()),
                Turn::Key(_) | Turn::At(_) => None,
            };
            let is_word = matches!(kind, Turn::Word(_));
            let list = place(turns);
            turns.push(kind);
            if let Some(name) = named {
                if place(turns) != list {
                    self.orders.entry(list).or_default().push(name);
                }
                self.say(turns, json!(true));
            }
            if !is_word {
                self.walk(turns, one);
            }
            turns.pop();
        }
    }

    fn say(&mut self, turns: &[Turn], value: Value) {
        let place = place(turns);
        self.things
            .entry(place)
            .or_default()
            .insert(written(turns), value);
    }

    /// Whether a thing is there.
    pub(crate) fn is_there(&self, place: &str) -> bool {
        self.things.contains_key(place)
    }
}

/// The turn into an element of a list.
pub(crate) fn turn_into(element: &Value, at: usize) -> Turn {
    if let Value::String(word) = element {
        return Turn::Word(word.clone());
    }
    let identity = IDENTITIES.iter().find_map(|key| {
        let text = element.get(*key).and_then(Value::as_str);
        text.filter(|text| !text.is_empty())
    });
    identity.map_or(Turn::At(at), |id| Turn::Item(id.to_owned()))
}

/// The place of the thing that holds the value these turns lead to.
pub(crate) fn place(turns: &[Turn]) -> String {
    let mut place = String::new();
    // The list whose item is around, empty for the project itself.
    let mut list = "";
    let mut at = 0;
    while let Some(turn) = turns.get(at) {
        let Turn::Key(key) = turn else { break };
        let together = TOGETHER
            .iter()
            .find(|(of, keys)| *of == list && keys.contains(&key.as_str()));
        if let Some((_, keys)) = together {
            return of_key(&place, keys[0]);
        }
        place = of_key(&place, key);
        at += 1;
        if SENTENCES.contains(&(list, key.as_str())) {
            return place;
        }
        match turns.get(at) {
            Some(Turn::Item(id)) if !key.starts_with("x-") => {
                place = of_item(&place, id);
                list = key;
                at += 1;
            }
            Some(Turn::Word(word)) if !key.starts_with("x-") => return format!("{place}={word}"),
            // Into the next key.
            Some(Turn::Key(_)) if BY_KEY.contains(&key.as_str()) || is_language(turns, at) => {}
            _ => return place,
        }
    }
    place
}

/// Whether the turn before this one names a language of the translations.
fn is_language(turns: &[Turn], at: usize) -> bool {
    at == 2 && turns.first() == Some(&Turn::Key("translations".to_owned()))
}

/// The turns, whole.
fn written(turns: &[Turn]) -> String {
    turns.iter().fold(String::new(), |around, turn| match turn {
        Turn::Key(key) => of_key(&around, key),
        Turn::Item(id) => of_item(&around, id),
        Turn::Word(word) => format!("{around}={word}"),
        Turn::At(at) => format!("{around}[{at}]"),
    })
}

// The notation in which the format keys its translations.

fn of_key(around: &str, key: &str) -> String {
    match (is_plain(key), around.is_empty()) {
        (false, _) => format!("{around}[{}]", Value::from(key)),
        (true, true) => key.to_owned(),
        (true, false) => format!("{around}.{key}"),
    }
}

fn of_item(list: &str, id: &str) -> String {
    match is_plain(id) {
        true => format!("{list}[#{id}]"),
        false => format!("{list}[#{}]", Value::from(id)),
    }
}

fn is_plain(text: &str) -> bool {
    let plain = |one: u8| one.is_ascii_alphanumeric() || one == b'_' || one == b'-';
    !text.is_empty() && text.bytes().all(plain)
}

/// Whether a place is the other or stands in it.
pub(crate) fn is_within(place: &str, around: &str) -> bool {
    let rest = place.strip_prefix(around);
    rest.is_some_and(|rest| {
        around.is_empty() || rest.is_empty() || rest.starts_with(['.', '[', '='])
    })
}

/// The items around a place, the outermost first, itself among them; a translation is one.
pub(crate) fn items_around(place: &str) -> impl Iterator<Item = &str> {
    let translation = place.strip_prefix("translations.").map(|rest| {
        let language = rest.find(['.', '[']).unwrap_or(rest.len());
        &place[..place.len() - rest.len() + language]
    });
    let ends = place.match_indices(']').map(|(at, _)| &place[..=at]);
    let items = ends.filter(|one| {
        let start = one.rfind("[#");
        start.is_some_and(|start| !one[start..].contains(['.', '=']))
    });
    let is_translation = translation.is_some();
    translation
        .into_iter()
        .chain(items.filter(move |_| !is_translation))
}

/// The lines of a thing's texts.
pub(crate) fn lines(thing: Option<&Thing>) -> BTreeSet<&str> {
    let values = thing.into_iter().flat_map(Thing::iter);
    let texts = values.filter_map(|(place, value)| match value {
        Value::String(text) => Some(text.as_str()),
        // A sentence of a list is told by its place.
        _ => place.split_once('=').map(|(_, sentence)| sentence),
    });
    texts
        .flat_map(str::lines)
        .filter(|line| !line.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_things_apart_as_the_format_does() {
        let census = Census::of(&json!({
            "title": "T", "duration": {"class": 5, "drying": 1}, "cost": {"per_object": "1", "year": 2026},
            "keywords": ["a", "b"],
            "materials": [{"id": "m1", "quantity": "2", "unit": "sheet", "substitutes": ["Un.", "Deux."]}],
            "steps": [{"id": "s1", "callouts": [{"id": "c1", "text": "Tiens."}], "materials": ["m1"]}],
            "translations": {"en": {"of_version": "1", "fields": {"steps[#s1].title": "Open"}}},
            "x-okh": {"deep": ["a", {"id": "b"}]}
        }));
        let places: Vec<&str> = census.things.keys().map(String::as_str).collect();
        let expected = [
            "cost",
            "duration.class",
            "duration.drying",
            "keywords=a",
            "keywords=b",
            "materials[#m1]",
            "materials[#m1].quantity",
            "materials[#m1].substitutes",
            "steps[#s1]",
            "steps[#s1].callouts[#c1]",
            "steps[#s1].callouts[#c1].text",
            "steps[#s1].materials=m1",
            "title",
            r#"translations.en.fields["steps[#s1].title"]"#,
            "translations.en",
            "translations.en.of_version",
            "x-okh",
        ];
        for place in expected {
            assert!(places.contains(&place), "{place} is missing of {places:?}");
        }
        assert_eq!(census.things["materials[#m1].quantity"].len(), 2);
        assert_eq!(
            lines(census.things.get("materials[#m1].substitutes")).len(),
            2
        );
        assert_eq!(census.orders["keywords"], ["a", "b"]);
        assert!(!census.orders.contains_key("materials[#m1].substitutes"));
        let around: Vec<&str> = items_around("steps[#s1].callouts[#c1].text").collect();
        assert_eq!(around, ["steps[#s1]", "steps[#s1].callouts[#c1]"]);
        let around: Vec<&str> = items_around(expected[13]).collect();
        assert_eq!(around, ["translations.en"]);
    }
}
