//! Where things stand: the repository, and the cache folder for all that is installed or built.
//!
//! The cache may be deleted at any time; the next command fills it again.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders every command works with.
#[derive(Clone, Debug)]
pub struct Places {
    /// The repository's root.
    pub root: PathBuf,
    /// `$ETABLI_CACHE`, else `etabli` in the user's cache folder.
    pub cache: PathBuf,
}

impl Places {
    /// Finds both folders from the environment.
    pub fn find() -> Result<Self> {
        // Cargo tells where the running package stands; the compiled-in place serves a binary started by hand.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .context("the package stands in no folder")?
            .to_path_buf();
        let cache = match (env::var_os("ETABLI_CACHE"), env::var_os("XDG_CACHE_HOME")) {
            (Some(own), _) => PathBuf::from(own),
            (None, Some(caches)) => Path::new(&caches).join("etabli"),
            (None, None) => env::home_dir()
                .context("no home folder: set ETABLI_CACHE to a folder that may be written")?
                .join(".cache/etabli"),
        };
        Ok(Self { root, cache })
    }

    /// The static site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Binaries installed by `cargo install`.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Packages from npm.
    pub fn node(&self) -> PathBuf {
        self.cache.join("node")
    }

    /// Search engines from npm, which the bench compares ours with.
    pub fn search_engines(&self) -> PathBuf {
        self.cache.join("search-engines")
    }

    /// A line merger from npm, which the bench compares ours with.
    pub fn line_merger(&self) -> PathBuf {
        self.cache.join("line-merger")
    }

    /// Makers of PDF from npm, which the bench compares ours with.
    pub fn sheet_makers(&self) -> PathBuf {
        self.cache.join("sheet-makers")
    }

    /// Documents and indexes that the bench makes.
    pub fn bench(&self) -> PathBuf {
        self.cache.join("bench")
    }

    /// What `cargo xtask audit sheets` found so far.
    pub fn audited_sheets(&self) -> PathBuf {
        self.cache.join("audited-sheets")
    }

    /// Packages from PyPI.
    pub fn python(&self) -> PathBuf {
        self.cache.join("python")
    }

    /// What commands said, a file a step.
    pub fn logs(&self) -> PathBuf {
        self.cache.join("log")
    }

    /// Typesetters already built, a folder for each state of their sources.
    pub fn typesetters(&self) -> PathBuf {
        self.cache.join("typesetter")
    }

    /// Cargo's output: the user's own choice, else one folder for all clones, so that a new clone starts warm.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.cache.join("target"), PathBuf::from)
    }

    /// Remembers from which sources `dist` was built; beside it, not in it, because `dist` is published.
    pub fn app_stamp(&self) -> PathBuf {
        self.root.join("target/app-built-from")
    }
}
