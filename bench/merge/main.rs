//! Our merge beside a merge of lines, on the triples that the laws of merging are tried on.
//!
//! `cargo xtask bench merge` prepares what this needs and starts it; `README.md` says what each word of the tables means.

mod census;
#[path = "../search/figures.rs"]
mod figures;
mod harness;
mod judge;
mod lines;
mod long;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use etabli_model::{Project, write_project};
use etabli_remix::trials;
use etabli_synth::Dice;
use xtask::report::{lasting, say};

use figures::{milliseconds, percentile, ratio, sorted, table};
use harness::{Made, Texts};
use judge::{Trial, Verdict};

/// As many as the laws are tried on: one of ten is of a project with everything in it.
const TRIPLES: u32 = 100_000;
const LONG_ONE_OF: u32 = 10;
/// Pairs of 200-step projects, and how often each is merged.
const PAIRS: u32 = 8;
const ROUNDS: u32 = 40;
/// What a merge of two such projects may take.
const LIMIT: f64 = 5.0;

struct Options {
    triples: u32,
    seed: u64,
    ours: PathBuf,
    peers: PathBuf,
    /// How many of our faults are told with their files.
    explain: usize,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            triples: TRIPLES,
            seed: 1,
            ours: PathBuf::new(),
            peers: PathBuf::new(),
            explain: 0,
        };
        while let Some(flag) = arguments.next() {
            let value = arguments
                .next()
                .with_context(|| format!("{flag} wants a value"))?;
            let number = || {
                value
                    .parse::<u32>()
                    .with_context(|| format!("{flag} wants a number, not `{value}`"))
            };
            match flag.as_str() {
                "--triples" => options.triples = number()?.max(1),
                "--seed" => options.seed = u64::from(number()?),
                "--explain" => options.explain = number()? as usize,
                "--ours" => options.ours = value.into(),
                "--peers" => options.peers = value.into(),
                _ => bail!("there is no option `{flag}`"),
            }
        }
        ensure!(
            options.ours.is_absolute(),
            "run `cargo xtask bench merge`: it tells where things stand"
        );
        Ok(options)
    }
}

/// What is known of one way.
#[derive(Default)]
struct Known {
    verdict: Verdict,
    whole: Vec<f64>,
    alone: Vec<f64>,
}

impl Known {
    fn take(&mut self, made: Made, verdict: &Verdict) {
        self.verdict.add(verdict);
        self.whole.extend(made.whole);
        self.alone.extend(made.alone);
    }
}

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    random(&options)?;
    two_hundred_steps(&options)
}

/// The triples of the laws.
fn random(options: &Options) -> Result<()> {
    let start = Instant::now();
    let (mut ours, mut by_lines) = (Known::default(), Known::default());
    let mut told = 0;
    harness::run(
        &options.ours,
        &options.peers,
        1,
        triples(options),
        |texts, own, theirs| {
            let trial = Trial::of(texts.each_ref().map(String::as_str));
            let mut lost = Vec::new();
            let verdict = trial.judge(&own.outcome, |side, place| {
                lost.push(format!("side {side} lost {place}"));
            });
            let is_faulty =
                verdict.wrong + verdict.lost + verdict.not_a_project + verdict.not_json > 0;
            if is_faulty && told < options.explain {
                told += 1;
                explain(&trial, &texts, &own, &lost);
            }
            ours.take(own, &verdict);
            let verdict = trial.judge(&theirs.outcome, |_, _| {});
            by_lines.take(theirs, &verdict);
        },
    )?;
    ensure!(
        ours.verdict.merges == u64::from(options.triples),
        "{} triples came back",
        ours.verdict.merges
    );
    say(&format!(
        "{} triples of the laws of merging, seed {}, in {}",
        options.triples,
        options.seed,
        lasting(start.elapsed())
    ));
    tell(&ours, &by_lines);
    Ok(())
}

/// Random edits of both sides, as `crates/remix/src/merge/laws.rs` makes them.
fn triples(options: &Options) -> impl Iterator<Item = Texts> + Send + use<> {
    let mut dice = Dice::new(options.seed);
    let bases = [trials::base(), trials::short()];
    (0..options.triples).map(move |number| {
        let base = &bases[usize::from(number % LONG_ONE_OF != 0)];
        let mut side = || trials::edited(base, &edits(&mut dice));
        let (ours, theirs) = (side(), side());
        texts(&[base.clone(), ours, theirs])
    })
}

fn edits(dice: &mut Dice) -> Vec<trials::Edit> {
    let most = u32::try_from(trials::MOST_EDITS).expect("a dozen");
    let (what, place, with, at) = trials::BELOW;
    let mut below = |end: u8| u8::try_from(dice.below(u32::from(end))).expect("it is below an u8");
    let mut edit = || (below(what), below(place), below(with), below(at));
    let several: Vec<trials::Edit> = (0..most).map(|_| edit()).collect();
    let count = dice.between(0, most) as usize;
    several.into_iter().take(count).collect()
}

fn texts(projects: &[Project; 3]) -> Texts {
    projects.each_ref().map(write_project)
}

