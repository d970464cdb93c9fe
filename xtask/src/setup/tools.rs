//! Tools written in Rust: trunk, wasm-bindgen at the very version of Cargo.lock, and the one that cuts the app.

use std::env;
use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::places::Places;
use crate::process::{answer, quietly};
use crate::report::{lasting, say};

/// Version of trunk.
pub const TRUNK: &str = "0.21.14";

/// The program that cuts the app into parts.
pub const SPLIT: &str = "wasm-split-cli";

/// A tool that `cargo install` compiles into the cache.
#[derive(Clone, Copy, Debug)]
pub struct Tool<'a> {
    /// Its package.
    pub package: &'a str,
    /// The program that is used.
    pub program: &'a str,
    /// Its version, exactly.
    pub version: &'a str,
    /// Other arguments of `cargo install`; `--locked` where the tool's own lockfile still resolves.
    pub arguments: &'a [&'a str],
    /// Cargo's output: tools that compile side by side must not wait for each other's.
    pub target: &'a str,
}

const TRUNK_TOOL: Tool<'_> = Tool {
    package: "trunk",
    program: "trunk",
    version: TRUNK,
    // Without TLS and the check for updates: every tool trunk would download is here before it runs.
    arguments: &["--locked", "--no-default-features"],
    target: "tools-target",
};

const SPLIT_TOOL: Tool<'_> = Tool {
    package: "wasm_split_cli_support",
    program: SPLIT,
    version: "0.2.4",
    arguments: &["--locked", "--features", "build-binary"],
    target: "tools-target/split",
};

/// wasm-bindgen-cli's own lockfile names a crate that was withdrawn: no `--locked`.
fn wasm_bindgen_tool(version: &str) -> Tool<'_> {
    Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        arguments: &[],
        target: "tools-target",
    }
}

/// Installs trunk, then wasm-bindgen: they share half of their crates.
pub(super) fn ensure(places: &Places, wasm_bindgen: &str) -> Result<()> {
    let trunk = ensure_one(places, TRUNK_TOOL);
    let bindgen = ensure_one(places, wasm_bindgen_tool(wasm_bindgen));
    trunk.and(bindgen)
}

/// Installs what cuts the app; it shares nothing with the other tools and compiles beside them.
pub(super) fn ensure_split(places: &Places) -> Result<()> {
    ensure_one(places, SPLIT_TOOL)
}

fn ensure_one(places: &Places, tool: Tool<'_>) -> Result<()> {
    if is_here(places, tool) {
        return Ok(());
    }
    install(places, tool)
}

/// Whether nothing has to be compiled.
pub(super) fn are_here(places: &Places, wasm_bindgen: &str) -> bool {
    [TRUNK_TOOL, wasm_bindgen_tool(wasm_bindgen), SPLIT_TOOL]
        .iter()
        .all(|tool| is_here(places, *tool))
}

fn is_here(places: &Places, tool: Tool<'_>) -> bool {
    is_installed(places, tool) || answers(tool)
}

/// Whether cargo's own record in our folder names the tool at this version; not all tools tell their version.
fn is_installed(places: &Places, tool: Tool<'_>) -> bool {
    let record = fs::read_to_string(places.tools().join(".crates.toml")).unwrap_or_default();
    record.contains(&format!("\"{} {} (", tool.package, tool.version))
        && places.tools().join("bin").join(tool.program).is_file()
}

/// Whether the tool on PATH answers with the wanted version.
fn answers(tool: Tool<'_>) -> bool {
    let mut command = Command::new(tool.program);
    command.arg("--version").env_remove("NO_COLOR");
    answer(&mut command).is_some_and(|said| said.split_whitespace().nth(1) == Some(tool.version))
}

/// Compiles a tool into the cache, quickly rather than well: it runs for seconds.
pub fn install(places: &Places, tool: Tool<'_>) -> Result<()> {
    let Tool {
        package, version, ..
    } = tool;
    let start = Instant::now();
    say(&format!("  {package} {version}: compiling"));
    let mut command = super::plain_command(places, "cargo");
    command
        .args(["install", package, "--version", version])
        .args(tool.arguments)
        .arg("--root")
        .arg(places.tools())
        // Away from the workspace: its configuration is not the tool's.
        .current_dir(env::temp_dir())
        .env("CARGO_TARGET_DIR", places.cache.join(tool.target))
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("RUSTFLAGS");
    let log = places.logs().join(format!("{package}.log"));
    quietly(package, &mut command, &log, None).with_context(|| {
        format!(
            "{package} {version} could not be installed; by hand: `cargo install {package} --version {version} {} --root {}`",
            tool.arguments.join(" "),
            places.tools().display()
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
