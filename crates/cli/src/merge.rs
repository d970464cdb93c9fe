//! `etabli merge --base B --ours O --theirs T`: what two sides changed in one project, joined.

use crate::arguments::MergeOptions;
use crate::diff::read;
use crate::style::Style;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result};
use etabli_model::{project_to_value, write_project};
use etabli_remix::{Conflict, ConflictKind, ToldConflict, merge, told};
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
struct Merged {
    project: Value,
    conflicts: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    conflict: Conflict,
    sentence: String,
}

/// Prints or writes the merged project, and tells each conflict: they are findings.
pub(crate) fn run(options: &MergeOptions, words: &Words) -> Result<Outcome> {
    let base = read(&options.base, words)?;
    let ours = read(&options.ours, words)?;
    let theirs = read(&options.theirs, words)?;
    let merged = merge(&base, &ours, &theirs);
    if let Some(out) = &options.out {
        std::fs::write(out, write_project(&merged.project))
            .with_context(|| format!("cannot write {}", out.display()))?;
    }
    let names = told(&merged.project, &merged.conflicts);
    let conflicts: Vec<Told> = merged
        .conflicts
        .into_iter()
        .zip(names)
        .map(|(conflict, names)| Told {
            sentence: say(&conflict, &names, words),
            conflict,
        })
        .collect();
    let outcome = if conflicts.is_empty() {
        Outcome::Well
    } else {
        Outcome::Findings
    };
    if options.json {
        let project = project_to_value(&merged.project);
        output::json(&Merged { project, conflicts })?;
        return Ok(outcome);
    }
    // The project is for the program that reads the output, the conflicts are for the person.
    for one in &conflicts {
        eprintln!("{}", one.sentence);
    }
    if !conflicts.is_empty() {
        let count = [("conflicts", conflicts.len().to_string())];
        let summary = words.say("merge-conflicts", &count);
        eprintln!("{}", Style::of_stderr().strong(&summary));
    }
    match &options.out {
        Some(out) => {
            let file = [("file", out.display().to_string())];
            output::lines([words.say("merge-written", &file)])?;
        }
        None => output::bytes(write_project(&merged.project).as_bytes())?,
    }
    Ok(outcome)
}

fn say(conflict: &Conflict, names: &ToldConflict, words: &Words) -> String {
    let key = match (conflict.kind, &conflict.ours) {
        (ConflictKind::Value, _) => "merge-value",
        (ConflictKind::Text, _) => "merge-text",
        (ConflictKind::Order, _) => "merge-order",
        (ConflictKind::Item, None) => "merge-removed-by-us",
        (ConflictKind::Item, Some(_)) => "merge-removed-by-them",
        (ConflictKind::Use, None) => "merge-used-by-them",
        (ConflictKind::Use, Some(_)) => "merge-used-by-us",
    };
    let path = conflict.path.clone();
    let place = match &names.item {
        Some(item) => words.say("merge-place", &[("path", path), ("item", item.clone())]),
        None => path,
    };
    let said = |side: &Option<String>| {
        let side = side.clone();
        side.unwrap_or_else(|| words.say("merge-nothing", &[]))
    };
    let arguments = [
        ("place", place),
        ("ours", said(&names.ours)),
        ("theirs", said(&names.theirs)),
    ];
    words.say(key, &arguments)
}
