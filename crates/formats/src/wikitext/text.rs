//! The small Markdown as wiki text.

use super::neutral::{address, push};
use etabli_model::text::{Block, Inline, is_safe_link, parse};

/// The blocks of a text, each on its own lines.
pub(super) fn blocks(text: &str) -> String {
    let mut out = String::new();
    for block in parse(text) {
        match block {
            Block::Paragraph(inlines) => {
                let words = line(&inlines);
                if !words.is_empty() {
                    // An empty line keeps paragraphs apart, and a list from what follows it.
                    out.push_str(if out.is_empty() { "" } else { "\n" });
                    out.push_str(&words);
                    out.push('\n');
                }
            }
            Block::List { ordered, items } => {
                let mark = if ordered { '#' } else { '*' };
                let items = items.iter().map(|item| line(item));
                for words in items.filter(|words| !words.is_empty()) {
                    out.push_str(&format!("{mark} {words}\n"));
                }
            }
        }
    }
    out.trim_end().to_owned()
}

/// A text on one line, with its emphasis and links: an item of a list, a remark.
pub(super) fn one_line(text: &str) -> String {
    let blocks = parse(text).into_iter();
    let lines = blocks.flat_map(|block| match block {
        Block::Paragraph(inlines) => vec![line(&inlines)],
        Block::List { items, .. } => items.iter().map(|item| line(item)).collect(),
    });
    lines.collect::<Vec<_>>().join(" ")
}

fn line(inlines: &[Inline]) -> String {
    let mut out = String::new();
    run(&mut out, inlines);
    out.trim_end().to_owned()
}

fn run(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => push_words(out, text),
            Inline::Code(text) => {
                out.push_str("<code>");
                push_words(out, text);
                out.push_str("</code>");
            }
            Inline::Emphasis(inside) => marked(out, "''", inside),
            Inline::Strong(inside) => marked(out, "'''", inside),
            Inline::Break => out.push_str("<br />"),
            Inline::Link { url, label } if is_safe_link(url) => {
                out.push_str(&format!("[{} ", address(url)));
                let before = out.len();
                run(out, label);
                if out.len() == before {
                    push_words(out, url);
                }
                out.push(']');
            }
            Inline::Link { label, .. } => run(out, label),
        }
    }
}

fn push_words(out: &mut String, text: &str) {
    let starts_line = out.is_empty();
    push(out, text, starts_line);
}

/// Emphasis. Apostrophes that meet would be counted together: something empty keeps them apart.
fn marked(out: &mut String, mark: &str, inside: &[Inline]) {
    apart(out);
    out.push_str(mark);
    run(out, inside);
    apart(out);
    out.push_str(mark);
}

fn apart(out: &mut String) {
    if out.ends_with('\'') {
        out.push_str("<nowiki />");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_small_language_becomes_the_wikis() {
        for (text, expected) in [
            ("Ouvre **disques.svg**.", "Ouvre '''disques.svg'''."),
            ("*a* b", "''a'' b"),
            ("***a***", "'''*a'''*"),
            ("- un\n- deux", "* un\n* deux"),
            ("1. un\n2. deux", "# un\n# deux"),
            ("avant\n\n- un\n\naprès", "avant\n* un\n\naprès"),
            ("un\n\ndeux", "un\n\ndeux"),
            ("[ici](https://e.org/a_b)", "[https://e.org/a_b ici]"),
            ("`a = {{b}}`", "<code>a = &#123;&#123;b&#125;&#125;</code>"),
            ("a\\\nb", "a<br />b"),
            ("[x](javascript:alert(1))", "x)"),
            ("- * pas une liste", "* &#42; pas une liste"),
            ("; pas un terme", "&#59; pas un terme"),
        ] {
            assert_eq!(blocks(text), expected, "{text}");
        }
        assert_eq!(one_line("a\n\n- b\n- *c*"), "a b ''c''");
    }

    #[test]
    fn marks_that_meet_are_kept_apart() {
        let text = "**a**_b_";
        assert_eq!(blocks(text), "'''a'''<nowiki />''b''");
    }

    proptest! {
        #[test]
        fn only_marks_of_the_small_language_mean_something(text in "[-a*_`\\[\\]()<>{}|'=~:;# \n1.h/]{0,80}") {
            let out = blocks(&text);
            let tags = ["<code>", "</code>", "<br />", "<nowiki />"];
            let bare = tags.iter().fold(out.clone(), |out, tag| out.replace(tag, "·"));
            prop_assert!(!bare.contains(['{', '}', '|', '<', '>']), "{out}");
            for twice in ["[[", "~~", "__", "::", ":="] {
                prop_assert!(!bare.contains(twice), "{out}");
            }
            for line in out.lines() {
                let words = line.strip_prefix("* ").or_else(|| line.strip_prefix("# ")).unwrap_or(line);
                prop_assert!(!words.starts_with(['*', '#', ':', ';', '=', ' ', '-']), "{out}");
            }
        }
    }
}
