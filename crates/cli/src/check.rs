//! `etabli check DIR`: what is wrong, where, and what to do.

use crate::arguments::CheckOptions;
use crate::folder::{self, Folder};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::Result;
use etabli_model::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    projects: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    severity: Severity,
    code: String,
    file: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    message: String,
    hint: String,
}

/// Prints the findings. Advice alone is no finding: a dataset without errors and warnings is well.
pub(crate) fn run(options: &CheckOptions, words: &Words) -> Result<Outcome> {
    let folder = folder::read(&options.dir)?;
    let report = report(&folder, words);
    let wrong = report.errors + report.warnings > 0;
    if options.json {
        output::json(&report)?;
    } else {
        output::lines(sentences(&folder, &report, words))?;
    }
    Ok(if wrong {
        Outcome::Findings
    } else {
        Outcome::Well
    })
}

fn report<'a>(folder: &'a Folder, words: &Words) -> Report<'a> {
    let count = |severity: Severity| {
        let found = folder.diagnostics.iter();
        found.filter(|one| one.severity == severity).count()
    };
    Report {
        projects: folder.looked_at,
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        advice: count(Severity::Advice),
        diagnostics: folder
            .diagnostics
            .iter()
            .map(|one| Finding {
                severity: one.severity,
                code: one.problem.code(),
                file: &one.file,
                path: &one.path,
                line: one.line,
                column: one.column,
                message: words.message(one),
                hint: words.hint(one),
            })
            .collect(),
    }
}

fn sentences(folder: &Folder, report: &Report<'_>, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = folder
        .diagnostics
        .iter()
        .flat_map(|found| sentence(found, words))
        .collect();
    let arguments = [
        ("projects", report.projects.to_string()),
        ("errors", report.errors.to_string()),
        ("warnings", report.warnings.to_string()),
        ("advice", report.advice.to_string()),
    ];
    lines.push(words.say("check-summary", &arguments));
    lines
}

/// `file:line:column: severity: message` as editors read it, the place and the remedy below.
pub(crate) fn sentence(found: &Diagnostic, words: &Words) -> Vec<String> {
    let severity = words.severity(found.severity);
    let message = words.message(found);
    let place = if found.line > 0 {
        format!("{}:{}:{}", found.file, found.line, found.column)
    } else {
        found.file.clone()
    };
    let mut lines = vec![format!("{place}: {severity}: {message}")];
    if !found.path.is_empty() {
        lines.push(format!("    {}", found.path));
    }
    lines.push(format!("    → {}", words.hint(found)));
    lines
}
