//! Two texts word by word: what stayed, what went, what came.
//!
//! Paragraphs are compared first, then the sentences of those that changed, then their words, so
//! that a long text costs little and a rewritten paragraph does not tear its neighbours apart.

use crate::merge::text::{hunks, lines};

/// A stretch of text with one fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its fate.
    pub kind: RunKind,
    /// Its words, with the spaces around them.
    pub text: String,
}

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunKind {
    /// It is in both.
    Kept,
    /// It is in the first only.
    Removed,
    /// It is in the second only.
    Added,
}

/// Above this many bytes a text is compared by paragraph only.
const LONGEST: usize = 200_000;

/// The words of two texts. The kept and removed runs are the first text, the kept and added ones
/// the second.
pub fn word_runs(before: &str, after: &str) -> Vec<Run> {
    let mut runs = Runs::default();
    let [old, new] = [before, after].map(lines);
    let levels: &[fn(&str) -> Vec<&str>] = if before.len().max(after.len()) > LONGEST {
        &[]
    } else {
        &[sentences, words]
    };
    compare(&old, &new, levels, &mut runs);
    joined(runs.0)
}

fn compare(old: &[&str], new: &[&str], finer: &[fn(&str) -> Vec<&str>], runs: &mut Runs) {
    let mut done = 0;
    for hunk in hunks(old, new) {
        runs.push(RunKind::Kept, &old[done..hunk.old.start].concat());
        done = hunk.old.end;
        let (gone, come) = (old[hunk.old].concat(), hunk.new.concat());
        match finer {
            [cut, finer @ ..] if !gone.is_empty() && !come.is_empty() => {
                let mut inner = Runs::default();
                compare(&cut(&gone), &cut(&come), finer, &mut inner);
                if finer.is_empty() && inner.is_scattered(gone.len().max(come.len())) {
                    runs.push(RunKind::Removed, &gone);
                    runs.push(RunKind::Added, &come);
                } else {
                    inner
                        .0
                        .iter()
                        .for_each(|run| runs.push(run.kind, &run.text));
                }
            }
            _ => {
                runs.push(RunKind::Removed, &gone);
                runs.push(RunKind::Added, &come);
            }
        }
    }
    runs.push(RunKind::Kept, &old[done..].concat());
}

/// Sentences with the spaces behind them.
fn sentences(text: &str) -> Vec<&str> {
    cut(text, |before, next| {
        before.is_whitespace() && !next.is_whitespace()
    })
    .into_iter()
    .fold((Vec::new(), 0, 0), |(mut found, start, end), word: &str| {
        let end = end + word.len();
        let ends = word.trim_end().ends_with(['.', '!', '?', '…', ':', ';']);
        if ends || end == text.len() {
            found.push(&text[start..end]);
            (found, end, end)
        } else {
            (found, start, end)
        }
    })
    .0
}

/// Words, each sign and each space apart.
fn words(text: &str) -> Vec<&str> {
    let is_word = |one: char| one.is_alphanumeric() || one == '_';
    cut(text, |before, next| !(is_word(before) && is_word(next)))
}

/// The text cut wherever two neighbours want it.
fn cut(text: &str, between: impl Fn(char, char) -> bool) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, one) in text.char_indices() {
        if last.is_some_and(|last| between(last, one)) {
            found.push(&text[start..at]);
            start = at;
        }
        last = Some(one);
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

/// Runs being collected; neighbours of one kind are one.
#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    /// A sentence that was written anew has a few words of the old one by chance: who reads them
    /// one by one understands neither.
    fn is_scattered(&self, longest: usize) -> bool {
        let of = |kind| {
            let runs = self.0.iter().filter(move |run| run.kind == kind);
            runs.map(|run| run.text.len()).sum::<usize>()
        };
        of(RunKind::Removed) > 0 && of(RunKind::Added) > 0 && of(RunKind::Kept) * 3 < longest
    }

    fn push(&mut self, kind: RunKind, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.0.push(Run {
                kind,
                text: text.to_owned(),
            }),
        }
    }
}

