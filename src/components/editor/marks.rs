//! What the buttons of a text's toolbar do to it: pure operations on a text and what is selected in it.

use etabli_model::text::is_safe_link;

/// A text and what is selected in it, in bytes, at the edges of characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A button of the toolbar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bold,
    Italic,
    List,
}

impl Mark {
    /// The text after the button was pressed: the mark is put, or taken away where it stood already.
    pub(super) fn press(self, marked: &Marked) -> Marked {
        match self {
            Self::Bold => around(marked, "**"),
            Self::Italic => around(marked, "_"),
            Self::List => list(marked),
        }
    }
}

impl Marked {
    /// A text with its selection as browsers tell it, in UTF-16 units.
    pub(super) fn from_units(text: String, start: usize, end: usize) -> Self {
        let (start, end) = (byte_at(&text, start), byte_at(&text, end));
        Self {
            start: start.min(end),
            end: end.max(start),
            text,
        }
    }

    /// The selection as browsers tell it.
    pub(super) fn units(&self) -> (usize, usize) {
        let units = |at: usize| self.text[..at].encode_utf16().count();
        (units(self.start), units(self.end))
    }

    /// The text with `words` instead of what is selected, and the cursor behind them.
    pub(super) fn replace(&self, words: &str) -> Self {
        let text = [&self.text[..self.start], words, &self.text[self.end..]].concat();
        let at = self.start + words.len();
        Self {
            text,
            start: at,
            end: at,
        }
    }

    /// What is selected.
    pub(super) fn selected(&self) -> &str {
        &self.text[self.start..self.end]
    }
}

/// The byte at a place told in UTF-16 units; inside a character, its start; beyond the end, the end.
pub(super) fn byte_at(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, one) in text.char_indices() {
        seen += one.len_utf16();
        if seen > units {
            return at;
        }
    }
    text.len()
}

/// Puts a mark around what is selected, without the spaces at its edges; takes it away where it stands.
fn around(marked: &Marked, mark: &str) -> Marked {
    let selected = marked.selected();
    let start = marked.start + (selected.len() - selected.trim_start().len());
    let inner = selected.trim();
    let end = start + inner.len();
    let (before, after) = (&marked.text[..start], &marked.text[end..]);
    if let (Some(before), Some(after)) = (before.strip_suffix(mark), after.strip_prefix(mark)) {
        return Marked {
            text: [before, inner, after].concat(),
            start: before.len(),
            end: before.len() + inner.len(),
        };
    }
    let bare = inner
        .strip_prefix(mark)
        .and_then(|rest| rest.strip_suffix(mark));
    if let Some(bare) = bare.filter(|bare| !bare.is_empty()) {
        return Marked {
            text: [before, bare, after].concat(),
            start,
            end: start + bare.len(),
        };
    }
    Marked {
        text: [before, mark, inner, mark, after].concat(),
        start: start + mark.len(),
        end: end + mark.len(),
    }
}

