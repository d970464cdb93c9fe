//! Packages from npm: wasm-opt, which shrinks what is published, axe, which looks for barriers, and what the bench compares
//! ours with: search engines, and a merger of lines.

use std::fs;
use std::path::Path;
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
    ensure_in(places, &places.node(), wanted)
}

/// Search engines of others, each at the version the figures are of.
const SEARCH_ENGINES: [(&str, &str); 6] = [
    ("minisearch", "7.2.0"),
    ("@orama/orama", "3.1.18"),
    ("zbsearch", "4.0.0"),
    ("flexsearch", "0.8.212"),
    ("itemsjs", "2.4.4"),
    ("pagefind", "1.6.0"),
];

/// Installs the engines of others into a folder of their own: only the bench needs them.
pub fn ensure_search_engines(places: &Places) -> Result<()> {
    ensure_in(places, &places.search_engines(), &SEARCH_ENGINES)
}

/// A three-way merge of lines, at the version the figures are of.
const LINE_MERGER: (&str, &str) = ("node-diff3", "3.2.1");

/// Installs the merger of lines into a folder of its own: only the bench needs it.
pub fn ensure_line_merger(places: &Places) -> Result<()> {
    ensure_in(places, &places.line_merger(), &[LINE_MERGER])
}

/// Makers of PDF of others, each at the version the figures are of, with what bundles them for a browser.
const SHEET_MAKERS: [(&str, &str); 6] = [
    ("pdfmake", "0.3.11"),
    ("jspdf", "4.2.1"),
    ("@react-pdf/renderer", "4.9.0"),
    ("react", "19.3.1"),
    ("@myriaddreamin/typst-ts-web-compiler", "0.7.0"),
    ("esbuild", "0.28.2"),
];

/// Installs the makers of PDF of others into a folder of their own: only the bench needs them.
pub fn ensure_sheet_makers(places: &Places) -> Result<()> {
    ensure_in(places, &places.sheet_makers(), &SHEET_MAKERS)
}

fn ensure_in(places: &Places, folder: &Path, wanted: &[(&str, &str)]) -> Result<()> {
    if wanted
        .iter()
        .all(|(package, version)| is_here(folder, package, version))
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
    let by_hand = || {
        format!(
            "{names} could not be installed from npm; by hand: install Node.js 20 or newer, then `npm install --prefix {} {names}`",
            folder.display()
        )
    };
    fs::create_dir_all(folder).with_context(by_hand)?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--save-exact",
        "--prefix",
    ])
    .arg(folder)
    .args(names.split(' '));
    let log = places.logs().join("npm.log");
    quietly("npm packages", &mut npm, &log, Some(LIMIT)).with_context(by_hand)?;
    say(&format!(
        "  npm packages: ready in {}",
        lasting(start.elapsed())
    ));
    Ok(())
}

fn is_here(folder: &Path, package: &str, version: &str) -> bool {
    let manifest = folder
        .join("node_modules")
        .join(package)
        .join("package.json");
    fs::read_to_string(manifest)
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}
