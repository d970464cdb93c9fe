//! What a need is called in a sentence: "découpeuse laser 600 × 400", "contreplaqué".

use crate::i18n::language;
use etabli_model::Vocabulary;
use etabli_model::vocabulary::{label, short_label};
use etabli_search::{Bed, Need};

/// What was asked for. Reactive.
pub fn wanted(need: &Need, words: &Vocabulary) -> String {
    match need {
        Need::Machine {
            any_of,
            bed: Some(bed),
        } => format!("{} {}", machine(any_of.wanted(), words), bed_in_words(*bed)),
        Need::Machine { any_of, bed: None } => machine(any_of.wanted(), words),
        Need::Material { any_of } => material(any_of.wanted(), words),
        Need::Class { any_of } => {
            let levels: Vec<String> = any_of.iter().map(str::to_owned).collect();
            words.level_range(&levels, language())
        }
    }
}

/// What does as well; nothing for a class, whose levels are told together. Reactive.
pub fn substitutes(need: &Need, words: &Vocabulary) -> Vec<String> {
    match need {
        Need::Machine { any_of, .. } => any_of.others().map(|id| machine(id, words)).collect(),
        Need::Material { any_of } => any_of.others().map(|id| material(id, words)).collect(),
        Need::Class { .. } => Vec::new(),
    }
}

/// `600 × 400`, in millimetres as in any fablab.
pub fn bed_in_words(bed: Bed) -> String {
    format!("{}\u{a0}×\u{a0}{}", bed.long(), bed.short())
}

fn machine(id: &str, words: &Vocabulary) -> String {
    in_a_sentence(label(&words.machines, id, language()))
}

fn material(id: &str, words: &Vocabulary) -> String {
    in_a_sentence(short_label(&words.materials, id, language()))
}

/// A label inside a sentence begins with a small letter, unless it is a name ("Raspberry Pi") or letters read one by one
/// ("MDF").
fn in_a_sentence(label: &str) -> String {
    let is_a_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    };
    let mut letters = label.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return label.to_owned();
    };
    if second.is_uppercase() || label.split(' ').skip(1).any(is_a_name) {
        return label.to_owned();
    }
    let rest = &label[first.len_utf8()..];
    first.to_lowercase().chain(rest.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_words_of_a_sentence() {
        for (label, word) in [
            ("Découpeuse laser", "découpeuse laser"),
            ("Imprimante 3D (fil)", "imprimante 3D (fil)"),
            ("Filament PLA", "filament PLA"),
            ("Élastique, ficelle", "élastique, ficelle"),
            ("MDF", "MDF"),
            ("Raspberry Pi", "Raspberry Pi"),
            ("3D scanner", "3D scanner"),
            ("", ""),
        ] {
            assert_eq!(in_a_sentence(label), word);
        }
    }
}
