//! Ours beside the others, all in one page of one browser, each in a worker of its own.
//!
//! A page has some gigabytes of memory at most. When it dies, the engine that was being built, or asked, is tried again in a
//! page with ours alone, and the others go on without it; nothing is left out in silence.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use etabli_tests::browser::{Isolation, visit_folder};
use serde_json::{Value, json};
use xtask::process::quietly;
use xtask::report::{lasting, say, weight};

use crate::asking::{CARDS, Counted, Entry, Measured, ask};
use crate::corpus::{DOCUMENTS, FACETS};
use crate::figures::{milliseconds, percentile, ratio, sorted, table};
use crate::options::Options;
use crate::page::{Ended, Page};
use crate::queries::{Class, Query};
use crate::stage::{CORPUS, Stage};

/// Every engine and what it is called where it comes from.
pub(crate) const ENGINES: [(&str, &str); 7] = [
    ("ours", "Établi"),
    ("minisearch", "minisearch 7.2.0"),
    ("zbsearch", "zbsearch 4.0.0"),
    ("orama", "@orama/orama 3.1.18"),
    ("flexsearch", "flexsearch 0.8.212"),
    ("itemsjs", "itemsjs 2.4.4"),
    ("pagefind", "pagefind 1.6.0"),
];
/// What is the same for all, and what is not: printed under the tables.
const CONDITIONS: &str = "
Each engine runs in a worker of its own, in one page, one query at a time. Times are those of the engine with its facets and
its 24 cards, without sending; trips are from asking to having the answer in the page, with all that is fetched and sent.
Each is asked in the cheapest way that can answer: beginnings of words only for `prefix`, slips only for `typo` (ours always
does both). All words are needed; for orama, zbsearch and flexsearch, all of them in one field. minisearch and flexsearch have
no facets: they are counted by hand over what was found, as are the filters of minisearch; flexsearch cannot list everything.
itemsjs knows neither beginnings of words nor slips; pagefind reads one text a document, and its times hold what it fetches.
Ours and itemsjs count what another value of a filtered facet would give, the others only what was found.";
/// How long an engine may take to make its index.
const BUILDING: Duration = Duration::from_secs(1_200);

/// How an engine's index was made, and what it held then and after all questions.
struct Made {
    took: f64,
    memory: Memory,
    afterwards: Option<Memory>,
}

/// Bytes of an engine's worker.
#[derive(Clone, Copy)]
struct Memory {
    script: u64,
    wasm: u64,
}

impl Memory {
    const fn sum(self) -> u64 {
        self.script + self.wasm
    }
}

/// What is known of all engines so far.
#[derive(Default)]
struct Known {
    made: BTreeMap<&'static str, Made>,
    measured: Measured,
    notes: Vec<(&'static str, String)>,
}

/// Builds, asks and prints the tables.
pub(crate) fn run(options: &Options, stage: &Stage, queries: &[Query]) -> Result<()> {
    let mut known = Known::default();
    let wanted = |name: &str| {
        name == "ours"
            || options.engines.is_empty()
            || options.engines.iter().any(|one| one == name)
    };
    let mut group: Vec<&'static str> = ENGINES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| wanted(name))
        .collect();
    if !options.asks_peers() {
        say("The others are not tried with so many documents: a page cannot hold them.");
        group.retain(|name| *name == "ours");
    }
    if group.contains(&"pagefind") && !pagefind(stage, &mut known)? {
        group.retain(|name| *name != "pagefind");
    }
    let mut pages = VecDeque::from([group]);
    while let Some(group) = pages.pop_front() {
        say(&format!("One page with {}.", group.join(", ")));
        let (mut doing, mut done) = ("ours", Known::default());
        let visited = one_page(options, stage, queries, &group, &mut doing, &mut done);
        let Err(error) = visited else {
            known.take(done);
            continue;
        };
        say(&format!("  the page died with {doing}: {error:#}"));
        if doing == "ours" || group.len() <= 2 {
            known.notes.push((doing, format!("the page died: {error}")));
            continue;
        }
        let others = group.into_iter().filter(|name| *name != doing);
        pages.push_front(others.collect());
        pages.push_back(vec!["ours", doing]);
    }
    known.tell();
    Ok(())
}

impl Known {
    /// Ours keeps the figures of the first page, in which most others were beside it.
    fn take(&mut self, page: Self) {
        for (name, made) in page.made {
            self.made.entry(name).or_insert(made);
        }
        for (key, times) in page.measured {
            self.measured.entry(key).or_insert(times);
        }
        self.notes.extend(page.notes);
    }

