//! `cargo xtask bench durability`: what is left when the browser is killed, beside what web pages usually do.

use std::process::ExitCode;

use anyhow::Result;

use super::ready;
use crate::process::aloud;
use crate::test;

/// Kills browsers; the arguments are those of the program in `bench/durability`.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let workshop = ready()?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-tests"]);
    cargo.args(["--features", "e2e", "--example", "durability", "--"]);
    cargo.args(arguments);
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
