//! `cargo xtask …`: the one entrance for those who work on Établi.

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::report::say;
use xtask::{audit, bench, dist, serve, setup, test};

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   install what is missing, build, serve on http://127.0.0.1:8080
  setup              install what is missing, and nothing more
  test               install what is missing, run every test, then the lints
  ci                 what continuous integration runs: the same as test
  dist               the complete static site in dist/, with a table of its sizes
  bench [--runs N]   time from the address to a rendered gallery, in Chromium
  bench search       the search beside others, in Chromium: speed, memory, key to paint, bytes
                     [--documents N] [--rounds N] [--only peers|paint|bytes|relevance]
                     [--engines a,b] [--judged FILE] [--seed N] [--keep]
  bench merge        the merge beside a merge of lines, on the triples its laws are tried on; 200-step projects in wasm
                     [--triples N] [--seed N] [--explain N]
  bench durability   what is left of typed work when the whole browser is killed, beside localStorage
                     [--kills N] [--seed N] [--wait MS]
  bench workbench    how long until a workbench of 500 remixes can be read
                     [--remixes N] [--rounds N]
  bench sheets       the sheet beside other makers of PDF, in Chromium: cold, after an edit, bytes, rules of PDF/UA-1
  audit              licences, bans and sources of every dependency (slow the first time)
  audit sheets       every project in every kind of sheet, every two options once, past the checkers of PDF; --all for every
                     sheet there is (hours); goes on where it was stopped
                     [--all] [--minutes N] [--processes N] [--synthetic N] [--only WORDS] [--anew]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(outcome) => outcome,
        Err(error) => {
            say(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    match command {
        "serve" => serve::run(number_after(rest, "--port")?.unwrap_or(serve::PORT)),
        "setup" => no_more(rest).and_then(|()| setup::run()),
        "test" | "ci" => no_more(rest).and_then(|()| test::run()),
        "dist" => no_more(rest).and_then(|()| dist::run()),
        "bench" if rest.first().is_some_and(|word| word == "search") => bench::search(&rest[1..]),
        "bench" if rest.first().is_some_and(|word| word == "merge") => {
            bench::merge::run(&rest[1..])
        }
        "bench" if rest.first().is_some_and(|word| word == "durability") => {
            bench::durability::run(&rest[1..])
        }
        "bench" if rest.first().is_some_and(|word| word == "workbench") => {
            bench::workbench::run(&rest[1..])
        }
        "bench" if rest.first().is_some_and(|word| word == "sheets") => {
            no_more(&rest[1..]).and_then(|()| bench::sheets::run())
        }
        "bench" => bench::run(number_after(rest, "--runs")?.unwrap_or(bench::RUNS)),
        "audit" if rest.first().is_some_and(|word| word == "sheets") => audit::sheets(&rest[1..]),
        "audit" => no_more(rest).and_then(|()| audit::run()),
        "help" | "--help" | "-h" => {
            say(HELP);
            Ok(ExitCode::SUCCESS)
        }
        unknown => bail!("there is no command `{unknown}`\n\n{HELP}"),
    }
}

/// The value of the only flag a command has, `None` when it is not given.
fn number_after(arguments: &[String], flag: &str) -> Result<Option<u16>> {
    match arguments {
        [] => Ok(None),
        [given, value] if given == flag => match value.parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => bail!("{flag} wants a number from 0 to 65535, not `{value}`"),
        },
        [given] if given == flag => bail!("{flag} wants a number after it"),
        _ => bail!("unknown arguments: {}", arguments.join(" ")),
    }
}

fn no_more(arguments: &[String]) -> Result<()> {
    match arguments {
        [] => Ok(()),
        _ => bail!("this command takes no argument: {}", arguments.join(" ")),
    }
}
