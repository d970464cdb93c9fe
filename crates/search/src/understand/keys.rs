//! By what a typed word and a word of a name are found to be the same.
//!
//! Accents, case, plural and feminine do not count; stems are too wide for a filter ("las" would be a laser). A class of
//! one word is known by its exact form, for "secondes" and "cinquièmes" are time and fractions. `6e` is not "sixième"
//! here: the short form is always a class.

use crate::Facet;
use crate::words::{Word, is_stop_word, long_name, placed_words};
use etabli_model::fold::{fold, lower_case};

/// Letters left where an ending is dropped.
const SHORTEST_WITHOUT_PLURAL: usize = 3;
const SHORTEST_WITHOUT_E: usize = 4;

/// The form without the endings of plural and feminine: `debutantes` and `debutant` are one.
pub(super) fn plain(form: &str) -> &str {
    let number = form.strip_suffix(['s', 'x']);
    let number = number.filter(|rest| rest.len() >= SHORTEST_WITHOUT_PLURAL);
    let number = number.unwrap_or(form);
    let gender = number.strip_suffix('e');
    let gender = gender.filter(|rest| rest.len() >= SHORTEST_WITHOUT_E);
    gender.unwrap_or(number)
}

/// The keys of a typed word.
pub(super) fn of_typed(word: &Word) -> Vec<String> {
    match short_class(word) {
        Some(short) => vec![short],
        None => vec![plain(&word.form).to_owned(), exact(word)],
    }
}

/// The keys of the words of a name; those that say nothing are left out, unless they stand in capitals ("CC BY-SA").
pub(super) fn of_name(facet: Facet, name: &str) -> Vec<String> {
    let said: Vec<Word> = placed_words(name)
        .filter(|(place, word)| {
            let capitals = place.len() > 1 && !has_small_letters(&name[place.clone()]);
            capitals || !is_stop_word(&word.form)
        })
        .map(|(_, word)| word)
        .collect();
    let exactly = facet == Facet::Level && said.len() == 1;
    let keys = said.iter().map(|word| match short_class(word) {
        Some(short) => short,
        None if exactly => exact(word),
        None => plain(&word.form).to_owned(),
    });
    keys.collect()
}

fn exact(word: &Word) -> String {
    format!("={}", word.form)
}

/// The key of a class name written short.
fn short_class(word: &Word) -> Option<String> {
    long_name(&fold(&word.written)).map(|long| format!("#{long}"))
}

/// True for a text with a small letter in it.
pub(super) fn has_small_letters(text: &str) -> bool {
    let small = lower_case(text);
    let mut pairs = text.chars().zip(small.chars());
    pairs.any(|(one, small)| one == small && one.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_and_feminine_do_not_count_and_verbs_do() {
        for (one, other) in [
            ("jeux", "jeu"),
            ("debutantes", "debutant"),
            ("machines", "machine"),
            ("brodeuses", "brodeuse"),
            ("lasers", "laser"),
        ] {
            assert_eq!(plain(one), plain(other), "{one} {other}");
        }
        for (one, other) in [
            ("las", "laser"),
            ("dys", "dy"),
            ("experimente", "experimenter"),
        ] {
            assert_ne!(plain(one), plain(other), "{one} {other}");
        }
    }
}
