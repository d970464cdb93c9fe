//! How teachers really type: without accents, with a slip, another number, a word not finished.
//!
//! Each rule alters a text at a place that depends on the text alone, or gives nothing where it does not apply. Chance
//! is a hash: the same queries everywhere, and nobody chooses them.

use etabli_model::fold::fold;
use std::collections::BTreeSet;
use std::ops::Range;

/// A number that looks like chance and depends on the text alone (FNV-1a).
pub fn chance(text: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let mixed = text.bytes().fold(start, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mixed ^ (mixed >> 29)
}

/// Where the words stand: runs of letters, without what is elided before them.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, one)| one.is_alphabetic()) {
        let end = at + letter.len_utf8();
        match found.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => found.push(at..end),
        }
    }
    found
}

/// The words of a text, in lower case.
pub fn words(text: &str) -> Vec<String> {
    let found = runs(text).into_iter();
    found.map(|run| text[run].to_lowercase()).collect()
}

const SAYING_NOTHING: [&str; 14] = [
    "avec", "aux", "comment", "dans", "des", "entre", "les", "moins", "plus", "pour", "que",
    "sans", "sous", "une",
];

/// True for a word one searches with.
pub fn tells(word: &str) -> bool {
    word.chars().count() >= 4 && !SAYING_NOTHING.contains(&fold(word).as_str())
}

/// What a word shares with its plural.
pub fn root(word: &str) -> String {
    fold(word).trim_end_matches(['s', 'x']).to_owned()
}

/// The words a gallery knows, so that a slip is never another word.
pub struct KnownWords {
    /// Without accents and marks of the plural, all of them.
    all: BTreeSet<String>,
    /// Those of titles and keywords, without accents.
    named: BTreeSet<String>,
}

impl KnownWords {
    /// From all texts, and from titles and keywords.
    pub fn new<'t>(
        texts: impl Iterator<Item = &'t str>,
        names: impl Iterator<Item = &'t str>,
    ) -> Self {
        Self {
            all: texts
                .flat_map(words)
                .map(|word| root(word.as_str()))
                .collect(),
            named: names
                .flat_map(words)
                .map(|word| fold(word.as_str()))
                .collect(),
        }
    }

    fn hold(&self, word: &str) -> bool {
        self.all.contains(&root(word))
    }
}

/// Typed without accents.
pub fn without_accents(text: &str) -> Option<String> {
    let plain = fold(text);
    (plain != text.to_lowercase()).then_some(plain)
}

/// The first name of a thing in the other number: `disques` for `disque`, `bateau` for `bateaux`.
pub fn other_number(text: &str, known: &KnownWords) -> Option<String> {
    runs(text).into_iter().find_map(|run| {
        let word = &text[run.clone()];
        let named = known.named.contains(&fold(word));
        let changed = if named { number_changed(word) } else { None };
        changed.map(|changed| replaced(text, run, &changed))
    })
}

const INVARIABLE: [&str; 16] = [
    "anglais", "bois", "bras", "compas", "corps", "dans", "fois", "francais", "maracas", "mois",
    "poids", "sens", "sous", "tapis", "temps", "vers",
];

fn number_changed(word: &str) -> Option<String> {
    let proper = word.chars().next().is_some_and(char::is_uppercase);
    if proper || !tells(word) || INVARIABLE.contains(&fold(word).as_str()) {
        return None;
    }
    let ends = |ending: &str| word.strip_suffix(ending);
    let verb = ["er", "ir", "ire", "dre"]
        .iter()
        .any(|ending| word.ends_with(ending) && !word.ends_with("oir"));
    if verb {
        return None;
    }
    if let Some(singular) = ends("x").filter(|one| one.ends_with("eau") || one.ends_with("eu")) {
        return Some(singular.to_owned());
    }
    if let Some(begins) = ends("aux") {
        return Some(format!("{begins}al"));
    }
    if let Some(begins) = ends("al") {
        return Some(format!("{begins}aux"));
    }
    if word.ends_with("eau") || word.ends_with("eu") {
        return Some(format!("{word}x"));
    }
    match ends("s") {
        Some(singular) => Some(singular.to_owned()),
        None if word.ends_with(['x', 'z']) => None,
        None => Some(format!("{word}s")),
    }
}

/// The longest word that some project says with one slip of the keyboard: in a word that nobody wrote, a slip cannot be
/// told from another word.
pub fn one_slip(text: &str, known: &KnownWords) -> Option<String> {
    slipped(text, 5, known, slip)
}

/// The same with a slip in each half of a long word; what is typed has the eight letters in which two are forgiven.
pub fn two_slips(text: &str, known: &KnownWords) -> Option<String> {
    slipped(text, 9, known, |letters, chance| {
        let (begin, end) = letters.split_at(letters.len() / 2);
        let mut both = slip(begin, chance)?;
        both.extend(slip(end, chance >> 24)?);
        (both.len() >= 8).then_some(both)
    })
}

fn slipped(
    text: &str,
    shortest: usize,
    known: &KnownWords,
    slip: impl Fn(&[char], u64) -> Option<Vec<char>>,
) -> Option<String> {
    let long = |run: &Range<usize>| text[run.clone()].chars().count();
    let fits = |run: &Range<usize>| long(run) >= shortest && known.hold(&text[run.clone()]);
    let fitting = runs(text).into_iter().filter(fits);
    let run = fitting.max_by_key(|run| (long(run), std::cmp::Reverse(run.start)))?;
    let letters: Vec<char> = text[run.clone()].chars().collect();
    let typed: String = slip(&letters, chance(text))?.into_iter().collect();
    (!known.hold(&typed)).then(|| replaced(text, run, &typed))
}

/// Two letters swapped, one missing, one doubled, or the key beside it; never the first letter.
fn slip(letters: &[char], chance: u64) -> Option<Vec<char>> {
    let inside = letters.len().checked_sub(2).filter(|inside| *inside > 0)?;
    let at = 1 + usize::try_from(chance % 1_009).ok()? % inside;
    let mut typed = letters.to_vec();
    match (chance >> 12) % 4 {
        0 if typed[at] != typed[at + 1] => typed.swap(at, at + 1),
        1 => drop(typed.remove(at)),
        2 => typed.insert(at, letters[at]),
        _ => typed[at] = key_beside(typed[at])?,
    }
    Some(typed)
}

/// The key at the right on a French keyboard, or at the left at the end of a row.
fn key_beside(letter: char) -> Option<char> {
    let plain = fold(&letter.to_string()).chars().next()?;
    ["azertyuiop", "qsdfghjklm", "wxcvbn"]
        .iter()
        .find_map(|row| {
            let at = row.find(plain)?;
            let beside = at + 1;
            let beside = if beside < row.len() { beside } else { at - 1 };
            row[beside..].chars().next()
        })
}

/// The last word not finished, two thirds of it and at least four letters, where other words stand before it.
pub fn unfinished(text: &str) -> Option<String> {
    let telling = words(text).iter().filter(|word| tells(word)).count();
    let last = runs(text).pop().filter(|last| last.end == text.len())?;
    let word = &text[last.clone()];
    let long = word.chars().count();
    let kept: String = word.chars().take((long * 2 / 3).max(4)).collect();
    (telling >= 2 && long >= 6).then(|| replaced(text, last, &kept))
}

fn replaced(text: &str, run: Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &text[..run.start], &text[run.end..])
}
