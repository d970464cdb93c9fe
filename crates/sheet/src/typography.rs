//! Spaces that must not break, and characters a page cannot hold.
//!
//! French sets a space before `: ; ! ?` and inside guillemets, both languages one between a number
//! and its unit: a line must not end there. Spaces the author typed are made unbreakable; where a
//! French text was typed without the space before `; : ! ?` or inside guillemets, it is set with it.

use etabli_model::Language;

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';
/// Longest run of letters that is left whole; the narrowest column holds it.
const LONGEST_WORD: usize = 26;

/// Units that stay with the number before them.
const UNITS: [&str; 27] = [
    "mm", "cm", "m", "km", "µm", "g", "kg", "ml", "cl", "l", "L", "min", "h", "s", "€", "%", "°C",
    "W", "V", "A", "mA", "Ω", "kΩ", "Hz", "ppp", "dpi", "mm/s",
];

/// A text of a project, ready to be set.
pub(crate) fn set_text(text: &str, language: Option<Language>) -> String {
    let text = break_long_words(&clean(text));
    match language {
        Some(Language::French) => {
            with_no_break_spaces(&with_french_spaces(&text), Language::French)
        }
        Some(language) => with_no_break_spaces(&text, language),
        None => text,
    }
}

/// The spaces French wants and the author did not type: `Quoi?`, `«la»`. A time, an address and a
/// file name keep theirs: a mark counts only after a word and before a space or the end.
fn with_french_spaces(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut whole = String::with_capacity(text.len() + 8);
    for (at, &one) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |at| letters[at]);
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        let after_word = before.is_alphanumeric() || matches!(before, ')' | '»' | '%' | '…');
        let ends = after.is_whitespace() || matches!(after, '»' | ')' | '!' | '?');
        match one {
            ';' | '!' | '?' | ':' if after_word && ends => whole.push(' '),
            '»' if !before.is_whitespace() => whole.push(' '),
            _ => {}
        }
        whole.push(one);
        if one == '«' && !after.is_whitespace() {
            whole.push(' ');
        }
    }
    whole
}

/// The text without control characters; line ends and tabs become spaces.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|one| match one {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            // Marks that turn the direction of writing can hide what a text says.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            // Not characters, by Unicode's own word; PDF refuses them.
            '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}' => None,
            _ if one.is_control() => None,
            _ => Some(one),
        })
        .collect()
}

/// Lets a line break inside file names and endless words, without a hyphen.
fn break_long_words(text: &str) -> String {
    if text
        .split(char::is_whitespace)
        .all(|word| word.chars().count() <= LONGEST_WORD)
    {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len() + 16);
    for (position, word) in text.split(' ').enumerate() {
        if position > 0 {
            whole.push(' ');
        }
        if word.chars().count() <= LONGEST_WORD {
            whole.push_str(word);
            continue;
        }
        let mut run = 0;
        for one in word.chars() {
            whole.push(one);
            run += 1;
            if (run >= 8 && matches!(one, '/' | '_' | '-' | '.' | '@')) || run >= 16 {
                whole.push('\u{200b}');
                run = 0;
            }
        }
    }
    whole
}

/// The text with its spaces made unbreakable where the language wants it.
pub(crate) fn with_no_break_spaces(text: &str, language: Language) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters
        .iter()
        .enumerate()
        .map(|(at, &one)| {
            if one != ' ' {
                return one;
            }
            let before = at.checked_sub(1).map_or(' ', |at| letters[at]);
            let after = letters.get(at + 1).copied().unwrap_or(' ');
            match (before, after) {
                (_, ';' | '!' | '?') if language == Language::French => NARROW_NO_BREAK,
                (_, ':' | '»') | ('«', _) if language == Language::French => NO_BREAK,
                (_, '×') | ('×' | 'Ø', _) => NO_BREAK,
                ('°', _) if is_number_sign(&letters[..at]) => NO_BREAK,
                ('0'..='9', _) | ('}', _) if is_unit(&letters[at + 1..]) => NO_BREAK,
                ('0'..='9', '0'..='9') if is_group_of_three(&letters[at + 1..]) => NARROW_NO_BREAK,
                (_, '{') if is_last_place(&letters[at + 1..]) => NO_BREAK,
                ('}', _) if is_first_place(&letters[..at]) => NO_BREAK,
                _ => one,
            }
        })
        .collect()
}

