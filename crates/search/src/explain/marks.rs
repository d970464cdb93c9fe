//! Which words of a text were looked for.

use crate::Mark;
use crate::words::{joined, placed_words};
use std::collections::BTreeSet;
use std::ops::Range;

/// What is looked for, ready for many texts.
pub(super) struct Marks<'m> {
    whole: BTreeSet<&'m str>,
    beginnings: Vec<&'m str>,
}

impl<'m> Marks<'m> {
    pub(super) fn new(marks: &'m [Mark]) -> Self {
        let beginnings = marks.iter().filter(|mark| mark.begins);
        Self {
            whole: marks.iter().map(|mark| mark.form.as_str()).collect(),
            beginnings: beginnings.map(|mark| mark.form.as_str()).collect(),
        }
    }

    fn holds(&self, form: &str) -> bool {
        let begins = |beginning: &&str| !beginning.is_empty() && form.starts_with(*beginning);
        self.whole.contains(form) || self.beginnings.iter().any(begins)
    }

    /// The marked places of a text, each with the form that stands there: in order, none inside another.
    pub(super) fn places(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut found: Vec<(Range<usize>, String)> = Vec::new();
        let mut before: Option<(Range<usize>, crate::words::Word)> = None;
        for (place, word) in placed_words(text) {
            let both = before
                .as_ref()
                .and_then(|(_, first)| joined(first, &word))
                .filter(|both| self.holds(&both.form));
            if let (Some(both), Some((first, _))) = (both, &before) {
                let whole = first.start..place.end;
                found.pop_if(|last| last.0.end > whole.start);
                found.push((whole, both.form));
            } else if self.holds(&word.form) {
                found.push((place.clone(), word.form.clone()));
            }
            before = Some((place, word));
        }
        found
    }
}

/// The text in pieces; true where a word is marked. Put together, the pieces are the text.
///
/// Words are compared without case and accents; an elided article is no part of its noun ("l’**école**"), a number is
/// marked with what it counts ("**3 mm**"). Inflections are marked where [`crate::Answer::marks`] holds them, as projects
/// write them.
pub fn marked<'t>(text: &'t str, marks: &[Mark]) -> Vec<(&'t str, bool)> {
    let mut pieces = Vec::new();
    let mut next = 0;
    for (place, _) in Marks::new(marks).places(text) {
        if place.start > next {
            pieces.push((&text[next..place.start], false));
        }
        next = place.end;
        pieces.push((&text[place], true));
    }
    if next < text.len() {
        pieces.push((&text[next..], false));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(forms: &[&str]) -> Vec<Mark> {
        let mark = |form: &&str| Mark {
            form: form.trim_end_matches('*').to_owned(),
            begins: form.ends_with('*'),
        };
        forms.iter().map(mark).collect()
    }

    #[test]
    fn marks_words_as_they_are_written() {
        for (text, forms, expected) in [
            ("L’École d’été", &["ecole"][..], "L’[École] d’été"),
            ("Jeux et jeu", &["jeu", "jeux"], "[Jeux] et [jeu]"),
            ("carton, cartonner", &["carton*"], "[carton], [cartonner]"),
            ("carton, cartonner", &["carton"], "[carton], cartonner"),
            ("du carton de 3 mm.", &["3mm"], "du carton de [3 mm]."),
            ("du carton de 3 mm.", &["3", "3mm"], "du carton de [3 mm]."),
            ("pour la 6e", &["sixieme"], "pour la [6e]"),
            ("e\u{301}cole", &["ecole"], "[e\u{301}cole]"),
            ("rien", &["", "*"], "rien"),
        ] {
            let pieces = marked(text, &marks(forms));
            let shown: String = pieces
                .iter()
                .map(|(piece, marked)| match marked {
                    true => format!("[{piece}]"),
                    false => (*piece).to_owned(),
                })
                .collect();
            assert_eq!(shown, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(
            text in "[ab3 m’'éÉ.\u{301}-]{0,30}|.{0,30}",
            forms in prop::collection::vec("[abem3]{0,3}\\*?", 0..4),
        ) {
            let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
            let pieces = marked(&text, &marks(&forms));
            let whole: String = pieces.iter().map(|(piece, _)| *piece).collect();
            prop_assert_eq!(&whole, &text);
            prop_assert!(pieces.iter().all(|(piece, _)| !piece.is_empty()));
        }
    }
}
