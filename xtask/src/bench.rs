//! `cargo xtask bench`: how long from the address to a gallery a person can read, in a real browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::aloud;
use crate::setup::{self, Need};
use crate::{app, test};

/// Runs, of which the median counts.
pub const RUNS: u16 = 7;

/// Builds what is missing and measures.
pub fn run(runs: u16) -> Result<ExitCode> {
    let workshop = setup::prepare(Need::Tests)?;
    workshop.complete()?;
    app::build(&workshop)?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-tests"]);
    cargo.args(["--features", "e2e", "--example", "first_page", "--"]);
    cargo.arg(runs.to_string());
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
