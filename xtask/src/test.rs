//! `cargo xtask test`: every test there is, then the lints, all parts to their end, and one honest sum.

mod counts;

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::process::aloud;
use crate::report::{echo, is_terminal, lasting, say};
use crate::setup::{self, Need, Workshop};
use crate::{app, derived, sizes, typesetter};
use counts::Counts;

/// The variable that gives the end-to-end tests the folder to serve.
pub const SITE: &str = "ETABLI_DIST";
/// Crates that exist in a browser only.
const WORKERS: [&str; 2] = ["etabli-search-worker", "etabli-typeset-worker"];
const APP: &str = "etabli-web";

/// One part of the whole, with what came of it.
struct Part {
    name: &'static str,
    counts: Counts,
    outcome: Result<()>,
    took: Duration,
}

/// Runs every part, whatever the others do; fails when one of them failed.
pub fn run() -> Result<ExitCode> {
    let start = Instant::now();
    let workshop = setup::prepare(Need::Tests)?;
    let parts = [
        part("set-up", || (Counts::default(), workshop.complete())),
        part("native tests", || native_tests(&workshop)),
        part("the app's build", || {
            (Counts::default(), app::build(&workshop).map(|_| ()))
        }),
        part("what is derived", || {
            (Counts::default(), derived::build(&workshop))
        }),
        part("the typesetter's build", || {
            (Counts::default(), typesetter::build(&workshop))
        }),
        part("sizes", || (Counts::default(), sizes::check(&workshop))),
        part("end to end", || end_to_end(&workshop)),
        part("formatting", || {
            lint(&workshop, &["fmt", "--all", "--check"])
        }),
        part("lints of the host", || lint(&workshop, &host_lints())),
        part("lints of the browser", || lint(&workshop, &browser_lints())),
    ];
    Ok(summary(&parts, start.elapsed()))
}

fn part(name: &'static str, work: impl FnOnce() -> (Counts, Result<()>)) -> Part {
    say(&format!("\n— {name} —"));
    let start = Instant::now();
    let (counts, outcome) = work();
    if let Err(error) = &outcome {
        say(&format!("{name}: {error:#}"));
    }
    let took = start.elapsed();
    Part {
        name,
        counts,
        outcome,
        took,
    }
}

/// The table, the list of what failed, and the last line.
fn summary(parts: &[Part], took: Duration) -> ExitCode {
    say("");
    let mut all = Counts::default();
    for part in parts {
        let verdict = match part.outcome {
            Ok(()) => "ok",
            Err(_) => "FAILED",
        };
        let counts = match part.counts.is_empty() {
            true => String::new(),
            false => part.counts.to_string(),
        };
        let lasted = lasting(part.took);
        let line = format!("{:<24} {verdict:<8} {lasted:>14}  {counts}", part.name);
        say(line.trim_end());
        all = all.and(part.counts);
    }
    let failed: Vec<&Part> = parts.iter().filter(|part| part.outcome.is_err()).collect();
    for part in &failed {
        // A part that failed without a failing test, such as a lint, still counts as one.
        all.failed += u64::from(part.counts.failed == 0);
        say(&format!("failed: {}", part.name));
    }
    say(&format!("whole duration: {}", lasting(took)));
    say(&all.to_string());
    match failed.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn native_tests(workshop: &Workshop) -> (Counts, Result<()>) {
    let mut cargo = workshop.command("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    // The bench of the merge has a judge, and the audit of sheets a selection, which have tests.
    cargo.args(["--features", "etabli-tests/merge,etabli-tests/sheets"]);
    for worker in WORKERS {
        cargo.args(["--exclude", worker]);
    }
    counted(&mut cargo)
}

fn end_to_end(workshop: &Workshop) -> (Counts, Result<()>) {
    let mut cargo = workshop.command("cargo");
    cargo.args(["test", "--package", "etabli-tests", "--features", "e2e"]);
    cargo.args(["--no-fail-fast", "--test", "e2e"]);
    cargo.env(SITE, workshop.places.dist());
    counted(&mut cargo)
}

fn host_lints() -> Vec<&'static str> {
    let mut arguments = vec!["clippy", "--workspace", "--all-targets"];
    arguments.extend([
        "--features",
        "etabli-tests/bench-sheets,etabli-tests/sheets",
    ]);
    for worker in WORKERS {
        arguments.extend(["--exclude", worker]);
    }
    arguments.extend(["--", "-D", "warnings"]);
    arguments
}

fn browser_lints() -> Vec<&'static str> {
    let mut arguments = vec!["clippy", "--target", "wasm32-unknown-unknown"];
    for package in [APP].iter().chain(&WORKERS) {
        arguments.extend(["--package", package]);
    }
    arguments.extend(["--", "-D", "warnings"]);
    arguments
}

fn lint(workshop: &Workshop, arguments: &[&str]) -> (Counts, Result<()>) {
    let mut cargo = workshop.command("cargo");
    (Counts::default(), aloud(cargo.args(arguments)))
}

/// Runs `cargo test`, passes on what it prints, and adds up what it counts.
fn counted(cargo: &mut Command) -> (Counts, Result<()>) {
    let mut counts = Counts::default();
    let outcome = count_into(&mut counts, cargo);
    (counts, outcome)
}

fn count_into(counts: &mut Counts, cargo: &mut Command) -> Result<()> {
    if is_terminal() {
        cargo.env("CARGO_TERM_COLOR", "always");
    }
    let mut child = cargo
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo cannot be started")?;
    let output = child.stdout.take().context("the output is piped")?;
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        echo(&line);
        *counts = counts.and(Counts::in_line(&String::from_utf8_lossy(&line)));
        line.clear();
    }
    let status = child.wait().context("cargo was lost")?;
    ensure!(status.success(), "cargo test failed ({status})");
    ensure!(counts.passed > 0, "not one test was run");
    Ok(())
}
