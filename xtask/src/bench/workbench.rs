//! `cargo xtask bench workbench`: how long until a workbench of 500 remixes can be read.

use std::process::ExitCode;

use anyhow::Result;

use super::ready;
use crate::process::aloud;
use crate::test;

/// Opens workbenches; the arguments are those of the program in `bench/workbench`.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let workshop = ready()?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-tests"]);
    cargo.args(["--features", "e2e,merge", "--example", "workbench", "--"]);
    cargo.args(arguments);
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
