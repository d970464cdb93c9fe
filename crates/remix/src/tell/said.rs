//! Values as a person meets them: with their unit, and by name instead of by id.

use super::field::Meaning;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words as they are.
    Text(String),
    /// Minutes.
    Minutes(u64),
    /// A number as the format writes it, and what stands behind it.
    Number(String, &'static str),
    /// An amount of money.
    Price {
        /// For one object or one unit.
        amount: String,
        /// ISO 4217 code; empty where it is not told.
        currency: String,
        /// Year of the price.
        year: Option<u64>,
    },
    /// How much.
    Quantity {
        /// As the format writes it.
        amount: String,
        /// Word of the vocabulary `units`.
        unit: String,
        /// Word of the vocabulary `per`.
        per: String,
    },
    /// Sides in millimetres, the diameter apart.
    Size {
        /// Width, height, depth, thickness, as far as they are given.
        sides: Vec<String>,
        /// Of what is round.
        diameter: Option<String>,
    },
    /// From, to and best, as far as they are given.
    Range([Option<u64>; 3]),
    /// A word of the vocabulary of this name.
    Concept(&'static str, String),
    /// A word of the format, whose messages begin so.
    Term(&'static str, String),
    /// Yes or no.
    Switch(bool),
    /// `YYYY-MM-DD`.
    Date(String),
    /// A language's tag.
    Language(String),
    /// The size of a file's content.
    Bytes(u64),
    /// A machine's setting: its name and value.
    Setting(String, String),
    /// An item of the list of this name that is called nothing.
    Nameless(String),
    /// Several, one after the other.
    Several(Vec<Said>),
}

impl Said {
    /// True for words that say nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Several(all) => all.is_empty(),
            _ => false,
        }
    }
}

/// What the items of a project are called, by list and id.
pub(super) struct Names<'v> {
    items: BTreeMap<(&'v str, &'v str), Said>,
    currency: String,
}

impl<'v> Names<'v> {
    pub(super) fn of(whole: &'v Value) -> Self {
        let mut items = BTreeMap::new();
        for (list, value) in whole.as_object().into_iter().flatten() {
            let all = value.as_array().into_iter().flatten();
            for item in all.filter_map(Value::as_object) {
                if let Some(id) = item.get("id").and_then(Value::as_str) {
                    items
                        .entry((list.as_str(), id))
                        .or_insert_with(|| name(list, item));
                }
            }
        }
        let currency = text(whole.get("cost").and_then(|cost| cost.get("currency")));
        Self { items, currency }
    }

    pub(super) fn find<'a>(&'a self, list: &'a str, id: &'a str) -> Option<&'a Said> {
        self.items.get(&(list, id))
    }
}

/// What an item is called; never its id.
pub(super) fn name(list: &str, item: &Map<String, Value>) -> Said {
    let of = |key: &str| text(item.get(key));
    match list {
        "machines" => Said::Concept("machines", of("machine")),
        "adaptations" => Said::Concept("inclusion", of("need")),
        "reproductions" => Said::Date(of("date")),
        _ => {
            const TELLING: [&str; 8] = [
                "title", "name", "term", "alt", "text", "label", "log", "path",
            ];
            let told = TELLING
                .iter()
                .map(|key| of(key))
                .find(|told| !told.trim().is_empty());
            Said::Text(told.map(shortened).unwrap_or_default())
        }
    }
}

/// The first words of a text, on one line.
fn shortened(text: String) -> String {
    const LONGEST: usize = 60;
    let mut line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// A text or a number as it stands there.
pub(super) fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(number @ Value::Number(_)) => number.to_string(),
        _ => String::new(),
    }
}

/// A value of this meaning; `None` for nothing.
pub(super) fn said(
    meaning: Meaning,
    key: &str,
    value: Option<&Value>,
    names: &Names<'_>,
) -> Option<Said> {
    if meaning == Meaning::Switch {
        // What is not written is "no".
        return Some(Said::Switch(
            value.and_then(Value::as_bool).unwrap_or_default(),
        ));
    }
    let value = value?;
    let of = |key: &str| text(value.get(key));
    let number = |key: &str| value.get(key).and_then(Value::as_u64);
    let told = match meaning {
        Meaning::Items(lists) => {
            let id = value.as_str().filter(|id| !id.is_empty())?;
            let found = lists.iter().find_map(|list| names.find(list, id));
            let nameless = || Said::Nameless(lists.first().copied().unwrap_or_default().to_owned());
            let found = found.filter(|name| !name.is_empty()).cloned();
            found.unwrap_or_else(nameless)
        }
        Meaning::Vocabulary(list) => Said::Concept(list, word(value)?),
        Meaning::Term(prefix) => Said::Term(prefix, word(value)?),
        Meaning::Minutes => Said::Minutes(value.as_u64()?),
        Meaning::Number(unit) => Said::Number(word(value)?, unit),
        Meaning::UnitPrice => Said::Price {
            amount: word(value)?,
            currency: names.currency.clone(),
            year: None,
        },
        Meaning::Price => Said::Price {
            amount: of("per_object"),
            currency: of("currency"),
            year: number("year"),
        },
        Meaning::Quantity => Said::Quantity {
            amount: Some(of("quantity")).filter(|amount| !amount.is_empty())?,
            unit: of("unit"),
            per: of("per"),
        },
        Meaning::Size => {
            let sides = ["width", "height", "depth", "thickness"].map(of);
            Said::Size {
                sides: sides.into_iter().filter(|side| !side.is_empty()).collect(),
                diameter: Some(of("diameter")).filter(|side| !side.is_empty()),
            }
        }
        Meaning::Range => Said::Range(["min", "max", "ideal"].map(number)),
        Meaning::Date => Said::Date(word(value)?),
        Meaning::Language => Said::Language(word(value)?),
        Meaning::Content => Said::Bytes(number("bytes")?),
        Meaning::PartOf(key) => Said::Text(Some(of(key)).filter(|part| !part.is_empty())?),
        Meaning::Setting => Said::Setting(
            key.to_owned(),
            value.as_bool().map_or_else(
                || word(value),
                |yes| Some(if yes { "yes" } else { "no" }.to_owned()),
            )?,
        ),
        Meaning::Prose | Meaning::Line | Meaning::Words => Said::Text(word(value)?),
        Meaning::Unreadable | Meaning::Switch => return None,
    };
    Some(told)
}

/// A text or number that says something.
fn word(value: &Value) -> Option<String> {
    Some(text(Some(value))).filter(|word| !word.is_empty())
}
