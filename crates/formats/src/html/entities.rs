//! The characters HTML writes by name or number.

use std::borrow::Cow;

/// Names of the characters from U+00A0 to U+00FF, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// What bytes 0x80 to 0x9F mean on Windows, which is what their numbers mean in HTML.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// No name that is known here is longer.
const LONGEST: usize = 10;

/// The text with its entities as characters; what is no entity stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let (one, length) = entity(rest).unwrap_or(('&', 1));
        decoded.push(one);
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The character an entity at the start of the text stands for, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = &text[1..];
    let (number, radix) = match inner.strip_prefix('#') {
        Some(hexadecimal) if hexadecimal.starts_with(['x', 'X']) => (2, 16),
        Some(_) => (1, 10),
        None => (0, 36),
    };
    let length = number
        + inner[number..]
            .chars()
            .take(LONGEST)
            .take_while(|one| one.is_digit(radix))
            .count();
    let closed = inner[length..].starts_with(';');
    let one = if number > 0 {
        numbered(&inner[number..length], radix)?
    } else {
        // Without its semicolon a name could be any word of an address.
        closed.then(|| named(&inner[..length]))??
    };
    Some((one, 1 + length + usize::from(closed)))
}

fn numbered(digits: &str, radix: u32) -> Option<char> {
    let code = u32::from_str_radix(digits, radix).ok()?;
    let windows = code
        .checked_sub(0x80)
        .and_then(|at| WINDOWS.get(usize::try_from(at).ok()?));
    match (windows, code) {
        (Some(one), _) => Some(*one),
        (None, 0) => Some(char::REPLACEMENT_CHARACTER),
        (None, code) => char::from_u32(code),
    }
}

fn named(name: &str) -> Option<char> {
    let one = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "sbquo" => '‚',
        "ldquo" => '“',
        "rdquo" => '”',
        "bdquo" => '„',
        "lsaquo" => '‹',
        "rsaquo" => '›',
        "bull" => '•',
        "euro" => '€',
        "trade" => '™',
        "oelig" => 'œ',
        "OElig" => 'Œ',
        "larr" => '←',
        "uarr" => '↑',
        "rarr" => '→',
        "darr" => '↓',
        "harr" => '↔',
        "minus" => '−',
        "le" => '≤',
        "ge" => '≥',
        "ne" => '≠',
        "asymp" => '≈',
        "infin" => '∞',
        "radic" => '√',
        "Omega" => 'Ω',
        "pi" => 'π',
        "ensp" | "emsp" | "thinsp" => ' ',
        "NewLine" => '\n',
        "Tab" => '\t',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        _ => {
            let at = LATIN.split_whitespace().position(|one| one == name)?;
            return char::from_u32(0xa0 + u32::try_from(at).ok()?);
        }
    };
    Some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_names_and_numbers_and_leaves_the_rest() {
        for (html, expected) in [
            ("l&rsquo;&eacute;l&egrave;ve", "l’élève"),
            ("&laquo;&nbsp;&yuml;&raquo;", "«\u{a0}ÿ»"),
            ("&#233;&#xE9;&#X20AC;&#150;", "éé€–"),
            ("&#39s", "'s"),
            ("a & b &unknown; ?a=1&copy=2", "a & b &unknown; ?a=1&copy=2"),
            ("&amp;lt;", "&lt;"),
            ("&#0;&#xD800;&#x110000;&", "\u{fffd}&#xD800;&#x110000;&"),
        ] {
            assert_eq!(decode(html), expected, "{html}");
        }
        assert_eq!(LATIN.split_whitespace().count(), 96);
    }
}
