//! From tokens to blocks: paragraphs and items, each a row of runs in one style.

use super::links::followed;
use super::tokens::{Tag, Token, Tokens};

/// A paragraph or an item of a list.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub kind: Kind,
    /// Words that neither start nor end with a space, between breaks that stand alone.
    pub runs: Vec<Run>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Paragraph,
    Bullet,
    Numbered,
}

#[derive(Debug)]
pub(super) enum Run {
    Words { style: Style, text: String },
    Break,
}

/// How words look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub code: bool,
    /// An address that may be followed.
    pub link: Option<std::rc::Rc<str>>,
}

impl Style {
    /// The style of a space between two words.
    fn common(&self, other: &Self) -> Self {
        Self {
            strong: self.strong && other.strong,
            emphasis: self.emphasis && other.emphasis,
            code: self.code && other.code,
            link: self
                .link
                .clone()
                .filter(|link| other.link.as_ref() == Some(link)),
        }
    }
}

/// The blocks of an HTML text; none is empty.
pub(super) fn read(html: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for token in Tokens::new(html) {
        match token {
            Token::Text(text) => reader.text(&text),
            Token::Open(tag) => reader.open(&tag),
            Token::Close(name) => reader.close(&name),
        }
    }
    reader.close_link();
    reader.end_block();
    reader.blocks
}

/// What an inline tag adds, to be taken back when it is closed.
#[derive(Clone, Copy, Default)]
struct Added {
    strong: bool,
    emphasis: bool,
    code: bool,
}

/// Inline tags that pair with their own kind only, so that `<b><i></b></i>` costs nothing.
const INLINE: [(&str, usize); 14] = [
    ("b", 0),
    ("strong", 0),
    ("i", 1),
    ("em", 1),
    ("cite", 1),
    ("dfn", 1),
    ("code", 2),
    ("kbd", 2),
    ("samp", 2),
    ("tt", 2),
    ("pre", 2),
    ("span", 3),
    ("font", 3),
    ("mark", 3),
];

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    block: Block,
    /// Open inline tags, by their kind in [`INLINE`].
    open: [Vec<Added>; 4],
    /// How many of the open tags make words strong, emphasised, code.
    strong: usize,
    emphasis: usize,
    code: usize,
    heading: bool,
    preformatted: usize,
    raised: usize,
    lowered: usize,
    lists: Vec<Kind>,
    link: Option<std::rc::Rc<str>>,
    /// An address that cannot be a link, and the words read since.
    told: Option<(String, String)>,
    /// White space since the last word, and whether a line ended in it.
    space: bool,
    unbreakable: bool,
    ended: usize,
    row_has_cell: bool,
}

impl Reader {
    fn text(&mut self, text: &str) {
        for one in text.chars() {
            match one {
                '\n' if self.preformatted > 0 => self.ended = 1,
                ' ' if self.preformatted > 0 && self.ended == 0 => self.letter(' '),
                '\u{a0}' | '\u{202f}' => {
                    self.unbreakable = true;
                    self.space = true;
                }
                _ if one.is_whitespace() => self.space = true,
                // What editors leave behind to hold a cursor or a hyphen.
                '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}' => {}
                _ if one.is_control() => {}
                _ => self.word(one),
            }
        }
    }

    /// A letter, and the space or break before it.
    fn word(&mut self, one: char) {
        if self.block.runs.is_empty() {
            // White space before the first word of a block says nothing.
        } else if self.ended > 0 {
            self.block.runs.push(Run::Break);
        } else if self.space {
            let space = self.space_before(one);
            self.push(space, Between::Words);
        }
        self.ended = 0;
        self.letter(one);
    }

    fn letter(&mut self, one: char) {
        let one = match one {
            _ if self.raised > 0 => shifted(one, &RAISED),
            _ if self.lowered > 0 => shifted(one, &LOWERED),
            _ => one,
        };
        self.push(one, Between::Letters);
        self.space = false;
        self.unbreakable = false;
    }

