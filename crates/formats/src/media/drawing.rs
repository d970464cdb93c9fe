//! A drawing from anybody, without what runs, loads, or tells about the computer it was made on.
//!
//! The drawing is read tag by tag and written anew: only elements that draw are written, in one name space, with
//! attributes that run nothing and point nowhere but inside. So whatever a reader would make of the original's tricks,
//! what is kept is plain. Entities are refused: they multiply, and hide the rest.

mod rules;
mod tokens;

use crate::xml::push_escaped;
use rules::{Attribute, Element, attribute, element, is_inert_style};
use std::collections::BTreeSet;
use tokens::{Token, Tokens};

/// Bytes of a drawing.
const MOST_BYTES: usize = 8 << 20;
/// Elements inside each other.
const DEEPEST: usize = 256;
/// Names of what was left out that are told.
const TOLD: usize = 12;

/// A drawing that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanDrawing {
    /// The drawing.
    pub text: String,
    /// What ran or loaded something, and is not in it any more: names of elements and attributes, a few.
    pub removed: Vec<String>,
}

/// Why a drawing is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawingFault {
    /// Its bytes are no UTF-8, or its root is no `<svg>`.
    #[error("not an SVG drawing")]
    NotADrawing,
    /// Larger than a drawing can be.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// The limit.
        most: usize,
    },
    /// It defines words of its own, which may multiply without end.
    #[error("it defines entities")]
    Entities,
    /// Elements inside elements without end.
    #[error("more than {most} elements inside each other")]
    TooDeep {
        /// The limit.
        most: usize,
    },
    /// A tag is cut off or does not fit the others.
    #[error("line {line}: not well formed")]
    Broken {
        /// The line, from 1.
        line: usize,
    },
}

/// The drawing with what draws alone.
pub fn clean_drawing(bytes: &[u8]) -> Result<CleanDrawing, DrawingFault> {
    if bytes.len() > MOST_BYTES {
        return Err(DrawingFault::TooLarge { most: MOST_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| DrawingFault::NotADrawing)?;
    let mut writer = Writer::default();
    let mut tokens = Tokens::new(text.trim_start_matches('\u{feff}'));
    while let Some(token) = tokens.next()? {
        writer.take(token, &tokens)?;
    }
    writer.end(&tokens)
}

/// An element that was opened.
struct Open<'a> {
    /// As it stands in the source, to know what closes it.
    source: &'a str,
    /// As it is written; nothing where it is left out.
    written: Option<&'static str>,
}

#[derive(Default)]
struct Writer<'a> {
    out: String,
    open: Vec<Open<'a>>,
    /// How many elements deep everything is left out.
    skipped: usize,
    /// The root was closed.
    complete: bool,
    removed: BTreeSet<String>,
}

impl<'a> Writer<'a> {
    fn take(&mut self, token: Token<'a>, tokens: &Tokens<'a>) -> Result<(), DrawingFault> {
        match token {
            Token::Open {
                name,
                attributes,
                closed,
            } => self.opened(name, attributes, closed),
            Token::Close(name) => self.closed(name, tokens),
            Token::Words(words) => {
                self.words(&words);
                Ok(())
            }
        }
    }

