//! What a translation of a project must not do: forget a text, change a measure, or keep the points of another language.

use etabli_model::{Language, Project, in_language, project_to_value, untranslated};
use serde_json::Value;

/// Units that follow a number in the texts of projects.
const UNITS: &[&str] = &[
    "mm", "cm", "m", "nm", "µm", "g", "kg", "ml", "V", "mA", "Ω", "W", "°", "°C", "%", "s", "min",
];

/// Faults of the English translation of a project that has one.
pub fn english_faults(project: &Project) -> Vec<String> {
    let english = Language::English.tag();
    let Some(translation) = project.translations.get(english) else {
        return Vec::new();
    };
    let mut faults: Vec<String> = untranslated(project, english)
        .into_iter()
        .map(|place| format!("{place}: not translated"))
        .collect();
    let own = project_to_value(project);
    let told = project_to_value(&in_language(project, Language::English));
    for place in translation.fields.keys() {
        let (Some(own), Some(told)) = (text_at(&own, place), text_at(&told, place)) else {
            faults.push(format!("{place}: no such text"));
            continue;
        };
        if measures(&own) != measures(&told) {
            faults.push(format!("{place}: other measures: {told}"));
        }
        if marks(&own) != marks(&told) {
            faults.push(format!("{place}: other marks: {told}"));
        }
        if has_french_points(&told) {
            faults.push(format!("{place}: French punctuation: {told}"));
        }
    }
    faults
}

/// A text, or the lines of a list of texts.
fn text_at(whole: &Value, place: &str) -> Option<String> {
    let mut found = whole;
    for part in place.split('.') {
        let (key, id) = match part.split_once("[#") {
            Some((key, id)) => (key, id.strip_suffix(']')),
            None => (part, None),
        };
        found = found.get(key)?;
        if let Some(id) = id {
            let mut items = found.as_array()?.iter();
            found = items.find(|item| item["id"] == id)?;
        }
    }
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => {
            let lines: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            Some(lines?.join("\n"))
        }
        _ => None,
    }
}

/// Numbers with a unit or with decimals, sorted; a decimal comma is read as a point.
fn measures(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|one: char| one.is_ascii_digit()) {
        let after = &rest[start..];
        let length = number_length(after);
        let number = after[..length].replace(',', ".");
        rest = &after[length..];
        let next = rest.trim_start_matches([' ', '\u{a0}']);
        let end = next.find(|one: char| !(one.is_alphabetic() || "°%".contains(one)));
        let unit = &next[..end.unwrap_or(next.len())];
        if UNITS.contains(&unit) {
            found.push(format!("{number} {unit}"));
        } else if number.contains('.') {
            found.push(number);
        }
    }
    found.sort();
    found
}

/// Digits, and one point or comma between digits.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    match text[whole..].strip_prefix(['.', ',']).map(digits) {
        Some(decimals) if decimals > 0 => whole + 1 + decimals,
        _ => whole,
    }
}

/// How many signs of the small Markdown, and how many lines of a list in it.
fn marks(text: &str) -> (usize, usize) {
    let signs = text.matches(['*', '`']).count();
    let lines = text.lines().filter(|line| line.starts_with("- ")).count();
    (signs, lines)
}

fn has_french_points(text: &str) -> bool {
    let spaced = [' ', '\u{a0}', '\u{202f}'].iter().any(|space| {
        [':', ';', '!', '?', '»']
            .iter()
            .any(|point| text.contains(&format!("{space}{point}")))
    });
    spaced || text.contains('«')
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Step, Translation};
    use std::collections::BTreeMap;

    fn project(title: &str, text: &str) -> Project {
        let fields = [("title", title), ("steps[#A].text", text)]
            .map(|(place, words)| (place.to_owned(), words.to_owned()));
        let translation = Translation {
            fields: BTreeMap::from(fields),
            ..Translation::default()
        };
        Project {
            title: "Sablier : le temps".to_owned(),
            steps: vec![Step {
                id: "A".to_owned(),
                text: "Coupe **deux** bandes de 2,5\u{a0}mm, en CM1.".to_owned(),
                ..Step::default()
            }],
            translations: BTreeMap::from([("en".to_owned(), translation)]),
            ..Project::default()
        }
    }

    #[test]
    fn a_translation_that_forgets_or_changes_something_is_refused() {
        let text = "Cut **two** strips of 2.5 mm, in Grade 4.";
        for (title, text, faults) in [
            ("Sandglass: time", text, 0),
            ("Sandglass : time", text, 1),
            ("« Sandglass »", text, 1),
            ("", text, 1),
            ("Sandglass", "Cut **two** strips of 25 mm.", 1),
            ("Sandglass", "Cut **two** strips of 2.5 cm.", 1),
            ("Sandglass", "Cut two strips of 2.5 mm.", 1),
            ("Sandglass ?", "Cut two strips.", 3),
        ] {
            let found = english_faults(&project(title, text));
            assert_eq!(found.len(), faults, "{title} / {text}: {found:?}");
        }
        assert_eq!(english_faults(&Project::default()), Vec::<String>::new());
    }
}
