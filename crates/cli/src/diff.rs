//! `etabli diff A.json B.json`: what changed between two projects.

use crate::arguments::DiffOptions;
use crate::check::tell;
use crate::folder::{read_vocabulary, vocabulary_near};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_model::{Project, load_project};
use etabli_remix::{ChangeKind, FieldChange, diff};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Changes {
    changes: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    change: FieldChange,
    sentence: String,
}

/// Prints each change. Two projects that differ are both well.
pub(crate) fn run(options: &DiffOptions, words: &Words) -> Result<Outcome> {
    let before = read(&options.before, words)?;
    let after = read(&options.after, words)?;
    let changes: Vec<Told> = diff(&before, &after)
        .into_iter()
        .map(|change| Told {
            sentence: say(&change, words),
            change,
        })
        .collect();
    if options.json {
        output::json(&Changes { changes })?;
    } else if changes.is_empty() {
        output::lines([words.say("diff-same", &[])])?;
    } else {
        output::lines(changes.into_iter().map(|one| one.sentence))?;
    }
    Ok(Outcome::Well)
}

/// Reads one project's file; what cannot be used is told, and is misuse.
pub(crate) fn read(path: &Path, words: &Words) -> Result<Project> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    // Comparing needs no vocabulary; with the dataset's own, its words raise no warnings.
    let (_, vocabulary) = read_vocabulary(&vocabulary_near(path));
    let loaded = load_project(&text, &name, None, &vocabulary);
    let Some(project) = loaded.value else {
        tell(&loaded.diagnostics, words);
        bail!("{name} is no project that can be used");
    };
    Ok(project)
}

fn say(change: &FieldChange, words: &Words) -> String {
    let key = match change.kind {
        ChangeKind::Added => "diff-added",
        ChangeKind::Removed => "diff-removed",
        ChangeKind::Moved => "diff-moved",
        ChangeKind::Changed => "diff-changed",
    };
    let arguments = [
        ("path", change.path.clone()),
        ("before", change.before.clone().unwrap_or_default()),
        ("after", change.after.clone().unwrap_or_default()),
    ];
    words.say(key, &arguments)
}
