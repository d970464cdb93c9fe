//! What is asked of the audit.

use anyhow::{Context, Result, bail};
use etabli_synth::shape_names;
use std::path::PathBuf;
use std::time::Duration;

/// Made-up projects beside those of the dataset, where all sheets are looked at. A selection has one of each odd shape.
const SYNTHETIC: usize = 300;

/// What is looked at, by how many processes, for how long.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Folder for what was found.
    pub(crate) stage: PathBuf,
    /// Made-up projects.
    pub(crate) synthetic: usize,
    /// Processes side by side, at least two: each sheet is set by two of them.
    pub(crate) processes: usize,
    /// When to stop; the next run goes on.
    pub(crate) limit: Option<Duration>,
    /// How many of their sheets.
    pub(crate) scope: Scope,
    /// Only sheets whose name holds these words.
    pub(crate) only: String,
    /// Earlier results are forgotten.
    pub(crate) anew: Anew,
    /// The number of this process among them; `None` leads.
    pub(crate) worker: Option<usize>,
}

/// How many of the sheets are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// A selection in which every two choices meet.
    Covering,
    /// Every kind, reading and language of every project.
    All,
}

/// What becomes of earlier results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anew {
    Kept,
    Forgotten,
}

impl Asked {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut asked = Self {
            stage: PathBuf::new(),
            synthetic: 0,
            processes: std::thread::available_parallelism()?.get().max(2),
            limit: None,
            scope: Scope::Covering,
            only: String::new(),
            anew: Anew::Kept,
            worker: None,
        };
        let mut synthetic = None;
        while let Some(flag) = arguments.next() {
            match flag.as_str() {
                "--anew" => {
                    asked.anew = Anew::Forgotten;
                    continue;
                }
                "--all" => {
                    asked.scope = Scope::All;
                    continue;
                }
                _ => {}
            }
            let value = arguments
                .next()
                .with_context(|| format!("{flag} wants a value"))?;
            let number = || {
                value
                    .parse::<usize>()
                    .with_context(|| format!("{flag} wants a number, not `{value}`"))
            };
            match flag.as_str() {
                "--stage" => asked.stage = PathBuf::from(&value),
                "--synthetic" => synthetic = Some(number()?),
                "--processes" => asked.processes = number()?.max(2),
                "--minutes" => asked.limit = Some(Duration::from_secs(60 * number()? as u64)),
                "--only" => asked.only = value,
                "--worker" => asked.worker = Some(number()?),
                _ => bail!("there is no option `{flag}`"),
            }
        }
        asked.synthetic = synthetic.unwrap_or_else(|| match asked.scope {
            Scope::All => SYNTHETIC,
            Scope::Covering => shape_names().len(),
        });
        Ok(asked)
    }

    /// The arguments of one of the processes.
    pub(crate) fn for_worker(&self, number: usize) -> Vec<String> {
        let mut arguments = vec![
            "--stage".to_owned(),
            self.stage.display().to_string(),
            "--synthetic".to_owned(),
            self.synthetic.to_string(),
            "--processes".to_owned(),
            self.processes.to_string(),
            "--only".to_owned(),
            self.only.clone(),
            "--worker".to_owned(),
            number.to_string(),
        ];
        if self.scope == Scope::All {
            arguments.push("--all".to_owned());
        }
        if let Some(limit) = self.limit {
            let minutes = (limit.as_secs() / 60).to_string();
            arguments.extend(["--minutes".to_owned(), minutes]);
        }
        arguments
    }
}
