//! The lines between `---` at the top of a document: `key: value`, `key: [a, b]`, or a list below its key.
//!
//! A small part of YAML, on purpose: pads are written by hand, and a whole YAML reader would refuse half of them.

use std::collections::BTreeMap;

/// Values by key, in lower case; a key without a list has one value.
pub(super) type FrontMatter = BTreeMap<String, Vec<String>>;

/// The front matter, the rest of the document, and the lines that were not understood.
pub(super) fn split(text: &str) -> (FrontMatter, &str, Vec<&str>) {
    let text = text
        .trim_start_matches('\u{feff}')
        .trim_start_matches(['\n', '\r']);
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != "---" {
        return (FrontMatter::new(), text, Vec::new());
    }
    let mut known = FrontMatter::new();
    let mut odd = Vec::new();
    let mut key: Option<String> = None;
    let mut rest = text.split_inclusive('\n');
    rest.next();
    let mut at = first.len() + 1;
    for line in rest {
        at += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return (
                known,
                text.get(at.min(text.len())..).unwrap_or_default(),
                odd,
            );
        }
        let words = line.trim();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        if let Some(item) = words
            .strip_prefix("- ")
            .or_else(|| words.strip_prefix("-\t"))
        {
            match &key {
                Some(key) => known.entry(key.clone()).or_default().extend(scalar(item)),
                None => odd.push(line),
            }
            continue;
        }
        match line.split_once(':') {
            Some((name, value)) if is_key(name) => {
                let name = name.to_lowercase();
                known.insert(name.clone(), values(value.trim()));
                key = Some(name);
            }
            _ => odd.push(line),
        }
    }
    // Without an end it was a line across the page, not a front matter.
    (FrontMatter::new(), text, Vec::new())
}

/// Writes a key with one value, or with several; nothing without any.
pub(super) fn write(out: &mut String, key: &str, values: &[String]) {
    match values {
        [] => {}
        [one] => out.push_str(&format!("{key}: {}\n", quoted(one))),
        many => {
            let many: Vec<String> = many.iter().map(|one| quoted(one)).collect();
            out.push_str(&format!("{key}: [{}]\n", many.join(", ")));
        }
    }
}

/// Always between quotation marks: `no`, `1.0` or `- a` would be something else to another reader.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn is_key(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_')
}

fn values(text: &str) -> Vec<String> {
    match text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
    {
        Some(inside) => between_commas(inside)
            .into_iter()
            .flat_map(scalar)
            .collect(),
        None => scalar(text).into_iter().collect(),
    }
}

/// Splits at commas outside quotation marks.
fn between_commas(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut mark, mut escaped) = (0, None, false);
    for (at, letter) in text.char_indices() {
        match (mark, letter) {
            _ if escaped => escaped = false,
            (Some('"'), '\\') => escaped = true,
            (Some(open), letter) if open == letter => mark = None,
            (None, '"' | '\'') if text[start..at].trim().is_empty() => mark = Some(letter),
            (None, ',') => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A value without its quotation marks or its remark; nothing where it is empty.
fn scalar(text: &str) -> Option<String> {
    let text = text.trim();
    let value = if let Some(inside) = text.strip_prefix('"') {
        let mut value = String::new();
        let mut letters = inside.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => value.extend(letters.next()),
                letter => value.push(letter),
            }
        }
        value
    } else if let Some(inside) = text.strip_prefix('\'') {
        inside
            .strip_suffix('\'')
            .unwrap_or(inside)
            .replace("''", "'")
    } else {
        let end = text.find(" #").unwrap_or(text.len());
        text[..end].trim_end().to_owned()
    };
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty() && value != "null" && value != "~").then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_stands_at_the_top_of_pads() {
        let text = "---\ntitle: \"Un \\\"sablier\\\"\"\ntags: [temps, 'jeu d''eau', \"a, b\"]\nauthors:\n  - Ada # chef\n  - Léa\nodd\n---\n# Corps\n";
        let (known, rest, odd) = split(text);
        assert_eq!(known["title"], ["Un \"sablier\""]);
        assert_eq!(known["tags"], ["temps", "jeu d'eau", "a, b"]);
        assert_eq!(known["authors"], ["Ada", "Léa"]);
        assert_eq!(odd, ["odd"]);
        assert_eq!(rest, "# Corps\n");
        let (none, whole, _) = split("---\nun trait, pas un en-tête\n");
        assert!(none.is_empty() && whole.starts_with("---"));
    }
}
