//! Blocks as the small Markdown, so that [`etabli_model::text::parse`] reads back the same words.
//!
//! Its marks end at the next equal sign, escaped or not, and an underscore inside a word opens
//! nothing: where a style cannot be written safely, the words stay and the style goes.

use super::blocks::{Block, Kind, Run, Style};

/// The text of these blocks.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut before = None;
    let mut number = 0_usize;
    for block in blocks {
        number = match block.kind {
            Kind::Numbered => number + 1,
            _ => 0,
        };
        let (mark, indent) = match block.kind {
            Kind::Paragraph => (String::new(), ""),
            Kind::Bullet => ("- ".to_owned(), "  "),
            // A list of the small language counts up to four digits.
            Kind::Numbered => (format!("{}. ", number.min(9_999)), "   "),
        };
        match before {
            None => {}
            Some(kind) if kind == block.kind && kind != Kind::Paragraph => text.push('\n'),
            Some(_) => text.push_str("\n\n"),
        }
        text.push_str(&mark);
        write_lines(&block.runs, indent, &mut text);
        before = Some(block.kind);
    }
    text
}

fn write_lines(runs: &[Run], indent: &str, text: &mut String) {
    for (position, line) in runs.split(|run| matches!(run, Run::Break)).enumerate() {
        if position > 0 {
            text.push_str("\\\n");
            text.push_str(indent);
        }
        let words: Vec<Words<'_>> = line
            .iter()
            .filter_map(|run| match run {
                Run::Words { style, text } => Some(Words { style, text }),
                Run::Break => None,
            })
            .collect();
        let mut written = String::new();
        write_links(&words, &mut written);
        escape_start(&written, text);
    }
}

#[derive(Clone, Copy)]
struct Words<'a> {
    style: &'a Style,
    text: &'a str,
}

fn write_links(words: &[Words<'_>], out: &mut String) {
    for group in words.chunk_by(|one, two| one.style.link == two.style.link) {
        let Some(url) = &group[0].style.link else {
            write_strong(group, out);
            continue;
        };
        let plain: String = group.iter().map(|words| words.text).collect();
        if plain.trim() == url.as_ref() {
            out.extend(["<", url, ">"]);
            continue;
        }
        if out.ends_with('!') {
            // Else the link would be read as a picture.
            out.pop();
            out.push_str("\\!");
        }
        let mut label = String::new();
        write_strong(group, &mut label);
        out.extend(["[", &label, "](", url, ")"]);
    }
}

fn write_strong(words: &[Words<'_>], out: &mut String) {
    for (position, group) in groups(words, |style| style.strong) {
        let mut inner = String::new();
        if !group[0].style.strong {
            let strong_follows = position + group.len() < words.len();
            write_emphasis(group, out, "*_", strong_follows);
            continue;
        }
        write_emphasis(group, &mut inner, "_", false);
        if inner.contains("**") || inner.ends_with('*') || is_blank(&inner) {
            out.push_str(&inner);
        } else {
            out.extend(["**", &inner, "**"]);
        }
    }
}

/// `signs` are those that may be used, the best first.
fn write_emphasis(words: &[Words<'_>], out: &mut String, signs: &str, strong_follows: bool) {
    for (position, group) in groups(words, |style| style.emphasis) {
        if !group[0].style.emphasis {
            write_code(group, out);
            continue;
        }
        let mut inner = String::new();
        write_code(group, &mut inner);
        let after = words.get(position + group.len());
        let in_a_word = ends_a_word(out)
            || after.is_some_and(|next| next.text.starts_with(char::is_alphanumeric));
        let fits = |sign: &char| {
            !inner.contains(*sign)
                && match sign {
                    '_' => !in_a_word,
                    _ => after.is_some() || !strong_follows,
                }
        };
        match signs.chars().find(fits).filter(|_| !is_blank(&inner)) {
            Some(sign) => {
                out.push(sign);
                out.push_str(&inner);
                out.push(sign);
            }
            None => out.push_str(&inner),
        }
    }
}

fn write_code(words: &[Words<'_>], out: &mut String) {
    for (_, group) in groups(words, |style| style.code) {
        let text: String = group.iter().map(|words| words.text).collect();
        let code = group[0].style.code && !text.contains('`') && !text.contains("](");
        if code && !is_blank(&text) {
            out.extend(["`", &text, "`"]);
        } else {
            escape(&text, out);
        }
    }
}

/// Neighbours with the same answer, each group with the position of its first.
fn groups<'a, 'b>(
    words: &'a [Words<'b>],
    of: impl Fn(&Style) -> bool,
) -> impl Iterator<Item = (usize, &'a [Words<'b>])> {
    let mut position = 0;
    words
        .chunk_by(move |one, two| of(one.style) == of(two.style))
        .map(move |group| {
            let first = position;
            position += group.len();
            (first, group)
        })
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty() || text.trim() != text
}

fn ends_a_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Plain words, with a back-slash before what would be a mark.
fn escape(words: &str, out: &mut String) {
    let mut before = None;
    let mut letters = words.chars().peekable();
    while let Some(one) = letters.next() {
        let next = letters.peek().copied();
        let mark = match one {
            '*' | '`' | '[' => true,
            '_' => !before.is_some_and(char::is_alphanumeric),
            '<' => next.is_none_or(|next| next.is_ascii_alphabetic()),
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            '(' => before.is_none_or(|before| before == ']'),
            _ => false,
        };
        if mark {
            out.push('\\');
        }
        out.push(one);
        before = Some(one);
    }
}

/// A line whose first words would open an item, a heading or a quotation in Markdown.
fn escape_start(line: &str, out: &mut String) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let opens = |signs: &[char]| {
        rest.strip_prefix(signs)
            .is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    };
    let mark = match digits {
        0 => opens(&['-', '+']) || rest.starts_with(['#', '>']),
        _ => opens(&['.', ')']),
    };
    out.push_str(number);
    if mark {
        out.push('\\');
    }
    out.push_str(rest);
}
