//! `etabli export --to FORMAT PROJECT_DIR`: a project as a file that travels.

use crate::arguments::{ExportFormat, ExportOptions};
use crate::check::sentence;
use crate::folder;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_formats::{Files, Package, file_paths, pack};
use std::io::IsTerminal;

/// Writes the file. A project that cannot be used is told, not exported.
pub(crate) fn run(options: &ExportOptions, words: &Words) -> Result<Outcome> {
    let mut folder = folder::read_one(&options.project_dir)?;
    let Some(project) = folder.projects.pop() else {
        for found in &folder.diagnostics {
            eprintln!("{}", sentence(found, words).join("\n"));
        }
        return Ok(Outcome::Findings);
    };
    let mut files = Files::new();
    for path in file_paths(&project) {
        let content = folder::read_beside(&options.project_dir, &path)?;
        files.insert(path, content);
    }
    let bytes = match options.to {
        ExportFormat::Archive => pack(&Package {
            project,
            base: None,
            files,
        })?,
    };
    match &options.out {
        Some(out) => {
            std::fs::write(out, bytes)
                .with_context(|| format!("cannot write {}", out.display()))?;
        }
        None if std::io::stdout().is_terminal() => {
            bail!("an archive is no text for a terminal: give --out FILE");
        }
        None => output::bytes(&bytes)?,
    }
    Ok(Outcome::Well)
}
