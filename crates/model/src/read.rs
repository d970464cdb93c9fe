//! From JSON text to typed values, with the place of everything that is wrong or unknown.
//!
//! One reader for every file: `serde_json` reads the text, [`from_value`] gives it its types. It
//! knows less than `serde_json`'s own reader of values, on purpose: a list is never taken for an
//! object, and what it does not know weighs nothing in the browser.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, Expected, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// Reads a whole text. A key given twice in one object is an error: one of the two would be lost.
pub(crate) fn parse(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str::<Tree>(text).map(|tree| tree.0)
}

/// Reads JSON of our own writing; keys without a place are ignored.
///
/// # Errors
///
/// What is not JSON, or not a `T`.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let whole = parse(text).map_err(Fault::custom)?;
    from_value(&whole).map(|(value, _)| value)
}

/// A value of type `T`, and the paths of the keys it has no place for.
pub(crate) fn from_value<T: DeserializeOwned>(value: &Value) -> Result<(T, Vec<String>), Fault> {
    let unknown = RefCell::default();
    let whole = Place {
        value,
        trail: &Trail::Whole,
        unknown: &unknown,
    };
    let read = T::deserialize(whole)?;
    Ok((read, unknown.into_inner()))
}

/// Why a value could not be read.
#[derive(Debug)]
pub struct Fault {
    /// Place of the value: `steps[2].minutes`; empty for the whole.
    pub path: String,
    /// The reader's word.
    pub reason: String,
    placed: bool,
}

impl Fault {
    /// The innermost place counts: the ones around it come later.
    fn at(mut self, trail: &Trail<'_>) -> Self {
        if !self.placed {
            self.path = trail.to_string();
            self.placed = true;
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.reason)
    }
}

impl std::error::Error for Fault {}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self {
            path: String::new(),
            reason: reason.to_string(),
            placed: false,
        }
    }
}

/// How to get to a value, kept on the stack: nothing is written down before something is wrong.
enum Trail<'t> {
    Whole,
    Key(&'t Trail<'t>, &'t str),
    Item(&'t Trail<'t>, usize),
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Key(Trail::Whole, key) => out.write_str(key),
            Self::Key(around, key) => write!(out, "{around}.{key}"),
            Self::Item(around, position) => write!(out, "{around}[{position}]"),
        }
    }
}

/// A value and where it stands.
#[derive(Clone, Copy)]
struct Place<'v, 't> {
    value: &'v Value,
    trail: &'t Trail<'t>,
    unknown: &'t RefCell<Vec<String>>,
}

impl Place<'_, '_> {
    fn wrong_type(&self, expected: &dyn Expected) -> Fault {
        let found = match self.value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(yes) => Unexpected::Bool(*yes),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) => Unexpected::Unsigned(whole),
                (_, Some(whole)) => Unexpected::Signed(whole),
                _ => Unexpected::Float(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Other("a list"),
            Value::Object(_) => Unexpected::Other("an object"),
        };
        Fault::invalid_type(found, expected).at(self.trail)
    }

    fn number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Fault> {
        match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => visitor.visit_u64(whole),
            (_, Some(whole)) => visitor.visit_i64(whole),
            _ => visitor.visit_f64(number.as_f64().unwrap_or_default()),
        }
    }

    fn items<'de, V: Visitor<'de>>(self, list: &[Value], visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_seq(Items {
            rest: list.iter().enumerate(),
            around: self,
        })
    }

    fn fields<'de, V: Visitor<'de>>(
        self,
        fields: &Map<String, Value>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_map(Fields {
            rest: fields.iter(),
            next: None,
            around: self,
        })
    }
}

/// One method of the reader: the only kind of value it takes, and what becomes of it.
macro_rules! only {
    ($method:ident, $kind:ident($found:ident), |$this:ident, $visitor:ident| $read:expr) => {
        fn $method<V: Visitor<'de>>(self, $visitor: V) -> Result<V::Value, Fault> {
            let $this = self;
            match $this.value {
                Value::$kind($found) => $read.map_err(|fault: Fault| fault.at($this.trail)),
                _ => Err($this.wrong_type(&$visitor)),
            }
        }
    };
}

impl<'de> Deserializer<'de> for Place<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(*yes),
            Value::Number(number) => Self::number(number, visitor),
            Value::String(text) => visitor.visit_str(text),
            Value::Array(list) => self.items(list, visitor),
            Value::Object(fields) => self.fields(fields, visitor),
        }
        .map_err(|fault| fault.at(self.trail))
    }

    only!(deserialize_bool, Bool(yes), |this, visitor| visitor
        .visit_bool(*yes));
    only!(deserialize_u64, Number(number), |this, visitor| {
        Self::number(number, visitor)
    });
    only!(deserialize_str, String(text), |this, visitor| visitor
        .visit_str(text));
    only!(deserialize_seq, Array(list), |this, visitor| this
        .items(list, visitor));
    only!(deserialize_map, Object(fields), |this, visitor| this
        .fields(fields, visitor));

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Value::String(word) = self.value else {
            return Err(self.wrong_type(&visitor));
        };
        let word: StrDeserializer<'_, Fault> = word.as_str().into_deserializer();
        visitor
            .visit_enum(word)
            .map_err(|fault| fault.at(self.trail))
    }

    /// A value that is read elsewhere.
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    /// The value of a key no type has a place for.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.unknown.borrow_mut().push(self.trail.to_string());
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u128 f32 f64 char bytes byte_buf
        unit newtype_struct tuple tuple_struct
    }
}

