//! `etabli check DIR`: what is wrong, where, and what to do.

use crate::arguments::CheckOptions;
use crate::folder;
use crate::progress::Progress;
use crate::style::Style;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::Result;
use etabli_model::{Diagnostic, Severity};
use serde::Serialize;

#[derive(Default, Serialize)]
struct Report {
    projects: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
    diagnostics: Vec<Finding>,
}

/// A finding as `--json` prints it.
#[derive(Serialize)]
pub(crate) struct Finding {
    severity: Severity,
    code: String,
    file: String,
    path: String,
    line: usize,
    column: usize,
    message: String,
    hint: String,
}

impl Finding {
    /// A finding in words.
    pub(crate) fn of(found: Diagnostic, words: &Words) -> Self {
        Self {
            severity: found.severity,
            code: found.problem.code(),
            message: words.message(&found),
            hint: words.hint(&found),
            file: found.file,
            path: found.path,
            line: found.line,
            column: found.column,
        }
    }
}

/// Prints the findings as they come. Advice alone is no finding: a dataset without errors and warnings is well.
pub(crate) fn run(options: &CheckOptions, words: &Words) -> Result<Outcome> {
    let mut report = Report::default();
    let mut progress = Progress::new();
    let style = Style::of_stdout();
    folder::walk(&options.dir, |looked, (done, all)| {
        report.projects += usize::from(looked.is_project);
        for found in looked.diagnostics {
            match found.severity {
                Severity::Error => report.errors += 1,
                Severity::Warning => report.warnings += 1,
                Severity::Advice => report.advice += 1,
            }
            if options.json {
                report.diagnostics.push(Finding::of(found, words));
            } else {
                progress.clear();
                output::lines(sentence(&found, Some(&looked.text), words, style))?;
            }
        }
        progress.tell(done, all);
        Ok(())
    })?;
    progress.clear();
    if options.json {
        output::json(&report)?;
    } else {
        let arguments = [
            ("projects", report.projects.to_string()),
            ("errors", report.errors.to_string()),
            ("warnings", report.warnings.to_string()),
            ("advice", report.advice.to_string()),
        ];
        output::lines([words.say("check-summary", &arguments)])?;
    }
    Ok(if report.errors + report.warnings > 0 {
        Outcome::Findings
    } else {
        Outcome::Well
    })
}

/// Tells findings to the person, not to the program that reads the output.
pub(crate) fn tell(found: &[Diagnostic], words: &Words) {
    let style = Style::of_stderr();
    for one in found {
        eprintln!("{}", sentence(one, None, words, style).join("\n"));
    }
}

/// `file:line:column: severity: message` as editors read it; below, the line of the text with a mark under the place, the
/// place in the JSON and the remedy.
fn sentence(found: &Diagnostic, text: Option<&str>, words: &Words, style: Style) -> Vec<String> {
    let severity = style.severity(found.severity, &words.severity(found.severity));
    let message = style.strong(&words.message(found));
    let place = if found.line > 0 {
        format!("{}:{}:{}", found.file, found.line, found.column)
    } else {
        found.file.clone()
    };
    let mut lines = vec![format!("{place}: {severity}: {message}")];
    let line = text.and_then(|text| text.lines().nth(found.line.checked_sub(1)?));
    if let Some(line) = line {
        lines.extend(shown(found.line, line, found.column).map(|line| style.faint(&line)));
    }
    if !found.path.is_empty() {
        lines.push(format!("    {}", found.path));
    }
    lines.push(format!("    → {}", words.hint(found)));
    lines
}

/// Letters of a line that are shown: a whole project may stand on one.
const SHOWN: usize = 100;
/// Letters before the place, where the line is cut.
const BEFORE: usize = 30;

/// A line and a mark under one of its columns.
fn shown(number: usize, line: &str, column: usize) -> [String; 2] {
    let at = column.saturating_sub(1);
    let start = if line.chars().count() > SHOWN {
        at.saturating_sub(BEFORE)
    } else {
        0
    };
    let part: String = line
        .chars()
        .skip(start)
        .take(SHOWN)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let margin = " ".repeat(number.to_string().len());
    let gap = " ".repeat(at - start);
    [
        format!("  {number} | {part}"),
        format!("  {margin} | {gap}^"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_the_place_under_its_line() {
        let [line, mark] = shown(19, "      \"kind\": \"vinyl\",", 15);
        assert_eq!(line.find("\"vinyl"), mark.find('^'));
        let long = format!("{}\"vinyl\"{}", "é".repeat(300), " ".repeat(300));
        let [line, mark] = shown(1, &long, 301);
        assert!(line.chars().count() < 120, "{line}");
        let at = line.chars().position(|letter| letter == '"');
        assert_eq!(at, mark.chars().position(|letter| letter == '^'));
    }
}
