//! The archive of the remix: whole, and the same after it arrived elsewhere.

use super::{BETTER_SUMMARY, OURS, PROJECT, THEIRS, edits};
use anyhow::{Context, Result, ensure};
use etabli_formats::{Files, file_paths, read_any};
use etabli_model::{Project, Vocabulary, load_vocabulary};
use etabli_tests::browser::Visit;
use etabli_tests::repository::root;
use serde_json::{Value, json};
use std::fs;

/// What was read from an archive.
struct Sent {
    project: Project,
    base: Project,
    files: Files,
    remix: Value,
}

pub(super) async fn export(visit: &Visit) -> Result<Vec<u8>> {
    visit.press("#editor-export").await?;
    visit.press("#export-archive").await?;
    visit.read("C’est dans vos téléchargements").await?;
    Ok(fs::read(visit.downloaded("etabli").await?)?)
}

fn words() -> Result<Vocabulary> {
    let text = fs::read_to_string(root().join("public/data/vocabulary.json"))?;
    load_vocabulary(&text, "vocabulary.json")
        .value
        .context("the vocabulary loads")
}

fn read(bytes: &[u8]) -> Result<Sent> {
    let mut reading = read_any("envoi.etabli", bytes, &words()?);
    let one = reading.projects.pop().context("no project")?;
    ensure!(reading.projects.is_empty(), "several projects");
    let findings = format!("{:?}", one.diagnostics);
    Ok(Sent {
        project: one.project.context(findings)?,
        base: reading.base.context("no base")?,
        files: one.files,
        remix: serde_json::from_str(&reading.remix.context("nothing of the remix")?)?,
    })
}

/// The archive holds the remix, its new original as the base, its class, every file, and its credit.
pub(super) fn is_whole(bytes: &[u8]) -> Result<()> {
    let sent = read(bytes)?;
    ensure!(sent.project.title == edits::TITLE, "{}", sent.project.title);
    ensure!(sent.project.summary == BETTER_SUMMARY);
    let step = |project: &Project| {
        let mut steps = project.steps.iter();
        steps.find(|step| step.id == edits::FIRST).cloned()
    };
    let ours = step(&sent.project).context("the first step")?;
    ensure!(ours.text == format!("{OURS}\n\n{THEIRS}"), "{}", ours.text);
    ensure!(sent.base.id == PROJECT && sent.base.version == "1.1.0");
    ensure!(step(&sent.base).is_some_and(|step| step.text == THEIRS));
    let parent = sent.project.based_on.first().context("no credit")?;
    ensure!(
        parent.id == PROJECT && parent.version == "1.1.0",
        "{parent:?}"
    );
    ensure!(sent.remix["origin"] == "adapted", "{}", sent.remix);
    ensure!(sent.remix["class"]["pupils"] == json!(30), "{}", sent.remix);
    let open = &sent.remix["conflicts"];
    ensure!(open.is_null() || *open == json!([]), "{open}");
    for path in file_paths(&sent.project) {
        ensure!(sent.files.contains_key(&path), "{path} stayed behind");
    }
    let names: Vec<&String> = sent.files.keys().collect();
    for (start, end) in [("images/dessin-", ".png"), ("files/pion-", ".stl")] {
        let added = |name: &&&String| name.starts_with(start) && name.ends_with(end);
        ensure!(
            names.iter().any(|name| added(&name)),
            "no {start} in {names:?}"
        );
    }
    Ok(())
}

/// What leaves a browser is what came to it.
pub(super) fn are_the_same(first: &[u8], second: &[u8]) -> Result<()> {
    let (first, second) = (read(first)?, read(second)?);
    ensure!(
        first.project == second.project,
        "the project changed on the way"
    );
    ensure!(first.base == second.base, "the base changed on the way");
    ensure!(first.files == second.files, "the files changed on the way");
    ensure!(
        first.remix == second.remix,
        "{} became {}",
        first.remix,
        second.remix
    );
    Ok(())
}
