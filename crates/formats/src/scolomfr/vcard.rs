//! People as ScoLOMFR wants them: a vCard 3.0 (RFC 2426) inside an element.

use etabli_model::text::is_safe_link;

/// Who did something.
#[derive(Clone, Copy, Default)]
pub(super) struct Card<'c> {
    pub name: &'c str,
    pub organisation: &'c str,
    pub role: &'c str,
    pub url: &'c str,
}

impl Card<'_> {
    /// The lines of the card; none for nobody. Long lines are not folded: folding is a wish of the RFC, and simple readers
    /// take the rest of a folded line for rubbish.
    pub(super) fn lines(&self) -> Vec<String> {
        let name = [self.name, self.organisation]
            .into_iter()
            .map(escaped)
            .find(|name| !name.is_empty());
        let Some(name) = name else {
            return Vec::new();
        };
        let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:3.0".to_owned()];
        // Which words are the family's is not known: a name is never cut.
        lines.push(format!("N:{name};;;;"));
        lines.push(format!("FN:{name}"));
        for (key, text) in [("ORG", self.organisation), ("ROLE", self.role)] {
            let text = escaped(text);
            if !text.is_empty() {
                lines.push(format!("{key}:{text}"));
            }
        }
        if is_safe_link(self.url) {
            lines.push(format!("URL:{}", self.url));
        }
        lines.push("END:VCARD".to_owned());
        lines
    }
}

/// A text as a value: commas, semicolons, backslashes and breaks of line mean something there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for one in text.trim().replace("\r\n", "\n").chars() {
        match one {
            '\\' | ',' | ';' => out.extend(['\\', one]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            one if one.is_control() => out.push(' '),
            one => out.push(one),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signs_of_the_card_are_escaped_in_names() {
        let card = Card {
            name: "Dupont, Ada; fille\nEND:VCARD",
            organisation: "Lab \\ École",
            role: "",
            url: "https://e.org/a;b",
        };
        let expected = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "N:Dupont\\, Ada\\; fille\\nEND:VCARD;;;;",
            "FN:Dupont\\, Ada\\; fille\\nEND:VCARD",
            "ORG:Lab \\\\ École",
            "URL:https://e.org/a;b",
            "END:VCARD",
        ];
        assert_eq!(card.lines(), expected);
    }

    #[test]
    fn nobody_has_no_card_and_a_place_is_somebody() {
        assert!(Card::default().lines().is_empty());
        let place = Card {
            organisation: "Fablab",
            ..Card::default()
        };
        assert!(place.lines().contains(&"FN:Fablab".to_owned()));
    }

    proptest! {
        #[test]
        fn nobody_adds_a_line_to_a_card(name in any::<String>(), role in any::<String>(), url in any::<String>()) {
            let card = Card { name: &name, organisation: "", role: &role, url: &url };
            let lines = card.lines();
            prop_assert!(lines.len() <= 7);
            prop_assert!(lines.iter().all(|line| !line.contains(['\n', '\r'])));
        }
    }
}
