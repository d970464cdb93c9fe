//! What a browser that has nothing downloads until the first answer with its cards is there, the engine included.
//!
//! Texts, scripts and wasm count as a host sends them, with brotli; the index's binary files count as they are, for hosts
//! do not compress what they do not know.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{Isolation, visit_folder};
use serde_json::{Value, json};
use xtask::report::weight;

use crate::asking::CARDS;
use crate::corpus::FACETS;
use crate::figures::table;
use crate::page::Page;
use crate::queries::{Class, Query};
use crate::stage::{CORPUS, Stage};

const PATIENCE: Duration = Duration::from_secs(60);
/// First answers of each class, each in a browser that has nothing.
const FIRST_ANSWERS: usize = 5;
/// Node's own brotli, as for the table of sizes of `dist`.
const COMPRESS: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
const { readFileSync } = require('node:fs');
for (const file of process.argv.slice(1)) {
  const content = readFileSync(file);
  const params = { [c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_SIZE_HINT]: content.length };
  console.log(brotliCompressSync(content, { params }).length);
}";

/// A file that was downloaded: as it is, and as it is sent.
#[derive(Clone, Copy)]
struct Weighed {
    raw: u64,
    sent: u64,
}

/// Opens first answers and prints what each of them needed.
pub(crate) fn run(stage: &Stage, queries: &[Query]) -> Result<()> {
    let mut weighed: BTreeMap<PathBuf, Weighed> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut worst: Option<(u64, BTreeSet<PathBuf>)> = None;
    for class in Class::ALL {
        let asked = queries.iter().filter(|query| query.class == class);
        // All questions for everything are the same one.
        let count = if class == Class::Everything {
            1
        } else {
            FIRST_ANSWERS
        };
        let mut sums = Vec::new();
        for query in asked.take(count) {
            let files = first_answer(stage, query)?;
            weigh(&files, &mut weighed)?;
            let sum = files.iter().map(|file| weighed[file].sent).sum::<u64>();
            sums.push((sum, files.len()));
            if worst.as_ref().is_none_or(|(most, _)| sum > *most) {
                worst = Some((sum, files));
            }
        }
        sums.sort_unstable();
        let (Some((least, _)), Some((most, files))) = (sums.first(), sums.last()) else {
            continue;
        };
        rows.push(vec![
            class.name().to_owned(),
            sums.len().to_string(),
            weight(sums[sums.len() / 2].0),
            weight(*least),
            weight(*most),
            files.to_string(),
        ]);
    }
    let head = [
        "first query",
        "browsers",
        "median sent",
        "least",
        "most",
        "files of the most",
    ];
    table(
        "### Bytes of a cold first answer, engine included",
        &head,
        &rows,
    );
    let (_, files) = worst.context("no first answer")?;
    let rows: Vec<Vec<String>> = files
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&stage.folder).unwrap_or(file);
            let Weighed { raw, sent } = weighed[file];
            vec![
                name.display().to_string(),
                String::new(),
                weight(raw),
                weight(sent),
            ]
        })
        .collect();
    table(
        "Files of the heaviest one:",
        &["file", "", "raw", "sent"],
        &rows,
    );
    Ok(())
}

/// The files that a new browser fetches for one answer.
fn first_answer(stage: &Stage, query: &Query) -> Result<BTreeSet<PathBuf>> {
    visit_folder(
        "first answer",
        &stage.folder,
        Isolation::None,
        async |visit| {
            let page = Page::open(visit).await?;
            let named = json!({"name": "ours", "at": format!("/{CORPUS}")});
            page.work("start", named.clone(), PATIENCE)
                .await?
                .well("start")?;
            page.work("build", named.clone(), PATIENCE)
                .await?
                .well("open")?;
            let mut asked = query.to_json();
            asked["facets"] = json!(FACETS);
            asked["count"] = json!(CARDS);
            let options = json!({"name": "ours", "query": asked});
            page.work("one", options, PATIENCE).await?.well("answer")?;
            let fetched = page
                .work("fetched", named, PATIENCE)
                .await?
                .well("fetched")?;
            let names = [&fetched["page"], &fetched["worker"]];
            let names = names.into_iter().filter_map(Value::as_array).flatten();
            let files = names
                .filter_map(Value::as_str)
                .filter_map(|address| stage.file_of(address));
            Ok(files.collect())
        },
    )
}

fn weigh(files: &BTreeSet<PathBuf>, weighed: &mut BTreeMap<PathBuf, Weighed>) -> Result<()> {
    for file in files {
        if weighed.contains_key(file) {
            continue;
        }
        let raw = fs::metadata(file)
            .with_context(|| format!("{} was fetched and is not there", file.display()))?
            .len();
        let sent = match is_compressed_by_hosts(file) {
            true => brotli(file)?,
            false => raw,
        };
        weighed.insert(file.clone(), Weighed { raw, sent });
    }
    Ok(())
}

fn is_compressed_by_hosts(file: &std::path::Path) -> bool {
    let end = file.extension().and_then(|end| end.to_str());
    matches!(end, Some("js" | "json" | "wasm" | "html" | "css" | "txt"))
}

fn brotli(file: &std::path::Path) -> Result<u64> {
    let output = Command::new("node")
        .args(["-e", COMPRESS, "--"])
        .arg(file)
        .output()
        .context("node cannot be started")?;
    ensure!(output.status.success(), "node could not compress");
    let told = String::from_utf8(output.stdout)?;
    told.trim().parse().context("node told no size")
}
