//! What the commands tell: one line a fact, on standard output, in order even when several lanes work at once.

use std::io::{IsTerminal, Write};
use std::time::Duration;

/// Prints one line; a closed output is no reason to stop the work.
pub fn say(line: &str) {
    let mut output = std::io::stdout().lock();
    // Nobody is left to read when standard output is closed.
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
}

/// Prints bytes as they come from a command whose output is also read by us.
pub fn echo(bytes: &[u8]) {
    let mut output = std::io::stdout().lock();
    let _ = output.write_all(bytes).and_then(|()| output.flush());
}

/// Whether colours make sense on standard output.
pub fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// A duration as a person says it: `4 s`, `3 min 18 s`.
pub fn lasting(duration: Duration) -> String {
    let seconds = (duration.as_millis() + 500) / 1000;
    match seconds {
        0 => format!("{} ms", duration.as_millis()),
        1..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A size in the unit a reader compares with: `812 B`, `69.1 KB`, `6.20 MB` (decimal units).
pub fn weight(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.1} KB", bytes as f64 / 1e3),
        _ => format!("{:.2} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_a_person_says_them() {
        for (millis, expected) in [
            (40, "40 ms"),
            (3_600, "4 s"),
            (59_600, "1 min 0 s"),
            (198_000, "3 min 18 s"),
        ] {
            assert_eq!(lasting(Duration::from_millis(millis)), expected);
        }
    }

    #[test]
    fn sizes_change_unit_at_each_thousand() {
        for (bytes, expected) in [(812, "812 B"), (69_100, "69.1 KB"), (6_200_000, "6.20 MB")] {
            assert_eq!(weight(bytes), expected);
        }
    }
}
