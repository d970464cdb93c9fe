//! Tools written in Rust: trunk, and wasm-bindgen at the very version of Cargo.lock.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::places::Places;
use crate::process::{answer, quietly};
use crate::report::{lasting, say};

/// Version of trunk.
pub const TRUNK: &str = "0.21.14";

/// Whether `cargo install` takes the tool's own lockfile.
#[derive(Clone, Copy)]
pub enum Lock {
    /// As its authors released it.
    Theirs,
    /// wasm-bindgen-cli's lockfile names a crate that was withdrawn.
    Newest,
}

/// Installs trunk, then wasm-bindgen: they share half of their crates.
pub(super) fn ensure(places: &Places, wasm_bindgen: &str) -> Result<()> {
    let trunk = here(places, "trunk", TRUNK)
        .map_or_else(|| install(places, "trunk", TRUNK, Lock::Theirs), Ok);
    let bindgen = here(places, "wasm-bindgen", wasm_bindgen).map_or_else(
        || install(places, "wasm-bindgen-cli", wasm_bindgen, Lock::Newest),
        Ok,
    );
    trunk.and(bindgen)
}

/// Whether nothing has to be compiled.
pub(super) fn are_here(places: &Places, wasm_bindgen: &str) -> bool {
    here(places, "trunk", TRUNK)
        .and(here(places, "wasm-bindgen", wasm_bindgen))
        .is_some()
}

/// `Some` when the tool answers with the wanted version, from our folder or from PATH.
fn here(places: &Places, program: &str, version: &str) -> Option<()> {
    let own = places.tools().join("bin").join(program);
    [own, PathBuf::from(program)].iter().find_map(|candidate| {
        let mut command = Command::new(candidate);
        command.arg("--version").env_remove("NO_COLOR");
        let said = answer(&mut command)?;
        (said.split_whitespace().nth(1) == Some(version)).then_some(())
    })
}

/// Compiles a tool into the cache, quickly rather than well: it runs for seconds.
pub fn install(places: &Places, package: &str, version: &str, lock: Lock) -> Result<()> {
    let start = Instant::now();
    say(&format!("  {package} {version}: compiling"));
    let mut command = super::plain_command(places, "cargo");
    command
        .args(["install", package, "--version", version, "--root"])
        .arg(places.tools())
        // Away from the workspace: its configuration is not the tool's.
        .current_dir(env::temp_dir())
        .env("CARGO_TARGET_DIR", places.cache.join("tools-target"))
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("RUSTFLAGS");
    if let Lock::Theirs = lock {
        command.arg("--locked");
    }
    let log = places.logs().join(format!("{package}.log"));
    quietly(package, &mut command, &log, None).with_context(|| {
        format!(
            "{package} {version} could not be installed; by hand: `cargo install {package} --version {version}`"
        )
    })?;
    say(&format!(
        "  {package} {version}: ready in {}",
        lasting(start.elapsed())
    ));
    Ok(())
}

/// The version of a crate in Cargo.lock.
pub(super) fn locked_version(places: &Places, package: &str) -> Result<String> {
    let lockfile = places.root.join("Cargo.lock");
    let text = fs::read_to_string(&lockfile).context("Cargo.lock cannot be read")?;
    version_in(&text, package)
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock holds no {package}"))
}

fn version_in<'a>(lockfile: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lockfile.lines();
    lines.find(|line| *line == name)?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lockfile_gives_the_version_of_the_very_crate() {
        let lockfile = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lockfile, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(lockfile, "bindgen"), None);
    }
}
