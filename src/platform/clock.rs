//! Time and chance, which only the browser knows.

use super::window;

/// Milliseconds since 1970, UTC.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // dates are positive and whole
pub fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// Today as `YYYY-MM-DD`, where the teacher is.
pub fn today() -> String {
    day(&js_sys::Date::new_0())
}

/// A new item id: 8 random characters of Crockford's base 32.
pub fn new_id() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    random_bytes::<8>()
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect()
}

/// A new identity across datasets: a random UUID (version 4, RFC 9562).
pub fn new_uid() -> String {
    let mut bytes = random_bytes::<16>();
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let mut uid = String::with_capacity(36);
    for (position, byte) in bytes.iter().enumerate() {
        if matches!(position, 4 | 6 | 8 | 10) {
            uid.push('-');
        }
        uid.push_str(&format!("{byte:02x}"));
    }
    uid
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0_u8; N];
    let filled = window()
        .crypto()
        .is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Without the browser's generator, chance is still enough to tell items apart.
        for byte in &mut bytes {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // below 256
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    bytes
}

/// The day of a time in milliseconds since 1970, as `YYYY-MM-DD`, where the teacher is.
#[allow(clippy::cast_precision_loss)] // exact until the year 287,396
pub fn day_of(milliseconds: u64) -> String {
    day(&js_sys::Date::new(&(milliseconds as f64).into()))
}

/// The minute of a time in milliseconds since 1970, as `HH:MM`, where the teacher is.
#[allow(clippy::cast_precision_loss)] // exact until the year 287,396
pub fn minute_of(milliseconds: u64) -> String {
    let date = js_sys::Date::new(&(milliseconds as f64).into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

fn day(date: &js_sys::Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    )
}