/// True where the letters end with `n°` or `N°`.
fn is_number_sign(letters: &[char]) -> bool {
    matches!(letters, [.., 'n' | 'N', '°'])
}

/// True where the letters begin with a unit that ends there.
fn is_unit(letters: &[char]) -> bool {
    UNITS.iter().any(|unit| {
        let length = unit.chars().count();
        letters.len() >= length
            && unit.chars().eq(letters[..length].iter().copied())
            && !letters
                .get(length)
                .is_some_and(|next| next.is_alphanumeric() || *next == '/')
    })
}

/// True where the letters begin with exactly three digits, as in `12 000`.
fn is_group_of_three(letters: &[char]) -> bool {
    letters
        .iter()
        .take_while(|one| one.is_ascii_digit())
        .count()
        == 3
}

/// `{n}` or `{m}` after a space: a number kept with the word before it.
fn is_last_place(letters: &[char]) -> bool {
    matches!(letters, ['{', 'n' | 'm', '}', ..])
}

/// `{n}` before a space: a number kept with the word after it.
fn is_first_place(letters: &[char]) -> bool {
    matches!(letters, [.., '{', 'n' | 'm' | 'h', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_french_marks_and_units_with_what_they_follow() {
        let cases = [
            ("Quoi ?", "Quoi\u{202f}?"),
            (
                "Prends : « la » règle",
                "Prends\u{a0}: «\u{a0}la\u{a0}» règle",
            ),
            ("600 × 400 mm", "600\u{a0}×\u{a0}400\u{a0}mm"),
            ("3 mm d’épaisseur", "3\u{a0}mm d’épaisseur"),
            ("3 marteaux", "3 marteaux"),
            ("12 000 €", "12\u{202f}000\u{a0}€"),
            ("pièces 1 2 3", "pièces 1 2 3"),
            ("sans espace:ici", "sans espace:ici"),
            ("le n° 3 à 20° environ", "le n°\u{a0}3 à 20° environ"),
        ];
        for (typed, expected) in cases {
            assert_eq!(with_no_break_spaces(typed, Language::French), expected);
        }
        let english = with_no_break_spaces("What ? 3 mm", Language::English);
        assert_eq!(english, "What ? 3\u{a0}mm");
    }

    #[test]
    fn a_french_text_typed_without_its_spaces_is_set_with_them() {
        let cases = [
            ("Quoi?", "Quoi\u{202f}?"),
            ("Vraiment?!", "Vraiment\u{202f}?!"),
            ("«la» règle", "«\u{a0}la\u{a0}» règle"),
            (
                "Prends: la scie; puis (ici)!",
                "Prends\u{a0}: la scie\u{202f}; puis (ici)\u{202f}!",
            ),
            (
                "à 12:30, https://a.fr/?b et c:\\d",
                "à 12:30, https://a.fr/?b et c:\\d",
            ),
            ("100%; 20 %", "100%\u{202f}; 20\u{a0}%"),
        ];
        for (typed, expected) in cases {
            assert_eq!(set_text(typed, Some(Language::French)), expected);
        }
        assert_eq!(set_text("What?", Some(Language::English)), "What?");
    }

    #[test]
    fn drops_what_a_page_cannot_hold() {
        assert_eq!(set_text("a\u{0}b\u{7}c\u{202e}d", None), "abcd");
        assert_eq!(set_text("un\ndeux\ttrois", None), "un deux trois");
    }

    #[test]
    fn only_endless_words_may_break() {
        let short = "anticonstitutionnellement";
        assert_eq!(set_text(short, None), short);
        let path = "gabarits/disques-de-fractions-version-finale.svg";
        let broken = set_text(path, None);
        assert_eq!(broken.replace('\u{200b}', ""), path);
        assert!(broken.contains('\u{200b}'));
    }
}
