//! Sheets past everything that can object to them: several processes share them, and a run that was stopped goes on where it was.
//!
//! `cargo xtask audit sheets` prepares what this needs and starts it: each project of the dataset in each kind, and the
//! made-up ones of odd shapes, so that every two choices meet; with `--all` each in every kind, reading and language, which
//! are thousands. Each sheet is without a warning, PDF/UA-1 to both checkers, sound to qpdf, each step and
//! each part once, whose work it is on all that can be torn off or cut out, and the same bytes from two processes.

mod asked;
mod cases;
mod checkers;
mod ledger;
mod promises;
mod selection;
mod subjects;
mod summary;
mod worker;

use anyhow::{Result, bail, ensure};
use asked::Asked;
use cases::Cases;
use ledger::Ledger;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};
use summary::Summary;
use xtask::report::say;

const GLANCE: Duration = Duration::from_millis(500);
const WORD: Duration = Duration::from_secs(20);

fn main() -> Result<()> {
    let asked = Asked::read(std::env::args().skip(1))?;
    let cases = Cases::all(&asked)?;
    let ledger = Ledger::of(&asked, &cases)?;
    match asked.worker {
        Some(number) => worker::run(&asked, &cases, &ledger, number),
        None => lead(&asked, &cases, &ledger),
    }
}

/// Starts the processes, tells how far they are, and says what was found.
fn lead(asked: &Asked, cases: &Cases, ledger: &Ledger) -> Result<()> {
    let before = Summary::of(ledger, cases)?;
    say(&format!(
        "{} sheets of {} projects; {} were done before. Results in {}",
        cases.len(),
        cases.subjects.len(),
        before.done(),
        ledger.folder.display()
    ));
    let start = Instant::now();
    let mut workers = (0..asked.processes)
        .map(|number| start_worker(asked, number))
        .collect::<Result<Vec<Child>>>()?;
    let mut next_word = WORD;
    let mut running = workers.len();
    let mut broken = 0;
    while running > 0 {
        sleep(GLANCE);
        running = 0;
        for worker in &mut workers {
            match worker.try_wait()? {
                None => running += 1,
                Some(end) if !end.success() => broken += 1,
                Some(_) => {}
            }
        }
        if broken > 0 {
            for worker in &mut workers {
                // It may have ended by itself.
                let _ = worker.kill();
                let _ = worker.wait();
            }
            bail!("a process broke; run the same command again to go on");
        }
        if start.elapsed() > next_word {
            say(&Summary::of(ledger, cases)?.progress(before.done(), start.elapsed()));
            next_word += WORD;
        }
    }
    let found = Summary::of(ledger, cases)?;
    say(&found.told());
    ensure!(found.is_well(), "{} sheets have faults", found.faulty());
    Ok(())
}

fn start_worker(asked: &Asked, number: usize) -> Result<Child> {
    let mut worker = Command::new(std::env::current_exe()?);
    worker.args(asked.for_worker(number));
    Ok(worker.spawn()?)
}
