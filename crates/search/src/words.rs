//! From sentences to words: the same for what projects say and for what teachers type.
//!
//! French first: `l’école` is `école`, `6e` is `sixième`, `jeux` and `jeu` are one word. A number
//! belongs to what it counts: `cycle 3` and `3 mm` are one word each, or a project for cycle 2
//! that mentions three magnets would be found under "cycle 3".

use etabli_model::fold::{fold, is_combining, lower_case};
use rust_stemmers::{Algorithm, Stemmer};
use std::ops::Range;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// As written, in lower case.
    pub(crate) written: String,
    /// Without accents: what is compared.
    pub(crate) form: String,
}

/// What stands before an apostrophe and is no word of its own.
const ELIDED: [&str; 14] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
];

/// Words that say nothing about a project, in French and English, sorted.
const STOP_WORDS: [&str; 91] = [
    "a",
    "ai",
    "an",
    "and",
    "are",
    "as",
    "at",
    "au",
    "aux",
    "avec",
    "be",
    "bien",
    "by",
    "ce",
    "ces",
    "cet",
    "cette",
    "comment",
    "d",
    "dans",
    "de",
    "des",
    "du",
    "elle",
    "elles",
    "en",
    "est",
    "et",
    "fabriquer",
    "faire",
    "for",
    "from",
    "how",
    "i",
    "il",
    "ils",
    "in",
    "is",
    "it",
    "its",
    "je",
    "l",
    "la",
    "le",
    "les",
    "leur",
    "leurs",
    "lui",
    "ma",
    "mes",
    "mon",
    "my",
    "nos",
    "notre",
    "nous",
    "of",
    "on",
    "or",
    "ou",
    "par",
    "pour",
    "qu",
    "que",
    "quel",
    "quelle",
    "qui",
    "sa",
    "se",
    "ses",
    "seul",
    "seule",
    "son",
    "sont",
    "sur",
    "that",
    "the",
    "this",
    "to",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tu",
    "un",
    "une",
    "vos",
    "votre",
    "vous",
    "with",
    "y",
    "your",
];

/// Class names as they are written short.
const SHORT_NAMES: [(&str, &str); 14] = [
    ("6e", "sixieme"),
    ("6eme", "sixieme"),
    ("5e", "cinquieme"),
    ("5eme", "cinquieme"),
    ("4e", "quatrieme"),
    ("4eme", "quatrieme"),
    ("3e", "troisieme"),
    ("3eme", "troisieme"),
    ("2de", "seconde"),
    ("2nde", "seconde"),
    ("1re", "premiere"),
    ("1ere", "premiere"),
    ("tle", "terminale"),
    ("term", "terminale"),
];

/// What is told apart by the number after it.
const NUMBERED: [&str; 2] = ["cycle", "grade"];

/// What a number before it counts.
const UNITS: [&str; 10] = ["mm", "cm", "m", "g", "kg", "ml", "cl", "min", "h", "v"];

/// True for a word that says nothing about a project.
pub(crate) fn is_stop_word(form: &str) -> bool {
    STOP_WORDS.binary_search(&form).is_ok()
}

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    placed_words(text).map(|(_, word)| word).collect()
}

/// The words of a text, each with the bytes it takes there; an elided article is no part of its noun.
pub(crate) fn placed_words(text: &str) -> impl Iterator<Item = (Range<usize>, Word)> + '_ {
    pieces(text).filter_map(|place| Some((place.clone(), Word::of(&text[place])?)))
}

/// The bytes each word of a text takes; what is elided before another is no word.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let mut start = at;
            let mut end = loop {
                let (letter, behind) = letter_at(text, start)?;
                if is_of_words(letter) {
                    break behind;
                }
                start = behind;
            };
            let mut after = None;
            while let Some((letter, behind)) = letter_at(text, end) {
                if !(is_of_words(letter) || is_combining(letter)) {
                    after = Some(letter);
                    break;
                }
                end = behind;
            }
            at = end;
            let apostrophe = matches!(after, Some('\'' | '’' | 'ʼ' | '‘'));
            let elided = |one: &str| text[start..end].eq_ignore_ascii_case(one);
            if !(apostrophe && ELIDED.iter().any(|one| elided(one))) {
                return Some(start..end);
            }
        }
    })
}

/// The letter that begins at a byte, and the byte behind it.
#[inline(always)]
fn letter_at(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((char::from(byte), at + 1));
    }
    let letter = text[at..].chars().next()?;
    Some((letter, at + letter.len_utf8()))
}

