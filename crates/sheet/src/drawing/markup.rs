//! The tags of a drawing one after the other, without a tree: all that its geometry needs.
//!
//! Any text can be walked, in one pass: what is no tag is passed over, and what never ends ends the walk.

/// What stands next in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event<'a> {
    /// `<name …>`, with what stands in it after the name.
    Open(&'a str, &'a str),
    /// `<name …/>`.
    Empty(&'a str, &'a str),
    /// `</name>`.
    Close,
    /// What stands between tags.
    Text(&'a str),
}

/// Walks a text.
pub(crate) struct Events<'a> {
    rest: &'a str,
}

/// The tags and texts, in order.
pub(crate) const fn events(text: &str) -> Events<'_> {
    Events { rest: text }
}

impl<'a> Iterator for Events<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let at = self.rest.find('<').unwrap_or(self.rest.len());
            if at > 0 {
                let (text, rest) = self.rest.split_at(at);
                self.rest = rest;
                return Some(Event::Text(text));
            }
            let inside = self.rest.strip_prefix('<')?;
            let ends = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>")];
            if let Some((_, end)) = ends.iter().find(|(begin, _)| inside.starts_with(begin)) {
                self.pass(inside, end);
            } else if inside.starts_with('!') {
                // A document type may hold declarations of its own.
                let own = inside.find('[').unwrap_or(inside.len());
                let ends = inside.find('>').unwrap_or(inside.len());
                self.pass(inside, if own < ends { "]>" } else { ">" });
            } else {
                return self.tag(inside);
            }
        }
    }
}

impl<'a> Events<'a> {
    fn pass(&mut self, inside: &'a str, end: &str) {
        self.rest = inside.split_once(end).map_or("", |(_, rest)| rest);
    }

    fn tag(&mut self, inside: &'a str) -> Option<Event<'a>> {
        let mut quote = None;
        let end = inside.bytes().position(|one| match (quote, one) {
            (None, b'"' | b'\'') => {
                quote = Some(one);
                false
            }
            (Some(open), one) => {
                if open == one {
                    quote = None;
                }
                false
            }
            (None, one) => one == b'>',
        })?;
        self.rest = &inside[end + 1..];
        let tag = &inside[..end];
        if tag.starts_with('/') {
            return Some(Event::Close);
        }
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name_end = tag
            .find(|one: char| one.is_ascii_whitespace())
            .unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name_end);
        // `svg:path` is a path too.
        let name = name.rsplit(':').next().unwrap_or(name);
        Some(match empty {
            true => Event::Empty(name, attributes),
            false => Event::Open(name, attributes),
        })
    }
}

/// Name and value of each attribute.
pub(crate) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after
            .chars()
            .next()
            .filter(|one| matches!(one, '"' | '\''))?;
        let (value, tail) = after[1..].split_once(quote)?;
        rest = tail;
        Some((name.trim(), value))
    })
}

/// The value of one attribute.
pub(crate) fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    attributes(text)
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_tags_and_passes_over_the_rest() {
        let text = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a '>'>]><!-- <g> -->\
                    <svg a='>'><svg:path d=\"M0 0\"/>A<![CDATA[<b>]]></svg>";
        let found: Vec<Event<'_>> = events(text).collect();
        let expected = [
            Event::Open("svg", " a='>'"),
            Event::Empty("path", " d=\"M0 0\""),
            Event::Text("A"),
            Event::Close,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn attributes_are_read_in_both_quotes() {
        let text = " d=\"M0 0\"\n fill = 'none' broken";
        let found: Vec<_> = attributes(text).collect();
        assert_eq!(found, [("d", "M0 0"), ("fill", "none")]);
        assert_eq!(attribute(text, "fill"), Some("none"));
        assert_eq!(attribute(text, "il"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_walked_to_its_end(text in "[<>/!?\"'a= \\[\\]-]{0,60}") {
            for event in events(&text) {
                if let Event::Open(_, inside) | Event::Empty(_, inside) = event {
                    let _ = attributes(inside).count();
                }
            }
        }
    }
}