    /// Editors write spaces that may not break anywhere; only French typography needs them.
    fn space_before(&self, one: char) -> char {
        let last = match self.block.runs.last() {
            Some(Run::Words { text, .. }) => text.chars().next_back(),
            _ => None,
        };
        let numbers = last.is_some_and(|last| last.is_ascii_digit()) && one.is_ascii_digit();
        if self.unbreakable && (":;!?»%€".contains(one) || last == Some('«') || numbers) {
            '\u{a0}'
        } else {
            ' '
        }
    }

    fn push(&mut self, one: char, between: Between) {
        if let Some((_, words)) = &mut self.told {
            words.push(one);
        }
        let now = Style {
            strong: self.strong > 0 || self.heading,
            emphasis: self.emphasis > 0,
            code: self.code > 0,
            link: self.link.clone(),
        };
        match self.block.runs.last_mut() {
            Some(Run::Words { style, text }) => {
                let wanted = match between {
                    Between::Letters => now,
                    Between::Words => style.common(&now),
                };
                if *style == wanted {
                    text.push(one);
                    return;
                }
                let text = one.to_string();
                self.block.runs.push(Run::Words {
                    style: wanted,
                    text,
                });
            }
            _ => self.block.runs.push(Run::Words {
                style: now,
                text: one.to_string(),
            }),
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !block.runs.is_empty() {
            self.blocks.push(block);
        }
        self.space = false;
        self.unbreakable = false;
        self.ended = 0;
    }

    /// The end of a paragraph; in an item it only ends a line.
    fn boundary(&mut self) {
        if self.block.kind != Kind::Paragraph && !self.lists.is_empty() {
            self.ended = 1;
        } else {
            self.end_block();
        }
    }

    fn line_break(&mut self) {
        self.ended += 1;
        let in_item = self.block.kind != Kind::Paragraph;
        if self.ended > 1 && !in_item && self.preformatted == 0 {
            self.end_block();
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_str();
        match name {
            "br" => return self.line_break(),
            "ul" | "ol" => return self.open_list(name),
            "li" => return self.item(tag),
            "a" => return self.open_link(tag),
            "sup" => self.raised += 1,
            "sub" => self.lowered += 1,
            "img" | "iframe" | "video" | "audio" | "source" | "embed" | "object" => {
                self.medium(tag);
            }
            "td" | "th" => return self.cell(),
            "tr" => self.row_has_cell = false,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.boundary();
                self.heading = true;
            }
            "pre" => self.preformatted += 1,
            _ => {}
        }
        if is_block(name) {
            self.boundary();
        }
        if let Some(kind) = inline(name) {
            let added = added(tag, kind);
            self.strong += usize::from(added.strong);
            self.emphasis += usize::from(added.emphasis);
            self.code += usize::from(added.code);
            self.open[kind].push(added);
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(kind) = inline(name)
            && let Some(added) = self.open[kind].pop()
        {
            self.strong -= usize::from(added.strong);
            self.emphasis -= usize::from(added.emphasis);
            self.code -= usize::from(added.code);
        }
        match name {
            "a" => self.close_link(),
            "sup" => self.raised = self.raised.saturating_sub(1),
            "sub" => self.lowered = self.lowered.saturating_sub(1),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "ul" | "ol" => self.close_list(),
            "li" if self.lists.len() < 2 => self.end_block(),
            "li" => self.ended = 1,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = false,
            _ => {}
        }
        if is_block(name) {
            self.boundary();
        }
    }

    fn open_list(&mut self, name: &str) {
        if self.lists.is_empty() {
            self.end_block();
        }
        self.lists.push(if name == "ol" {
            Kind::Numbered
        } else {
            Kind::Bullet
        });
    }

    fn close_list(&mut self) {
        self.lists.pop();
        if self.lists.is_empty() {
            self.end_block();
        } else {
            self.ended = 1;
        }
    }

    /// An item of the outermost list is a block; a deeper one is a line of it, so that the numbers
    /// of the outer list go on.
    fn item(&mut self, tag: &Tag<'_>) {
        let indented = tag
            .attribute("class")
            .is_some_and(|class| class.contains("ql-indent-"));
        if indented && self.block.runs.is_empty() && self.lists.len() == 1 {
            let before = self.blocks.pop_if(|before| before.kind != Kind::Paragraph);
            self.block = before.unwrap_or_default();
        }
        let deeper = indented || self.lists.len() > 1;
        if deeper && self.block.kind != Kind::Paragraph && !self.block.runs.is_empty() {
            self.ended = 1;
            self.word('–');
            self.space = true;
            return;
        }
        self.end_block();
        let list = self.lists.last().copied().unwrap_or(Kind::Bullet);
        self.block.kind = match tag.attribute("data-list").as_deref() {
            Some("ordered") => Kind::Numbered,
            Some(_) => Kind::Bullet,
            None => list,
        };
    }

    fn cell(&mut self) {
        if self.row_has_cell && !self.block.runs.is_empty() {
            self.space = true;
            self.word('|');
            self.space = true;
        }
        self.row_has_cell = true;
    }

    fn open_link(&mut self, tag: &Tag<'_>) {
        self.close_link();
        let Some(address) = tag.attribute("href") else {
            return;
        };
        self.link = followed(&address);
        let address = address.trim();
        if self.link.is_none() && address.to_ascii_lowercase().starts_with("http://") {
            self.told = Some((address.to_owned(), String::new()));
        }
    }

    fn close_link(&mut self) {
        self.link = None;
        if let Some((address, words)) = self.told.take()
            && address.trim_end_matches('/') != words.trim().trim_end_matches('/')
        {
            self.text(&format!(" ({address})"));
        }
    }

    /// A picture, a film or a page within the page: its link, in a paragraph of its own.
    fn medium(&mut self, tag: &Tag<'_>) {
        let address = tag.attribute("src").or_else(|| tag.attribute("data"));
        let Some(link) = address.and_then(|address| followed(&address)) else {
            return;
        };
        self.boundary();
        let around = self.link.replace(link.clone());
        let words = ["alt", "title"].map(|name| tag.attribute(name).unwrap_or_default());
        let words = words.iter().find(|words| !words.trim().is_empty());
        self.text(words.map_or(&link, |words| words.as_str()));
        self.link = around;
        self.boundary();
    }
}

/// What a pushed character stands between.
#[derive(Clone, Copy)]
enum Between {
    Letters,
    Words,
}

fn inline(name: &str) -> Option<usize> {
    INLINE
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, kind)| *kind)
}

