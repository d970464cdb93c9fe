//! Packages from npm: wasm-opt, which shrinks what is published, and axe, which looks for barriers.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Need;
use crate::places::Places;
use crate::process::quietly;
use crate::report::{lasting, say};

/// Version of Binaryen; Debian's own makes a broken app.
pub(super) const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const LIMIT: Duration = Duration::from_secs(600);

/// Installs what is missing into the cache folder.
pub(super) fn ensure(places: &Places, need: Need) -> Result<()> {
    let wanted: &[(&str, &str)] = match need {
        Need::Build => &[("binaryen", BINARYEN)],
        Need::Tests => &[("binaryen", BINARYEN), ("axe-core", AXE)],
    };
    if wanted
        .iter()
        .all(|(package, version)| is_here(places, package, version))
    {
        return Ok(());
    }
    let names: Vec<String> = wanted
        .iter()
        .map(|(package, version)| format!("{package}@{version}"))
        .collect();
    let names = names.join(" ");
    let start = Instant::now();
    say(&format!("  npm packages: downloading {names}"));
    let folder = places.node();
    let by_hand = || {
        format!(
            "{names} could not be installed from npm; by hand: install Node.js 20 or newer, then `npm install --prefix {} {names}`",
            folder.display()
        )
    };
    fs::create_dir_all(&folder).with_context(by_hand)?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--save-exact",
        "--prefix",
    ])
    .arg(&folder)
    .args(names.split(' '));
    let log = places.logs().join("npm.log");
    quietly("npm packages", &mut npm, &log, Some(LIMIT)).with_context(by_hand)?;
    say(&format!(
        "  npm packages: ready in {}",
        lasting(start.elapsed())
    ));
    Ok(())
}

fn is_here(places: &Places, package: &str, version: &str) -> bool {
    let manifest = places
        .node()
        .join("node_modules")
        .join(package)
        .join("package.json");
    fs::read_to_string(manifest)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}
