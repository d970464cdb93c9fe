//! `cargo xtask bench merge`: our merge, as wasm, beside a merge of lines.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::parts::FEATURES;
use crate::process::aloud;
use crate::setup::{self, Need, Workshop};

/// The package that holds our merge for this bench, and the program it becomes.
const PACKAGE: &str = "etabli-merge-bench";
const PROGRAM: &str = "etabli_merge_bench";

/// Measures the merge; the arguments are those of the program in `bench/merge`.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let workshop = setup::prepare(Need::Build)?;
    workshop.complete()?;
    setup::ensure_line_merger(&workshop.places)?;
    let ours = packed(&workshop)?;
    let mut cargo = workshop.command("cargo");
    cargo.args(["run", "--quiet", "--profile", "bench"]);
    cargo.args(["--package", "etabli-tests", "--features", "merge"]);
    cargo.args(["--example", "merge", "--"]);
    cargo.args(["--ours".as_ref(), ours.as_os_str()]);
    let peers = workshop.places.line_merger().join("node_modules");
    cargo.args(["--peers".as_ref(), peers.as_os_str()]);
    aloud(cargo.args(arguments))?;
    Ok(ExitCode::SUCCESS)
}

/// Our merge compiled and packed as the app is.
fn packed(workshop: &Workshop) -> Result<PathBuf> {
    let mut cargo = workshop.command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", PACKAGE]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    aloud(&mut cargo).context("our merge could not be compiled to wasm")?;
    let built = workshop
        .places
        .target()
        .join("wasm32-unknown-unknown/release");
    let out = workshop.places.cache.join("merge-bench");
    fs::create_dir_all(&out).with_context(|| format!("{} cannot be written", out.display()))?;
    let mut bindgen = workshop.command("wasm-bindgen");
    bindgen.arg(built.join(PROGRAM).with_extension("wasm"));
    bindgen
        .args(["--target", "nodejs", "--no-typescript", "--out-dir"])
        .arg(&out);
    aloud(&mut bindgen).context("our merge could not be packed")?;
    let wasm = out.join(format!("{PROGRAM}_bg.wasm"));
    let mut optimise = workshop.command("wasm-opt");
    optimise
        .arg("-Os")
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm);
    aloud(&mut optimise).context("our merge could not be made small")?;
    Ok(out.join(PROGRAM).with_extension("js"))
}
