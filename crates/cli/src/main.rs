//! `etabli`: the command line for those who keep a dataset.
//!
//! Names, output of `--json` and exit codes are a contract: 0 well, 1 findings, 2 misuse.

mod arguments;
mod build;
mod check;
mod diff;
mod export;
mod folder;
// Without sheets only what is wrong is asked.
#[cfg_attr(not(feature = "sheets"), allow(dead_code))]
mod house;
mod import;
mod licences;
mod merge;
mod output;
mod progress;
#[cfg(feature = "sheets")]
mod recolour;
mod search;
#[cfg(feature = "sheets")]
mod sheet;
mod style;
mod synth;
mod words;

use arguments::{Arguments, Command};
use clap::{CommandFactory, Parser};
use std::process::ExitCode;
use words::Words;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It did what was asked, and found nothing wrong.
    Well,
    /// It did what was asked, and found something wrong.
    Findings,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let words = Words::new(arguments.language());
    match run(&arguments, &words) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            eprintln!("etabli: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments, words: &Words) -> anyhow::Result<Outcome> {
    match &arguments.command {
        Command::Check(options) => check::run(options, words),
        Command::Build(options) => build::run(options, words),
        Command::Search(options) => search::run(options, words),
        Command::Diff(options) => diff::run(options, words),
        Command::Merge(options) => merge::run(options, words),
        Command::Licences(options) => licences::run(options, words),
        Command::Import(options) => import::run(options, words),
        Command::Export(options) => export::run(options, words),
        Command::Synth(options) => synth::run(options, words),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "etabli", &mut text);
            output::bytes(&text)?;
            Ok(Outcome::Well)
        }
        Command::Man => {
            let mut text = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut text)?;
            output::bytes(&text)?;
            Ok(Outcome::Well)
        }
        #[cfg(feature = "sheets")]
        Command::Recolour(options) => recolour::run(options, arguments.language()),
        #[cfg(feature = "sheets")]
        Command::Sheet(options) => sheet::run(options, arguments.language(), words),
    }
}
