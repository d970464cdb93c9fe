//! Rounds of queries: every engine is asked each class in turn, in an order that changes, and what it took is kept.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xtask::report::say;

use crate::corpus::FACETS;
use crate::page::{Ended, Page};
use crate::queries::{Class, Query};

/// How long one engine may take for one class in one round; the next round goes on where this one ended.
const TIME_IN_A_ROUND: Duration = Duration::from_secs(3);
/// A single query that takes longer than this ends the engine's part.
const PATIENCE: Duration = Duration::from_secs(120);
/// Cards on the first page.
pub(crate) const CARDS: usize = 24;

/// One line of the tables: an engine, and how many of its facets it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    pub(crate) engine: &'static str,
    pub(crate) facets: Counted,
}

/// Which facets are counted with each answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Counted {
    /// The five that every engine counts.
    Five,
    /// All that the gallery shows.
    All,
}

impl Entry {
    /// Ours, counting what the others count: what they are compared with.
    pub(crate) const OURS: Self = Self {
        engine: "ours",
        facets: Counted::Five,
    };

    /// Its name in tables.
    pub(crate) fn name(self) -> String {
        match (self.engine, self.facets) {
            ("ours", Counted::Five) => "**ours**".to_owned(),
            ("ours", Counted::All) => "**ours**, 14 facets".to_owned(),
            (engine, _) => engine.to_owned(),
        }
    }

    fn facets(self) -> Vec<&'static str> {
        match self.facets {
            Counted::Five => FACETS.to_vec(),
            Counted::All => etabli_search::Facet::ALL.map(|facet| facet.name()).to_vec(),
        }
    }
}

/// What an entry's answers to one class took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    /// Milliseconds in the worker.
    pub(crate) worker: Vec<f64>,
    /// Milliseconds from asking to having the answer, in the page.
    pub(crate) trip: Vec<f64>,
    /// Queries that found something, of those asked.
    pub(crate) found: usize,
}

/// Everything that was measured.
pub(crate) type Measured = BTreeMap<(Class, Entry), Times>;

/// What came of the rounds of one page.
pub(crate) struct Rounds {
    pub(crate) measured: Measured,
    /// Engines that did not answer any more, and why.
    pub(crate) given_up: Vec<(&'static str, String)>,
}

/// Asks every entry, once to warm up and then so many rounds; an error is a page that is gone.
pub(crate) async fn ask(
    page: &Page<'_>,
    entries: &[Entry],
    queries: &[Query],
    rounds: usize,
) -> Result<Rounds> {
    let mut outcome = Rounds {
        measured: Measured::new(),
        given_up: Vec::new(),
    };
    for round in 0..=rounds {
        for class in Class::ALL {
            if round == 0 {
                // The slow ones take minutes to get warm.
                say(&format!("  … {} for the first time", class.name()));
            }
            for entry in in_turn(entries, round) {
                if outcome
                    .given_up
                    .iter()
                    .any(|(name, _)| *name == entry.engine)
                {
                    continue;
                }
                let asked = outcome
                    .measured
                    .get(&(class, entry))
                    .map_or(0, |times| times.worker.len());
                let why = match one_round(page, entry, class, queries, asked).await? {
                    Ended::Well(value) if round > 0 => {
                        let times = outcome.measured.entry((class, entry)).or_default();
                        take(times, &value).context("the page told no times")?;
                        continue;
                    }
                    // The first round is the one in which everybody's code gets warm and ours fetches its files.
                    Ended::Well(_) => continue,
                    Ended::Refused(why) => why,
                    Ended::TooLate => {
                        format!("no answer in {} s ({})", PATIENCE.as_secs(), class.name())
                    }
                };
                // Its worker may be busy for ever, and the others would be measured beside it.
                let named = json!({"name": entry.engine});
                page.work("drop", named, PATIENCE).await?;
                outcome.given_up.push((entry.engine, why));
            }
        }
        say(&format!("  … round {round} of {rounds}"));
    }
    Ok(outcome)
}

/// The entries in an order that changes each round: another begins, and every other round goes backwards.
fn in_turn(entries: &[Entry], round: usize) -> Vec<Entry> {
    let mut order = entries.to_vec();
    if let Some(shift) = round.checked_rem(entries.len()) {
        order.rotate_left(shift);
    }
    if round % 2 == 1 {
        order.reverse();
    }
    order
}

async fn one_round(
    page: &Page<'_>,
    entry: Entry,
    class: Class,
    queries: &[Query],
    from: usize,
) -> Result<Ended> {
    let list: Vec<Value> = queries
        .iter()
        .filter(|query| query.class == class)
        .map(Query::to_json)
        .collect();
    let options = json!({
        "name": entry.engine,
        "most": list.len(),
        "queries": list,
        "from": from,
        "milliseconds": u64::try_from(TIME_IN_A_ROUND.as_millis())?,
        "facets": entry.facets(),
        "count": CARDS,
    });
    page.work("round", options, TIME_IN_A_ROUND + PATIENCE)
        .await
}

/// Rows of query, milliseconds in the worker, milliseconds of the trip, projects found, cards given.
fn take(times: &mut Times, value: &Value) -> Option<()> {
    for answer in value["answers"].as_array()? {
        times.worker.push(answer[1].as_f64()?);
        times.trip.push(answer[2].as_f64()?);
        times.found += usize::from(answer[3].as_u64()? > 0);
    }
    Some(())
}
