//! What `etabli build` derives from the dataset, put beside the app: pages that need no JavaScript, the list of manifests,
//! the rows and the index.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process::aloud;
use crate::setup::Workshop;

/// Folders and files of the site that are derived.
const PLACES: [&str; 7] = [
    "catalogue.json",
    "checksums.txt",
    "feed.xml",
    "manifests",
    "pages",
    "search",
    "sitemap.xml",
];

/// Brings what is derived up to date; what would not change is not touched.
pub fn build(workshop: &Workshop) -> Result<()> {
    let mut cargo = workshop.command("cargo");
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "etabli-cli",
        "--no-default-features",
        "--",
    ]);
    cargo.args(["build", "public/data", "--out"]);
    cargo.arg(workshop.places.dist());
    aloud(&mut cargo).context("the pages could not be derived from the dataset")
}

/// True for a file of the site that is derived, by its path from the site's root.
pub fn is_derived(name: &Path) -> bool {
    PLACES.iter().any(|place| name.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_derived_from_what_is_built() {
        for (name, derived) in [
            ("pages/index.html", true),
            ("search", true),
            ("index.html", false),
            ("data/dataset.json", false),
        ] {
            assert_eq!(is_derived(Path::new(name)), derived, "{name}");
        }
    }
}
