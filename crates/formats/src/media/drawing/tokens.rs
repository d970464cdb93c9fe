//! A drawing as a run of tags and words. Strict: what is not well formed is an error, never a guess.

use super::DrawingFault;

/// Attributes of one element.
const MOST_ATTRIBUTES: usize = 500;

/// A piece of a drawing.
pub(super) enum Token<'a> {
    /// `<name …>` or `<name …/>`.
    Open {
        /// Its name with its prefix.
        name: &'a str,
        /// Names and values, in order.
        attributes: Vec<(&'a str, String)>,
        /// It has no content.
        closed: bool,
    },
    /// `</name>`.
    Close(&'a str),
    /// Words, entities read.
    Words(String),
}

/// The pieces of a text, one after the other.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Token<'a>>, DrawingFault> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            }
            if !rest.starts_with('<') {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Ok(Some(Token::Words(decoded(&rest[..end])?)));
            }
            if rest.starts_with("<!--") {
                self.pass("<!--", "-->")?;
            } else if rest.starts_with("<?") {
                self.pass("<?", "?>")?;
            } else if rest.starts_with("<![CDATA[") {
                let words = self.pass("<![CDATA[", "]]>")?;
                return Ok(Some(Token::Words(words.to_owned())));
            } else if rest.starts_with("<!") {
                if self.pass("<!", ">")?.contains('[') {
                    return Err(DrawingFault::Entities);
                }
            } else if rest.starts_with("</") {
                let name = self.pass("</", ">")?.trim_end();
                return Ok(Some(Token::Close(name)));
            } else {
                return self.open().map(Some);
            }
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// What is said where something does not fit: the line of what comes next, from 1.
    pub(super) fn broken(&self) -> DrawingFault {
        let line = 1 + self.text[..self.at].matches('\n').count();
        DrawingFault::Broken { line }
    }

    /// What stands between two marks; goes on behind the second.
    fn pass(&mut self, start: &str, end: &str) -> Result<&'a str, DrawingFault> {
        let inside = &self.rest()[start.len()..];
        let Some(length) = inside.find(end) else {
            return Err(self.broken());
        };
        self.at += start.len() + length + end.len();
        Ok(&inside[..length])
    }

    fn open(&mut self) -> Result<Token<'a>, DrawingFault> {
        self.at += 1;
        let name = self.name()?;
        let mut attributes = Vec::new();
        loop {
            let spaces = self.spaces();
            let rest = self.rest();
            let closed = rest.starts_with("/>");
            if closed || rest.starts_with('>') {
                self.at += if closed { 2 } else { 1 };
                return Ok(Token::Open {
                    name,
                    attributes,
                    closed,
                });
            }
            if spaces == 0 || attributes.len() == MOST_ATTRIBUTES {
                return Err(self.broken());
            }
            let key = self.name()?;
            self.spaces();
            if !self.rest().starts_with('=') {
                return Err(self.broken());
            }
            self.at += 1;
            self.spaces();
            let quote = match self.rest().as_bytes().first() {
                Some(b'"') => "\"",
                Some(b'\'') => "'",
                _ => return Err(self.broken()),
            };
            let value = self.pass(quote, quote)?;
            if value.contains('<') {
                return Err(self.broken());
            }
            attributes.push((key, decoded(value)?));
        }
    }

    fn name(&mut self) -> Result<&'a str, DrawingFault> {
        let rest = self.rest();
        let ends = |one: char| one.is_whitespace() || "/>=<\"'&".contains(one);
        let end = rest.find(ends).unwrap_or(rest.len());
        if end == 0 {
            return Err(self.broken());
        }
        self.at += end;
        Ok(&rest[..end])
    }

    /// How many bytes of white space there were.
    fn spaces(&mut self) -> usize {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start().len();
        self.at += length;
        length
    }
}

/// Words with the five entities of XML and those that are numbers; others were defined by the drawing.
fn decoded(words: &str) -> Result<String, DrawingFault> {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(12).position(|one| one == b';');
        let end = end.ok_or(DrawingFault::Entities)?;
        let name = &rest[..end];
        let letter = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => numbered(name).ok_or(DrawingFault::Entities)?,
        };
        out.push(letter);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Ok(out)
}

fn numbered(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(number)
}
