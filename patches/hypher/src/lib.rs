//! Where words may be divided: in French, English, Spanish and Italian.
//!
//! The published crate holds the patterns of 44 more languages: a megabyte that hardly compresses.
//! The patterns here are its own files; the code that reads them is ours.

mod patterns;

use patterns::Node;

/// A language whose words can be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    English,
    /// French.
    French,
    /// Italian.
    Italian,
    /// Spanish.
    Spanish,
}

impl Lang {
    /// The language of this two-letter code, if its words can be divided.
    pub fn from_iso(code: [u8; 2]) -> Option<Self> {
        match &code {
            b"en" => Some(Self::English),
            b"fr" => Some(Self::French),
            b"it" => Some(Self::Italian),
            b"es" => Some(Self::Spanish),
            _ => None,
        }
    }

    /// How many letters stay together at the beginning and at the end.
    pub fn bounds(self) -> (usize, usize) {
        match self {
            Self::English => (2, 3),
            Self::French | Self::Italian | Self::Spanish => (2, 2),
        }
    }

    fn patterns(self) -> &'static [u8] {
        match self {
            Self::English => include_bytes!("../patterns/en.bin"),
            Self::French => include_bytes!("../patterns/fr.bin"),
            Self::Italian => include_bytes!("../patterns/it.bin"),
            Self::Spanish => include_bytes!("../patterns/es.bin"),
        }
    }
}

/// The pieces of a word, at most those of its language's custom.
pub fn hyphenate(word: &str, lang: Lang) -> Syllables<'_> {
    let (first, last) = lang.bounds();
    hyphenate_bounded(word, lang, first, last)
}

/// The pieces of a word, with at least so many letters before the first division and behind the last.
pub fn hyphenate_bounded(word: &str, lang: Lang, first: usize, last: usize) -> Syllables<'_> {
    let mut ends = divisions(word, lang, first.max(1), last.max(1));
    ends.push(word.len());
    Syllables {
        word,
        start: 0,
        ends: ends.into_iter(),
    }
}

/// Bytes of the word before which it may be divided.
fn divisions(word: &str, lang: Lang, first: usize, last: usize) -> Vec<usize> {
    let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let (Some(&earliest), Some(&latest)) = (
        letters.get(first),
        letters
            .len()
            .checked_sub(last)
            .and_then(|at| letters.get(at)),
    ) else {
        return Vec::new();
    };
    let framed = framed(word);
    let mut levels = vec![0_u8; word.len()];
    // In the framed word every byte stands one further on.
    let starts = [0].into_iter().chain(letters.iter().map(|at| at + 1));
    for start in starts.chain([framed.len() - 1]) {
        let mut node = Some(Node::root(lang.patterns()));
        for letter in &framed[start..] {
            node = node.and_then(|node| node.after(*letter));
            let Some(node) = &node else { break };
            for (offset, level) in node.levels() {
                let at = (start + offset).checked_sub(1);
                if let Some(slot) = at.and_then(|at| levels.get_mut(at)) {
                    *slot = level.max(*slot);
                }
            }
        }
    }
    (earliest..=latest)
        .filter(|&at| levels[at] % 2 == 1 && word.is_char_boundary(at))
        .collect()
}

/// The word in small letters between two full stops, which patterns know as its ends.
fn framed(word: &str) -> Vec<u8> {
    let small = |letter: char| {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == letter.len_utf8() => one,
            _ => letter,
        }
    };
    let small: String = word.chars().map(small).collect();
    [b".", small.as_bytes(), b"."].concat()
}

/// The pieces of a word, one after the other.
#[derive(Clone, Debug)]
pub struct Syllables<'a> {
    word: &'a str,
    start: usize,
    ends: std::vec::IntoIter<usize>,
}

impl Syllables<'_> {
    /// The word with this between its pieces.
    pub fn join(self, between: &str) -> String {
        self.collect::<Vec<_>>().join(between)
    }
}

impl<'a> Iterator for Syllables<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self.start;
        self.start = self.ends.next()?;
        (start < self.start).then(|| &self.word[start..self.start])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_divided_where_readers_expect_it() {
        for (lang, divided) in [
            (Lang::French, "an-ti-cons-ti-tu-tion-nel-le-ment"),
            (Lang::French, "contre-pla-qué"),
            (Lang::French, "élec-tro-tech-ni-cienne"),
            (Lang::French, "l’ap-pro-vi-sion-ne-ment"),
            (Lang::French, "vis"),
            (Lang::English, "ex-ten-sive"),
            (Lang::English, "Prob-a-bil-ity"),
            (Lang::English, "cap-tiVe"),
            (Lang::Spanish, "ma-de-ra"),
            (Lang::Italian, "le-gno"),
        ] {
            let word = divided.replace('-', "");
            assert_eq!(hyphenate(&word, lang).join("-"), divided);
        }
    }

    #[test]
    fn what_is_no_word_stays_whole() {
        for word in ["", "a", "é", "…", "12", "木工", "\u{301}\u{301}\u{301}"] {
            assert_eq!(hyphenate(word, Lang::French).collect::<String>(), word);
        }
        let long = "anticonstitutionnellement".repeat(400);
        assert_eq!(hyphenate(&long, Lang::French).collect::<String>(), long);
        assert_eq!(Lang::from_iso(*b"de"), None);
    }
}
