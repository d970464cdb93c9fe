//! Times, prices and quantities, as the standard writes them and as people do.

use super::UNITS;
use crate::quantity::leading_unit;
use crate::said::Said;
use crate::terms::find_term;
use crate::values::as_text;
use etabli_model::{Cost, Decimal, Vocabulary};
use serde_json::Value;

/// Minutes of `PT1H30M`, `P0DT4H30M`, `PT80M`, `30`, `30 min` or `1 h 30`; `None` for no time.
pub(super) fn minutes(value: &Value) -> Option<u32> {
    let text = as_text(value).to_ascii_lowercase();
    let iso = text.strip_prefix('p');
    let text = iso.unwrap_or(&text);
    let (mut seconds, mut number, mut last) = (0_u64, String::new(), 0_u64);
    let mut units = false;
    let mut in_time = iso.is_none();
    let mut in_word = false;
    for letter in text.chars() {
        // Of "minutes" the first letter tells; the standard writes no words.
        if in_word && letter.is_alphabetic() {
            continue;
        }
        in_word = iso.is_none() && letter.is_alphabetic();
        match letter {
            '0'..='9' => number.push(letter),
            // Parts of an hour are not worth a minute.
            '.' | ',' if !number.is_empty() => number.push('.'),
            't' if iso.is_some() => in_time = true,
            _ if number.is_empty() => {}
            'w' | 'd' | 'j' | 'h' | 'm' | 's' => {
                let unit = match letter {
                    'w' => 604_800,
                    'd' | 'j' => 86_400,
                    'h' => 3_600,
                    // A month, in a date.
                    'm' if !in_time => return None,
                    'm' => 60,
                    _ => 1,
                };
                let (whole, part) = parted(&number)?;
                seconds = seconds.checked_add(whole.checked_mul(unit)? + unit * part / 10)?;
                (last, units) = (unit, true);
                number.clear();
            }
            ' ' | '\u{a0}' | '\u{202f}' => {}
            _ => return None,
        }
    }
    if !number.is_empty() {
        let (whole, _) = parted(&number)?;
        // "1 h 30", or a number alone: minutes.
        let unit = if last == 3_600 || !units { 60 } else { 1 };
        seconds = seconds.checked_add(whole.checked_mul(unit)?)?;
        units = true;
    }
    if !units {
        return None;
    }
    u32::try_from(seconds.div_ceil(60)).ok()
}

/// The whole, and the tenths.
fn parted(number: &str) -> Option<(u64, u64)> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let tenth = part.chars().next().and_then(|one| one.to_digit(10));
    Some((whole.parse().ok()?, u64::from(tenth.unwrap_or(0))))
}

/// `{value, currency}`, `12 €`, `USD 5`; `None` where there is no number.
pub(super) fn cost(value: &Value) -> Option<Cost> {
    let mut said = Said::of(value);
    let amount = said.text(&["value", "min-value", "price", "name"]);
    let currency = said.text(&["currency", "price-currency"]);
    let number: String = amount
        .chars()
        .skip_while(|one| !one.is_ascii_digit())
        .take_while(|one| one.is_ascii_digit() || ".,".contains(*one))
        .map(|one| if one == ',' { '.' } else { one })
        .collect();
    let per_object = within_limits(number.trim_end_matches('.'))?;
    let currency = if currency.is_empty() {
        amount
    } else {
        currency
    };
    let letters: String = currency.chars().filter(char::is_ascii_uppercase).collect();
    let currency = match letters.as_str() {
        code if code.len() == 3 => code.to_owned(),
        _ if currency.contains('$') => "USD".to_owned(),
        _ if currency.contains('£') => "GBP".to_owned(),
        _ => "EUR".to_owned(),
    };
    Some(Cost {
        per_object,
        currency,
        ..Cost::default()
    })
}

/// A quantity and its unit; the words of a unit no vocabulary knows come back beside.
pub(super) fn quantity(
    value: &Value,
    vocabulary: &Vocabulary,
) -> (Option<Decimal>, String, String) {
    let mut said = Said::of(value);
    let amount = said.text(&["value", "min-value", "name"]);
    let (code, text) = (said.text(&["unit-code"]), said.text(&["unit-text"]));
    let (number, rest) = match amount.split_once(char::is_whitespace) {
        Some((number, rest)) => (number.to_owned(), rest.trim().to_owned()),
        None => (amount, String::new()),
    };
    let unknown = |number: String| {
        (
            None,
            String::new(),
            format!("{number} {rest} {text}").trim().to_owned(),
        )
    };
    let Some(amount) = within_limits(&number) else {
        return unknown(number);
    };
    let named = if text.is_empty() { &rest } else { &text };
    if let Some(unit) = find_term(&vocabulary.units, named) {
        return (Some(amount), unit.id.clone(), String::new());
    }
    if let Some((unit, worth, "")) = leading_unit(named) {
        return match within_limits(&amount.times_decimal(worth).to_string()) {
            Some(amount) => (Some(amount), unit.to_owned(), String::new()),
            None => unknown(number),
        };
    }
    let coded = UNITS.iter().find(|(_, known)| *known == code);
    let unit = coded.map_or("piece", |(unit, _)| unit);
    let unsaid = if coded.is_some() {
        String::new()
    } else {
        named.clone()
    };
    (Some(amount), unit.to_owned(), unsaid)
}

/// A number the format takes: from 0 to a million.
fn within_limits(number: &str) -> Option<Decimal> {
    let number: Decimal = number.replace(',', ".").parse().ok()?;
    let most = Decimal::from_whole(1_000_000);
    (!number.is_negative() && number <= most).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_times_as_they_are_written() {
        for (value, expected) in [
            (json!("PT1H30M"), Some(90)),
            (json!("P0DT4H30M"), Some(270)),
            (json!("PT80M"), Some(80)),
            (json!("P2D"), Some(2_880)),
            (json!("PT90S"), Some(2)),
            (json!("PT0.5H"), Some(30)),
            (json!(30), Some(30)),
            (json!("30 minutes"), Some(30)),
            (json!("2 heures 15 min"), Some(135)),
            (json!("45m"), Some(45)),
            (json!("1 h 30"), Some(90)),
            (json!("P1M"), None),
            (json!("P1Y"), None),
            (json!("une heure"), None),
            (json!(""), None),
            (json!("PT99999999999999999999M"), None),
            (json!(null), None),
        ] {
            assert_eq!(minutes(&value), expected, "{value}");
        }
    }

    #[test]
    fn reads_prices_as_they_are_written() {
        for (value, expected) in [
            (
                json!({"value": "2.05", "currency": "EUR"}),
                Some(("2.05", "EUR")),
            ),
            (json!("12 €"), Some(("12", "EUR"))),
            (json!("USD 5"), Some(("5", "USD"))),
            (json!("$4,50"), Some(("4.5", "USD"))),
            (json!("gratuit"), None),
        ] {
            let read = cost(&value);
            let read = read.map(|cost| (cost.per_object.to_string(), cost.currency));
            let expected = expected.map(|(price, code)| (price.to_owned(), code.to_owned()));
            assert_eq!(read, expected, "{value}");
        }
    }
}