    fn opened(
        &mut self,
        source: &'a str,
        attributes: Vec<(&'a str, String)>,
        closed: bool,
    ) -> Result<(), DrawingFault> {
        let plain = source.strip_prefix("svg:").unwrap_or(source);
        if self.open.is_empty() && (self.complete || plain != "svg") {
            return Err(DrawingFault::NotADrawing);
        }
        if self.open.len() >= DEEPEST {
            return Err(DrawingFault::TooDeep { most: DEEPEST });
        }
        let written = match element(plain) {
            Element::Draws(name) if self.skipped == 0 => Some(name),
            Element::Active if self.skipped == 0 => {
                self.tell(plain.to_owned());
                None
            }
            _ => None,
        };
        match written {
            Some(name) => self.write_tag(name, &attributes, closed),
            None if !closed => self.skipped += 1,
            None => {}
        }
        if closed {
            self.complete |= self.open.is_empty();
        } else {
            self.open.push(Open { source, written });
        }
        Ok(())
    }

    fn write_tag(&mut self, name: &'static str, attributes: &[(&str, String)], closed: bool) {
        self.out.push('<');
        self.out.push_str(name);
        if self.open.is_empty() {
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        let mut seen = BTreeSet::new();
        for (key, value) in attributes {
            match attribute(name, key, value) {
                Attribute::Inert(key) => {
                    if seen.insert(key) {
                        self.out.push(' ');
                        self.out.push_str(key);
                        self.out.push_str("=\"");
                        push_escaped(&mut self.out, value);
                        self.out.push('"');
                    }
                }
                Attribute::Active => self.tell(format!("{name} {key}")),
                Attribute::LeftOut => {}
            }
        }
        self.out.push_str(if closed { "/>" } else { ">" });
    }

    fn closed(&mut self, name: &str, tokens: &Tokens<'a>) -> Result<(), DrawingFault> {
        let open = self.open.pop();
        let Some(open) = open.filter(|open| open.source == name) else {
            return Err(tokens.broken());
        };
        match open.written {
            Some(name) => {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
            None => self.skipped -= 1,
        }
        self.complete |= self.open.is_empty();
        Ok(())
    }

    /// Words are kept where they are seen, and as rules where they are rules.
    fn words(&mut self, words: &str) {
        if self.skipped > 0 {
            return;
        }
        match self.open.last().and_then(|open| open.written) {
            Some("style") => {
                if is_inert_style(words) {
                    push_escaped(&mut self.out, words);
                } else {
                    self.tell("style".to_owned());
                }
            }
            Some("text" | "tspan" | "textPath" | "title" | "desc") => {
                push_escaped(&mut self.out, words);
            }
            _ => {}
        }
    }

    fn tell(&mut self, name: String) {
        if self.removed.len() < TOLD {
            self.removed.insert(name.chars().take(60).collect());
        }
    }

    fn end(self, tokens: &Tokens<'_>) -> Result<CleanDrawing, DrawingFault> {
        if !self.open.is_empty() {
            return Err(tokens.broken());
        }
        if !self.complete {
            return Err(DrawingFault::NotADrawing);
        }
        Ok(CleanDrawing {
            text: self.out,
            removed: self.removed.into_iter().collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn clean(inside: &str) -> (String, Vec<String>) {
        let names =
            "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        let clean = clean_drawing(format!("<svg {names}>{inside}</svg>").as_bytes()).unwrap();
        let start = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
        let inside = clean.text.strip_prefix(start).unwrap_or(&clean.text);
        let inside = inside.strip_suffix("</svg>").unwrap_or(inside);
        (inside.to_owned(), clean.removed)
    }

    #[test]
    fn what_runs_or_loads_is_left_out_and_told() {
        for (hostile, left, told) in [
            ("<script>alert(1)</script>", "", "script"),
            ("<svg:script href='x.js'/>", "", "script"),
            (
                "<g><foreignObject><body onload='x()'>a<p>b</p></body></foreignObject></g>",
                "<g></g>",
                "foreignObject",
            ),
            ("<iframe src='https://example.org'/>", "", "iframe"),
            (
                "<rect onclick='x()' width='1'/>",
                "<rect width=\"1\"/>",
                "rect onclick",
            ),
            ("<rect OnClick='x()'/>", "<rect/>", "rect OnClick"),
            (
                "<use href='https://example.org/a.svg#b'/>",
                "<use/>",
                "use href",
            ),
            (
                "<use xlink:href='//example.org#b'/>",
                "<use/>",
                "use xlink:href",
            ),
            ("<image href='cat.png'/>", "<image/>", "image href"),
            (
                "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
                "<image/>",
                "image href",
            ),
            (
                "<rect fill='url(https://example.org/#a)'/>",
                "<rect/>",
                "rect fill",
            ),
            (
                "<rect fill='&#x75;rl(//example.org#a)'/>",
                "<rect/>",
                "rect fill",
            ),
            (
                "<rect style='fill:\\75 rl(//example.org)'/>",
                "<rect/>",
                "rect style",
            ),
            ("<rect style='fill:u/**/rl(//e)'/>", "<rect/>", "rect style"),
            (
                "<style>@import 'x.css';</style>",
                "<style></style>",
                "style",
            ),
            (
                "<style><![CDATA[a{fill:image-set('x')}]]></style>",
                "<style></style>",
                "style",
            ),
            ("<set attributeName='href' to='javascript:x()'/>", "", "set"),
            ("<feImage href='https://example.org'/>", "", "feImage"),
        ] {
            let (kept, removed) = clean(hostile);
            assert_eq!(kept, left, "{hostile}");
            assert_eq!(removed, [told], "{hostile}");
        }
        let (kept, removed) = clean("<a href='javascript:x()'><circle r='2'/></a>");
        assert_eq!(
            (kept.as_str(), removed.len()),
            ("<g><circle r=\"2\"/></g>", 1)
        );
    }

    #[test]
    fn what_draws_is_kept_and_what_tells_about_the_maker_is_not() {
        for (drawn, left) in [
            (
                "<defs><path id=\"p\" d=\"M0 0L1 1\"/></defs><use xlink:href=\"#p\" fill=\"url(#q)\"/>",
                "<defs><path id=\"p\" d=\"M0 0L1 1\"/></defs><use href=\"#p\" fill=\"url(#q)\"/>",
            ),
            (
                "<text x=\"1\">1 &lt; 2 &amp; <tspan>3</tspan></text>",
                "<text x=\"1\">1 &lt; 2 &amp; <tspan>3</tspan></text>",
            ),
            (
                "<style>.a{fill:url('#b')}</style>",
                "<style>.a{fill:url('#b')}</style>",
            ),
            (
                "<image href=\"data:image/png;base64,AA==\"/>",
                "<image href=\"data:image/png;base64,AA==\"/>",
            ),
            (
                "<!-- Marie --><metadata><cc:Work>Marie</cc:Work></metadata><?x y?><g inkscape:label=\"/home/marie\" data-by=\"Marie\"/>",
                "<g/>",
            ),
            ("<sodipodi:namedview><rect/></sodipodi:namedview>", ""),
        ] {
            assert_eq!(clean(drawn), (left.to_owned(), Vec::new()), "{drawn}");
        }
        let prologue = b"\xef\xbb\xbf<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>\n<svg:svg viewBox='0 0 1 1'/>";
        let drawn = clean_drawing(prologue).unwrap().text;
        assert_eq!(
            drawn,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
        );
    }

    #[test]
    fn what_cannot_be_understood_is_refused() {
        let deep = format!("{}{}", "<g>".repeat(300), "</g>".repeat(300));
        let bomb =
            "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg><text>&b;</text></svg>";
        for (text, fault) in [
            (bomb.to_owned(), DrawingFault::Entities),
            (
                "<svg><text>&nom;</text></svg>".to_owned(),
                DrawingFault::Entities,
            ),
            (
                format!("<svg>{deep}</svg>"),
                DrawingFault::TooDeep { most: DEEPEST },
            ),
            ("<html/>".to_owned(), DrawingFault::NotADrawing),
            ("<svg/><svg/>".to_owned(), DrawingFault::NotADrawing),
            ("bonjour".to_owned(), DrawingFault::NotADrawing),
            (
                "<svg>\n<g></svg>".to_owned(),
                DrawingFault::Broken { line: 2 },
            ),
            (
                "<svg>\n\n<rect a='1' ".to_owned(),
                DrawingFault::Broken { line: 3 },
            ),
            (
                "<svg><rect a=1/></svg>".to_owned(),
                DrawingFault::Broken { line: 1 },
            ),
        ] {
            assert_eq!(clean_drawing(text.as_bytes()), Err(fault), "{text}");
        }
        assert_eq!(
            clean_drawing(b"\xff\xfe<\0"),
            Err(DrawingFault::NotADrawing)
        );
        let large = vec![b' '; MOST_BYTES + 1];
        assert!(matches!(
            clean_drawing(&large),
            Err(DrawingFault::TooLarge { .. })
        ));
    }

    #[test]
    fn a_long_hostile_drawing_takes_no_time() {
        let long = format!("<svg>{}</svg>", "<g a='".repeat(200_000));
        assert!(clean_drawing(long.as_bytes()).is_err());
        let comments = format!("<svg>{}", "<!--".repeat(500_000));
        assert!(clean_drawing(comments.as_bytes()).is_err());
        // The line of a fault is counted where there is a fault, not at each tag.
        let many = format!("<svg>{}</svg>", "<g/>\n".repeat(400_000));
        assert!(clean_drawing(many.as_bytes()).is_ok());
    }

    proptest! {
        #[test]
        fn what_was_cleaned_is_well_formed_inert_and_stays_so(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "<g>", "</g>", "<script>", "</script>", "<rect onclick='x'/>", "<a href='#a'>", "</a>", "&lt;", "&#60;script&#62;",
                "<style>", "</style>", "url(x)", "<text>", "</text>", "<![CDATA[<script>]]>", "<!-- <script> -->", "<use href=\"#x\"/>",
                "<p:x y:z='1'>", "</p:x>", "<image href='//e'/>", "a=\"b\"", ">", "<",
            ]), 0..24)
        ) {
            let text = format!("<svg>{}</svg>", pieces.concat());
            if let Ok(clean) = clean_drawing(text.as_bytes()) {
                let document = roxmltree::Document::parse(&clean.text).expect("well formed");
                for node in document.descendants().filter(roxmltree::Node::is_element) {
                    prop_assert!(node.tag_name().name() != "script");
                    prop_assert!(node.attributes().all(|one| !one.name().starts_with("on")));
                }
                let again = clean_drawing(clean.text.as_bytes()).expect("it was clean");
                prop_assert_eq!(again, CleanDrawing { text: clean.text.clone(), removed: Vec::new() });
            }
        }

        #[test]
        fn any_words_are_read_without_harm(text in "[<>/!?a-z'\"= &#;\\[\\]-]{0,200}") {
            let _ = clean_drawing(format!("<svg>{text}").as_bytes());
        }
    }
}
