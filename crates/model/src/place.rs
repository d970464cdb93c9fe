//! The path of a value in a JSON text, from the line and column where a parser stopped.
//!
//! Asked only when something is wrong: a parser that keeps the path of everything it reads costs
//! every visitor hundreds of kilobytes.

/// The path of the value that ends at, or holds, a place of the text: `steps[2].minutes`; empty
/// for the whole. `line` and `column` count from 1, the column in bytes, as `serde_json` does.
pub(crate) fn path_at(text: &str, line: usize, column: usize) -> String {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let end = before.saturating_add(column).min(text.len());
    let mut walk = Walk::default();
    let mut bytes = text.as_bytes()[..end].iter().copied().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                let mut escaped = false;
                let close = bytes.by_ref().find(|(_, byte)| {
                    let ends = *byte == b'"' && !escaped;
                    escaped = *byte == b'\\' && !escaped;
                    ends
                });
                let word = close.and_then(|(close, _)| text.get(at + 1..close));
                walk.string(word.unwrap_or_default());
            }
            // The bracket the parser stopped at is the wrong value itself, or the end of one.
            b'{' | b'[' | b'}' | b']' if at + 1 == end => {}
            b'{' => walk.open.push(Frame::Object {
                key: String::new(),
                in_value: false,
            }),
            b'[' => walk.open.push(Frame::Array { index: 0 }),
            b'}' | b']' => drop(walk.open.pop()),
            b':' => walk.in_value(true),
            b',' => walk.next(),
            _ => {}
        }
    }
    walk.path()
}

/// The path without its last step: where something is missing rather than wrong.
pub(crate) fn parent(path: &str) -> String {
    let end = path.rfind(['.', '[']).unwrap_or(0);
    path[..end].to_owned()
}

enum Frame {
    Object { key: String, in_value: bool },
    Array { index: usize },
}

#[derive(Default)]
struct Walk {
    open: Vec<Frame>,
}

impl Walk {
    fn string(&mut self, word: &str) {
        if let Some(Frame::Object {
            key,
            in_value: false,
        }) = self.open.last_mut()
        {
            word.clone_into(key);
        }
    }

    fn in_value(&mut self, now: bool) {
        if let Some(Frame::Object { in_value, .. }) = self.open.last_mut() {
            *in_value = now;
        }
    }

    fn next(&mut self) {
        self.in_value(false);
        if let Some(Frame::Array { index }) = self.open.last_mut() {
            *index += 1;
        }
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.open {
            match frame {
                Frame::Object {
                    key,
                    in_value: true,
                } => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Frame::Object { .. } => {}
                Frame::Array { index } => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Project;
    use proptest::prelude::*;

    #[test]
    fn names_the_value_a_parser_refused() {
        let project = r#"{
  "format": "etabli/1", "id": "a", "language": "fr", "kind": "tool", "title": "[,]{:", "summary": "\"s\\",
  "steps": [
    {"id": "A", "title": "un"},
    {"id": "B", "title": "deux", "minutes": HERE}
  ]
}"#;
        for (wrong, path) in [
            ("\"vingt\"", "steps[1].minutes"),
            ("[1]", "steps[1].minutes"),
            ("-3", "steps[1].minutes"),
            ("3, \"callouts\": [{\"id\": \"C\"}]", "steps[1].callouts[0]"),
            ("3, \"parts\": [\"P\", 7]", "steps[1].parts[1]"),
        ] {
            let text = project.replace("HERE", wrong);
            let error = serde_json::from_str::<Project>(&text).expect_err("it is wrong");
            let mut found = path_at(&text, error.line(), error.column());
            if error.to_string().starts_with("missing field") {
                found = parent(&found);
            }
            assert_eq!(found, path, "{error}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "[\\[\\]{},:\"\\\\aé\n ]{0,60}", line in 0_usize..6, column in 0_usize..70) {
            let _ = parent(&path_at(&text, line, column));
        }
    }
}
