//! E-mail addresses in texts: a published dataset is read by robots.

/// The text without the e-mail addresses in it; `None` where it has none. A link to one becomes
/// its words.
pub(crate) fn without_addresses(text: &str) -> Option<String> {
    if !text.contains('@') && !text.contains("mailto:") {
        return None;
    }
    let unlinked = without_links(text);
    let bare = without_words(&unlinked);
    let clean = bare.replace("<>", " ");
    (clean != text).then(|| clean.trim().to_owned())
}

fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Where the label of the link to come starts.
    let mut label = None;
    let mut rest = text;
    while let Some(one) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("](mailto:")
            && let Some(start) = label.take()
            && let Some((_, after)) = after.split_once(')')
        {
            out.remove(start);
            rest = after;
            continue;
        }
        if let Some(after) = rest.strip_prefix("<mailto:")
            && let Some((_, after)) = after.split_once('>')
        {
            rest = after;
            continue;
        }
        if one == '[' && !out.ends_with('\\') {
            label = Some(out.len());
        }
        out.push(one);
        rest = &rest[one.len_utf8()..];
    }
    out
}

fn without_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let local = before
            .bytes()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"._%+-\\".contains(byte))
            .count();
        let domain = after
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte))
            .count();
        // A sentence may end behind the address.
        let domain = after[..domain].trim_end_matches('.').len();
        if local > 0 && domain > 0 {
            out.push_str(&before[..before.len() - local]);
            rest = &after[domain..];
        } else {
            out.push_str(&rest[..=at]);
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_leave_and_words_stay() {
        for (text, expected) in [
            ("rien ici", None),
            ("à 3 @ 2 €", None),
            ("Écrire à a.b-c@ecole.fr.", Some("Écrire à .")),
            ("[Écrivez](mailto:a@b.fr) vite", Some("Écrivez vite")),
            ("Contact <mailto:a@b.fr>", Some("Contact")),
            ("Jeanne <j@b.fr>", Some("Jeanne")),
            (
                "[site](https://e.org) et a@b.fr",
                Some("[site](https://e.org) et"),
            ),
            ("](mailto:a", None),
        ] {
            assert_eq!(without_addresses(text).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn none_is_left(text in "[a-c@. \\[\\]()<>:é]{0,40}") {
            let clean = without_addresses(&text).unwrap_or(text);
            prop_assert_eq!(without_addresses(&clean), None);
        }
    }
}
