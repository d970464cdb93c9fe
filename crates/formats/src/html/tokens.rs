//! HTML as a run of tokens, whatever the bytes.
//!
//! Editors, word processors and people write HTML that no parser of the standard's kind is needed
//! for, but that may be broken in any way and of any length: each character is looked at a fixed
//! number of times.

use super::entities::decode;
use std::borrow::Cow;

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Words, entities decoded.
    Text(Cow<'a, str>),
    /// `<name …>`.
    Open(Tag<'a>),
    /// `</name>`, in lower case.
    Close(String),
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name in lower case.
    pub name: String,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, entities decoded.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|one: char| one.is_whitespace() || one == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .char_indices()
                .skip(1)
                .find(|(_, one)| one.is_whitespace() || "=/".contains(*one))
                .map_or(rest.len(), |(at, _)| at);
            let (name, after) = rest.split_at(end);
            let (value, after) = value(after);
            if name.eq_ignore_ascii_case(wanted) {
                return Some(decode(value).into_owned());
            }
            rest = after;
        }
    }

    /// True when an attribute made of words or declarations holds one of these.
    pub(super) fn says(&self, attribute: &str, any: &[&str]) -> bool {
        self.attribute(attribute).is_some_and(|value| {
            let value: String = value
                .to_ascii_lowercase()
                .chars()
                .filter(|one| !one.is_whitespace())
                .collect();
            any.iter().any(|one| value.contains(one))
        })
    }
}

/// The value behind a name, and what follows it.
fn value(after: &str) -> (&str, &str) {
    let Some(given) = after.trim_start().strip_prefix('=') else {
        return ("", after);
    };
    let given = given.trim_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = given.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = given.find(char::is_whitespace).unwrap_or(given.len());
    given.split_at(end)
}

/// What is never shown: everything up to its closing tag is passed over.
const HIDDEN: [&str; 5] = ["script", "style", "template", "title", "noscript"];

/// Reads tokens one by one.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// Quotes are believed until one of them swallowed the whole rest.
    quotes: bool,
    /// Comments are believed until one is never closed.
    comments: bool,
    /// Tags are believed as long as there is a `>` to come.
    tags: bool,
}

impl<'a> Tokens<'a> {
    pub(super) const fn new(html: &'a str) -> Self {
        Self {
            rest: html,
            quotes: true,
            comments: true,
            tags: true,
        }
    }

    /// The end of the tag the rest starts with, behind its `>`.
    fn tag_end(&mut self) -> Option<usize> {
        if !self.tags {
            return None;
        }
        if self.quotes {
            let mut open = None;
            let mut before = ' ';
            for (at, one) in self.rest.char_indices() {
                match (open, one) {
                    (None, '>') => return Some(at + 1),
                    // Only the start of a value opens a quote: an apostrophe elsewhere is none.
                    (None, '"' | '\'') if before == '=' => open = Some(one),
                    (Some(quote), _) if quote == one => open = None,
                    _ => {}
                }
                if !one.is_whitespace() {
                    before = one;
                }
            }
            self.quotes = false;
        }
        let end = self.rest.find('>').map(|at| at + 1);
        self.tags = end.is_some();
        end
    }

    /// Passes over a comment, a declaration or an instruction.
    fn skip_declaration(&mut self) -> Option<()> {
        if self.comments && self.rest.starts_with("<!--") {
            match self.rest[4..].find("-->") {
                Some(at) => {
                    self.rest = &self.rest[4 + at + 3..];
                    return Some(());
                }
                None => self.comments = false,
            }
        }
        let end = self.tag_end()?;
        self.rest = &self.rest[end..];
        Some(())
    }

    /// Passes over everything up to the closing tag of something hidden.
    fn skip_hidden(&mut self, name: &str) {
        while let Some(at) = self.rest.find("</") {
            self.rest = &self.rest[at + 2..];
            let found = self.rest.get(..name.len());
            if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                let end = self.rest.find('>').map_or(self.rest.len(), |at| at + 1);
                self.rest = &self.rest[end..];
                return;
            }
        }
        self.rest = "";
    }

    fn tag(&mut self) -> Option<Token<'a>> {
        let whole = self.rest;
        let end = self.tag_end()?;
        self.rest = &whole[end..];
        let inner = &whole[1..end - 1];
        let (closes, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        let name_end = inner
            .find(|one: char| one.is_whitespace() || one == '/')
            .unwrap_or(inner.len());
        let name = inner[..name_end].to_ascii_lowercase();
        if closes {
            return Some(Token::Close(name));
        }
        if HIDDEN.contains(&name.as_str()) && !inner.ends_with('/') {
            self.skip_hidden(&name);
        }
        let attributes = &inner[name_end..];
        Some(Token::Open(Tag { name, attributes }))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let mut words = 0;
        while !self.rest.is_empty() {
            if words == 0 && self.rest.starts_with('<') {
                let mut follow = self.rest[1..].chars();
                let found = match follow.next() {
                    Some('!' | '?') => {
                        if self.skip_declaration().is_some() {
                            continue;
                        }
                        None
                    }
                    Some('/') if follow.next().is_some_and(|one| one.is_ascii_alphabetic()) => {
                        self.tag()
                    }
                    Some(one) if one.is_ascii_alphabetic() => self.tag(),
                    _ => None,
                };
                if found.is_some() {
                    return found;
                }
                words = 1;
            }
            let end = self.rest[words..]
                .find('<')
                .map_or(self.rest.len(), |at| at + words);
            let (text, rest) = self.rest.split_at(end);
            self.rest = rest;
            return Some(Token::Text(decode(text)));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        Tokens::new(html)
            .map(|token| match token {
                Token::Text(text) => text.into_owned(),
                Token::Open(tag) => format!("[{}]", tag.name),
                Token::Close(name) => format!("[/{name}]"),
            })
            .collect()
    }

    #[test]
    fn tells_tags_from_words() {
        for (html, expected) in [
            ("<P class='a>b'>x</P >", "[p]x[/p]"),
            ("a < b && c > d", "a < b && c > d"),
            ("3 <5", "3 <5"),
            ("a<br/>b", "a[br]b"),
            ("a<!-- <b>x</b> -->b", "ab"),
            ("a<!-- never closed <b>x", "ax"),
            ("<script>if (a<b) x()</script>b", "[script]b"),
            ("<style>p{}", "[style]"),
            ("<b title=\"never closed>x</b>", "[b]x[/b]"),
            ("never closed <b", "never closed <b"),
            ("l'<b>eau</b> d'<i>ici</i>", "l'[b]eau[/b] d'[i]ici[/i]"),
            ("<?xml version='1.0'?>x", "x"),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    #[test]
    fn reads_attributes_however_they_are_written() {
        for html in [
            "<a href=\"https://e.org/?a=1&amp;b=2\">",
            "<a rel=x HREF = 'https://e.org/?a=1&b=2' >",
            "<a download href=https://e.org/?a=1&b=2>",
        ] {
            let Some(Token::Open(tag)) = Tokens::new(html).next() else {
                panic!("{html} is no tag");
            };
            let href = tag.attribute("href");
            assert_eq!(href.as_deref(), Some("https://e.org/?a=1&b=2"), "{html}");
            assert_eq!(tag.attribute("class"), None);
        }
    }
}
