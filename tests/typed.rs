//! What somebody typed before the power went, and what was found of it afterwards.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

/// Numbers that look like chance and are the same each time.
pub struct Chance(u64);

impl Chance {
    /// The same seed gives the same numbers.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// From 0 to `end`, without it.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }
}

/// What was typed and said before a browser was killed.
#[derive(Debug)]
pub struct Cut {
    /// What stood in the field before.
    pub before: String,
    /// Each letter typed behind it, with the instant before its key was sent.
    pub typed: Vec<(char, Instant)>,
    /// What the field said when the page said last that it is kept.
    pub acknowledged: String,
    /// When every process of the browser was gone.
    pub killed: Instant,
}

/// What was found of it after the browser came back.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Letters that the page had said to be kept, and that are gone.
    pub lost: usize,
    /// Letters typed since the browser came back last.
    pub typed: usize,
    /// How long before the kill the oldest letter was typed that is gone; nothing where all are there.
    pub window: Duration,
}

impl Cut {
    /// Compares with what stands in the field now.
    ///
    /// # Errors
    /// Where something else stands there than a beginning of what was typed.
    pub fn compare(&self, found: &str) -> Result<Found> {
        let typed = self.typed.iter().map(|(letter, _)| letter);
        let all: String = self.before.chars().chain(typed.copied()).collect();
        ensure!(
            all.starts_with(found),
            "« {all} » was typed, and « {found} » is there"
        );
        let length = |text: &str| text.chars().count();
        let kept = length(found);
        let oldest = kept.saturating_sub(length(&self.before));
        let oldest = self.typed.get(oldest).filter(|_| kept < length(&all));
        Ok(Found {
            lost: length(&self.acknowledged).saturating_sub(kept),
            typed: self.typed.len(),
            window: oldest.map_or(Duration::ZERO, |(_, sent)| {
                self.killed.duration_since(*sent)
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_begins_with_the_oldest_letter_that_is_gone() {
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        let cut = Cut {
            before: "é".to_owned(),
            typed: vec![('a', at(0)), ('b', at(100)), ('c', at(200))],
            acknowledged: "éab".to_owned(),
            killed: at(250),
        };
        for (found, lost, window) in [("éabc", 0, 0), ("éab", 0, 50), ("éa", 1, 150), ("", 3, 250)]
        {
            let compared = cut.compare(found).expect("a beginning");
            assert_eq!(
                (compared.lost, compared.window.as_millis()),
                (lost, window),
                "{found}"
            );
        }
        assert!(cut.compare("éax").is_err());
    }
}
