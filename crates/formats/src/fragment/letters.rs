//! Bytes as signs that stand in an address as they are.

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// The signs a code has letters' room for, without those an address would have to escape. 41³ is just more than 256².
const BASE41: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-.";

/// Base 64 for addresses, without padding (RFC 4648, 5).
pub(super) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number = three
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let number = number << (8 * (3 - three.len()));
        for sign in 0..=three.len() {
            text.push(char::from(BASE64[number >> (18 - 6 * sign) & 63]));
        }
    }
    text
}

/// The bytes of [`base64`]; `None` for anything else.
pub(super) fn read_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut number = 0;
        for sign in four {
            number = number << 6 | value(BASE64, *sign)?;
        }
        let count = match four.len() {
            1 => return None,
            length => length - 1,
        };
        let whole = number << (6 * (4 - four.len()));
        bytes.extend_from_slice(&whole.to_be_bytes()[5..5 + count]);
    }
    Some(bytes)
}

/// Two bytes as three signs, the last one alone as two.
pub(super) fn base41(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for two in bytes.chunks(2) {
        let mut number = two
            .iter()
            .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        for _ in 0..=two.len() {
            text.push(char::from(BASE41[number % 41]));
            number /= 41;
        }
    }
    text
}

/// The bytes of [`base41`]; `None` for anything else.
pub(super) fn read_base41(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for three in text.as_bytes().chunks(3) {
        let mut number = 0;
        for sign in three.iter().rev() {
            number = number * 41 + value(BASE41, *sign)?;
        }
        match three.len() {
            3 => bytes.extend_from_slice(&u16::try_from(number).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(number).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

fn value(signs: &[u8], sign: u8) -> Option<u64> {
    signs
        .iter()
        .position(|one| *one == sign)
        .map(|at| at as u64)
}
