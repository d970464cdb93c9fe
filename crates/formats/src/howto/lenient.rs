//! JSON as pages hold it: real line breaks in texts, commas too many, remarks, blanks of a template never filled in.

use serde_json::Value;

/// The value of a text that is JSON, or nearly; `None` for anything else.
pub(super) fn read(text: &str) -> Option<Value> {
    let text = inside_wrapping(text);
    serde_json::from_str(text)
        .or_else(|_| serde_json::from_str(&repaired(text)))
        .ok()
        .filter(|value: &Value| !value.is_null())
}

/// Without the remarks that hide a script from old browsers.
fn inside_wrapping(text: &str) -> &str {
    let mut text = text.trim_start_matches('\u{feff}').trim();
    for (open, close) in [
        ("<!--", "-->"),
        ("//<![CDATA[", "//]]>"),
        ("<![CDATA[", "]]>"),
    ] {
        if let Some(inside) = text.strip_prefix(open) {
            text = inside
                .trim_end()
                .strip_suffix(close)
                .unwrap_or(inside)
                .trim();
        }
    }
    text.trim_end_matches(';').trim_end()
}

/// Each character is looked at once.
fn repaired(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut in_text = false;
    while let Some(one) = letters.next() {
        match (in_text, one) {
            (true, '\\') => match letters.next() {
                // A break behind a back-slash continues the line.
                Some('\n') => {}
                Some(next) if "\"\\/bfnrtu".contains(next) => out.extend(['\\', next]),
                Some(next) => out.push(next),
                None => {}
            },
            (true, '"') | (false, '"') => {
                in_text = !in_text;
                out.push('"');
            }
            (true, '\n') => out.push_str("\\n"),
            (true, '\t') => out.push_str("\\t"),
            (true, one) if one.is_control() => out.push(' '),
            (true, one) => out.push(one),
            (false, '}' | ']') => {
                let kept = out.trim_end().trim_end_matches(',').len();
                out.truncate(kept);
                out.push(one);
            }
            (false, '{') if letters.peek() == Some(&'{') => {
                pass(&mut letters, "}}");
                out.push_str("null");
            }
            (false, '/') if letters.peek() == Some(&'/') => pass(&mut letters, "\n"),
            (false, '/') if letters.peek() == Some(&'*') => pass(&mut letters, "*/"),
            (false, one) => out.push(one),
        }
    }
    out
}

/// Passes over everything up to and with an end of one or two characters.
fn pass(letters: &mut std::iter::Peekable<std::str::Chars<'_>>, end: &str) {
    let mut wanted = end.chars();
    let (first, second) = (wanted.next(), wanted.next());
    // The sign that opened is no part of the end.
    letters.next();
    while let Some(one) = letters.next() {
        if Some(one) == first && (second.is_none() || letters.peek().copied() == second) {
            if second.is_some() {
                letters.next();
            }
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_people_and_templates_write() {
        for (text, expected) in [
            ("{\"a\": 1}", json!({"a": 1})),
            ("\u{feff}<!--\n{\"a\": 1,}\n-->", json!({"a": 1})),
            ("//<![CDATA[\n[1, 2, ]\n//]]>", json!([1, 2])),
            (
                "{\"a\": \"deux\nlignes\t\"}",
                json!({"a": "deux\nlignes\t"}),
            ),
            (
                "{\"a\": {{ page.title }}, \"b\": 2}",
                json!({"a": null, "b": 2}),
            ),
            (
                "{ // un\n \"a\": /* deux */ \"http://x\" }",
                json!({"a": "http://x"}),
            ),
            ("{\"a\": \"l\\'eau\"};", json!({"a": "l'eau"})),
            ("{\"a\": \"b, }\" , }", json!({"a": "b, }"})),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        assert_eq!(read("<p>"), None);
        assert_eq!(read(&"[".repeat(100_000)), None);
        assert_eq!(read(&"{{".repeat(100_000)), None);
    }
}
