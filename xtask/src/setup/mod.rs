//! Everything the build and the tests need, found or installed.
//!
//! On a fresh machine the first page waits for compilers and downloads; three lanes work side by side so that the
//! network is never idle while the processor works. Nothing is installed twice, and nothing that is missing stops what
//! can be done without it: each missing thing is one sentence that says how to install it by hand.

pub mod browser;
mod node;
pub mod python;
mod system;
mod toolchain;
mod tools;

use std::env;
use std::ffi::OsString;
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::app;
use crate::places::Places;
use crate::report::{lasting, say};

pub use node::{ensure_line_merger, ensure_search_engines, ensure_sheet_makers};
pub use toolchain::Toolchain;
pub use tools::{SPLIT, TRUNK, Tool, install as install_tool};

/// Version of Binaryen, whose `wasm-opt` shrinks what is published.
pub const BINARYEN: &str = node::BINARYEN;

/// What a command is going to do, so that nothing is installed in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Build the app and the typesetter.
    Build,
    /// Build, open the app in a browser and read its PDFs.
    Tests,
}

/// A machine made ready: the toolchain, the PATH and what could not be had.
#[derive(Debug)]
pub struct Workshop {
    /// Where everything stands.
    pub places: Places,
    /// The Rust toolchain for host and wasm.
    pub toolchain: Toolchain,
    /// The version of wasm-bindgen in Cargo.lock.
    pub wasm_bindgen: String,
    /// One sentence for each thing that could not be installed.
    pub missing: Vec<String>,
    path: OsString,
}

impl Workshop {
    /// A command in the repository's root with our tools first on PATH and our toolchain chosen.
    pub fn command(&self, program: &str) -> Command {
        let mut command = plain_command(&self.places, program);
        command.env("PATH", &self.path);
        if let Some(name) = &self.toolchain.name {
            command.env("RUSTUP_TOOLCHAIN", name);
        }
        command
    }

    /// An error when something is missing; [`prepare`] has said what.
    pub fn complete(&self) -> Result<()> {
        match self.missing.len() {
            0 => Ok(()),
            1 => bail!("the thing told as missing above must be installed first"),
            count => bail!("the {count} things told as missing above must be installed first"),
        }
    }
}

/// `cargo xtask setup`: everything for the tests, and nothing more.
pub fn run() -> Result<ExitCode> {
    prepare(Need::Tests)?.complete()?;
    Ok(ExitCode::SUCCESS)
}

/// Finds or installs what is needed, with a line for each thing that had to be done.
pub fn prepare(need: Need) -> Result<Workshop> {
    let start = Instant::now();
    let places = Places::find()?;
    let wasm_bindgen = tools::locked_version(&places, "wasm-bindgen")?;
    let fresh = !tools::are_here(&places, &wasm_bindgen);
    if fresh {
        say("Setting up this machine; the first time takes several minutes.");
    }
    let (compilers, packages, tools) = thread::scope(|lanes| {
        let compilers = lanes.spawn(|| compilers_lane(&places, need, fresh));
        let packages = lanes.spawn(|| packages_lane(&places, need));
        let tools = tools::ensure(&places, &wasm_bindgen);
        (compilers.join(), packages.join(), tools)
    });
    let lost = |_| anyhow::anyhow!("a part of the set-up ended unexpectedly");
    let (toolchain, mut missing) = compilers.map_err(lost)?;
    missing.extend(packages.map_err(lost)?);
    missing.extend(tools.err().map(sentence));
    let path = path_with_tools(&places)?;
    let took = lasting(start.elapsed());
    match missing.as_slice() {
        [] => say(&format!("Set-up: everything is here ({took}).")),
        missing => {
            say(&format!("Set-up: incomplete after {took}."));
            for line in missing {
                say(&format!("  missing: {line}"));
            }
        }
    }
    Ok(Workshop {
        places,
        toolchain,
        wasm_bindgen,
        missing,
        path,
    })
}

/// The wasm target, then what only tests need from the system; while tools still compile, the app starts to.
fn compilers_lane(places: &Places, need: Need, fresh: bool) -> (Toolchain, Vec<String>) {
    let mut missing = Vec::new();
    let toolchain = match toolchain::ensure(places) {
        Ok(toolchain) => toolchain,
        Err(error) => {
            missing.push(sentence(error));
            Toolchain::active()
        }
    };
    if need == Need::Tests {
        missing.extend(browser::ensure(places).err().map(sentence));
        missing.extend(system::ensure_pdf_tools(places).err().map(sentence));
    }
    if fresh && missing.is_empty() {
        app::compile_ahead(places, &toolchain);
    }
    missing.extend(tools::ensure_split(places).err().map(sentence));
    (toolchain, missing)
}

fn packages_lane(places: &Places, need: Need) -> Vec<String> {
    let node = node::ensure(places, need);
    let python = match need {
        Need::Build => Ok(()),
        Need::Tests => python::ensure(places),
    };
    [node, python]
        .into_iter()
        .filter_map(|outcome| outcome.err().map(sentence))
        .collect()
}

/// What is missing and how to have it, then why it could not be installed.
fn sentence(error: anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().skip(1).map(ToString::to_string).collect();
    let why = causes.join("\n").replace('\n', "\n      | ");
    format!("{error}\n      | {why}")
}

/// A command in the repository's root, free of what `cargo run` told about xtask itself.
///
/// Those variables would make cargo believe that build scripts must run again.
pub(crate) fn plain_command(places: &Places, program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(&places.root)
        .env("CARGO_TARGET_DIR", places.target());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let about_us = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
            .iter()
            .any(|prefix| text.starts_with(prefix));
        if about_us || matches!(&*text, "CARGO" | "CARGO_CRATE_NAME" | "LD_LIBRARY_PATH") {
            command.env_remove(&name);
        }
    }
    command
}

/// npm's wasm-opt before any other: an older one of the system makes a broken app.
fn path_with_tools(places: &Places) -> Result<OsString> {
    let ours = [
        places.node().join("node_modules/.bin"),
        places.tools().join("bin"),
    ];
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&theirs)))
        .context("a folder of PATH has a colon in its name")
}
