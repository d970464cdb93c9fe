//! Our index of the same documents, made natively on one core as `etabli build` makes it, in a process of its own so that
//! its memory is its own.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use etabli_model::Project;
use etabli_search::{IndexBuilder, Packing, count_remixes, publish};
use etabli_synth::Maker;
use xtask::report::{lasting, say, weight};

use crate::corpus;
use crate::options::Options;

/// Projects that are made ahead, outside of the time: they are in memory when they are added.
const BATCH: usize = 1_000;
/// Where the app looks for an index, beside its dataset.
pub(crate) const FOLDER: &str = "search";

/// Starts this program again, only to make the index.
pub(crate) fn build_apart(options: &Options, folder: &Path) -> Result<()> {
    let program = env::current_exe().context("this program does not know itself")?;
    let status = Command::new(program)
        .args(["--documents", &options.documents.to_string()])
        .args(["--seed", &options.seed.to_string()])
        .arg("--index-into")
        .arg(folder)
        .status()?;
    ensure!(status.success(), "our index could not be made");
    Ok(())
}

/// Makes the index in this process, and tells what it took.
pub(crate) fn build_here(options: &Options, folder: &Path) -> Result<()> {
    let vocabulary = corpus::vocabulary()?;
    let mut maker = Maker::new(options.seed, &vocabulary);
    let before = memory("VmRSS").unwrap_or_default();
    let mut builder = IndexBuilder::new(&vocabulary);
    let mut took = Duration::ZERO;
    let mut left = options.documents;
    let mut rows = Vec::new();
    while left > 0 {
        let batch: Vec<Project> = maker.by_ref().take(BATCH.min(left)).collect();
        left -= batch.len();
        let start = Instant::now();
        for project in &batch {
            rows.push(builder.add(project));
        }
        took += start.elapsed();
    }
    let start = Instant::now();
    let files = builder.files();
    took += start.elapsed();
    let peak = memory("VmHWM").unwrap_or_default().saturating_sub(before);
    let index = files.values().map(Vec::len).sum::<usize>() as u64;
    say(&format!(
        "our index: {} in {} files, built natively on one core in {} ms; memory at most {} above the start, with the rows of \
         all cards and {BATCH} projects at a time",
        weight(index),
        files.len(),
        took.as_millis(),
        weight(peak)
    ));
    let start = Instant::now();
    count_remixes(&mut rows);
    let (mut written, mut bytes) = (0, 0);
    publish(&files, &rows, Packing::Packed, &mut |path,
                                                  content|
     -> Result<()> {
        let file = folder.join(FOLDER).join(path);
        fs::create_dir_all(file.parent().context("a file stands in a folder")?)?;
        fs::write(&file, content)?;
        written += 1;
        bytes += content.len() as u64;
        Ok(())
    })?;
    say(&format!(
        "published with its cards: {} in {written} files, after {} more",
        weight(bytes),
        lasting(start.elapsed())
    ));
    Ok(())
}

/// A line of what the system knows of this process, in bytes.
fn memory(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line
        .trim_start_matches(':')
        .split_whitespace()
        .next()?
        .parse()
        .ok()?;
    Some(kilobytes * 1024)
}
