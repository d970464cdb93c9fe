//! `cargo xtask audit`: licences, bans and sources of every dependency. `cargo xtask audit sheets`: every sheet there is.
//!
//! cargo-deny takes minutes to compile and changes its mind only when Cargo.lock does, so it is no part of the tests.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::process::{aloud, answer};
use crate::setup::{self, Need, Tool};

const CARGO_DENY: Tool<'_> = Tool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    arguments: &["--locked"],
    target: "tools-target",
};

/// Installs cargo-deny when it is missing, then asks it.
pub fn run() -> Result<ExitCode> {
    let workshop = setup::prepare(Need::Build)?;
    let version = answer(workshop.command("cargo-deny").arg("--version"));
    if version.as_deref() != Some(&format!("cargo-deny {}", CARGO_DENY.version)) {
        setup::install_tool(&workshop.places, CARGO_DENY)?;
    }
    // cargo-deny reads the crates of every target, also those that this machine never builds.
    let mut fetch = workshop.command("cargo");
    aloud(fetch.args(["fetch", "--locked"])).context("the dependencies could not be fetched")?;
    let mut deny = workshop.command("cargo");
    deny.args([
        "deny",
        "--offline",
        "--all-features",
        "check",
        "licenses",
        "bans",
        "sources",
    ]);
    aloud(&mut deny).context("a dependency breaks deny.toml")?;
    Ok(ExitCode::SUCCESS)
}

/// Looks at every sheet; the arguments are those of the program in `tests/audit`.
pub fn sheets(arguments: &[String]) -> Result<ExitCode> {
    let workshop = setup::prepare(Need::Tests)?;
    workshop.complete()?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--profile", "audit"]);
    cargo.args(["--package", "etabli-tests", "--features", "sheets"]);
    cargo.args(["--example", "audit_sheets", "--"]);
    cargo.args([
        "--stage".as_ref(),
        workshop.places.audited_sheets().as_os_str(),
    ]);
    cargo.args(arguments);
    aloud(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}
