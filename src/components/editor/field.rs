//! One field of a project or of an item, as text.

use super::choices::Choice;

/// What a field is edited with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    /// One line of text.
    Line,
    /// One line of text that is shown on several where it is long: a name in the cell of a table.
    Name,
    /// Several lines of text.
    Long,
    /// Several lines of small Markdown, with a toolbar.
    Rich,
    /// Short texts, one a line.
    Lines,
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
    /// Settings of a machine, as a JSON object.
    Settings,
}

/// A field: how its text is read, and written.
pub(super) struct Field<T: 'static> {
    /// Key of its label, and its name in the history.
    pub(super) label: &'static str,
    /// What it is edited with.
    pub(super) control: Control,
    /// Where the value stands in the JSON of its item: `.duration.drying`.
    pub(super) place: &'static str,
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
            place: concat!($(".", stringify!($place)),+),
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
            place: concat!(".", stringify!($place)),
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
            place: concat!(".", stringify!($place)),
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
            place: concat!(".", stringify!($place)),
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
            place: concat!($(".", stringify!($place)),+),
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
            place: concat!(".", stringify!($place)),
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
            place: concat!(".", stringify!($place)),
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

/// A field whose value is a list of short texts, one a line.
macro_rules! lines_field {
    ($label:literal, $place:ident) => {
        Field {
            label: $label,
            control: Control::Lines,
            place: concat!(".", stringify!($place)),
            read: |item| item.$place.join("\n"),
            write: |item, text| {
                let lines = text.lines().map(str::trim);
                let lines = lines.filter(|line| !line.is_empty());
                item.$place = lines.map(str::to_owned).collect();
                true
            },
        }
    };
}

/// A field whose value is an optional number of an optional whole, such as a width: the whole is there while it says something.
macro_rules! inner_number_field {
    ($label:literal, $control:expr, $outer:ident . $inner:ident) => {
        Field {
            label: $label,
            control: $control,
            place: concat!(".", stringify!($outer), ".", stringify!($inner)),
            read: |item| {
                let number = item.$outer.as_ref().and_then(|whole| whole.$inner);
                number.map(|one| one.to_string()).unwrap_or_default()
            },
            write: |item, text| match parse_optional(text) {
                Some(number) => {
                    let mut whole = item.$outer.take().unwrap_or_default();
                    whole.$inner = number;
                    item.$outer = if_it_says_something(whole);
                    true
                }
                None => false,
            },
        }
    };
}

/// A field whose value is a text of an optional whole.
macro_rules! inner_text_field {
    ($label:literal, $control:expr, $outer:ident . $inner:ident) => {
        Field {
            label: $label,
            control: $control,
            place: concat!(".", stringify!($outer), ".", stringify!($inner)),
            read: |item| {
                let whole = item.$outer.as_ref();
                whole.map(|one| one.$inner.clone()).unwrap_or_default()
            },
            write: |item, text| {
                let mut whole = item.$outer.take().unwrap_or_default();
                text.clone_into(&mut whole.$inner);
                item.$outer = if_it_says_something(whole);
                true
            },
        }
    };
}

/// A field whose value is a decimal, zero when empty.
macro_rules! decimal_field {
    ($label:literal, $place:ident) => {
        Field {
            label: $label,
            control: Control::Decimal,
            place: concat!(".", stringify!($place)),
            read: |item| item.$place.to_string(),
            write: |item, text| match parse_optional(text) {
                Some(number) => {
                    item.$place = number.unwrap_or_default();
                    true
                }
                None => false,
            },
        }
    };
}

/// A field whose value is the settings of a machine.
macro_rules! settings_field {
    ($label:literal, $place:ident) => {
        Field {
            label: $label,
            control: Control::Settings,
            place: concat!(".", stringify!($place)),
            read: |item| serde_json::to_string(&item.$place).unwrap_or_default(),
            write: |item, text| match serde_json::from_str(text) {
                Ok(settings) => {
                    item.$place = settings;
                    true
                }
                Err(_) => false,
            },
        }
    };
}

pub(super) use {
    count_field, decimal_field, inner_number_field, inner_text_field, lines_field, many_field,
    number_field, optional_field, settings_field, switch_field, text_field, word_field,
};

/// A whole that says nothing is absent from the file.
pub(super) fn if_it_says_something<W: Default + PartialEq>(whole: W) -> Option<W> {
    (whole != W::default()).then_some(whole)
}

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
