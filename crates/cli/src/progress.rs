//! How far long work is, on the terminal of those who wait: never in a file or a pipe.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Work shorter than this needs no word.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(100);

/// A line that is written over again.
pub(crate) struct Progress {
    shown: bool,
    start: Instant,
    last: Option<Instant>,
}

impl Progress {
    /// Starts with nothing shown.
    pub(crate) fn new() -> Self {
        Self {
            shown: std::io::stderr().is_terminal(),
            start: Instant::now(),
            last: None,
        }
    }

    /// Tells how far the work is, ten times a second at most.
    pub(crate) fn tell(&mut self, done: usize, all: usize) {
        let rested = self.last.is_none_or(|last| last.elapsed() >= PAUSE);
        if self.shown && all > 1 && rested && self.start.elapsed() >= PATIENCE {
            self.last = Some(Instant::now());
            // Who cannot be told is not waiting.
            let _ = write!(std::io::stderr(), "\r{done} / {all}");
        }
    }

    /// Takes the line away, before anything else is written.
    pub(crate) fn clear(&mut self) {
        if self.last.take().is_some() {
            let _ = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
