//! Single values: words of a vocabulary, times, prices, dates, numbers of steps.

use super::LONGEST_TEXT;
use crate::markdown::scan::{one_line, without_closing_marks};
use crate::terms::find_term;
use etabli_model::fold::fold;
use etabli_model::vocabulary::Concept;
use etabli_model::{Cost, Decimal};

pub(super) fn found(list: &[Concept], values: &[String]) -> (Vec<String>, Vec<String>) {
    let mut known: Vec<String> = Vec::new();
    let mut left = Vec::new();
    for value in values {
        match find_term(list, value) {
            Some(concept) if known.contains(&concept.id) => {}
            Some(concept) => known.push(concept.id.clone()),
            None => left.push(value.clone()),
        }
    }
    (known, left)
}

/// The vocabulary's word for a material, from its name or the first words of it.
pub(super) fn material_kind(list: &[Concept], name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    (1..=words.len().min(3))
        .rev()
        .find_map(|count| find_term(list, &words[..count].join(" ")))
        .map(|known| known.id.clone())
        .unwrap_or_default()
}

pub(super) fn minutes(text: &str) -> Option<u32> {
    let digits = text
        .trim_end_matches(|letter: char| letter.is_alphabetic())
        .trim();
    digits.parse().ok().filter(|minutes| *minutes <= 1_000_000)
}

pub(super) fn cost(text: &str) -> Option<Cost> {
    let (amount, currency) = text.split_once(' ').unwrap_or((text, "EUR"));
    let per_object: Decimal = amount.replace(',', ".").parse().ok()?;
    let currency = if currency == "€" { "EUR" } else { currency };
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_code && !per_object.is_negative()).then(|| Cost {
        per_object,
        currency: currency.to_owned(),
        ..Cost::default()
    })
}

pub(super) fn is_tag(text: &str) -> bool {
    (2..=35).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

pub(super) fn is_date(text: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| {
        if at == 4 || at == 7 {
            byte == b'-'
        } else {
            byte.is_ascii_digit()
        }
    };
    text.len() == 10 && text.bytes().enumerate().all(shape)
}

/// "Étape 2 : Percer", "2. Percer", "2) Percer": a heading with its number.
fn number_end(heading: &str) -> Option<usize> {
    let folded = fold(heading);
    let word = ["etape ", "step "]
        .iter()
        .find(|word| folded.starts_with(**word));
    let letters = word.map_or(0, |word| word.chars().count());
    let start = heading
        .char_indices()
        .nth(letters)
        .map_or(heading.len(), |(at, _)| at);
    let rest = heading.get(start..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let after = &rest[digits..];
    let bare = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let marks = ['.', ')', ':', '–', '-', '—'];
    let separated = bare
        .strip_prefix(marks)
        .filter(|rest| rest.is_empty() || rest.starts_with([' ', '\u{a0}']));
    match separated {
        Some(rest) => Some(heading.len() - rest.len()),
        None if word.is_some() && after.is_empty() => Some(heading.len()),
        None => None,
    }
}

pub(super) fn is_numbered(heading: &str) -> bool {
    number_end(heading).is_some()
}

pub(super) fn without_number(heading: &str) -> &str {
    number_end(heading).map_or(heading, |end| heading[end..].trim_start())
}

/// "Percer (10 min)": the words, and the minutes.
pub(super) fn without_minutes(heading: &str) -> (String, Option<u32>) {
    let found = heading
        .trim()
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let read = found.and_then(|(words, inside)| {
        let inside = inside.trim();
        let number = inside
            .strip_suffix("min")
            .or_else(|| inside.strip_suffix("minutes"))?;
        Some((words.trim().to_owned(), minutes(number.trim())?))
    });
    match read {
        Some((words, minutes)) => (words, Some(minutes)),
        None => (heading.to_owned(), None),
    }
}

/// The first words of a text, as the name of a step that has none.
pub(super) fn first_words(text: &str) -> String {
    let line = plain_line(text);
    let mut title: String = line.chars().take(60).collect();
    if title.len() < line.len() {
        title.truncate(title.rfind(' ').unwrap_or(title.len()));
        title.push('…');
    }
    title
}

/// Words on one line, without the signs that would make a heading, a list or a fence of them.
pub(super) fn plain_line(text: &str) -> String {
    let words = one_line(&text.replace(['[', ']', '{', '}'], ""));
    let marks = |letter: char| "#>`~-*+|=:!()•. ".contains(letter);
    without_closing_marks(words.trim_start_matches(marks)).to_owned()
}

pub(super) fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => text[..end].trim_end().to_owned(),
        None => text.to_owned(),
    }
}
