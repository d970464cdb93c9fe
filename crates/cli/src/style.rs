//! Colours, where somebody sees them: on a terminal, and not where `NO_COLOR` says that they disturb.

use etabli_model::Severity;
use std::io::IsTerminal;

/// Whether to colour, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    coloured: bool,
}

impl Style {
    /// For the standard output.
    pub(crate) fn of_stdout() -> Self {
        Self::of(std::io::stdout().is_terminal())
    }

    /// For the standard error.
    pub(crate) fn of_stderr() -> Self {
        Self::of(std::io::stderr().is_terminal())
    }

    fn of(terminal: bool) -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
        Self {
            coloured: terminal && !refused,
        }
    }

    /// A severity's word: red, yellow, blue.
    pub(crate) fn severity(self, severity: Severity, word: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Advice => "1;34",
        };
        self.paint(code, word)
    }

    /// What stands out.
    pub(crate) fn strong(self, text: &str) -> String {
        self.paint("1", text)
    }

    /// What stands back.
    pub(crate) fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.coloured {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
