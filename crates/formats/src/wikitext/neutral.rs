//! Words that stay words in a wiki: what would mean something there becomes an entity.

/// Magic links: a number behind one of these is a link in many wikis.
const MAGIC: [&str; 3] = ["ISBN", "RFC", "PMID"];

/// A text on one line in which no template, tag, link, emphasis, signature, behaviour switch or property can arise, wherever
/// it is put.
pub(super) fn neutral(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push(&mut out, text, true);
    // It may stand between marks of emphasis.
    if out.ends_with('\'') {
        out.pop();
        entity(&mut out, '\'');
    }
    out
}

/// Adds a text behind others. Only a text that starts a line is cut of the spaces before it.
pub(super) fn push(out: &mut String, text: &str, starts_line: bool) {
    let text = if starts_line { text.trim_start() } else { text };
    let mut rest = text;
    while let Some(one) = rest.chars().next() {
        let magic = MAGIC.iter().any(|word| rest.starts_with(word));
        rest = &rest[one.len_utf8()..];
        let first = starts_line && rest.len() + one.len_utf8() == text.len();
        match one {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '{' | '}' | '|' | '[' | ']' => entity(out, one),
            '*' | '#' | '=' | ':' | ';' | '-' | '!' | '\'' if first => entity(out, one),
            // These mean something where they stand twice: emphasis, signature, switch. In Semantic MediaWiki `::` and `:=`
            // name a property.
            '\'' | '~' | '_' | ':' if out.ends_with(one) => entity(out, one),
            '=' if out.ends_with(':') => entity(out, one),
            _ if magic => entity(out, one),
            _ if one.is_control() || one.is_whitespace() && !is_narrow(one) => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(one),
        }
    }
}

/// Spaces of French typography, which are kept as they are.
fn is_narrow(space: char) -> bool {
    matches!(space, '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn entity(out: &mut String, one: char) {
    out.push_str(&format!("&#{};", u32::from(one)));
}

/// An address inside the brackets of a link: nothing in it can end them.
pub(super) fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for one in url.chars() {
        match one {
            '&' => out.push_str("&amp;"),
            '[' | ']' | '{' | '}' | '|' | '<' | '>' | '"' | '\'' | '\\' | '^' | '`' => {
                out.push_str(&format!("%{:02X}", u32::from(one)));
            }
            '~' | '_' | ':' if out.ends_with(one) => {
                out.push_str(&format!("%{:02X}", u32::from(one)));
            }
            '=' if out.ends_with(':') => out.push_str("%3D"),
            _ if one.is_control() || one.is_whitespace() => {}
            _ => out.push(one),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signs_of_a_wiki_are_entities() {
        for (text, expected) in [
            ("{{Caution}}", "&#123;&#123;Caution&#125;&#125;"),
            ("[[Accueil]]", "&#91;&#91;Accueil&#93;&#93;"),
            ("a|b=c", "a&#124;b=c"),
            ("== a ==", "&#61;= a =="),
            ("<nowiki>", "&lt;nowiki&gt;"),
            ("a'''b'''", "a'&#39;'b'&#39;&#39;"),
            ("'cité'", "&#39;cité&#39;"),
            ("~~~~", "~&#126;~&#126;"),
            ("__TOC__", "_&#95;TOC_&#95;"),
            ("a_b c'est", "a_b c'est"),
            ("; terme : sens", "&#59; terme : sens"),
            (": retrait", "&#58; retrait"),
            ("----", "&#45;---"),
            ("  avant", "avant"),
            ("#REDIRECT [[x]]", "&#35;REDIRECT &#91;&#91;x&#93;&#93;"),
            ("Type::x:=y", "Type:&#58;x:&#61;y"),
            ("RFC 822", "&#82;FC 822"),
            ("a\nb\r\n*c", "a b *c"),
            ("&lt;", "&amp;lt;"),
            ("à 3\u{a0}€ : https://e.org", "à 3\u{a0}€ : https://e.org"),
            ("a\u{7f}'\"`UNIQ", "a '\"`UNIQ"),
        ] {
            assert_eq!(neutral(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_cannot_leave_its_brackets() {
        assert_eq!(
            address("https://e.org/a]]}}|'__?b=1&c#d"),
            "https://e.org/a%5D%5D%7D%7D%7C%27_%5F?b=1&amp;c#d"
        );
    }

    proptest! {
        #[test]
        fn no_text_keeps_a_sign(text in any::<String>(), hostile in "[\\[\\]{}|<>&'~_*#=:;!+ \n\t-]{0,30}") {
            for text in [text, hostile] {
                let out = neutral(&text);
                let kept = out.contains(|one| "{}[]|<>\n\r".contains(one));
                prop_assert!(!kept, "{out}");
                for twice in ["''", "~~", "__", "::", ":="] {
                    prop_assert!(!out.contains(twice), "{out}");
                }
                prop_assert!(!out.starts_with([' ', '*', '#', '=', ':', ';', '-', '!']), "{out}");
                // What is left of `#` and `&` is in our entities.
                for (at, _) in out.match_indices('&') {
                    let entity = out[at..].split_inclusive(';').next().unwrap_or_default();
                    let ours = entity.starts_with("&#") || ["&amp;", "&lt;", "&gt;"].contains(&entity);
                    prop_assert!(ours, "{out}");
                }
            }
        }
    }
}
