//! `etabli synth`: the projects of `etabli_synth` as a dataset.

use crate::arguments::SynthOptions;
use crate::progress::Progress;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_model::{load_vocabulary, write_project};
use etabli_synth::Maker;
use serde_json::json;
use std::fs;
use std::path::Path;

const VOCABULARY: &str = include_str!("../../../public/data/vocabulary.json");

/// Writes the dataset, project by project.
pub(crate) fn run(options: &SynthOptions, words: &Words) -> Result<Outcome> {
    let out = &options.out;
    if fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} is not empty: nothing was written", out.display());
    }
    let vocabulary = load_vocabulary(VOCABULARY, "vocabulary.json")
        .value
        .unwrap_or_default();
    let mut progress = Progress::new();
    let all = usize::try_from(options.projects)?;
    let mut bytes = 0;
    let mut ids = Vec::new();
    for project in Maker::new(options.seed, &vocabulary).take(all) {
        let text = write_project(&project);
        bytes += text.len();
        put(
            &out.join("projects").join(&project.id).join("project.json"),
            &text,
        )?;
        ids.push(project.id);
        progress.tell(ids.len(), all);
    }
    let dataset = json!({
        "format": "etabli-dataset/1",
        "name": "Galerie inventée",
        "languages": ["fr"],
        "licence": "CC0-1.0",
        "projects": ids,
    });
    put(&out.join("dataset.json"), &format!("{dataset:#}\n"))?;
    put(&out.join("vocabulary.json"), VOCABULARY)?;
    progress.clear();
    if options.json {
        output::json(&json!({ "projects": all, "bytes": bytes }))?;
    } else {
        let arguments = [
            ("folder", out.display().to_string()),
            ("projects", all.to_string()),
        ];
        output::lines([words.say("synth-written", &arguments)])?;
    }
    Ok(Outcome::Well)
}

fn put(path: &Path, text: &str) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
