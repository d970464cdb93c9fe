//! What is asked of the bench.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// Documents of a gallery that is large for one site.
const DOCUMENTS: usize = 100_000;
const ROUNDS: usize = 15;
/// Above so many documents, the others are not tried: a browser's page cannot hold them.
const MOST_FOR_PEERS: usize = 200_000;

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Queries, asked of ours and of the others.
    Peers,
    /// From a key to what is seen.
    Paint,
    /// What a first answer downloads.
    Bytes,
    /// How often the right one is among the first.
    Relevance,
}

impl Part {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "peers" => Some(Self::Peers),
            "paint" => Some(Self::Paint),
            "bytes" => Some(Self::Bytes),
            "relevance" => Some(Self::Relevance),
            _ => None,
        }
    }
}

/// What is measured, on what, and where things stand.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) documents: usize,
    pub(crate) rounds: usize,
    pub(crate) seed: u64,
    only: Option<Part>,
    /// Engines beside ours; all of them where none is named.
    pub(crate) engines: Vec<String>,
    /// Folder that everything made here is put into.
    pub(crate) stage: PathBuf,
    /// Folder of the packages from npm.
    pub(crate) peers: PathBuf,
    /// Judged queries, see `relevance`.
    pub(crate) judged: Option<PathBuf>,
    /// Only makes the index, into this folder: a process of its own tells its memory truly.
    pub(crate) index_only: Option<PathBuf>,
    /// Whether what was made stays.
    pub(crate) afterwards: Afterwards,
}

/// What becomes of the documents and the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Afterwards {
    Removed,
    Kept,
}

impl Options {
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            documents: DOCUMENTS,
            rounds: ROUNDS,
            seed: 1,
            only: None,
            engines: Vec::new(),
            stage: PathBuf::new(),
            peers: PathBuf::new(),
            judged: None,
            index_only: None,
            afterwards: Afterwards::Removed,
        };
        while let Some(flag) = arguments.next() {
            if flag == "--keep" {
                options.afterwards = Afterwards::Kept;
                continue;
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
                "--documents" => options.documents = number()?.max(100),
                "--rounds" => options.rounds = number()?.max(1),
                "--seed" => options.seed = number()? as u64,
                "--only" => {
                    let part = Part::from_name(&value);
                    options.only =
                        Some(part.with_context(|| format!("nothing is called `{value}`"))?);
                }
                "--engines" => options.engines = value.split(',').map(str::to_owned).collect(),
                "--stage" => options.stage = value.into(),
                "--peers" => options.peers = value.into(),
                "--judged" => options.judged = Some(value.into()),
                "--index-into" => options.index_only = Some(value.into()),
                _ => bail!("there is no option `{flag}`"),
            }
        }
        Ok(options)
    }

    /// Whether others than ours are asked at all.
    pub(crate) fn asks_peers(&self) -> bool {
        self.has(Part::Peers) && self.documents <= MOST_FOR_PEERS
    }

    /// Whether a part is measured.
    pub(crate) fn has(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}
