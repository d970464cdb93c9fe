//! How many tests passed and failed, read from the lines in which `cargo test` says it.

use std::fmt;

/// A sum of test results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) ignored: u64,
}

impl Counts {
    /// What one line of output says; nothing for any line but `test result: …`.
    pub(super) fn in_line(line: &str) -> Self {
        let Some((_, result)) = line.split_once("test result: ") else {
            return Self::default();
        };
        let number_before = |word: &str| {
            result
                .split([';', '.'])
                .filter_map(|part| part.trim().strip_suffix(word))
                .find_map(|number| number.trim().parse().ok())
                .unwrap_or(0)
        };
        Self {
            passed: number_before("passed"),
            failed: number_before("failed"),
            ignored: number_before("ignored"),
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        match self.ignored {
            0 => Ok(()),
            ignored => write!(out, ", {ignored} ignored"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_result_lines_count_in_colour_or_not() {
        let result = "1 passed; 2 failed; 3 ignored; 0 measured; 4 filtered out; finished in 0.1s";
        let expected = Counts {
            passed: 1,
            failed: 2,
            ignored: 3,
        };
        for (line, counts) in [
            (format!("test result: FAILED. {result}"), expected),
            (
                format!("test result: \u{1b}[32mok\u{1b}[0m. {result}\n"),
                expected,
            ),
            ("test counts ... ok".to_owned(), Counts::default()),
            ("9 passed; 9 failed".to_owned(), Counts::default()),
        ] {
            assert_eq!(Counts::in_line(&line), counts, "{line}");
        }
    }

    #[test]
    fn ignored_tests_are_told_when_there_are_any() {
        let mut counts = Counts {
            passed: 7,
            failed: 0,
            ignored: 0,
        };
        assert_eq!(counts.to_string(), "7 passed, 0 failed");
        counts.ignored = 1;
        assert_eq!(counts.to_string(), "7 passed, 0 failed, 1 ignored");
    }
}
