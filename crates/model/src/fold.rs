//! Words as a keyboard without accents types them.
//!
//! Full Unicode tables weigh 50 KB in the browser; the letters of European languages, written in
//! one character or with combining accents, fit in one small function.

/// The text in lower case, without accents, with ligatures spelt out. Folding twice changes
/// nothing more.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(lower(letter), &mut folded);
    }
    folded
}

/// The text in lower case, for the scripts that European languages are written in.
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// The small letter of a capital. Unicode's own table weighs 12 KB; capitals and small letters of European scripts stand at
/// fixed distances.
fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let next = |is_capital: bool| code + u32::from(is_capital);
    let small = match code {
        0x41..=0x5a => code + 32,
        0..=0x7f => code,
        0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x130 => 0x69,
        0x178 => 0xff,
        0x139..=0x148 | 0x179..=0x17e => next(code % 2 == 1),
        0x138 | 0x149 | 0x17f => code,
        0x100..=0x177 | 0x200..=0x21f | 0x222..=0x233 => next(code.is_multiple_of(2)),
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => next(code.is_multiple_of(2)),
        0x1e9e => 0xdf,
        // Greek and Cyrillic.
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab => code + 32,
        0x400..=0x40f => code + 80,
        0x410..=0x42f => code + 32,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => next(code.is_multiple_of(2)),
        other => other,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// True for an accent that stands after its letter.
pub const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn fold_letter(letter: char, folded: &mut String) {
    let plain = match letter {
        'a'..='z' | '0'..='9' => letter,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'œ' => return folded.push_str("oe"),
        'æ' => return folded.push_str("ae"),
        'ß' => return folded.push_str("ss"),
        'ﬁ' => return folded.push_str("fi"),
        'ﬂ' => return folded.push_str("fl"),
        '²' => '2',
        '³' => '3',
        accent if is_combining(accent) => return,
        other => other,
    };
    folded.push(plain);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn drops_case_accents_and_ligatures() {
        for (written, folded) in [
            ("Cœur", "coeur"),
            ("ÉLÈVE", "eleve"),
            ("e\u{301}le\u{300}ve", "eleve"),
            ("Ça où", "ca ou"),
            ("naïve", "naive"),
            ("İ", "i"),
            ("cm²", "cm2"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn lower_case_is_that_of_unicode_for_european_letters() {
        let scripts = (0..0x250).chain(0x370..0x530).chain(0x1e00..0x1f00);
        // İ becomes an i without its second dot, and titles that are two letters in one stay as they are.
        let apart = ["İ", "ϴ", "Ϲ", "Ӏ"];
        for letter in scripts.filter_map(char::from_u32) {
            let unicode: String = letter.to_lowercase().collect();
            let ours = lower(letter).to_string();
            let rare = matches!(u32::from(letter), 0x180..=0x1ff | 0x220..=0x221 | 0x234..=0x24f | 0x370..=0x37f | 0x3cf..=0x3ff | 0x4c0..=0x4cf);
            if !rare && !apart.contains(&letter.to_string().as_str()) {
                assert_eq!(ours, unicode, "{letter} {:x}", u32::from(letter));
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
