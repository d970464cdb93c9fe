//! From a place in a project (`steps[2].title`) to a line and column of its file.
//!
//! Findings about values come after parsing, when lines are forgotten; an editor needs them back.

/// Line and column, both from 1, of the value at a path; of the nearest value around it where the
/// path does not lead to one. `None` for text that is not JSON.
pub fn locate(text: &str, path: &str) -> Option<(usize, usize)> {
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: mark,
    };
    scan.blank();
    let mut found = scan.at;
    for part in parts(path) {
        let inside = match part {
            Part::Key(key) => scan.enter_object(key),
            Part::Position(position) => scan.enter_array(position),
        };
        match inside {
            Some(()) => found = scan.at,
            None => break,
        }
    }
    (found < text.len()).then(|| position(text, found))
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Key(&'a str),
    Position(usize),
}

fn parts(path: &str) -> Vec<Part<'_>> {
    let pieces = path.split(['.', '[']).filter(|piece| !piece.is_empty());
    pieces
        .map(|piece| match piece.strip_suffix(']') {
            Some(number) => number.parse().map_or(Part::Key(number), Part::Position),
            None => Part::Key(piece),
        })
        .collect()
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

/// A reader of JSON that only knows where values begin and end.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.blank();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Moves to the value of a key; leaves everything where it cannot.
    fn enter_object(&mut self, key: &str) -> Option<()> {
        self.take(b'{')?;
        loop {
            self.blank();
            let start = self.at;
            self.skip_text()?;
            let name = self.bytes.get(start + 1..self.at - 1)?;
            self.take(b':')?;
            self.blank();
            if name == key.as_bytes() {
                return Some(());
            }
            self.skip_value()?;
            self.take(b',')?;
        }
    }

    /// Moves to an item of a list.
    fn enter_array(&mut self, position: usize) -> Option<()> {
        self.take(b'[')?;
        for _ in 0..position {
            self.skip_value()?;
            self.take(b',')?;
        }
        self.blank();
        (self.peek()? != b']').then_some(())
    }

    fn skip_text(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Moves behind one value, whatever it holds.
    fn skip_value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            self.blank();
            match self.peek()? {
                b'"' => self.skip_text()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => self.at += 1,
                b',' | b':' => return None,
                _ => {
                    while self
                        .peek()
                        .is_some_and(|byte| !b" \t\r\n,:]}".contains(&byte))
                    {
                        self.at += 1;
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"id\": \"é\\\"x\", \"title\": \"\",\n  \"steps\": [\n    {\"id\": 1, \"callouts\": []},\n    {\"id\": 2, \"title\": \"b\"}\n  ]\n}";

    #[test]
    fn finds_the_line_of_a_value() {
        for (path, expected) in [
            ("", (1, 1)),
            ("id", (2, 9)),
            ("title", (2, 26)),
            ("steps", (3, 12)),
            ("steps[0]", (4, 5)),
            ("steps[1].title", (5, 24)),
            // The nearest value around what is missing.
            ("steps[1].text", (5, 5)),
            ("steps[7].text", (3, 12)),
            ("duration", (1, 1)),
        ] {
            assert_eq!(locate(TEXT, path), Some(expected), "{path}");
        }
        assert_eq!(locate("\u{feff}{\"id\": 1}", "id"), Some((1, 9)));
    }

    #[test]
    fn never_panics_on_broken_text() {
        for end in (0..TEXT.len()).filter(|end| TEXT.is_char_boundary(*end)) {
            for path in ["steps[1].title", "id", "x[3]", "..[[]]"] {
                let _ = locate(&TEXT[..end], path);
            }
        }
        let _ = locate("\u{ff5e}", "a");
        let _ = locate("{\"a\\", "a");
        let _ = locate(",", "a");
    }
}