/// True for what words are made of: letters and digits. The letters of French need no table.
fn is_of_words(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ') || letter.is_alphanumeric()
}

impl Word {
    /// The word of a piece; none where nothing is left without accents.
    pub(crate) fn of(piece: &str) -> Option<Self> {
        let written = lower_case(piece);
        let form = fold(&written);
        let form = long_name(&form).map_or(form, str::to_owned);
        (!form.is_empty()).then_some(Self { written, form })
    }
}

/// What a class name is in full, where it is one written short.
pub(crate) fn long_name(form: &str) -> Option<&'static str> {
    let mut names = SHORT_NAMES.iter();
    names
        .find(|(short, _)| *short == form)
        .map(|(_, long)| *long)
}

/// The one word two neighbours make when one is a number and the other what it counts or names.
pub(crate) fn joined(first: &Word, second: &Word) -> Option<Word> {
    let number =
        |word: &Word| word.form.len() <= 4 && word.form.bytes().all(|b| b.is_ascii_digit());
    let named = NUMBERED.contains(&first.form.as_str()) && number(second);
    let counted = number(first) && UNITS.contains(&second.form.as_str());
    (named || counted).then(|| Word {
        written: format!("{} {}", first.written, second.written),
        form: format!("{}{}", first.form, second.form),
    })
}

/// The words with numbers joined to what they count: what was typed becomes what is searched.
pub(crate) fn join_numbers(words: Vec<Word>) -> Vec<Word> {
    let mut joined_words: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        match joined_words.last().and_then(|last| joined(last, &word)) {
            Some(both) => {
                joined_words.pop();
                joined_words.push(both);
            }
            None => joined_words.push(word),
        }
    }
    joined_words
}

/// A shorter word is not reduced to a stem.
const SHORTEST_INFLECTED: usize = 4;

/// Reduces words to what their inflections share.
pub(crate) struct Stems(Stemmer);

impl Stems {
    pub(crate) fn french() -> Self {
        Self(Stemmer::create(Algorithm::French))
    }

    /// The stems of a form, usually one. A plural in `-ux` has more, those of its singular in `-u` and in `-ail`; so has what looks
    /// English, the stem of its verb or singular. A word with a digit is its own stem, and so is a short one: `GS` is no
    /// plural.
    pub(crate) fn of(&self, form: &str) -> Vec<String> {
        let short = form.chars().count() < SHORTEST_INFLECTED;
        if short || form.chars().any(|letter| letter.is_ascii_digit()) {
            return vec![fold(form)];
        }
        let mut bases = vec![form.to_owned()];
        if let Some(singular) = form.strip_suffix('x')
            && singular.ends_with('u')
        {
            bases.push(singular.to_owned());
        }
        if let Some(beginning) = form.strip_suffix("aux") {
            bases.push(format!("{beginning}ail"));
        }
        bases.extend(english_base(form));
        let stem = |base: &String| {
            let folded = fold(base);
            // A base of a few letters is a word as it stands: `box`, `cut`.
            if folded.len() < SHORTEST_INFLECTED {
                folded
            } else {
                fold(&self.0.stem(base))
            }
        };
        let mut stems: Vec<String> = Vec::with_capacity(bases.len());
        for stem in bases.iter().map(stem) {
            if !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        stems
    }
}

/// Letters an English word keeps without its ending.
const SHORTEST_ENGLISH: usize = 3;

/// What an English word is an inflection of, as far as its ending tells: `drawing`, `cutting`, `boxes`, `batteries`.
///
/// The Snowball stemmer for English would weigh 2.2 KB more in the page (brotli) than the French one alone; these four
/// endings, which French words hardly have, weigh a tenth of it. What is left goes through the French stemmer, which
/// drops the final `e` that tells `measure` from `measuring`.
fn english_base(form: &str) -> Option<String> {
    if let Some(beginning) = form.strip_suffix("ies") {
        return long_enough(beginning).then(|| format!("{beginning}y"));
    }
    for ending in ["ches", "shes", "sses", "xes"] {
        if form.ends_with(ending) {
            return form
                .strip_suffix("es")
                .filter(|base| long_enough(base))
                .map(str::to_owned);
        }
    }
    let verb = ["ings", "ing", "ed"]
        .iter()
        .find_map(|ending| form.strip_suffix(ending))?;
    let spoken = verb.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if !spoken || !long_enough(verb) {
        return None;
    }
    let mut letters = verb.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    let doubled = last == before && last.is_ascii_alphabetic() && !"lsz".contains(last);
    let base = if doubled {
        verb.strip_suffix(last).unwrap_or(verb)
    } else {
        verb
    };
    Some(base.to_owned())
}

fn long_enough(base: &str) -> bool {
    base.chars().count() >= SHORTEST_ENGLISH
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn forms(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.form).collect()
    }

