//! The files of this repository, as git knows them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The root of the repository.
pub fn root() -> PathBuf {
    // Not the folder of the build: builds are shared between checkouts.
    let package = std::env::var_os("CARGO_MANIFEST_DIR");
    let package = package.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .parent()
        .expect("the test package stands in the repository")
        .to_path_buf()
}

/// A text file: its path from the root, with `/`, and what it says.
#[derive(Clone, Debug)]
pub struct Source {
    /// For example `src/routes.rs`.
    pub path: String,
    /// The whole file.
    pub text: String,
}

impl Source {
    /// A sample for a rule's own test.
    pub fn sample(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// Every text file that is committed, or would be.
pub fn sources() -> Result<Vec<Source>> {
    let mut git = Command::new("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let output = git
        .current_dir(root())
        .output()
        .context("git cannot be started")?;
    ensure!(output.status.success(), "git cannot list the files");
    let listing = String::from_utf8(output.stdout).context("a file's name is no text")?;
    let paths = listing.split_terminator('\0');
    // A file deleted a moment ago is still listed, and a font is no text: neither breaks a rule.
    let readable = paths.filter_map(|path| {
        let text = fs::read_to_string(root().join(path)).ok()?;
        Some(Source::sample(path, &text))
    });
    Ok(readable.collect())
}
