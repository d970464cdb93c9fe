//! The folder a browser is shown: the bench's page, the packages, the built app and what is made for one run.

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use etabli_tests::repository::root;

use crate::options::{Afterwards, Options};

/// Name of the folder of a run's documents and index, in the stage.
pub(crate) const CORPUS: &str = "corpus";

/// Where things stand.
pub(crate) struct Stage {
    /// What is served.
    pub(crate) folder: PathBuf,
    /// Documents and index of this run.
    pub(crate) corpus: PathBuf,
    /// The built app.
    pub(crate) app: PathBuf,
    /// Packages from npm.
    pub(crate) peers: PathBuf,
}

impl Stage {
    /// Links what is there and makes room for what comes.
    pub(crate) fn set_up(options: &Options) -> Result<Self> {
        ensure!(
            options.stage.is_absolute(),
            "run `cargo xtask bench search`: it tells where things stand"
        );
        let app = env::var_os("ETABLI_DIST")
            .map(PathBuf::from)
            .context("ETABLI_DIST names no built app")?;
        let stage = Self {
            folder: options.stage.clone(),
            corpus: options.stage.join(CORPUS),
            app,
            peers: options.peers.clone(),
        };
        stage.empty()?;
        fs::create_dir_all(&stage.corpus)?;
        stage.link("page", &root().join("bench/search/page"))?;
        stage.link("peers", &stage.peers)?;
        stage.link("app", &stage.app)?;
        Ok(stage)
    }

    fn link(&self, name: &str, target: &Path) -> Result<()> {
        symlink(target, self.folder.join(name))
            .with_context(|| format!("{} cannot be linked", target.display()))
    }

    /// Removes what the last run left; links are removed, not what they lead to.
    fn empty(&self) -> Result<()> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)
                .with_context(|| format!("{} cannot be emptied", self.folder.display()))?;
        }
        Ok(())
    }

    /// Removes what this run made, unless it is kept.
    pub(crate) fn clear(&self, options: &Options) -> Result<()> {
        match options.afterwards {
            Afterwards::Kept => Ok(()),
            Afterwards::Removed => self.empty(),
        }
    }

    /// The file of an address that a browser fetched, when it is of the app or of the index: not the bench's own page, not
    /// what browsers ask every site for.
    pub(crate) fn file_of(&self, address: &str) -> Option<PathBuf> {
        let path = address.split_once("://")?.1.split_once('/')?.1;
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let counts = path.starts_with("app/") || path.starts_with(CORPUS);
        counts.then(|| self.folder.join(path))
    }
}