    #[test]
    fn splits_french_as_a_teacher_reads_it() {
        for (text, expected) in [
            ("L’école d'Émile", vec!["ecole", "emile"]),
            ("qu’on jusqu'à", vec!["on", "a"]),
            ("micro:bit, 3D !", vec!["micro", "bit", "3d"]),
            ("aujourd’hui", vec!["aujourd", "hui"]),
            ("6ème et 2de", vec!["sixieme", "et", "seconde"]),
            ("e\u{301}tude", vec!["etude"]),
            ("«\u{a0}…\u{a0}»", vec![]),
        ] {
            assert_eq!(forms(text), expected, "{text}");
        }
    }

    #[test]
    fn joins_a_number_to_what_it_counts() {
        for (text, expected) in [
            ("cycle 3", vec!["cycle3"]),
            ("3 mm", vec!["3mm"]),
            (
                "jeu cycle 2 carton 3 mm",
                vec!["jeu", "cycle2", "carton", "3mm"],
            ),
            ("3 aimants", vec!["3", "aimants"]),
        ] {
            let found: Vec<String> = join_numbers(words(text))
                .into_iter()
                .map(|word| word.form)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn gives_inflections_one_stem() {
        let stems = Stems::french();
        for (one, other) in [
            ("fraction", "fractions"),
            ("jeu", "jeux"),
            ("mesurer", "mesure"),
            ("cheval", "chevaux"),
            ("bateau", "bateaux"),
            ("decouper", "decoupe"),
            ("cristal", "cristaux"),
            ("travail", "travaux"),
            ("bijou", "bijoux"),
            ("materiau", "materiaux"),
            ("materiel", "materiels"),
            ("engrenage", "engrenages"),
            ("gear", "gears"),
            ("draw", "drawing"),
            ("draw", "drawings"),
            ("box", "boxes"),
            ("cut", "cutting"),
            ("measure", "measuring"),
            ("measure", "measured"),
            ("wheel", "wheels"),
            ("battery", "batteries"),
            ("puzzle", "puzzles"),
            ("press", "pressed"),
        ] {
            let (one_stems, other_stems) = (stems.of(one), stems.of(other));
            assert!(
                one_stems.iter().any(|stem| other_stems.contains(stem)),
                "{one} {one_stems:?}, {other} {other_stems:?}"
            );
        }
    }

    #[test]
    fn keeps_apart_what_only_looks_alike() {
        let stems = Stems::french();
        for (one, other) in [
            ("pied", "pi"),
            ("ring", "r"),
            ("carton", "carte"),
            ("gs", "g"),
        ] {
            assert!(
                !stems
                    .of(one)
                    .iter()
                    .any(|stem| stems.of(other).contains(stem)),
                "{one} {other}"
            );
        }
        assert!(STOP_WORDS.is_sorted());
    }

    proptest! {
        #[test]
        fn words_are_made_of_letters_and_digits_of_any_script(text in any::<String>()) {
            let mut expected = Vec::new();
            for (at, letter) in text.char_indices() {
                prop_assert_eq!(is_of_words(letter), letter.is_alphanumeric(), "{}", letter);
                if letter.is_alphanumeric() {
                    expected.push(at);
                }
            }
            let told: Vec<usize> = pieces(&text).collect::<Vec<_>>().into_iter()
                .flat_map(|piece| {
                    let from = piece.start;
                    let letters = text[piece].char_indices().filter(|(_, one)| one.is_alphanumeric());
                    letters.map(move |(at, _)| from + at).collect::<Vec<_>>()
                })
                .collect();
            // What is elided is left out.
            let elided: Vec<&usize> = expected.iter().filter(|at| !told.contains(at)).collect();
            prop_assert!(told.iter().all(|at| expected.contains(at)));
            prop_assert!(elided.is_empty() || text.contains(['\'', '’', 'ʼ', '‘']));
        }

        #[test]
        fn never_panics_on_any_text(text in any::<String>()) {
            let stems = Stems::french();
            for word in words(&text) {
                let _ = (stems.of(&word.form), stems.of(&word.written));
            }
        }
    }
}