/// Makes every line that is selected an item of a list, or none when all are.
fn list(marked: &Marked) -> Marked {
    let from = marked.text[..marked.start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let to = marked.text[marked.end..]
        .find('\n')
        .map_or(marked.text.len(), |at| marked.end + at);
    let lines: Vec<&str> = marked.text[from..to].split('\n').collect();
    let all = lines
        .iter()
        .all(|line| line.is_empty() || line.starts_with("- "))
        && lines.iter().any(|line| !line.is_empty());
    let one = |line: &&str| match line.strip_prefix("- ") {
        Some(words) if all => words.to_owned(),
        Some(_) => (*line).to_owned(),
        None if line.is_empty() && lines.len() > 1 => String::new(),
        None => format!("- {line}"),
    };
    let lines: Vec<String> = lines.iter().map(one).collect();
    let lines = lines.join("\n");
    // A list that follows a line of words is part of it: an empty line parts them.
    let before = &marked.text[..from];
    let apart = if all || before.is_empty() || before.ends_with("\n\n") || is_item(before) {
        ""
    } else {
        "\n"
    };
    let text = [before, apart, &lines, &marked.text[to..]].concat();
    let start = from + apart.len();
    let end = start + lines.len();
    let cursor = marked.start == marked.end;
    Marked {
        text,
        start: if cursor { end } else { start },
        end,
    }
}

fn is_item(before: &str) -> bool {
    let line = before.trim_end_matches('\n').rsplit('\n').next();
    line.is_some_and(|line| line.starts_with("- "))
}

/// A link on what is selected; `None` when the address is none a text may lead to. A bare name is taken for a page, an
/// address of mail for mail.
pub(super) fn link(marked: &Marked, address: &str) -> Option<Marked> {
    let address = address.trim();
    let whole = match address {
        _ if is_safe_link(address) => address.to_owned(),
        _ if address.contains(':') => return None,
        _ if address.contains('@') => format!("mailto:{address}"),
        _ if address.contains('.') => format!("https://{address}"),
        _ => return None,
    };
    if !is_safe_link(&whole) {
        return None;
    }
    // The small language ends an address at the first parenthesis.
    let whole = whole.replace('(', "%28").replace(')', "%29");
    let label = match marked.selected().trim() {
        "" => address,
        words => words,
    };
    let label = label.replace(['[', ']'], "");
    Some(marked.replace(&format!("[{label}]({whole})")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::text::{Block, Inline, parse};

    /// A text whose selection stands between two bars.
    fn marked(text: &str) -> Marked {
        let start = text.find('|').expect("a bar");
        let end = text.rfind('|').expect("a bar");
        let text = text.replace('|', "");
        let end = if end > start { end - 1 } else { start };
        Marked { text, start, end }
    }

    fn shown(marked: &Marked) -> String {
        let (before, selected) = (&marked.text[..marked.start], marked.selected());
        format!("{before}|{selected}|{}", &marked.text[marked.end..])
    }

    #[test]
    fn buttons_put_a_mark_and_take_it_away_again() {
        for (mark, before, after) in [
            (Mark::Bold, "Ponce |les bords|.", "Ponce **|les bords|**."),
            (Mark::Bold, "Ponce **|les bords|**.", "Ponce |les bords|."),
            (Mark::Bold, "Ponce |**les bords**|.", "Ponce |les bords|."),
            (Mark::Bold, "Ponce| les bords |.", "Ponce **|les bords|** ."),
            (Mark::Italic, "|été|", "_|été|_"),
            (Mark::Italic, "a||", "a_||_"),
            (Mark::List, "un\n|deux\ntrois|", "un\n\n|- deux\n- trois|"),
            (Mark::List, "|- deux\n- trois|", "|deux\ntrois|"),
            (Mark::List, "||", "- ||"),
            (Mark::List, "- un\n|deux|", "- un\n|- deux|"),
        ] {
            assert_eq!(
                shown(&mark.press(&marked(before))),
                after,
                "{mark:?} on {before}"
            );
        }
    }

    #[test]
    fn links_lead_to_pages_and_mail_only() {
        for (address, after) in [
            (
                "https://a.example",
                Some("lis [la fiche](https://a.example)||"),
            ),
            ("a.example/x", Some("lis [la fiche](https://a.example/x)||")),
            (
                "nom@a.example",
                Some("lis [la fiche](mailto:nom@a.example)||"),
            ),
            ("javascript:alert(1)", None),
            ("http://a.example", None),
            ("data:text/html,x", None),
            ("bonjour", None),
            ("https://a.example/a b", None),
            ("", None),
        ] {
            let found = link(&marked("lis |la fiche|"), address);
            assert_eq!(found.map(|one| shown(&one)).as_deref(), after, "{address}");
        }
        let read = link(&marked("||"), "https://a.example/(1)").expect("a link");
        assert!(
            matches!(&parse(&read.text)[..], [Block::Paragraph(inlines)]
                if matches!(&inlines[..], [Inline::Link { url, .. }] if url == "https://a.example/%281%29")),
            "{}",
            read.text
        );
    }

    #[test]
    fn places_are_told_as_browsers_count() {
        let found = Marked::from_units("a😀é".to_owned(), 3, 4);
        assert_eq!(found.selected(), "é");
        assert_eq!(found.units(), (3, 4));
        assert_eq!(Marked::from_units("é".to_owned(), 9, 0).selected(), "é");
    }
}
