//! Foreign texts as the values of JSON, whatever they were written in.

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

/// The text of a simple value.
pub(crate) fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

/// A text of another program: UTF-8, UTF-16 with its mark, else the Latin letters of old Windows computers.
pub fn read_text(bytes: &[u8]) -> String {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let pairs = bytes[2..].chunks_exact(2);
        let units: Vec<u16> = pairs.map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| latin(*byte)).collect(),
        },
    }
}

/// Windows-1252: Latin-1 but for the signs of typography.
fn latin(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x8C => 'Œ',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x99 => '™',
        0x9C => 'œ',
        other => char::from(other),
    }
}

/// Containers inside each other: deeper ones are no document of a person.
const DEEPEST: usize = 32;

/// A table of JSON; none where it is broken or nested too deep.
pub(crate) fn read_json(text: &str) -> Option<Map<String, Value>> {
    match serde_json::from_str(text).ok()? {
        Value::Object(fields) if fields.values().all(|one| is_shallow(one, DEEPEST)) => {
            Some(fields)
        }
        _ => None,
    }
}

fn is_shallow(value: &Value, left: usize) -> bool {
    match value {
        Value::Array(items) => left > 0 && items.iter().all(|one| is_shallow(one, left - 1)),
        Value::Object(fields) => left > 0 && fields.values().all(|one| is_shallow(one, left - 1)),
        _ => true,
    }
}

/// A document of TOML; what is broken in it is left out, the rest is kept.
pub(crate) fn read_toml(text: &str) -> Map<String, Value> {
    /// A line that breaks may take the next with it: so many are taken out, one after the other.
    const MOST_BROKEN: usize = 20;
    let (table, mut errors) = DeTable::parse_recoverable(text);
    let mut found = from_table(table.get_ref());
    let mut left = text.to_owned();
    for _ in 0..MOST_BROKEN {
        let Some(place) = errors.first().and_then(toml::de::Error::span) else {
            break;
        };
        let start = left.floor_char_boundary(place.start);
        let start = left[..start].rfind('\n').map_or(0, |at| at + 1);
        let end = left[start..].find('\n').map_or(left.len(), |at| start + at);
        if start == end {
            break;
        }
        left.replace_range(start..end, "");
        let (table, after) = DeTable::parse_recoverable(&left);
        for (key, value) in from_table(table.get_ref()) {
            found.entry(key).or_insert(value);
        }
        errors = after;
    }
    found
}

fn from_table(table: &DeTable<'_>) -> Map<String, Value> {
    let entries = table.iter();
    entries
        .map(|(key, value)| (key.get_ref().to_string(), from_toml(value.get_ref())))
        .collect()
}

/// The parser refuses what is nested too deep: this goes no deeper.
fn from_toml(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::from(number.as_str()), Value::from),
        DeValue::Float(number) => {
            let digits = number.as_str();
            digits
                .parse::<f64>()
                .map_or_else(|_| Value::from(digits), Value::from)
        }
        DeValue::Boolean(yes) => Value::from(*yes),
        DeValue::Datetime(date) => Value::from(date.to_string()),
        DeValue::Array(items) => items
            .iter()
            .map(|item| from_toml(item.get_ref()))
            .collect::<Vec<_>>()
            .into(),
        DeValue::Table(table) => Value::Object(from_table(table)),
    }
}

/// `2023-05-02T…`, `20161015_170027` and their like as `2023-05-02`; empty for no date.
pub(crate) fn date(text: &str) -> String {
    let digits: String = text
        .chars()
        .take_while(|one| one.is_ascii_digit() || *one == '-')
        .filter(char::is_ascii_digit)
        .collect();
    // More digits count milliseconds.
    if digits.len() != 8 {
        return String::new();
    }
    let (year, month, day) = (&digits[..4], &digits[4..6], &digits[6..]);
    let month_has = |most: u8| day.parse::<u8>().is_ok_and(|day| (1..=most).contains(&day));
    let real = match month {
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => month_has(31),
        "04" | "06" | "09" | "11" => month_has(30),
        "02" => month_has(28),
        _ => false,
    };
    if real {
        format!("{year}-{month}-{day}")
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_line_takes_no_other_with_it() {
        let read = read_toml(
            "name = \"A\"\nimage ;\nbom ;\nmanual = \"m.md\"\nreadme = ;\nby = B\n[x]\ny = 1\n",
        );
        assert_eq!(read["name"], "A");
        assert_eq!(read["manual"], "m.md");
        assert_eq!(read["by"], "B");
        assert_eq!(read["x"]["y"], 1);
    }

    #[test]
    fn reads_the_letters_of_every_computer() {
        for bytes in [
            "é ’".as_bytes(),
            b"\xEF\xBB\xBF\xC3\xA9 \xE2\x80\x99",
            b"\xE9 \x92",
            b"\xFF\xFE\xE9\0 \0\x19\x20",
            b"\xFE\xFF\0\xE9\0 \x20\x19",
        ] {
            assert_eq!(read_text(bytes), "é ’", "{bytes:?}");
        }
    }

    #[test]
    fn reads_the_dates_of_every_version() {
        for (text, expected) in [
            ("2023-05-02T09:30:00Z", "2023-05-02"),
            ("20161015_170027", "2016-10-15"),
            ("2016-10-15 17:00:27", "2016-10-15"),
            ("2023-02-31", ""),
            ("1683012345", ""),
            ("hier", ""),
        ] {
            assert_eq!(date(text), expected, "{text}");
        }
    }
}
