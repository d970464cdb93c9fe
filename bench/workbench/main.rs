//! How long until a workbench of hundreds of remixes can be read: after a reload, and from the gallery.
//!
//! `cargo xtask bench workbench`; `README.md` says what is measured.

#[allow(dead_code)] // The other benches need more of it.
#[path = "../search/figures.rs"]
mod figures;

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use etabli_model::{Vocabulary, load_dataset, load_project};
use etabli_remix::{Origin, Remix, adapt, card_of, write_remix};
use etabli_tests::browser::{PATIENCE, Visit, visit_killed_site};
use serde_json::{Value, json};
use xtask::report::{say, weight};

use figures::{milliseconds, percentile, sorted, table};

const REMIXES: usize = 500;
const ROUNDS: usize = 15;
/// What opening it may take, until all that the screen has room for is there.
const LIMIT: f64 = 300.0;
/// Where the remixes are served from, for the page that keeps them.
const SEED: &str = "bench-remixes.json";
/// What `watch.js` notes, and what it means.
const NOTED: [(&str, &str); 5] = [
    ("page", "the page, without its cards"),
    ("first", "the first card"),
    ("screen", "every card the screen has room for"),
    ("pictures", "… and their pictures"),
    ("all", "every card there is"),
];

/// How the workbench is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// Its address is loaded anew: the app starts first.
    Reload,
    /// Its link is pressed in the gallery.
    Link,
}

impl Opening {
    const fn name(self) -> &'static str {
        match self {
            Self::Reload => "reloaded",
            Self::Link => "from the gallery",
        }
    }
}

/// How many remixes, and how often they are opened.
struct Options {
    remixes: usize,
    rounds: usize,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            remixes: REMIXES,
            rounds: ROUNDS,
        };
        while let Some(flag) = arguments.next() {
            let value = arguments
                .next()
                .with_context(|| format!("{flag} wants a value"))?;
            let number = value
                .parse::<usize>()
                .with_context(|| format!("{flag} wants a number, not `{value}`"))?;
            match flag.as_str() {
                "--remixes" => options.remixes = number.max(40),
                "--rounds" => options.rounds = number.max(1),
                _ => bail!("there is no option `{flag}`"),
            }
        }
        Ok(options)
    }
}

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    let times = visit_killed_site(
        "workbench",
        |site| write_remixes(site, options.remixes),
        async |visit| measure(visit, &options).await,
    )?;
    let mut rows = Vec::new();
    for (opening, times) in &times {
        for (name, told) in NOTED {
            let times = sorted(
                times
                    .iter()
                    .filter_map(|noted| noted[name].as_f64())
                    .collect(),
            );
            let at = |hundredths| milliseconds(percentile(&times, hundredths));
            let count = times.len().to_string();
            rows.push(vec![
                opening.name().to_owned(),
                told.to_owned(),
                count,
                at(0),
                at(50),
                at(95),
                at(100),
            ]);
        }
    }
    let head = [
        "opened",
        "until is painted",
        "times",
        "least",
        "median",
        "p95",
        "most",
    ];
    table(
        &format!(
            "### A workbench of {} remixes: milliseconds",
            options.remixes
        ),
        &head,
        &rows,
    );
    let (_, reloads) = &times[0];
    let screen = sorted(
        reloads
            .iter()
            .filter_map(|noted| noted["screen"].as_f64())
            .collect(),
    );
    let median = percentile(&screen, 50);
    ensure!(
        median <= LIMIT,
        "a reload takes {median:.0} ms, asked: {LIMIT} ms"
    );
    Ok(())
}

/// Remixes of all projects of the dataset in turn, as the app keeps them.
fn write_remixes(site: &Path, count: usize) -> Result<()> {
    let read = |path: &str| {
        fs::read_to_string(site.join(path)).with_context(|| format!("{path} cannot be read"))
    };
    let dataset = load_dataset(&read("data/dataset.json")?, "dataset.json").value;
    let slugs = dataset.context("the dataset cannot be read")?.projects;
    let mut projects = Vec::new();
    for slug in &slugs {
        let text = read(&format!("data/projects/{slug}/project.json"))?;
        let project = load_project(&text, slug, Some(slug), &Vocabulary::default()).value;
        projects.extend(project);
    }
    ensure!(
        !projects.is_empty(),
        "no project of the dataset can be read"
    );
    let remixes: Vec<Value> = (0..count)
        .zip(projects.iter().cycle())
        .map(|(number, base)| {
            let mut project = adapt(base, "", "2026-11-20", &format!("bench-{number}"));
            project.title = format!("{} ({number})", base.title);
            let when = 1_790_000_000_000 + number as u64 * 60_000;
            let remix = Remix {
                id: format!("bench{number:04}"),
                created: when,
                updated: when,
                base: base.clone(),
                project,
                origin: Origin::Adapted,
                class: None,
                conflicts: Vec::new(),
                left_alone: Default::default(),
            };
            json!({"id": remix.id, "text": write_remix(&remix), "card": card_of(&remix).to_text()})
        })
        .collect();
    let text = serde_json::to_string(&remixes)?;
    say(&format!(
        "{count} remixes of {} projects, {}",
        projects.len(),
        weight(text.len() as u64)
    ));
    Ok(fs::write(site.join(SEED), text)?)
}

async fn measure(visit: &mut Visit, options: &Options) -> Result<Vec<(Opening, Vec<Value>)>> {
    // The app makes its storage at the first visit.
    visit.open("/etabli").await?;
    visit.see(".empty__title").await?;
    visit
        .driver()
        .set_script_timeout(Duration::from_secs(120))
        .await?;
    let seed = include_str!("seed.js").to_owned();
    let kept = visit
        .driver()
        .execute_async(seed, vec![json!(format!("/{SEED}"))])
        .await?;
    ensure!(
        *kept.json() == json!(options.remixes),
        "they were not kept: {}",
        kept.json()
    );
    let watch = include_str!("watch.js").replace("EXPECTED", &options.remixes.to_string());
    visit.devtools("Page.enable", json!({})).await?;
    visit
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": watch}),
        )
        .await?;
    // What is fetched while nobody waits comes before what is measured; the browser compiles the app once.
    visit.open("/etabli").await?;
    noted(visit).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut times = Vec::new();
    for opening in [Opening::Reload, Opening::Link] {
        let mut all = Vec::new();
        for _ in 0..options.rounds {
            all.push(open(visit, opening).await?);
        }
        times.push((opening, all));
    }
    Ok(times)
}

/// Opens the workbench once: what was noted.
async fn open(visit: &Visit, opening: Opening) -> Result<Value> {
    match opening {
        Opening::Reload => visit.open("/etabli").await?,
        Opening::Link => {
            visit.open("/").await?;
            visit.see(".project-card").await?;
            // What the gallery does while nobody waits is over.
            tokio::time::sleep(Duration::from_secs(1)).await;
            visit
                .ask("const link = document.querySelector('.header__link[href$=\"/etabli\"]'); __begin(); link.click()")
                .await?;
        }
    }
    noted(visit).await
}

async fn noted(visit: &Visit) -> Result<Value> {
    visit
        .until("all cards", PATIENCE, async || {
            let seen = visit.ask("return window.__seen").await?;
            ensure!(
                NOTED.iter().all(|(name, _)| seen[*name].is_number()),
                "only {seen}"
            );
            Ok(seen)
        })
        .await
}
