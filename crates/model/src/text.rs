//! The small Markdown of a project's texts: paragraphs, emphasis, lists, links.
//!
//! Parsed to a tree, never to HTML. What is outside the small language (HTML, headings, tables,
//! pictures, code blocks) is kept as plain words, so nothing a person wrote is lost, and nothing
//! runs.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, one item a line of inlines.
    List {
        /// Numbered, or with bullets.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
}

/// A run inside a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A file name or a value to type.
    Code(String),
    /// A link to an `https` or `mailto` address.
    Link {
        /// The address.
        url: String,
        /// What is read.
        label: Vec<Inline>,
    },
    /// A line break the author asked for.
    Break,
}

/// True for the only addresses a text may lead to.
pub fn is_safe_link(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("mailto:"))
        && !url
            .chars()
            .any(|one| one.is_control() || one.is_whitespace())
}

/// Parses a small Markdown text. Total: any text gives some blocks.
pub fn parse(text: &str) -> Vec<Block> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(text, Options::empty()) {
        builder.event(event);
    }
    builder.finish()
}

/// The words of a text without its marks, for search and for counting.
pub fn plain(text: &str) -> String {
    let mut words = String::new();
    for block in parse(text) {
        match block {
            Block::Paragraph(inlines) => push_plain(&inlines, &mut words),
            Block::List { items, .. } => {
                for item in items {
                    push_plain(&item, &mut words);
                    words.push(' ');
                }
            }
        }
        words.push(' ');
    }
    words.trim().to_owned()
}

fn push_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => words.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { label: inner, .. } => {
                push_plain(inner, words);
            }
            Inline::Break => words.push(' '),
        }
    }
}

enum Frame {
    Plain,
    Emphasis,
    Strong,
    Link(String),
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    /// Open runs, the outermost first; the first one is the block's own.
    open: Vec<(Frame, Vec<Inline>)>,
    /// The open list: numbered or not, and its items. Nested lists join the outer one.
    list: Option<(bool, Vec<Vec<Inline>>)>,
    depth: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.push(Inline::Text(text.into_string()));
            }
            Event::Code(text) => self.push(Inline::Code(text.into_string())),
            Event::SoftBreak => self.push(Inline::Text(" ".to_owned())),
            Event::HardBreak => self.push(Inline::Break),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(start) => {
                self.close_block();
                self.depth += 1;
                self.list
                    .get_or_insert_with(|| (start.is_some(), Vec::new()));
            }
            Tag::Item => self.close_block(),
            Tag::Emphasis => self.open.push((Frame::Emphasis, Vec::new())),
            Tag::Strong => self.open.push((Frame::Strong, Vec::new())),
            Tag::Link { dest_url, .. } => {
                self.open
                    .push((Frame::Link(dest_url.into_string()), Vec::new()));
            }
            Tag::Image { .. } => self.open.push((Frame::Plain, Vec::new())),
            _ => self.close_block(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => self.close_run(),
            TagEnd::List(_) => {
                self.close_block();
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0
                    && let Some((ordered, items)) = self.list.take()
                    && !items.is_empty()
                {
                    self.blocks.push(Block::List { ordered, items });
                }
            }
            _ => self.close_block(),
        }
    }

    fn push(&mut self, inline: Inline) {
        if self.open.is_empty() {
            self.open.push((Frame::Plain, Vec::new()));
        }
        let Some((_, run)) = self.open.last_mut() else {
            return;
        };
        match (run.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
            (_, inline) => run.push(inline),
        }
    }

    fn close_run(&mut self) {
        let Some((frame, run)) = self.open.pop() else {
            return;
        };
        match frame {
            Frame::Emphasis => self.push(Inline::Emphasis(run)),
            Frame::Strong => self.push(Inline::Strong(run)),
            Frame::Link(url) if is_safe_link(&url) => self.push(Inline::Link { url, label: run }),
            // An address that may not be followed is still shown as words.
            Frame::Link(_) | Frame::Plain => run.into_iter().for_each(|inline| self.push(inline)),
        }
    }

    fn close_block(&mut self) {
        while self.open.len() > 1 {
            self.close_run();
        }
        let Some((frame, run)) = self.open.pop() else {
            return;
        };
        if !matches!(frame, Frame::Plain) {
            self.open.push((frame, run));
            self.close_run();
            return self.close_block();
        }
        if run
            .iter()
            .all(|inline| matches!(inline, Inline::Text(text) if text.trim().is_empty()))
        {
            return;
        }
        match &mut self.list {
            Some((_, items)) => items.push(run),
            None => self.blocks.push(Block::Paragraph(run)),
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.close_block();
        if let Some((ordered, items)) = self.list.take()
            && !items.is_empty()
        {
            self.blocks.push(Block::List { ordered, items });
        }
        self.blocks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn reads_the_small_language() {
        let parsed = parse("Ouvre **disques.svg**.\n\n- *un*\n- [deux](https://example.org)\n");
        assert_eq!(
            parsed,
            vec![
                Block::Paragraph(vec![
                    text("Ouvre "),
                    Inline::Strong(vec![text("disques.svg")]),
                    text("."),
                ]),
                Block::List {
                    ordered: false,
                    items: vec![
                        vec![Inline::Emphasis(vec![text("un")])],
                        vec![Inline::Link {
                            url: "https://example.org".to_owned(),
                            label: vec![text("deux")]
                        }],
                    ],
                },
            ]
        );
    }

    #[test]
    fn keeps_hostile_marks_as_words() {
        for hostile in [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "![x](https://e.org/a.png)",
        ] {
            let parsed = format!("{:?}", parse(hostile));
            assert!(
                !parsed.contains("Link"),
                "{hostile} became a link: {parsed}"
            );
        }
        assert_eq!(plain("<b>gras</b>"), "<b>gras</b>");
    }

    proptest! {
        #[test]
        fn never_panics_and_keeps_every_letter(text in "[-a-z*_\\[\\]()<>#`\n 1.]{0,120}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_ascii_lowercase()).count();
            // Link addresses and reference labels are marks, not words.
            if !text.contains('[') && !text.contains('<') && !text.contains('`') {
                prop_assert_eq!(letters(&plain(&text)), letters(&text));
            } else {
                let _ = plain(&text);
            }
        }
    }
}