    fn tell(&self) {
        let rows: Vec<Vec<String>> = ENGINES
            .iter()
            .filter_map(|(name, title)| {
                let made = self.made.get(name)?;
                let afterwards = made.afterwards;
                let told = |bytes: Option<u64>| bytes.map_or_else(|| "–".to_owned(), weight);
                Some(vec![
                    (*title).to_owned(),
                    milliseconds(made.took),
                    weight(made.memory.sum()),
                    told(afterwards.map(Memory::sum)),
                    told(afterwards.map(|memory| memory.wasm)),
                ])
            })
            .collect();
        let head = [
            "engine",
            "index made (ours, pagefind: opened), ms",
            "memory of its worker",
            "after all queries",
            "of that wasm",
        ];
        table("### Index and memory", &head, &rows);
        for class in Class::ALL {
            self.tell_class(class);
        }
        say(CONDITIONS);
        for (name, note) in &self.notes {
            say(&format!("\n{name}: {note}"));
        }
    }

    fn tell_class(&self, class: Class) {
        let of = |entry: Entry| self.measured.get(&(class, entry));
        let ours = of(Entry::OURS).map(|times| sorted(times.worker.clone()));
        let ours = ours.unwrap_or_default();
        let (our_median, our_95) = (percentile(&ours, 50), percentile(&ours, 95));
        let rows: Vec<Vec<String>> = entries(ENGINES.iter().map(|(name, _)| *name))
            .into_iter()
            .filter_map(|entry| {
                let times = of(entry)?;
                let worker = sorted(times.worker.clone());
                let trip = sorted(times.trip.clone());
                let at = |times: &[f64], hundredths| milliseconds(percentile(times, hundredths));
                Some(vec![
                    entry.name(),
                    worker.len().to_string(),
                    format!("{} %", 100 * times.found / worker.len().max(1)),
                    at(&worker, 50),
                    at(&worker, 95),
                    at(&worker, 99),
                    at(&trip, 50),
                    at(&trip, 95),
                    ratio(percentile(&worker, 50), our_median),
                    ratio(percentile(&worker, 95), our_95),
                ])
            })
            .collect();
        let head = [
            "engine",
            "asked",
            "found",
            "median",
            "p95",
            "p99",
            "trip median",
            "trip p95",
            "× ours",
            "× our p95",
        ];
        let title = format!("### {}: milliseconds in the worker", class.name());
        table(&title, &head, &rows);
    }
}

/// The lines of the tables: ours stands twice.
fn entries(engines: impl Iterator<Item = &'static str>) -> Vec<Entry> {
    engines
        .flat_map(|engine| {
            let one = |facets| Entry { engine, facets };
            match engine {
                "ours" => vec![one(Counted::Five), one(Counted::All)],
                _ => vec![one(Counted::Five)],
            }
        })
        .collect()
}

/// Builds and asks the engines of one page; an error is a page that died while `doing` was at work.
fn one_page(
    options: &Options,
    stage: &Stage,
    queries: &[Query],
    group: &[&'static str],
    doing: &mut &'static str,
    known: &mut Known,
) -> Result<()> {
    visit_folder(
        "search beside others",
        &stage.folder,
        Isolation::Measured,
        async |visit| {
            let page = Page::open(visit).await?;
            let mut there = Vec::new();
            for name in group {
                *doing = name;
                match build(&page, name).await? {
                    Ok(made) => {
                        known.made.insert(name, made);
                        there.push(*name);
                    }
                    Err(why) => known.notes.push((name, why)),
                }
            }
            known.notes.extend(disagreements(&page, &there).await?);
            // Whoever is asked when the page dies is not known from here: the largest is tried alone.
            let largest = there.iter().filter(|name| **name != "ours");
            let largest = largest.max_by_key(|name| known.made[**name].memory.sum());
            *doing = largest.copied().unwrap_or("ours");
            let entries = entries(there.iter().copied());
            let rounds = ask(&page, &entries, queries, options.rounds).await?;
            for name in &there {
                let gave_up = rounds.given_up.iter().any(|(one, _)| one == name);
                if let Some(made) = known.made.get_mut(name).filter(|_| !gave_up) {
                    made.afterwards = Some(memory(&page, name).await?);
                }
            }
            known.measured = rounds.measured;
            known.notes.extend(rounds.given_up);
            Ok(())
        },
    )
}

/// Starts an engine and lets it make its index; what it refuses is a sentence.
async fn build(page: &Page<'_>, name: &'static str) -> Result<Result<Made, String>> {
    let start = Instant::now();
    let named = json!({"name": name});
    let at = json!({"name": name, "at": format!("/{CORPUS}")});
    let mut ended = page.work("start", at, BUILDING).await?;
    if matches!(ended, Ended::Well(_)) {
        ended = page.work("build", named.clone(), BUILDING).await?;
    }
    let built = match ended {
        Ended::Well(built) => built,
        Ended::Refused(why) => {
            page.work("drop", named, BUILDING).await?;
            return Ok(Err(why));
        }
        Ended::TooLate => {
            page.work("drop", named, BUILDING).await?;
            let limit = BUILDING.as_secs() / 60;
            return Ok(Err(format!("its index was not made in {limit} minutes")));
        }
    };
    let made = Made {
        took: built["took"].as_f64().context("the page told no time")?,
        memory: memory(page, name).await?,
        afterwards: None,
    };
    say(&format!(
        "  {name}: ready after {}, {}",
        lasting(start.elapsed()),
        weight(made.memory.sum())
    ));
    Ok(Ok(made))
}

async fn memory(page: &Page<'_>, name: &str) -> Result<Memory> {
    let measured = page.work("memory", json!({"name": name}), BUILDING).await?;
    let measured = measured.well("memory")?;
    let bytes = |kind: &str| measured[kind].as_u64().unwrap_or_default();
    Ok(Memory {
        script: bytes("script"),
        wasm: bytes("wasm"),
    })
}

/// Whether all engines count the same in all documents: who counts less does less.
async fn disagreements(
    page: &Page<'_>,
    engines: &[&'static str],
) -> Result<Vec<(&'static str, String)>> {
    let query =
        json!({"group": "all", "text": "", "filters": {}, "facets": FACETS, "count": CARDS});
    let mut first: Option<Value> = None;
    let mut notes = Vec::new();
    for name in engines {
        let options = json!({"name": name, "query": query});
        let answer = match page.work("one", options, BUILDING).await? {
            Ended::Well(answer) => answer,
            Ended::Refused(why) => {
                notes.push((*name, why));
                continue;
            }
            Ended::TooLate => continue,
        };
        let counted = json!({"total": answer["total"], "facets": without_zeros(&answer["facets"])});
        match &first {
            None => first = Some(counted),
            Some(first) if *first == counted => {}
            Some(first) => {
                let differing = FACETS
                    .iter()
                    .filter(|facet| first["facets"][**facet] != counted["facets"][**facet])
                    .copied()
                    .collect::<Vec<_>>();
                let note = format!(
                    "counts otherwise than {}: {} documents instead of {}, facets that differ: {}",
                    engines[0],
                    counted["total"],
                    first["total"],
                    differing.join(", ")
                );
                notes.push((*name, note));
            }
        }
    }
    Ok(notes)
}

/// Counts of values that some document has.
fn without_zeros(facets: &Value) -> BTreeMap<String, BTreeMap<String, u64>> {
    let facets = facets.as_object().into_iter().flatten();
    facets
        .map(|(facet, counts)| {
            let counts = counts.as_object().into_iter().flatten();
            let some = counts.filter_map(|(value, count)| {
                let count = count.as_u64().filter(|count| *count > 0)?;
                Some((value.clone(), count))
            });
            (facet.clone(), some.collect())
        })
        .collect()
}

/// Makes Pagefind's index, which is made outside of the browser; false when it cannot be made.
fn pagefind(stage: &Stage, known: &mut Known) -> Result<bool> {
    say("Making pagefind's index (outside of the browser).");
    let start = Instant::now();
    let script = etabli_tests::repository::root().join("bench/search/pagefind.mjs");
    let out = stage.corpus.join("pagefind");
    let mut node = Command::new("node");
    node.arg(script)
        .arg(stage.peers.join("pagefind"))
        .arg(stage.corpus.join(DOCUMENTS))
        .arg(&out);
    let log = stage.folder.join("pagefind.log");
    if let Err(error) = quietly("pagefind", &mut node, &log, Some(BUILDING)) {
        known.notes.push(("pagefind", format!("{error:#}")));
        return Ok(false);
    }
    let (files, bytes) = weigh(&out)?;
    let note = format!(
        "its index is made outside of the browser, in {}: {files} files, {}",
        lasting(start.elapsed()),
        weight(bytes)
    );
    known.notes.push(("pagefind", note));
    Ok(true)
}

/// How many files a folder holds, and their bytes.
pub(crate) fn weigh(folder: &std::path::Path) -> Result<(usize, u64)> {
    let files = xtask::fingerprint::files_under(folder)?;
    let mut bytes = 0;
    for file in &files {
        bytes += fs::metadata(file)?.len();
    }
    Ok((files.len(), bytes))
}
