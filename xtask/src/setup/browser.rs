//! Chromium and its driver, for the tests that use the app as a person does.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::system::{apt_install, on_path};
use crate::places::Places;

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const USUAL_BROWSERS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const USUAL_DRIVERS: [&str; 2] = [
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
];

/// A browser and the driver of the same version.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub program: PathBuf,
    /// chromedriver.
    pub driver: PathBuf,
}

/// Looks at `CHROME_PATH` and `CHROMEDRIVER_PATH`, on PATH and in the usual places.
pub fn find() -> Option<Browser> {
    Some(Browser {
        program: first("CHROME_PATH", &BROWSERS, &USUAL_BROWSERS)?,
        driver: first("CHROMEDRIVER_PATH", &["chromedriver"], &USUAL_DRIVERS)?,
    })
}

fn first(variable: &str, names: &[&str], usual: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    let on_path = names.iter().filter_map(|name| on_path(name));
    let usual = usual.iter().map(|place| Path::new(place).to_path_buf());
    named
        .into_iter()
        .chain(on_path)
        .chain(usual)
        .find(|file| file.is_file())
}

/// Finds the browser or installs it.
pub(super) fn ensure(places: &Places) -> Result<()> {
    if find().is_some() {
        return Ok(());
    }
    apt_install(places, "Chromium", &["chromium", "chromium-driver"])
        .and_then(|()| find().map(|_| ()).context("it is still not found"))
        .context(
            "Chromium and its driver could not be installed; by hand: install both in the same version, and set CHROME_PATH and CHROMEDRIVER_PATH when they are not on PATH",
        )
}
