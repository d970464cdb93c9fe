//! What the results come to.

use crate::cases::Cases;
use crate::ledger::{Ledger, Look};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Duration;
use xtask::report::lasting;

/// Of each kind of fault so many sheets are named.
const NAMED: usize = 3;

/// The sheets looked at, and what is wrong.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    all: usize,
    pages: u64,
    whole: BTreeMap<String, (String, Vec<String>)>,
    again: BTreeMap<String, String>,
}

impl Summary {
    pub(crate) fn of(ledger: &Ledger, cases: &Cases) -> Result<Self> {
        let wanted: BTreeSet<String> = cases.each().map(|case| case.name).collect();
        let mut summary = Self {
            all: wanted.len(),
            ..Self::default()
        };
        for found in ledger.read()? {
            if !wanted.contains(&found.name) {
                continue;
            }
            match found.look {
                Look::Whole { pages, faults } => {
                    summary.pages += pages;
                    summary.whole.insert(found.name, (found.digest, faults));
                }
                Look::Again => {
                    summary.again.insert(found.name, found.digest);
                }
            }
        }
        let Self { whole, again, .. } = &mut summary;
        for (name, (digest, faults)) in whole {
            if again.get(name).is_some_and(|other| other != digest) {
                faults.push("other bytes from another process".to_owned());
            }
        }
        Ok(summary)
    }

    /// Sheets looked at.
    pub(crate) fn done(&self) -> usize {
        self.whole.len()
    }

    /// Sheets with faults.
    pub(crate) fn faulty(&self) -> usize {
        let faulty = self.whole.values().filter(|(_, faults)| !faults.is_empty());
        faulty.count()
    }

    /// True where nothing is wrong.
    pub(crate) fn is_well(&self) -> bool {
        self.faulty() == 0
    }

    /// How far it is, and how long it will take.
    pub(crate) fn progress(&self, before: usize, elapsed: Duration) -> String {
        let (done, all) = (self.done(), self.all);
        let mut words = format!("  … {done} of {all} sheets, {} with faults", self.faulty());
        let since = done.saturating_sub(before);
        if since > 0 && done < all {
            let left = elapsed.mul_f64((all - done) as f64 / since as f64);
            let _ = write!(words, ", about {} left", lasting(left));
        }
        words
    }

    /// The faults by their kind, each with some sheets.
    pub(crate) fn told(&self) -> String {
        let set_twice = self
            .again
            .keys()
            .filter(|name| self.whole.contains_key(*name));
        let mut words = format!(
            "{} of {} sheets ({} pages), {} of them set by two processes; {} with faults",
            self.done(),
            self.all,
            self.pages,
            set_twice.count(),
            self.faulty()
        );
        let mut kinds: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (name, (_, faults)) in &self.whole {
            let kinds_here: BTreeSet<String> = faults.iter().map(|fault| kind_of(fault)).collect();
            for kind in kinds_here {
                kinds.entry(kind).or_default().push(name);
            }
        }
        for (kind, names) in kinds {
            let named = names.iter().take(NAMED).copied().collect::<Vec<_>>();
            let _ = write!(
                words,
                "\n  {} × {kind}\n      {}",
                names.len(),
                named.join("\n      ")
            );
        }
        words
    }
}

/// A fault without its numbers and names, so that the same on a hundred sheets is one line.
fn kind_of(fault: &str) -> String {
    let mut shorter: String = fault
        .chars()
        .map(|one| if one.is_ascii_digit() { '#' } else { one })
        .collect();
    while shorter.contains("##") {
        shorter = shorter.replace("##", "#");
    }
    match shorter.split_once(": ") {
        Some((first, _)) if first.starts_with("step") || first.starts_with("part") => {
            first.split(' ').next().unwrap_or(first).to_owned() + " not exactly once"
        }
        _ => shorter.chars().take(160).collect(),
    }
}
