//! The process that merges: triples go in, outcomes and times come out, in the same order.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use anyhow::{Context, Result, ensure};
use etabli_tests::repository::root;
use serde::Deserialize;
use serde_json::json;

use crate::judge::{Claim, Outcome};
use crate::lines::places;

/// Triples that wait to be judged; they bound the memory.
const WAITING: usize = 64;

/// Three files: base, ours, theirs.
pub(crate) type Texts = [String; 3];

/// What one way came to.
pub(crate) struct Made {
    pub(crate) outcome: Outcome,
    /// From three texts to one, in milliseconds, each round.
    pub(crate) whole: Vec<f64>,
    /// Without reading and writing.
    pub(crate) alone: Vec<f64>,
}

#[derive(Deserialize)]
struct Answer {
    ours: Raw<OurConflict>,
    lines: Raw<LineConflict>,
}

#[derive(Deserialize)]
struct Raw<C> {
    text: String,
    conflicts: Vec<C>,
    whole: Vec<f64>,
    alone: Vec<f64>,
}

#[derive(Deserialize)]
struct OurConflict {
    path: String,
    kind: String,
}

/// Where the lines of a conflict begin in each file, and how many there are.
#[derive(Deserialize)]
struct LineConflict {
    base: (usize, usize),
    ours: (usize, usize),
    theirs: (usize, usize),
}

/// Merges triples in both ways, each so many rounds, and hands over what came of them.
pub(crate) fn run(
    ours: &Path,
    peers: &Path,
    rounds: u32,
    triples: impl Iterator<Item = Texts> + Send,
    mut judge: impl FnMut(Texts, Made, Made),
) -> Result<()> {
    let mut node = Command::new("node")
        .arg(root().join("bench/merge/harness.mjs"))
        .args([ours, peers])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node cannot be started")?;
    let input = node.stdin.take().context("its input is piped")?;
    let output = node.stdout.take().context("its output is piped")?;
    let outcome = thread::scope(|scope| {
        let (send, sent) = sync_channel(WAITING);
        let writer =
            scope.spawn(move || write(input, rounds, triples, |texts| send.send(texts).is_ok()));
        let judged = read(BufReader::new(output), &sent, &mut judge);
        // Nobody listens any more: the writer ends at the next triple.
        drop(sent);
        let written = writer
            .join()
            .map_err(|_| anyhow::anyhow!("the triples could not be made"))?;
        judged.and(written)
    });
    ended(node, outcome)
}

fn write(
    mut input: ChildStdin,
    rounds: u32,
    triples: impl Iterator<Item = Texts>,
    mut is_awaited: impl FnMut(Texts) -> bool,
) -> Result<()> {
    for texts in triples {
        let [base, ours, theirs] = &texts;
        let line = json!({"base": base, "ours": ours, "theirs": theirs, "rounds": rounds});
        writeln!(input, "{line}").context("node reads no more")?;
        if !is_awaited(texts) {
            break;
        }
    }
    Ok(())
}

fn read(
    output: impl BufRead,
    sent: &Receiver<Texts>,
    judge: &mut impl FnMut(Texts, Made, Made),
) -> Result<()> {
    for line in output.lines() {
        let answer: Answer = serde_json::from_str(&line?).context("node told no outcome")?;
        let texts = sent
            .recv()
            .context("there are more outcomes than triples")?;
        let claimed = claimed(&texts, answer.lines.conflicts);
        let by_lines = Made {
            outcome: Outcome {
                text: answer.lines.text,
                conflicts: claimed,
            },
            whole: answer.lines.whole,
            alone: answer.lines.alone,
        };
        let conflicts = answer
            .ours
            .conflicts
            .into_iter()
            .map(|one| match one.kind.as_str() {
                "order" => Claim::Order(one.path),
                _ => Claim::Under(one.path),
            });
        let by_ours = Made {
            outcome: Outcome {
                text: answer.ours.text,
                conflicts: conflicts.collect(),
            },
            whole: answer.ours.whole,
            alone: answer.ours.alone,
        };
        judge(texts, by_ours, by_lines);
    }
    Ok(())
}

/// What the lines of conflicts are about.
fn claimed(texts: &Texts, conflicts: Vec<LineConflict>) -> Vec<Claim> {
    if conflicts.is_empty() {
        return Vec::new();
    }
    let all = texts.each_ref().map(|text| places(text));
    let claims = conflicts.into_iter().map(|one| {
        let parts = all.iter().zip([one.base, one.ours, one.theirs]);
        let lines =
            parts.flat_map(|(places, (start, count))| places.iter().skip(start).take(count));
        Claim::Lines(lines.cloned().collect::<BTreeSet<String>>())
    });
    claims.collect()
}

fn ended(mut node: Child, outcome: Result<()>) -> Result<()> {
    let status = node.wait().context("node was lost")?;
    outcome?;
    ensure!(status.success(), "node failed ({status})");
    Ok(())
}
