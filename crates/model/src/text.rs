//! The small Markdown of a project's texts: paragraphs, emphasis, lists, links.
//!
//! Parsed to a tree, never to HTML. What is outside the small language (HTML, headings, tables,
//! pictures, code blocks) is kept as plain words, so nothing a person wrote is lost, and nothing
//! runs. Our own reader: one for the whole of Markdown, with its tables of entities, weighs 63 KB
//! more in the page (brotli), a fifth of all the app may weigh.

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
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let mut list: OpenList = None;
    let mut after_blank = false;
    for line in text.lines() {
        let words = line.trim_start();
        if words.trim_end().is_empty() {
            close_paragraph(&mut paragraph, &mut blocks);
            after_blank = true;
            continue;
        }
        if let Some((ordered, item)) = list_item(words) {
            close_paragraph(&mut paragraph, &mut blocks);
            if list
                .as_ref()
                .is_some_and(|(numbered, _)| *numbered != ordered)
            {
                close_list(&mut list, &mut blocks);
            }
            list.get_or_insert_with(|| (ordered, Vec::new()))
                .1
                .push(item.trim_end().to_owned());
        } else {
            if after_blank {
                close_list(&mut list, &mut blocks);
            }
            // A line goes on with what stands above it.
            let above = list
                .as_mut()
                .and_then(|(_, items)| items.last_mut())
                .unwrap_or(&mut paragraph);
            if !above.is_empty() {
                above.push('\n');
            }
            above.push_str(words);
        }
        after_blank = false;
    }
    close_paragraph(&mut paragraph, &mut blocks);
    close_list(&mut list, &mut blocks);
    blocks
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

/// The list a text is in the middle of: numbered or not, and its items' words.
type OpenList = Option<(bool, Vec<String>)>;

fn close_paragraph(words: &mut String, blocks: &mut Vec<Block>) {
    if !words.is_empty() {
        blocks.push(Block::Paragraph(run(words, 0)));
        words.clear();
    }
}

fn close_list(list: &mut OpenList, blocks: &mut Vec<Block>) {
    if let Some((ordered, items)) = list.take() {
        let items = items.iter().map(|item| run(item, 0)).collect();
        blocks.push(Block::List { ordered, items });
    }
}

/// Whether a line opens an item, of a numbered list or not, and the item's words.
fn list_item(line: &str) -> Option<(bool, &str)> {
    if let Some(words) = line
        .strip_prefix(['-', '*', '+'])
        .and_then(|rest| rest.strip_prefix(' '))
    {
        return Some((false, words.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let words = line[digits..].strip_prefix(['.', ')'])?.strip_prefix(' ')?;
    (1..=4)
        .contains(&digits)
        .then(|| (true, words.trim_start()))
}

/// Marks inside marks inside marks: deeper than this they are words.
const DEEPEST: usize = 6;

/// The runs of one block. What opens no mark, or a mark that is never closed, is words.
fn run(text: &str, depth: usize) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((inline, after)) = mark(rest, &words, depth) {
            if !words.is_empty() {
                inlines.push(Inline::Text(std::mem::take(&mut words)));
            }
            inlines.extend(inline);
            rest = after;
            continue;
        }
        let mut taken = first.len_utf8();
        let next = rest[taken..].chars().next();
        match (first, next) {
            ('\\', Some(escaped)) if escaped.is_ascii_punctuation() => {
                words.push(escaped);
                taken += escaped.len_utf8();
            }
            ('\n', _) => words.push(' '),
            _ => words.push(first),
        }
        rest = &rest[taken..];
    }
    if !words.is_empty() {
        inlines.push(Inline::Text(words));
    }
    inlines
}

/// The mark a text starts with, and what follows it. `before` are the words just before.
fn mark<'a>(text: &'a str, before: &str, depth: usize) -> Option<(Vec<Inline>, &'a str)> {
    let one = |inline: Inline, after: &'a str| Some((vec![inline], after));
    if let Some(after) = text
        .strip_prefix("\\\n")
        .or_else(|| text.strip_prefix("  \n"))
    {
        return one(Inline::Break, after);
    }
    if depth >= DEEPEST {
        return None;
    }
    if let Some(inner) = text.strip_prefix('`') {
        let (code, after) = inner.split_once('`').filter(|(code, _)| !code.is_empty())?;
        return one(Inline::Code(code.to_owned()), after);
    }
    if let Some((inner, after)) = between(text, "**") {
        return one(Inline::Strong(run(inner, depth + 1)), after);
    }
    let in_a_word = before
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric);
    for sign in ["*", "_"] {
        if sign == "_" && in_a_word {
            continue;
        }
        if let Some((inner, after)) = between(text, sign) {
            return one(Inline::Emphasis(run(inner, depth + 1)), after);
        }
    }
    if let Some((url, after)) = text.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        let label = vec![Inline::Text(url.to_owned())];
        let url = is_safe_link(url).then(|| url.to_owned())?;
        return one(Inline::Link { url, label }, after);
    }
    let picture = text.starts_with("![");
    let label = text.strip_prefix("![").or_else(|| text.strip_prefix('['))?;
    let (label, target) = label.split_once("](")?;
    let (url, after) = target.split_once(')')?;
    let label = run(label, depth + 1);
    // A picture, or an address that may not be followed, is still shown as words.
    if picture || !is_safe_link(url) {
        return Some((label, after));
    }
    one(
        Inline::Link {
            url: url.to_owned(),
            label,
        },
        after,
    )
}

/// What stands between a sign and the next one: words that neither start nor end with a space.
fn between<'a>(text: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let (inner, after) = text.strip_prefix(sign)?.split_once(sign)?;
    let whole = !inner.is_empty() && inner.trim() == inner;
    (whole && !after.starts_with(sign)).then_some((inner, after))
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
    fn reads_an_address_between_angles() {
        let url = "https://a.fr/b";
        let label = vec![text(url)];
        let link = Inline::Link {
            url: url.to_owned(),
            label,
        };
        assert_eq!(
            parse("<https://a.fr/b>"),
            vec![Block::Paragraph(vec![link])]
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
            // A link's address is a mark, not words.
            if !text.contains("](") {
                prop_assert_eq!(letters(&plain(&text)), letters(&text));
            } else {
                let _ = plain(&text);
            }
        }
    }
}