/// What the judge holds against us, for those who look into it.
fn explain(trial: &Trial, texts: &Texts, made: &Made, lost: &[String]) {
    say(&format!("\nagainst us: {}", lost.join(", ")));
    for claim in made
        .outcome
        .conflicts
        .iter()
        .filter(|claim| !trial.is_right(claim))
    {
        say(&format!("wrongly asked about {claim:?}"));
    }
    for (name, text) in ["base", "ours", "theirs"].iter().zip(texts) {
        say(&format!("{name}: {text}"));
    }
    say(&format!("merged: {}", made.outcome.text));
}

fn tell(ours: &Known, by_lines: &Known) {
    let of = |known: &Known| known.verdict;
    let (own, other) = (of(ours), of(by_lines));
    let part =
        |some: u64, all: u64| format!("{some} ({:.2} %)", 100.0 * some as f64 / all.max(1) as f64);
    let mut rows = Vec::new();
    let mut row = |name: &str, told: &dyn Fn(&Verdict) -> String| {
        rows.push(vec![name.to_owned(), told(&own), told(&other)]);
    };
    row("merges that are not JSON", &|one| {
        part(one.not_json, one.merges)
    });
    row("… without asking anything", &|one| {
        part(one.not_json_silent, one.merges)
    });
    row("merges that are JSON and no project", &|one| {
        part(one.not_a_project, one.merges)
    });
    row("… without asking anything", &|one| {
        part(one.not_a_project_silent, one.merges)
    });
    row("merges that ask", &|one| part(one.asked, one.merges));
    row("… where nothing had to be asked", &|one| {
        part(one.asked_in_vain, one.merges)
    });
    row("conflicts", &|one| one.conflicts.to_string());
    row("… wrongly reported", &|one| {
        part(one.wrong, one.conflicts)
    });
    row("edits", &|one| one.edits.to_string());
    row("… lost", &|one| part(one.lost, one.edits));
    row("… in files that are not JSON", &|one| {
        part(one.unreadable, one.edits)
    });
    row("merges that lost an edit", &|one| {
        part(one.losing, one.merges)
    });
    table(
        "### What becomes of it",
        &["of the merges", "Établi", "node-diff3 3.2.1"],
        &rows,
    );
    times(
        "### Milliseconds a merge, in one node process",
        &[ours, by_lines],
    );
}

fn times(title: &str, [ours, by_lines]: &[&Known; 2]) {
    let row = |name: &str, times: &[f64], beside: &[f64]| {
        let [times, beside] = [times, beside].map(|times| sorted(times.to_vec()));
        let at = |hundredths| milliseconds(percentile(&times, hundredths));
        let times_ours = ratio(percentile(&times, 50), percentile(&beside, 50));
        vec![
            name.to_owned(),
            times.len().to_string(),
            at(50),
            at(95),
            at(99),
            at(100),
            times_ours,
        ]
    };
    let rows = [
        row("Établi (wasm), the merge", &ours.alone, &ours.alone),
        row("node-diff3, the merge", &by_lines.alone, &ours.alone),
        row(
            "Établi (wasm), from three files to one",
            &ours.whole,
            &ours.whole,
        ),
        row(
            "node-diff3, from three files to one",
            &by_lines.whole,
            &ours.whole,
        ),
    ];
    let head = ["what", "merges", "median", "p95", "p99", "most", "× ours"];
    table(title, &head, &rows);
}

/// The longest that anybody merges.
fn two_hundred_steps(options: &Options) -> Result<()> {
    let mut dice = Dice::new(options.seed);
    let triples = (0..PAIRS).map(move |_| texts(&long::triple(&mut dice)));
    let (mut ours, mut by_lines) = (Known::default(), Known::default());
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    harness::run(
        &options.ours,
        &options.peers,
        ROUNDS,
        triples,
        |texts, own, theirs| {
            let trial = Trial::of(texts.each_ref().map(String::as_str));
            let verdict = trial.judge(&own.outcome, |_, _| {});
            *sizes.entry("bytes").or_default() += texts[0].len() as u64;
            *sizes.entry("conflicts").or_default() += verdict.conflicts;
            *sizes.entry("edits").or_default() += verdict.edits;
            *sizes.entry("lost").or_default() += verdict.lost;
            ours.take(own, &verdict);
            let verdict = trial.judge(&theirs.outcome, |_, _| {});
            by_lines.take(theirs, &verdict);
        },
    )?;
    let mean = |name: &str| sizes.get(name).copied().unwrap_or_default() / u64::from(PAIRS);
    say(&format!(
        "\n{PAIRS} pairs of projects of {} steps, {} changes a side, {} bytes of JSON; {} edits and {} conflicts a merge, {} edits lost; {ROUNDS} rounds",
        long::STEPS,
        long::EDITS,
        mean("bytes"),
        mean("edits"),
        mean("conflicts"),
        sizes.get("lost").copied().unwrap_or_default(),
    ));
    times(
        "### Two projects of 200 steps: milliseconds a merge, in one node process",
        &[&ours, &by_lines],
    );
    let median = percentile(&sorted(ours.alone), 50);
    ensure!(
        median <= LIMIT,
        "the merge of two projects of 200 steps takes {median:.1} ms, asked: {LIMIT} ms"
    );
    Ok(())
}
