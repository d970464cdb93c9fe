//! The folder a browser is shown: the bench's page, the makers bundled for a browser, the built app, and one sheet.

use anyhow::{Context, Result, bail, ensure};
use etabli_model::{Language, load_project, load_vocabulary};
use etabli_sheet::{SheetOptions, build, picture_paths};
use etabli_tests::repository::root;
use serde_json::json;
use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::process::aloud;
use xtask::sizes::compressed_by;

/// Whose build sheet has six pages.
pub(crate) const PROJECT: &str = "cadran-solaire-de-chez-moi";

/// Where things stand.
pub(crate) struct Stage {
    /// What is served.
    pub(crate) folder: PathBuf,
}

impl Stage {
    /// Bundles the makers, links what is there, and writes the sheet's files.
    pub(crate) fn set_up(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let (mut folder, mut peers) = (PathBuf::new(), PathBuf::new());
        while let Some(flag) = arguments.next() {
            let value = arguments
                .next()
                .with_context(|| format!("{flag} wants a value"))?;
            match flag.as_str() {
                "--stage" => folder = PathBuf::from(value),
                "--peers" => peers = PathBuf::from(value),
                _ => bail!("there is no option `{flag}`"),
            }
        }
        ensure!(
            folder.is_absolute(),
            "run `cargo xtask bench sheets`: it tells where things stand"
        );
        let app = env::var_os("ETABLI_DIST").context("ETABLI_DIST names no built app")?;
        let stage = Self { folder };
        if stage.folder.exists() {
            fs::remove_dir_all(&stage.folder)?;
        }
        fs::create_dir_all(&stage.folder)?;
        let page = root().join("bench/sheets/page");
        symlink(&page, stage.folder.join("page"))?;
        symlink(&peers, stage.folder.join("peers"))?;
        symlink(app, stage.folder.join("app"))?;
        stage.bundle(&page.join("engines"), &peers)?;
        stage.write_sheet()?;
        Ok(stage)
    }

    /// The makers as those who publish them would: one script each, small, and what is needed later apart.
    fn bundle(&self, engines: &Path, peers: &Path) -> Result<()> {
        let mut engines = fs::read_dir(engines)?
            .map(|file| Ok(file?.path()))
            .collect::<Result<Vec<PathBuf>>>()?;
        engines.sort();
        let mut esbuild = Command::new(peers.join(".bin/esbuild"));
        esbuild.args(engines).args([
            "--bundle",
            "--minify",
            "--splitting",
            "--format=esm",
            "--log-level=error",
            "--define:process.env.NODE_ENV=\"production\"",
        ]);
        esbuild.arg(format!(
            "--outdir={}",
            self.folder.join("engines").display()
        ));
        esbuild.env("NODE_PATH", peers);
        aloud(&mut esbuild).context("the makers could not be bundled")
    }

    fn write_sheet(&self) -> Result<()> {
        let public = root().join("public/data");
        let words = fs::read_to_string(public.join("vocabulary.json"))?;
        let vocabulary = load_vocabulary(&words, "vocabulary.json")
            .value
            .context("no vocabulary")?;
        let folder = public.join("projects").join(PROJECT);
        let text = fs::read_to_string(folder.join("project.json"))?;
        let project = load_project(&text, "project.json", None, &vocabulary);
        let project = project.value.context("no project")?;
        let options = SheetOptions {
            language: Language::French,
            ..SheetOptions::default()
        };
        let pictures = picture_paths(&project, &options).into_iter();
        let pictures = pictures.map(|path| Ok((path.clone(), fs::read(folder.join(path))?)));
        let pictures = pictures.collect::<Result<_>>()?;
        let address = format!("https://galerie.example/projets/{PROJECT}");
        let source = build(&project, &vocabulary, &options, &pictures, &address);
        let content = self.folder.join("content");
        let mut list = Vec::new();
        for (path, bytes) in source.files {
            let at = path.trim_start_matches('/');
            let file = content.join(at);
            fs::create_dir_all(file.parent().context("a file in a folder")?)?;
            fs::write(file, bytes)?;
            list.push(json!({"path": path, "at": at}));
        }
        fs::write(
            content.join("list.json"),
            json!({"files": list}).to_string(),
        )?;
        Ok(())
    }

    /// The bytes of what was fetched, as it is and with brotli.
    pub(crate) fn weigh(&self, addresses: &[String]) -> Result<(u64, u64)> {
        let files: Vec<PathBuf> = addresses
            .iter()
            .filter_map(|one| self.file_of(one))
            .collect();
        let mut raw = 0;
        for file in &files {
            let size = fs::metadata(file)
                .with_context(|| format!("{} was fetched and is not there", file.display()))?;
            raw += size.len();
        }
        Ok((raw, compressed_by(Command::new("node"), &files)?))
    }

    fn file_of(&self, address: &str) -> Option<PathBuf> {
        let path = address.split_once("://")?.1.split_once('/')?.1;
        let path = path.split(['?', '#']).next()?;
        let counts = ["engines/", "app/", "peers/"];
        let counts = counts.iter().any(|start| path.starts_with(start));
        counts.then(|| self.folder.join(path))
    }
}
