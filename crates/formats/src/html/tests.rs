//! HTML as foreign editors write it, and as attackers do.

use super::{html_to_markdown, html_to_text};
use etabli_model::text::{Block, Inline, parse, plain};
use proptest::prelude::*;

#[test]
fn says_in_markdown_what_editors_wrote() {
    for (html, expected) in [
        ("", ""),
        ("juste des mots", "juste des mots"),
        ("<p>Un</p><p><br></p><p>Deux</p>", "Un\n\nDeux"),
        ("<p>Un<br>deux<br><br>trois</p>", "Un\\\ndeux\n\ntrois"),
        (
            "<p>Ouvre <strong>le fichier </strong>et <em>d&eacute;coupe</em>.</p>",
            "Ouvre **le fichier** et *découpe*.",
        ),
        (
            "<ul><li>bois</li><li><p>vis</p></li></ul><ol><li>a</li><li>b</li></ol>",
            "- bois\n- vis\n\n1. a\n2. b",
        ),
        (
            "<ol><li data-list=\"bullet\">a</li><li data-list=\"bullet\" class=\"ql-indent-1\">b</li><li data-list=\"bullet\">c</li></ol>",
            "- a\\\n  – b\n- c",
        ),
        (
            "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>fin",
            "1. a\\\n   – b\\\n   – c\n2. d\n\nfin",
        ),
        (
            "<h2>Matériel</h2><p>Du <b>bois</b></p>",
            "**Matériel**\n\nDu **bois**",
        ),
        (
            "Voir <a href=\"https://e.org/a_(b)\">ici</a>, <a href=\"mailto:a@e.org\">là</a>",
            "Voir [ici](https://e.org/a_%28b%29), [là](mailto:a@e.org)",
        ),
        (
            "<a href=\"https://e.org\">https://e.org</a>",
            "<https://e.org>",
        ),
        (
            "<a href=\"http://e.org\">là</a> <a href=\"http://e.org/\">http://e.org</a>",
            "là (http://e.org) http://e.org",
        ),
        ("<a href=\"javascript:alert(1)\">clic</a>", "clic"),
        (
            "<figure><iframe src=\"//v.org/1\"></iframe><figcaption>Le film</figcaption></figure>",
            "<https://v.org/1>\n\nLe film",
        ),
        (
            "a<img src=\"data:image/png;base64,AAAA\">b<img src=\"https://e.org/a.png\" alt=\"vue\">",
            "ab\n\n[vue](https://e.org/a.png)",
        ),
        (
            "<script>alert(1)</script><style>p{}</style>rien d'autre",
            "rien d'autre",
        ),
        (
            "<table><tr><th>vis</th><td>4</td></tr><tr><td>bois</td><td>1</td></tr></table>",
            "vis | 4\n\nbois | 1",
        ),
        (
            "<pre class=\"ql-syntax\">a = 1\nb\n</pre>",
            "`a = 1`\\\n`b`",
        ),
        (
            "20&nbsp;%&nbsp;de&nbsp;l'eau&nbsp;!",
            "20\u{a0}% de l'eau\u{a0}!",
        ),
        (
            "10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O",
            "10⁶ m², H₂O",
        ),
        (
            "<b style=\"font-weight: normal\">a <span style=\"font-weight:700\">b</span></b>",
            "a **b**",
        ),
        ("<p>1. Un</p><p>- deux</p>", "1\\. Un\n\n\\- deux"),
        ("<b>a <i>b</i></b>", "**a _b_**"),
        ("<i>a</i><b>b</b>", "_a_**b**"),
        ("un*deux_trois <i>q*r</i>", "un\\*deux_trois _q\\*r_"),
        (
            "Ici !<a href=\"https://e.org\">x</a>",
            "Ici \\![x](https://e.org)",
        ),
    ] {
        assert_eq!(html_to_markdown(html), expected, "{html}");
    }
}

#[test]
fn gives_words_alone() {
    let html =
        "<p><b>Ann&eacute;e</b> <a href=\"https://e.org\">*1*</a></p><ul><li>a<br>b</li></ul>";
    assert_eq!(html_to_text(html), "Année *1*\na\nb");
}

#[test]
fn any_length_and_depth_takes_no_time() {
    let many = 200_000;
    for piece in [
        "<b>",
        "</b>",
        "<ul><li>",
        "</li>",
        "<a b=\"",
        "<!--",
        "<",
        "&",
        "<p>",
        "<br>",
        "<i>a</i>",
        "<script>",
        "</",
        "<a href='https://e.org'>a",
        "<td>",
        "<div><b>x",
        "<sup>1",
        "<pre>\n",
        "<li class='ql-indent-1'>a",
    ] {
        let html = piece.repeat(many / piece.len());
        let _ = html_to_markdown(&html);
        let _ = html_to_text(&html);
    }
}

/// The words of a text: what stands between white space, without the signs this code adds.
fn words(text: &str) -> String {
    text.split_whitespace()
        .filter(|word| !["|", "–"].contains(word))
        .collect::<Vec<_>>()
        .concat()
        .replace('–', "")
}

fn styled(inlines: &[Inline], strong: bool, found: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) if strong => found.push_str(text),
            Inline::Strong(inner) => styled(inner, true, found),
            Inline::Emphasis(inner) | Inline::Link { label: inner, .. } => {
                styled(inner, strong, found);
            }
            _ => {}
        }
    }
}

const PIECES: &str = "(<b>|</b>|<i>|</i>|<code>|</code>|<p>|</p>|<br>|<ul>|<ol>|<li>|</li>|</ul>|</ol>\
    |<h2>|</h2>|<a href='https://e.org/a_b*c'>|</a>|<pre>|</pre>|[a-c1. *_`\\[\\]()\\\\!#>+-]{1,6}){0,24}";

proptest! {
    #[test]
    fn never_panics(html in any::<String>()) {
        let _ = plain(&html_to_markdown(&html));
        let _ = html_to_text(&html);
    }

    #[test]
    fn the_markdown_reads_back_as_the_same_words(html in PIECES) {
        let markdown = html_to_markdown(&html);
        prop_assert_eq!(words(&plain(&markdown)), words(&html_to_text(&html)), "{}", markdown);
    }

    #[test]
    fn a_text_becomes_no_block_it_was_not(text in "[a-c1. *_`\\[\\]()\\\\!#>+-]{1,20}") {
        let markdown = html_to_markdown(&text);
        let blocks = parse(&markdown);
        let simple = match blocks.as_slice() {
            [] => true,
            [Block::Paragraph(inlines)] => inlines.iter().all(|one| matches!(one, Inline::Text(_))),
            _ => false,
        };
        prop_assert!(simple, "{}", markdown);
    }

    #[test]
    fn strong_words_stay_strong(before in "[a-z]{0,3}", strong in "[a-z]{1,5}( [a-z]{1,5})?", after in "[a-z ]{0,3}") {
        let mut found = String::new();
        for block in parse(&html_to_markdown(&format!("<p>{before}<b>{strong}</b>{after}</p>"))) {
            if let Block::Paragraph(inlines) = block {
                styled(&inlines, false, &mut found);
            }
        }
        prop_assert_eq!(found, strong);
    }
}
