//! The words of a licence's name: versions in one form, long names as short ones.

use etabli_model::fold::fold;

/// Lower-case words and numbers: `CC-BY-SA v4` gives `cc by sa 4.0`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut kind = ' ';
    for letter in fold(text).chars() {
        let now = match letter {
            '0'..='9' => '0',
            '.' if kind == '0' => '0',
            letter if letter.is_alphabetic() => 'a',
            '+' => '+',
            _ => ' ',
        };
        match words.last_mut() {
            Some(word) if now == kind && now != ' ' => word.push(letter),
            _ if now != ' ' => {
                // The `v` of `GPLv3`.
                if let Some(word) = words.last_mut()
                    && (kind, now) == ('a', '0')
                    && word.len() > 1
                    && word.ends_with('v')
                {
                    word.pop();
                }
                words.push(letter.to_string());
            }
            _ => {}
        }
        kind = now;
    }
    for word in &mut words {
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            let number = word.trim_end_matches('.');
            *word = if number.contains('.') {
                number.to_owned()
            } else {
                format!("{number}.0")
            };
        }
    }
    let number = |word: Option<&String>| {
        word.is_some_and(|word| word.starts_with(|d: char| d.is_ascii_digit()))
    };
    let versions: Vec<bool> = (0..words.len())
        .map(|at| {
            matches!(words[at].as_str(), "v" | "version" | "ver") && number(words.get(at + 1))
        })
        .collect();
    let mut kept = versions.iter().map(|version| !version);
    words.retain(|_| kept.next().unwrap_or(true));
    words
}

/// The words with names in place of their long forms, without those that say nothing.
pub(super) fn plain(words: &[String]) -> Vec<String> {
    let mut text = format!(" {} ", words.join(" "));
    for (long, short) in PHRASES {
        text = text.replace(&format!(" {long} "), &format!(" {short} "));
    }
    let mut tokens: Vec<String> = text
        .split_whitespace()
        .filter(|word| !NOISE.contains(word))
        .map(str::to_owned)
        .collect();
    // A name and its short form behind it.
    let half = tokens.len() / 2;
    if tokens.len().is_multiple_of(2) && tokens[..half] == tokens[half..] {
        tokens.truncate(half);
    }
    tokens
}

const PHRASES: &[(&str, &str)] = &[
    ("creative commons", "cc"),
    ("creativecommons", "cc"),
    ("ccby", "cc by"),
    ("ccbysa", "cc by sa"),
    ("bysa", "by sa"),
    ("share alike", "sa"),
    ("sharealike", "sa"),
    ("partage dans les memes conditions", "sa"),
    ("partage a l identique", "sa"),
    ("non commercial", "nc"),
    ("noncommercial", "nc"),
    ("pas d utilisation commerciale", "nc"),
    ("no derivative works", "nd"),
    ("no derivatives", "nd"),
    ("noderivatives", "nd"),
    ("noderivs", "nd"),
    ("no derivs", "nd"),
    ("pas de modification", "nd"),
    ("pas de modifications", "nd"),
    ("attribution", "by"),
    ("paternite", "by"),
    ("lesser general public", "lgpl"),
    ("affero general public", "agpl"),
    ("general public", "gpl"),
    ("free documentation", "gfdl"),
    ("fdl", "gfdl"),
    ("mozilla public", "mpl"),
    ("eclipse public", "epl"),
    ("european union public", "eupl"),
    ("open hardware", "ohl"),
    ("cernohl", "cern ohl"),
    ("strongly reciprocal", "s"),
    ("weakly reciprocal", "w"),
    ("permissive", "p"),
    ("open database", "odbl"),
    ("sil open font", "ofl"),
    ("open font", "ofl"),
    ("free art", "lal"),
    ("art libre", "lal"),
    ("fal", "lal"),
    ("licence ouverte", "etalab"),
    ("open licence", "etalab"),
    ("etalab etalab", "etalab"),
    ("solderpad hardware", "shl"),
    ("solderpad", "shl"),
    ("new bsd", "bsd 3.0 clause"),
    ("modified bsd", "bsd 3.0 clause"),
    ("simplified bsd", "bsd 2.0 clause"),
    ("or any later version", "+"),
    ("or any later", "+"),
    ("or later version", "+"),
    ("or later", "+"),
    ("ou ulterieure", "+"),
];

const NOISE: &[&str] = &[
    "licence",
    "licenses",
    "license",
    "licences",
    "lisence",
    "international",
    "unported",
    "generic",
    "universal",
    "gnu",
    "the",
    "la",
    "le",
    "d",
    "les",
    "version",
];
