//! `etabli export --to FORMAT PROJECT_DIR`: a project as a file that travels.

use crate::arguments::{ExportFormat, ExportOptions};
use crate::check::tell;
use crate::folder;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_formats::{
    Files, Okh, Package, file_paths, pack, write_howto, write_markdown, write_okh,
};
use etabli_model::Project;
use serde_json::json;
use std::io::IsTerminal;
use std::path::Path;

/// Writes the file. A project that cannot be used is told, not exported.
pub(crate) fn run(options: &ExportOptions, words: &Words) -> Result<Outcome> {
    let mut folder = folder::read_one(&options.project_dir)?;
    let Some(project) = folder.projects.pop() else {
        tell(&folder.diagnostics, words);
        return Ok(Outcome::Findings);
    };
    let bytes = match options.to {
        ExportFormat::Archive => archive(project, &options.project_dir)?,
        ExportFormat::Markdown => write_markdown(&project, &folder.vocabulary).into_bytes(),
        ExportFormat::Okh | ExportFormat::OkhLosh => {
            let kind = match options.to {
                ExportFormat::Okh => Okh::V1,
                _ => Okh::Losh,
            };
            write_okh(
                &project,
                &folder.vocabulary,
                kind,
                &options.page,
                str::to_owned,
            )
            .into_bytes()
        }
        ExportFormat::Howto => {
            let told = write_howto(&project, &folder.vocabulary, str::to_owned);
            format!("{told:#}\n").into_bytes()
        }
    };
    match &options.out {
        Some(out) => {
            std::fs::write(out, &bytes)
                .with_context(|| format!("cannot write {}", out.display()))?;
            if options.json {
                output::json(&json!({ "file": out, "bytes": bytes.len() }))?;
            }
        }
        None if options.json => bail!("--json tells what was written: give --out FILE with it"),
        None if options.to == ExportFormat::Archive && std::io::stdout().is_terminal() => {
            bail!("an archive is no text for a terminal: give --out FILE");
        }
        None => output::bytes(&bytes)?,
    }
    Ok(Outcome::Well)
}

fn archive(project: Project, dir: &Path) -> Result<Vec<u8>> {
    let mut files = Files::new();
    for path in file_paths(&project) {
        let content = folder::read_beside(dir, &path)?;
        files.insert(path, content);
    }
    Ok(pack(&Package {
        project,
        base: None,
        files,
    })?)
}
