//! The search beside others, at the size of a large gallery: how fast, how large, how well.
//!
//! `cargo xtask bench search` prepares what this needs and starts it; see `HELP` for what it measures.

mod asking;
mod bytes;
mod corpus;
mod figures;
mod options;
mod ours;
mod page;
mod paint;
mod peers;
mod queries;
mod relevance;
mod stage;

use anyhow::{Result, ensure};
use options::{Options, Part};
use stage::Stage;
use xtask::report::say;

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    if let Some(folder) = &options.index_only {
        return ours::build_here(&options, folder);
    }
    let stage = Stage::set_up(&options)?;
    let outcome = measure(&options, &stage);
    // What was made for the bench is large.
    stage.clear(&options)?;
    outcome
}

/// Measures every part, whatever becomes of the others; fails when one of them failed.
fn measure(options: &Options, stage: &Stage) -> Result<()> {
    let mut failed = 0;
    let mut part = |name: &str, outcome: Result<()>| {
        if let Err(error) = outcome {
            say(&format!("\n{name} was not measured: {error:#}"));
            failed += 1;
        }
    };
    if let Some(judged) = &options.judged
        && options.has(Part::Relevance)
    {
        part("relevance", relevance::run(stage, judged));
    }
    let of_documents = [Part::Bytes, Part::Paint, Part::Peers];
    if of_documents.iter().any(|part| options.has(*part)) {
        let corpus = corpus::make(options, stage)?;
        say(&corpus.told());
        let queries = queries::make(&corpus, options.seed);
        say(&format!(
            "queries: {} a class, SHA-256 of their list {}",
            queries::EACH,
            queries::hash(&queries)
        ));
        ours::build_apart(options, &stage.corpus)?;
        if options.has(Part::Bytes) {
            part("bytes", bytes::run(stage, &queries));
        }
        if options.has(Part::Paint) {
            part("paint", paint::run(stage, &corpus, &queries));
        }
        if options.has(Part::Peers) {
            part("peers", peers::run(options, stage, &queries));
        }
    }
    ensure!(failed == 0, "{failed} parts failed");
    Ok(())
}
