//! `cargo xtask bench`: how long from the address to a gallery a person can read, in a real browser.
//! `cargo xtask bench search`: the search beside others.
//! `cargo xtask bench sheets`: the sheet beside other makers of PDF.
//! `cargo xtask bench merge`: the merge beside another.
//! `cargo xtask bench durability`: what is left when the browser is killed.
//! `cargo xtask bench workbench`: the opening of a large workbench.

pub mod durability;
pub mod merge;
pub mod sheets;
pub mod workbench;

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::process::aloud;
use crate::setup::{self, Need, Workshop};
use crate::{app, test};

/// Runs, of which the median counts.
pub const RUNS: u16 = 7;

/// Builds what is missing and measures.
pub fn run(runs: u16) -> Result<ExitCode> {
    let workshop = ready()?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-tests"]);
    cargo.args(["--features", "e2e", "--example", "first_page", "--"]);
    cargo.arg(runs.to_string());
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}

/// Measures the search; the arguments are those of the program in `bench/search`.
pub fn search(arguments: &[String]) -> Result<ExitCode> {
    let workshop = ready()?;
    setup::ensure_search_engines(&workshop.places)?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--profile", "bench"]);
    cargo.args(["--package", "etabli-tests", "--features", "bench"]);
    cargo.args(["--example", "search", "--"]);
    cargo.args(["--stage".as_ref(), workshop.places.bench().as_os_str()]);
    let peers = workshop.places.search_engines().join("node_modules");
    cargo.args(["--peers".as_ref(), peers.as_os_str()]);
    let judged = judged(&workshop)?;
    cargo.args(["--judged".as_ref(), judged.as_os_str()]);
    cargo.args(arguments);
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}

/// The judged queries, written by those who know them.
fn judged(workshop: &Workshop) -> Result<PathBuf> {
    let file = workshop.places.cache.join("judged.json");
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-search"]);
    cargo.args(["--example", "relevance_corpus"]);
    cargo.stdout(File::create(&file)?);
    aloud(&mut cargo).context("the judged queries could not be written")?;
    Ok(file)
}

fn ready() -> Result<Workshop> {
    let workshop = setup::prepare(Need::Tests)?;
    workshop.complete()?;
    app::build(&workshop)?;
    Ok(workshop)
}