fn added(tag: &Tag<'_>, kind: usize) -> Added {
    let bold = [
        "font-weight:bold",
        "font-weight:6",
        "font-weight:7",
        "font-weight:8",
    ];
    match kind {
        // One word processor wraps all its text in a `b` that is none.
        0 => Added {
            strong: !tag.says("style", &["font-weight:normal", "font-weight:400"]),
            ..Added::default()
        },
        1 => Added {
            emphasis: !tag.says("style", &["font-style:normal"]),
            ..Added::default()
        },
        2 => Added {
            code: true,
            ..Added::default()
        },
        _ => Added {
            strong: tag.says("style", &bold),
            emphasis: tag.says("style", &["font-style:italic"]),
            code: false,
        },
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "pre"
            | "table"
            | "tr"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "nav"
            | "figure"
            | "figcaption"
            | "hr"
            | "dl"
            | "dt"
            | "dd"
            | "address"
            | "details"
            | "summary"
            | "form"
            | "fieldset"
            | "center"
            | "body"
            | "caption"
    )
}

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const LOWERED: [char; 10] = ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

/// A digit above or below the line: `m²` must not become `m2`, nor `10⁶` become `106`.
fn shifted(one: char, digits: &[char; 10]) -> char {
    one.to_digit(10)
        .and_then(|digit| digits.get(usize::try_from(digit).ok()?))
        .copied()
        .unwrap_or(one)
}