/// What changed around a mere space is one change: "deux mots" for "un seul" is not told word by
/// word. What went stands before what came.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut found = Runs::default();
    let (mut gone, mut come) = (String::new(), String::new());
    let mut runs = runs.into_iter().peekable();
    while let Some(run) = runs.next() {
        let changed = !(gone.is_empty() && come.is_empty());
        match run.kind {
            RunKind::Removed => gone.push_str(&run.text),
            RunKind::Added => come.push_str(&run.text),
            RunKind::Kept if changed && runs.peek().is_some() && is_gap(&run.text) => {
                gone.push_str(&run.text);
                come.push_str(&run.text);
            }
            RunKind::Kept => {
                found.push(RunKind::Removed, &std::mem::take(&mut gone));
                found.push(RunKind::Added, &std::mem::take(&mut come));
                found.push(RunKind::Kept, &run.text);
            }
        }
    }
    found.push(RunKind::Removed, &gone);
    found.push(RunKind::Added, &come);
    found.0
}

fn is_gap(text: &str) -> bool {
    !text.contains('\n') && text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::{Duration, Instant};

    fn marked(before: &str, after: &str) -> String {
        let mark = |run: Run| match run.kind {
            RunKind::Kept => run.text,
            RunKind::Removed => format!("[-{}-]", run.text),
            RunKind::Added => format!("[+{}+]", run.text),
        };
        word_runs(before, after).into_iter().map(mark).collect()
    }

    #[test]
    fn tells_words_and_leaves_their_neighbours_alone() {
        for (before, after, expected) in [
            ("", "", ""),
            ("Ponce.", "Ponce.", "Ponce."),
            ("", "Ponce.", "[+Ponce.+]"),
            ("Ponce.", "", "[-Ponce.-]"),
            (
                "Ponce les bords.",
                "Ponce doucement les bords.",
                "Ponce [+doucement +]les bords.",
            ),
            (
                "Ponce vite les bords.",
                "Ponce doucement les bords.",
                "Ponce [-vite-][+doucement+] les bords.",
            ),
            (
                "Un seul trait.",
                "Deux petits trait.",
                "[-Un seul-][+Deux petits+] trait.",
            ),
            (
                "L’étau tient.",
                "L’étau serre.",
                "L’étau [-tient-][+serre+].",
            ),
            (
                "Un.\n\nDeux.",
                "Un.\n\nZéro.\n\nDeux.",
                "Un.\n\n[+Zéro.\n\n+]Deux.",
            ),
            (
                "Coupe. Colle.",
                "Coupe. Ponce. Colle.",
                "Coupe. [+Ponce. +]Colle.",
            ),
        ] {
            assert_eq!(marked(before, after), expected, "{before:?} {after:?}");
        }
    }

    #[test]
    fn long_texts_that_have_nothing_in_common_are_told_in_bounded_time() {
        let text = |word: &str| format!("{word} ").repeat(20_000 / (word.len() + 1));
        let shuffled: String = (0..4_000_u32)
            .map(|at| format!("{} ", at.wrapping_mul(7_919) % 97))
            .collect();
        let other: String = (0..4_000_u32)
            .map(|at| format!("{} ", at.wrapping_mul(6_007) % 89))
            .collect();
        let start = Instant::now();
        for (before, after) in [
            (text("mot"), text("autre")),
            (shuffled, other),
            ("é.".repeat(10_000), "a. ".repeat(6_000)),
            ("a\n".repeat(500_000), "b\n".repeat(500_000)),
        ] {
            assert!(!word_runs(&before, &after).is_empty());
        }
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{:?}",
            start.elapsed()
        );
    }

    proptest! {
        #[test]
        fn runs_are_both_texts(before in "[ab. \n’é]{0,40}|\\PC{0,12}", after in "[ab. \n’é]{0,40}|\\PC{0,12}") {
            let runs = word_runs(&before, &after);
            let of = |kind| -> String {
                let told = runs.iter().filter(|run| run.kind == RunKind::Kept || run.kind == kind);
                told.map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(&of(RunKind::Removed), &before);
            prop_assert_eq!(&of(RunKind::Added), &after);
            prop_assert_eq!(before == after, runs.iter().all(|run| run.kind == RunKind::Kept));
            prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
        }
    }
}
