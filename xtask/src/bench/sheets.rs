//! `cargo xtask bench sheets`: our sheet beside other makers of PDF, in Chromium.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::aloud;
use crate::{setup, test, typesetter};

/// Measures the making of a sheet.
pub fn run() -> Result<ExitCode> {
    let workshop = super::ready()?;
    typesetter::build(&workshop)?;
    setup::ensure_sheet_makers(&workshop.places)?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--package", "etabli-tests"]);
    cargo.args(["--features", "bench-sheets", "--example", "sheets", "--"]);
    let stage = workshop.places.bench().join("sheets");
    cargo.args(["--stage".as_ref(), stage.as_os_str()]);
    let peers = workshop.places.sheet_makers().join("node_modules");
    cargo.args(["--peers".as_ref(), peers.as_os_str()]);
    cargo.env(test::SITE, workshop.places.dist());
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
