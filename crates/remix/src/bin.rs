//! How long a deleted remix stays in the bin.

/// Days a deleted remix can be taken back.
pub const BIN_DAYS: u64 = 30;
const DAY: u64 = 24 * 60 * 60 * 1_000;

/// Days left to a remix that was put into the bin at a time, in milliseconds since 1970; `None` once they are over.
///
/// A day that has begun counts whole. A clock that was set back gives no more than all of them.
pub fn days_left(put: u64, now: u64) -> Option<u64> {
    let since = now.saturating_sub(put);
    let left = (BIN_DAYS * DAY).checked_sub(since).filter(|left| *left > 0);
    left.map(|left| left.div_ceil(DAY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remix_has_thirty_days_and_the_last_one_is_told_as_one() {
        let put = 1_000_000;
        for (since, left) in [
            (0, Some(30)),
            (1, Some(30)),
            (DAY, Some(29)),
            (29 * DAY, Some(1)),
            (30 * DAY - 1, Some(1)),
            (30 * DAY, None),
            (400 * DAY, None),
        ] {
            assert_eq!(days_left(put, put + since), left, "{since} ms later");
        }
        assert_eq!(days_left(put, 0), Some(30));
    }
}
