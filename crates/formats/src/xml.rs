//! XML that no words can break: every text is escaped here, every element is closed, none is empty.

/// Words of anybody, safe in XML and in HTML, between tags and between double quotation marks. What XML forbids is a space.
pub fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() && letter != '\n' && letter != '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
}

/// A document being written.
#[derive(Default)]
pub(crate) struct Xml {
    out: String,
    depth: usize,
}

impl Xml {
    pub(crate) fn new() -> Self {
        Self {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            depth: 0,
        }
    }

    /// An element around others; none where nothing is written inside. `attributes` are our own, with a space before each.
    pub(crate) fn within(&mut self, name: &str, attributes: &str, inside: impl FnOnce(&mut Self)) {
        let before = self.out.len();
        self.indent();
        self.out.push_str(&format!("<{name}{attributes}>\n"));
        let opened = self.out.len();
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        if self.out.len() == opened {
            self.out.truncate(before);
            return;
        }
        self.indent();
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// An element around words; none where there are none.
    pub(crate) fn leaf(&mut self, name: &str, attributes: &str, text: &str) {
        self.lines(name, attributes, &[text]);
    }

    /// An element around lines that end as in a letter (CR and LF): a reader of XML would make a bare LF of a CR written as it is.
    pub(crate) fn lines(&mut self, name: &str, attributes: &str, lines: &[impl AsRef<str>]) {
        if lines.iter().all(|line| line.as_ref().trim().is_empty()) {
            return;
        }
        self.indent();
        self.out.push_str(&format!("<{name}{attributes}>"));
        for (position, line) in lines.iter().enumerate() {
            if position > 0 {
                self.out.push_str("&#13;\n");
            }
            push_escaped(&mut self.out, line.as_ref().trim());
        }
        self.out.push_str(&format!("</{name}>\n"));
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_empty_is_not_written() {
        let mut xml = Xml::new();
        xml.within("a", "", |xml| {
            xml.within("b", "", |xml| xml.leaf("c", "", "  "));
            xml.leaf("d", " e=\"f\"", "g");
        });
        let expected =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <d e=\"f\">g</d>\n</a>\n";
        assert_eq!(xml.finish(), expected);
    }

    proptest! {
        #[test]
        fn no_text_opens_a_tag_or_ends_an_attribute(text in any::<String>()) {
            let mut written = String::new();
            push_escaped(&mut written, &text);
            prop_assert!(!written.contains(['<', '>', '"']));
        }

        #[test]
        fn words_come_back_from_a_reader(text in "[ -~\n\tàéœ€’\u{a0}𝄞]{1,60}") {
            let mut xml = Xml::new();
            xml.leaf("a", "", &text);
            let written = xml.finish();
            let read = roxmltree::Document::parse(&written);
            prop_assert!(read.is_ok() || text.trim().is_empty(), "{written}");
            if let Ok(read) = read {
                prop_assert_eq!(read.root_element().text(), Some(text.trim()));
            }
        }
    }
}
