//! Percent-encoding of a query string's values, as HTML forms do it.

/// The text with everything but letters, digits and `-._~` escaped, a space as `+`.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            other => {
                encoded.push('%');
                encoded.push(char::from(DIGITS[usize::from(other >> 4)]));
                encoded.push(char::from(DIGITS[usize::from(other & 15)]));
            }
        }
    }
    encoded
}

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// The text an address means. Total: a `%` that escapes nothing stands for itself, bytes that are
/// not UTF-8 become the replacement character.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = (byte == b'%')
            .then(|| Some((digit(bytes.get(at + 1)?)?, digit(bytes.get(at + 2)?)?)))
            .flatten();
        match (byte, escaped) {
            (_, Some((high, low))) => {
                decoded.push(high * 16 + low);
                at += 3;
                continue;
            }
            (b'+', None) => decoded.push(b' '),
            (other, None) => decoded.push(other),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn digit(byte: &u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_people_paste() {
        for (typed, meant) in [
            ("a+b", "a b"),
            ("a%20b", "a b"),
            ("100%", "100%"),
            ("%zz", "%zz"),
            ("%C3%A9", "é"),
            ("%c3%a9", "é"),
            ("%FF", "\u{fffd}"),
            ("é", "é"),
            ("%2", "%2"),
        ] {
            assert_eq!(decode(typed), meant, "{typed}");
        }
    }
}
