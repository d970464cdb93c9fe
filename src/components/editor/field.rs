//! One field of a project or of an item, as text.

use super::choices::Choice;

/// What a field is edited with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    /// One line of text.
    Line,
    /// Several lines of text.
    Long,
    /// A whole number, empty for none.
    Whole,
    /// A decimal number, comma or point, empty for none.
    Decimal,
    /// A day.
    Date,
    /// Yes (`yes`) or no (empty).
    Switch,
    /// One of a list; empty for none.
    One(Choice),
    /// Several of a list, ids separated by spaces.
    Many(Choice),
}

/// A field: how its text is read, and written.
pub(super) struct Field<T: 'static> {
    /// Key of its label, and its name in the history.
    pub(super) label: &'static str,
    /// What it is edited with.
    pub(super) control: Control,
    /// The value as text.
    pub(super) read: fn(&T) -> String,
    /// Writes a text; false, changing nothing, when it is not a value of this field.
    pub(super) write: fn(&mut T, &str) -> bool,
}

/// A field whose value is a `String`.
macro_rules! text_field {
    ($label:literal, $control:expr, $($place:ident).+) => {
        Field {
            label: $label,
            control: $control,
            read: |item| item.$($place).+.clone(),
            write: |item, text| {
                text.clone_into(&mut item.$($place).+);
                true
            },
        }
    };
}

/// A field whose value is an `Option<String>`: empty text is `None`.
macro_rules! optional_field {
    ($label:literal, $control:expr, $place:ident) => {
        Field {
            label: $label,
            control: $control,
            read: |item| item.$place.clone().unwrap_or_default(),
            write: |item, text| {
                item.$place = (!text.is_empty()).then(|| text.to_owned());
                true
            },
        }
    };
}

/// A field whose value is a list of ids.
macro_rules! many_field {
    ($label:literal, $choice:expr, $place:ident) => {
        Field {
            label: $label,
            control: Control::Many($choice),
            read: |item| item.$place.join(" "),
            write: |item, text| {
                item.$place = text.split_whitespace().map(str::to_owned).collect();
                true
            },
        }
    };
}

/// A field whose value is an optional number.
macro_rules! number_field {
    ($label:literal, $control:expr, $place:ident) => {
        Field {
            label: $label,
            control: $control,
            read: |item| {
                item.$place
                    .map(|number| number.to_string())
                    .unwrap_or_default()
            },
            write: |item, text| match parse_optional(text) {
                Some(number) => {
                    item.$place = number;
                    true
                }
                None => false,
            },
        }
    };
}

/// A field whose value is a number of minutes or pupils, zero when empty.
macro_rules! count_field {
    ($label:literal, $($place:ident).+) => {
        Field {
            label: $label,
            control: Control::Whole,
            read: |item| item.$($place).+.to_string(),
            write: |item, text| match parse_optional::<u32>(text) {
                Some(number) => {
                    item.$($place).+ = number.unwrap_or(0);
                    true
                }
                None => false,
            },
        }
    };
}

/// A field whose value is yes or no.
macro_rules! switch_field {
    ($label:literal, $place:ident) => {
        Field {
            label: $label,
            control: Control::Switch,
            read: |item| {
                if item.$place {
                    "yes".to_owned()
                } else {
                    String::new()
                }
            },
            write: |item, text| {
                item.$place = !text.is_empty();
                true
            },
        }
    };
}

/// A field whose value is one word of an enum that serde writes as text.
macro_rules! word_field {
    ($label:literal, $choice:expr, $place:ident) => {
        Field {
            label: $label,
            control: Control::One($choice),
            read: |item| word_of(&item.$place),
            write: |item, text| match from_word(text) {
                Some(value) => {
                    item.$place = value;
                    true
                }
                None => false,
            },
        }
    };
}

pub(super) use {
    count_field, many_field, number_field, optional_field, switch_field, text_field, word_field,
};

/// A number a teacher typed, comma or point; `Some(None)` when empty, `None` when it is no number
/// or is beyond a million.
pub(crate) fn parse_optional<N: std::str::FromStr + ToString>(text: &str) -> Option<Option<N>> {
    let text = text
        .trim()
        .replace(',', ".")
        .replace(['\u{a0}', '\u{202f}', ' '], "");
    if text.is_empty() {
        return Some(None);
    }
    let number: N = text.parse().ok()?;
    let printed = number.to_string();
    let whole = printed.split('.').next().unwrap_or_default();
    (whole.len() <= 6 && !printed.starts_with('-')).then_some(Some(number))
}

/// The word serde writes for a value: `per-object` and its like.
pub(super) fn word_of<W: serde::Serialize>(value: &W) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The value of a word.
pub(super) fn from_word<W: serde::de::DeserializeOwned>(word: &str) -> Option<W> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Decimal, Per};

    #[test]
    fn reads_numbers_as_teachers_type_them() {
        let decimal =
            |text: &str| parse_optional::<Decimal>(text).map(|one| one.map(|one| one.to_string()));
        for (typed, meant) in [
            ("0,12", Some(Some("0.12"))),
            (" 1 200 ", Some(Some("1200"))),
            ("", Some(None)),
            ("-3", None),
            ("deux", None),
            ("9999999", None),
        ] {
            assert_eq!(
                decimal(typed),
                meant.map(|one| one.map(str::to_owned)),
                "{typed:?}"
            );
        }
        assert_eq!(parse_optional::<u32>("1,5"), None);
    }

    #[test]
    fn words_of_enums_survive() {
        assert_eq!(word_of(&Per::Pupil), "pupil");
        assert_eq!(from_word::<Per>("class"), Some(Per::Class));
        assert_eq!(from_word::<Per>("planet"), None);
    }
}
