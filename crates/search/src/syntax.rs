//! What the signs in a typed text mean: quotes around a phrase, a minus before what is not wanted.
//!
//! Reading is total. A quote that was not closed is a phrase still typed; a hyphen inside a word is no minus.

use crate::words::{Word, placed_words};
use std::ops::Range;

/// Words beyond this are not looked at: no teacher types them.
const MOST_TOKENS: usize = 96;
/// Phrases beyond this are words.
const MOST_PHRASES: u8 = 32;

/// One word of a typed text, in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) word: Word,
    /// Its bytes in the text.
    pub(crate) at: Range<usize>,
    pub(crate) wish: Wish,
    /// Number of the phrase it belongs to.
    pub(crate) phrase: Option<u8>,
    /// True for the last word while nothing stands behind it.
    pub(crate) still_typed: bool,
}

/// Whether a word is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    With,
    Without,
}

/// Words of a text that belong together.
struct Piece {
    at: Range<usize>,
    wish: Wish,
    binding: Binding,
}

/// What holds the words of a piece together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binding {
    /// Quotes with an end.
    Quoted,
    /// Quotes whose end was not typed.
    QuoteOpen,
    /// Nothing; but words left out by one minus ("-porte-clés") are one phrase.
    Free,
}

/// The words of a typed text with what the signs around them say.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut phrases: u8 = 0;
    for piece in pieces(text) {
        let first = found.len();
        let inside = placed_words(&text[piece.at.clone()]);
        for (place, word) in inside.take(MOST_TOKENS - first) {
            let at = piece.at.start + place.start..piece.at.start + place.end;
            found.push(Token {
                still_typed: at.end == text.len(),
                word,
                at,
                wish: piece.wish,
                phrase: None,
            });
        }
        let many = found.len() - first > 1;
        let bound = piece.binding != Binding::Free || (piece.wish == Wish::Without && many);
        if bound && found.len() > first && phrases < MOST_PHRASES {
            for token in &mut found[first..] {
                token.phrase = Some(phrases);
            }
            phrases += 1;
        }
    }
    found
}

/// The text in quoted and unquoted pieces, in order; quotes and signs are in none.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    let mut wish = Wish::With;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    let free = |start: usize, end: usize, wish: Wish| Piece {
        at: start..end,
        wish,
        binding: Binding::Free,
    };
    while let Some((at, letter)) = letters.next() {
        if let Some(ends) = quote_ends(letter) {
            pieces.push(free(start, at, wish));
            let inside = at + letter.len_utf8();
            let end = letters.find(|(_, letter)| ends.contains(letter));
            let (stop, next, binding) = match end {
                Some((stop, sign)) => (stop, stop + sign.len_utf8(), Binding::Quoted),
                None => (text.len(), text.len(), Binding::QuoteOpen),
            };
            pieces.push(Piece {
                at: inside..stop,
                wish,
                binding,
            });
            (start, wish, before) = (next, Wish::With, ' ');
            continue;
        }
        let minus = matches!(letter, '-' | '−') && begins_here(before);
        let next = letters.peek().map(|(_, next)| *next);
        if minus && next.is_some_and(|next| next.is_alphanumeric() || quote_ends(next).is_some()) {
            pieces.push(free(start, at, wish));
            (start, wish) = (at + letter.len_utf8(), Wish::Without);
        } else if wish == Wish::Without && letter.is_whitespace() {
            pieces.push(free(start, at, wish));
            (start, wish) = (at, Wish::With);
        }
        before = letter;
    }
    pieces.push(free(start, text.len(), wish));
    pieces
}

/// True where a word may begin.
fn begins_here(before: char) -> bool {
    before.is_whitespace() || matches!(before, '(' | '[' | ',' | ';')
}

/// The signs that end what a sign begins, where it is a quote.
const fn quote_ends(sign: char) -> Option<&'static [char]> {
    match sign {
        '"' => Some(&['"']),
        '“' | '„' | '”' => Some(&['”', '“', '"']),
        '«' => Some(&['»']),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::fold::lower_case;
    use proptest::prelude::*;

    /// Words as they were read: `-` before one that is not wanted, `1:` before those of a phrase, `…` behind one still
    /// typed.
    fn read(text: &str) -> Vec<String> {
        let token = |token: Token| {
            let minus = if token.wish == Wish::Without { "-" } else { "" };
            let phrase = token.phrase.map(|one| format!("{one}:"));
            let more = if token.still_typed { "…" } else { "" };
            format!(
                "{minus}{}{}{more}",
                phrase.unwrap_or_default(),
                token.word.form
            )
        };
        tokens(text).into_iter().map(token).collect()
    }

    #[test]
    fn tells_phrases_and_what_is_not_wanted() {
        for (text, expected) in [
            ("jeu laser ", vec!["jeu", "laser"]),
            ("jeu laser", vec!["jeu", "laser…"]),
            ("jeu -laser ", vec!["jeu", "-laser"]),
            ("jeu −laser carton ", vec!["jeu", "-laser", "carton"]),
            ("-laser", vec!["-laser…"]),
            ("porte-clés ", vec!["porte", "cles"]),
            (
                "jeu -porte-clés bois ",
                vec!["jeu", "-0:porte", "-0:cles", "bois"],
            ),
            ("CE1-CE2 ", vec!["ce1", "ce2"]),
            ("CE1 - CE2 ", vec!["ce1", "ce2"]),
            (
                "\"droite graduée\" jeu",
                vec!["0:droite", "0:graduee", "jeu…"],
            ),
            (
                "« droite graduée » jeu ",
                vec!["0:droite", "0:graduee", "jeu"],
            ),
            ("“roue dentée”", vec!["0:roue", "0:dentee"]),
            (
                "-\"carton plume\" jeu ",
                vec!["-0:carton", "-0:plume", "jeu"],
            ),
            ("\"roue den", vec!["0:roue", "0:den…"]),
            ("\"a\" \"b\" ", vec!["0:a", "1:b"]),
            ("\"\" \" \" -", vec![]),
            ("--laser ", vec!["laser"]),
            ("5-3 ", vec!["5", "3"]),
            ("l’-école ", vec!["ecole"]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_in_order(text in any::<String>()) {
            let found = tokens(&text);
            prop_assert!(found.len() <= MOST_TOKENS);
            prop_assert!(found.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start));
            for token in &found {
                prop_assert_eq!(&lower_case(&text[token.at.clone()]), &token.word.written);
            }
        }

        #[test]
        fn signs_in_any_order_are_read(text in "[-−\"«»“”a b]{0,24}") {
            let _ = tokens(&text);
        }
    }
}
