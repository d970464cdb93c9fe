//! Packages of the operating system: only Debian's way is known, and only for those who may use it.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::places::Places;
use crate::process::{answer, quietly};
use crate::report::{lasting, say};

/// A mirror that does not answer must not hold the set-up for ever.
const LIMIT: Duration = Duration::from_secs(900);

/// A program found on PATH.
pub(super) fn on_path(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// A command run as root: directly, or through sudo where it asks no question.
pub(super) fn as_root(program: &str) -> Result<Command> {
    if answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Ok(Command::new(program));
    }
    if answer(Command::new("sudo").args(["-n", "true"])).is_some() {
        let mut command = Command::new("sudo");
        command.args(["-n", program]);
        return Ok(command);
    }
    bail!("this needs the rights of root")
}

/// Installs Debian packages, with a line about it.
pub(super) fn apt_install(places: &Places, what: &str, packages: &[&str]) -> Result<()> {
    on_path("apt-get").context("this system has no apt-get")?;
    let start = Instant::now();
    say(&format!("  {what}: installing {}", packages.join(" ")));
    let mut update = as_root("apt-get")?;
    update.args(["update", "-q"]);
    // An old list of packages often serves as well; installing tells whether it did.
    let _ = quietly(
        what,
        &mut update,
        &places.logs().join("apt-update.log"),
        Some(LIMIT),
    );
    let mut install = as_root("apt-get")?;
    install
        .args([
            "-o",
            "DPkg::Lock::Timeout=300",
            "install",
            "-y",
            "-q",
            "--no-install-recommends",
        ])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    let log = places.logs().join(format!("apt-{}.log", packages[0]));
    quietly(what, &mut install, &log, Some(LIMIT))?;
    say(&format!("  {what}: ready in {}", lasting(start.elapsed())));
    Ok(())
}

/// pdfinfo, pdftotext and qpdf: the tests read the sheets with them.
pub(super) fn ensure_pdf_tools(places: &Places) -> Result<()> {
    let wanted = [
        ("pdfinfo", "poppler-utils"),
        ("pdftotext", "poppler-utils"),
        ("qpdf", "qpdf"),
    ];
    let mut packages: Vec<&str> = wanted
        .iter()
        .filter(|(program, _)| on_path(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    packages.dedup();
    if packages.is_empty() {
        return Ok(());
    }
    apt_install(places, "PDF tools", &packages).with_context(|| {
        format!(
            "the PDF tools could not be installed; by hand: install the packages {}",
            packages.join(" and ")
        )
    })
}
