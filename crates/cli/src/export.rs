//! `etabli export --to FORMAT PROJECT_DIR`: a project as a file that travels.

use crate::arguments::{ExportFormat, ExportOptions};
use crate::build::PAGES;
use crate::check::{Finding, tell};
use crate::folder;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_formats::{
    Files, Okh, Package, Wiki, Written, file_paths, pack, write_howto, write_markdown, write_okh,
    write_scolomfr, write_wikitext,
};
use etabli_model::{Diagnostic, Project};
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
    let place = Place::of(&project, options);
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut said = |written: Written| {
        let text = std::fs::read_to_string(options.project_dir.join("project.json"));
        found = folder::on_their_lines(written.diagnostics, &text.unwrap_or_default());
        written.text.into_bytes()
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
                &place.page,
                str::to_owned,
            )
            .into_bytes()
        }
        ExportFormat::Scolomfr => said(write_scolomfr(
            &project,
            &folder.vocabulary,
            &place.page,
            |path| place.file(path),
        )),
        ExportFormat::Wikitext | ExportFormat::WikitextPlain => {
            let wiki = match options.to {
                ExportFormat::Wikitext => Wiki::Wikifab,
                _ => Wiki::Plain,
            };
            said(write_wikitext(
                &project,
                &folder.vocabulary,
                wiki,
                &place.page,
            ))
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
                let found = found.into_iter().map(|one| Finding::of(one, words));
                let found: Vec<Finding> = found.collect();
                output::json(&json!({ "file": out, "bytes": bytes.len(), "diagnostics": found }))?;
            } else {
                tell(&found, words);
            }
        }
        None if options.json => bail!("--json tells what was written: give --out FILE with it"),
        None if options.to == ExportFormat::Archive && std::io::stdout().is_terminal() => {
            bail!("an archive is no text for a terminal: give --out FILE");
        }
        None => {
            tell(&found, words);
            output::bytes(&bytes)?;
        }
    }
    Ok(Outcome::Well)
}

/// Where a project is read, as far as it is known.
struct Place {
    page: String,
    /// Address of the folder its files stand in; empty where it is not known.
    files: String,
}

impl Place {
    /// The page asked for, else the one that `build` writes for the dataset's home.
    fn of(project: &Project, options: &ExportOptions) -> Self {
        let dataset = folder::dataset_near(&options.project_dir);
        let home = dataset.home.trim_end_matches('/');
        let at = |path: String| match home {
            "" => String::new(),
            home => format!("{home}/{path}"),
        };
        Self {
            page: match options.page.as_str() {
                "" => at(format!("{PAGES}/{}.html", project.id)),
                page => page.to_owned(),
            },
            files: at(format!("data/projects/{}/", project.id)),
        }
    }

    fn file(&self, path: &str) -> String {
        format!("{}{path}", self.files)
    }
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
        remix: None,
        files,
    })?)
}