struct Items<'v, 't> {
    rest: std::iter::Enumerate<std::slice::Iter<'v, Value>>,
    around: Place<'v, 't>,
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((position, value)) = self.rest.next() else {
            return Ok(None);
        };
        let trail = Trail::Item(self.around.trail, position);
        seed.deserialize(Place {
            value,
            trail: &trail,
            unknown: self.around.unknown,
        })
        .map(Some)
    }
}

struct Fields<'v, 't> {
    rest: serde_json::map::Iter<'v>,
    next: Option<(&'v str, &'v Value)>,
    around: Place<'v, 't>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.next = self.rest.next().map(|(key, value)| (key.as_str(), value));
        self.next
            .map(|(key, _)| {
                let key: StrDeserializer<'_, Fault> = key.into_deserializer();
                seed.deserialize(key)
            })
            .transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some((key, value)) = self.next.take() else {
            return Err(Fault::custom("a value without a key"));
        };
        let trail = Trail::Key(self.around.trail, key);
        seed.deserialize(Place {
            value,
            trail: &trail,
            unknown: self.around.unknown,
        })
    }
}

/// Any JSON, each key once.
struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Tree;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("JSON")
            }

            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree(Value::Null))
            }

            fn visit_bool<E>(self, yes: bool) -> Result<Tree, E> {
                Ok(Tree(Value::Bool(yes)))
            }

            fn visit_u64<E>(self, whole: u64) -> Result<Tree, E> {
                Ok(Tree(whole.into()))
            }

            fn visit_i64<E>(self, whole: i64) -> Result<Tree, E> {
                Ok(Tree(whole.into()))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
                Ok(Tree(number.into()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree(text.into()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
                let mut items = Vec::new();
                while let Some(Tree(item)) = list.next_element()? {
                    items.push(item);
                }
                Ok(Tree(Value::Array(items)))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Tree, A::Error> {
                let mut fields = Map::new();
                while let Some(key) = object.next_key::<String>()? {
                    if fields.contains_key(&key) {
                        let twice = format_args!("the key `{key}` is given twice");
                        return Err(A::Error::custom(twice));
                    }
                    let Tree(value) = object.next_value()?;
                    fields.insert(key, value);
                }
                Ok(Tree(Value::Object(fields)))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Project;
    use proptest::prelude::*;
    use serde_json::json;

    fn project(step: Value) -> Value {
        json!({
            "format": "etabli/1", "id": "a", "language": "fr", "kind": "tool", "title": "t",
            "summary": "s", "steps": [{"id": "A", "title": "un"}, step]
        })
    }

    #[test]
    fn names_the_value_it_refuses() {
        for (step, path, reason) in [
            (
                json!({"id": "B", "title": "t", "minutes": "vingt"}),
                "steps[1].minutes",
                "string",
            ),
            (
                json!({"id": "B", "title": "t", "minutes": [1]}),
                "steps[1].minutes",
                "a list",
            ),
            (
                json!({"id": "B", "title": "t", "minutes": -3}),
                "steps[1].minutes",
                "-3",
            ),
            (
                json!({"id": "B", "title": "t", "callouts": [{"id": "C"}]}),
                "steps[1].callouts[0]",
                "missing",
            ),
            (
                json!({"id": "B", "title": "t", "parts": ["P", 7]}),
                "steps[1].parts[1]",
                "7",
            ),
            (
                json!({"id": "B", "title": "t", "who": "chat"}),
                "steps[1].who",
                "chat",
            ),
            // A list in the order of the fields is not an object.
            (json!(["B", "t"]), "steps[1]", "a list"),
            (json!({"id": "B"}), "steps[1]", "`title`"),
        ] {
            let fault = from_value::<Project>(&project(step)).expect_err("it is wrong");
            assert_eq!(fault.path, path, "{fault}");
            assert!(fault.reason.contains(reason), "{fault}");
        }
    }

    #[test]
    fn lists_the_keys_without_a_place() {
        let mut whole = project(json!({"id": "B", "title": "t", "colour": {"deep": 1}}));
        whole["x-lab"] = json!(1);
        let (read, unknown) = from_value::<Project>(&whole).expect("it can be read");
        assert_eq!(read.steps.len(), 2);
        assert_eq!(unknown, ["steps[1].colour", "x-lab"]);
    }

    #[test]
    fn refuses_a_key_given_twice() {
        let error = parse("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2}}").expect_err("c stands twice");
        assert_eq!(error.line(), 2);
        assert!(error.to_string().contains("`c`"), "{error}");
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            (-1e9..1e9_f64).prop_map(Value::from),
            "[a-zé\"\\\\ ]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::btree_map("[a-z]{1,6}", inner, 0..5)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn reads_any_json_as_serde_json_does(value in any_json()) {
            prop_assert_eq!(&parse(&value.to_string()).expect("it is JSON"), &value);
            let (same, unknown) = from_value::<Value>(&value).expect("a value is a value");
            prop_assert_eq!(same, value);
            prop_assert!(unknown.is_empty());
        }

        #[test]
        fn never_panics(value in any_json()) {
            let _ = from_value::<Project>(&value);
            let _ = from_value::<Project>(&project(value));
        }
    }
}
