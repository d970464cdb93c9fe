//! Addresses of foreign texts, as a text of ours may hold them.

use etabli_model::text::is_safe_link;
use std::rc::Rc;

const LONGEST_ADDRESS: usize = 2_000;

/// An address a text may lead to, with what would end it early written by number.
pub(super) fn followed(address: &str) -> Option<Rc<str>> {
    let address = address.trim();
    if address.len() > LONGEST_ADDRESS {
        return None;
    }
    let mut link = String::new();
    if address.starts_with("//") {
        link.push_str("https:");
    }
    for one in address.chars() {
        match one {
            '(' => link.push_str("%28"),
            ')' => link.push_str("%29"),
            '<' => link.push_str("%3C"),
            '>' => link.push_str("%3E"),
            '\\' => link.push_str("%5C"),
            ' ' => link.push_str("%20"),
            _ if one.is_control() || one.is_whitespace() => {}
            _ => link.push(one),
        }
    }
    let bare = link.trim_end_matches('/').len() <= "https:".len();
    (is_safe_link(&link) && !bare).then(|| link.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_only_what_a_text_may_lead_to() {
        for (address, expected) in [
            (" https://e.org/a b ", Some("https://e.org/a%20b")),
            ("//e.org", Some("https://e.org")),
            ("mailto:a@e.org", Some("mailto:a@e.org")),
            ("https://", None),
            ("http://e.org", None),
            ("java\nscript:alert(1)", None),
            ("data:image/png;base64,AA", None),
            ("/relative", None),
        ] {
            assert_eq!(followed(address).as_deref(), expected, "{address:?}");
        }
    }
}
