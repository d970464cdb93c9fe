//! One change in a link, and what stood there before: short, for every letter counts in an address.

use crate::merge::path::{Turn, turns};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What is at most this long, as JSON in bytes, is told itself; of longer values a digest.
const SHORT: usize = 16;
/// The longest place, in bytes, and its most turns.
const LONGEST_PLACE: (usize, usize) = (1_000, 24);

/// One change, in the order of a patch. Written as a list that begins with its sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// `=`: a value is put where another stood, or none.
    Put { at: String, value: Value, was: Was },
    /// `+`: an item comes, behind another or first.
    Add {
        at: String,
        value: Value,
        after: Option<String>,
    },
    /// `-`: what stood there is taken away.
    Take { at: String, was: Was },
    /// `>`: an item stands elsewhere in its list.
    Move { at: String, after: Option<String> },
    /// `~`: of a long text, in which `take` stood at `from` where now `put` bytes stand.
    Text {
        at: String,
        text: String,
        from: usize,
        put: usize,
        take: String,
    },
}

/// What stood at a place before.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Was {
    /// Nothing.
    Absent,
    /// This.
    Value(Value),
    /// Something with this digest.
    Digest(u32),
}

impl Was {
    /// What stood there, as a link tells it.
    pub(super) fn of(value: Option<&Value>) -> Self {
        match value {
            None => Self::Absent,
            Some(value) if is_plain(value) || value.to_string().len() <= SHORT => {
                Self::Value(value.clone())
            }
            Some(value) => Self::Digest(digest(value)),
        }
    }

    /// Whether this is what stands there.
    pub(super) fn is(&self, value: Option<&Value>) -> bool {
        *self == Self::of(value)
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Absent => Value::Null,
            Self::Value(value) => json!([value]),
            Self::Digest(digest) => json!(digest),
        }
    }

    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Absent),
            Value::Array(one) => match one.as_slice() {
                [value] => Some(Self::Value(value.clone())),
                _ => None,
            },
            other => Some(Self::Digest(u32::try_from(other.as_u64()?).ok()?)),
        }
    }
}

/// Whether it is a list of words or sentences, which are merged one by one. Beside the new list it packs to little.
fn is_plain(value: &Value) -> bool {
    let list = value.as_array();
    list.is_some_and(|list| list.iter().all(|one| !one.is_object() && !one.is_array()))
}

/// 32 bits of the SHA-256 of a value's JSON: enough to see that something else stands there.
fn digest(value: &Value) -> u32 {
    let whole = Sha256::digest(value.to_string().as_bytes());
    u32::from_be_bytes([whole[0], whole[1], whole[2], whole[3]])
}

impl Step {
    /// The place it is about.
    pub(super) fn at(&self) -> &str {
        match self {
            Self::Put { at, .. } | Self::Add { at, .. } | Self::Take { at, .. } => at,
            Self::Move { at, .. } | Self::Text { at, .. } => at,
        }
    }

    /// The turns to its place; `None` where it is written wrong, or longer than any place in a project.
    pub(super) fn place(&self) -> Option<Vec<Turn>> {
        if self.at().len() > LONGEST_PLACE.0 {
            return None;
        }
        turns(self.at()).filter(|place| (1..=LONGEST_PLACE.1).contains(&place.len()))
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Put { at, value, was } => json!(["=", at, value, was.to_value()]),
            Self::Add { at, value, after } => json!(["+", at, value, after]),
            Self::Take { at, was } => json!(["-", at, was.to_value()]),
            Self::Move { at, after } => json!([">", at, after]),
            Self::Text {
                at,
                text,
                from,
                put,
                take,
            } => json!(["~", at, text, from, put, take]),
        }
    }

    fn read(value: &Value) -> Option<Self> {
        let (sign, rest) = value.as_array()?.split_first()?;
        let (at, rest) = rest.split_first()?;
        let at = at.as_str()?.to_owned();
        let after = |value: &Value| match value {
            Value::Null => Some(None),
            Value::String(id) => Some(Some(id.clone())),
            _ => None,
        };
        let size = |value: &Value| usize::try_from(value.as_u64()?).ok();
        let step = match (sign.as_str()?, rest) {
            ("=", [value, was]) => Self::Put {
                at,
                value: value.clone(),
                was: Was::read(was)?,
            },
            ("+", [value, behind]) => Self::Add {
                at,
                value: value.clone(),
                after: after(behind)?,
            },
            ("-", [was]) => Self::Take {
                at,
                was: Was::read(was)?,
            },
            (">", [behind]) => Self::Move {
                at,
                after: after(behind)?,
            },
            ("~", [text, from, put, take]) => Self::Text {
                at,
                text: text.as_str()?.to_owned(),
                from: size(from)?,
                put: size(put)?,
                take: take.as_str()?.to_owned(),
            },
            _ => return None,
        };
        step.place().is_some().then_some(step)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::read(&value).ok_or_else(|| de::Error::custom("a change of no known kind"))
    }
}
