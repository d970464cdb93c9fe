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

/// The files of one first answer: until the cards could be shown, and until the facets were counted, too.
struct Fetched {
    cards: BTreeSet<PathBuf>,
    counts: BTreeSet<PathBuf>,
}

/// Opens first answers and prints what each of them needed.
pub(crate) fn run(stage: &Stage, queries: &[Query]) -> Result<()> {
    let mut weighed: BTreeMap<PathBuf, Weighed> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut worst: Option<(u64, Fetched)> = None;
    for class in Class::ALL {
        let asked = queries.iter().filter(|query| query.class == class);
        // All questions for everything are the same one.
        let count = match class {
            Class::Everything => 1,
            _ => FIRST_ANSWERS,
        };
        let (mut cards, mut counts, mut files) = (Vec::new(), Vec::new(), 0);
        for query in asked.take(count) {
            let fetched = first_answer(stage, query)?;
            weigh(&fetched.counts, &mut weighed)?;
            let sum = |files: &BTreeSet<PathBuf>| files.iter().map(|file| weighed[file].sent).sum();
            let until_cards: u64 = sum(&fetched.cards);
            cards.push(until_cards);
            counts.push(sum(&fetched.counts));
            files = files.max(fetched.cards.len());
            if worst.as_ref().is_none_or(|(most, _)| until_cards > *most) {
                worst = Some((until_cards, fetched));
            }
        }
        let mut row = vec![class.name().to_owned(), cards.len().to_string()];
        for mut sums in [cards, counts] {
            sums.sort_unstable();
            let at = |place: usize| sums.get(place).copied().map_or_else(String::new, weight);
            row.extend([at(sums.len() / 2), at(sums.len().saturating_sub(1))]);
        }
        row.push(files.to_string());
        rows.push(row);
    }
    let head = [
        "first query",
        "browsers",
        "24 cards, median",
        "most",
        "and five facets, median",
        "most",
        "files until the cards, most",
    ];
    let title = "### Bytes of a cold first answer, engine included";
    table(title, &head, &rows);
    let (_, fetched) = worst.context("no first answer")?;
    let rows: Vec<Vec<String>> = fetched
        .counts
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&stage.folder).unwrap_or(file);
            let Weighed { raw, sent } = weighed[file];
            let needed = match fetched.cards.contains(file) {
                true => "cards",
                false => "counts",
            };
            vec![
                name.display().to_string(),
                needed.to_owned(),
                weight(raw),
                weight(sent),
            ]
        })
        .collect();
    let title = "Files of the heaviest one:";
    table(title, &["file", "for", "raw", "sent"], &rows);
    Ok(())
}

/// What a new browser fetches for one answer.
fn first_answer(stage: &Stage, query: &Query) -> Result<Fetched> {
    visit_folder(
        "first answer",
        &stage.folder,
        Isolation::None,
        async |visit| {
            let page = Page::open(visit).await?;
            let named = json!({"name": "ours", "at": format!("/{CORPUS}")});
            let mut asked = query.to_json();
            asked["facets"] = json!(FACETS);
            asked["count"] = json!(CARDS);
            let question = json!({"name": "ours", "query": asked});
            for (job, options) in [("start", &named), ("build", &named), ("one", &question)] {
                let ended = page.work(job, options.clone(), PATIENCE).await?;
                ended.well(job)?;
            }
            let fetched = page.work("fetched", json!({}), PATIENCE).await?;
            let fetched = fetched.well("fetched")?;
            let files = |name: &str| {
                let names = fetched[name].as_array().into_iter().flatten();
                let names = names.filter_map(Value::as_str);
                names.filter_map(|address| stage.file_of(address)).collect()
            };
            Ok(Fetched {
                cards: files("first"),
                counts: files("all"),
            })
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
