//! What is left of somebody's work when the whole browser is killed while they type: ours, beside what web pages usually do.
//!
//! `cargo xtask bench durability`; `README.md` says what each word of the table means.

#[allow(dead_code)] // The other benches need more of it.
#[path = "../search/figures.rs"]
mod figures;

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use etabli_tests::browser::{Field, Visit, visit_killed_site};
use etabli_tests::repository::root;
use etabli_tests::typed::{Chance, Found};
use xtask::report::{lasting, say};

use figures::{milliseconds, percentile, sorted, table};

const KILLS: u32 = 100;
/// How long after the last key the usual scheme saves, in milliseconds.
const WAIT: u32 = 500;
/// A browser lives at least and at most so long, from the first key, in milliseconds.
const LIFE: (u64, u64) = (150, 2_600);
/// How much work may be lost that nobody said to be kept.
const LIMIT: f64 = 300.0;
/// How long a page may take to come back: nobody measures that here, and the machine may have other things to do.
const PATIENCE: Duration = Duration::from_secs(90);
/// Where the page of the usual scheme is served, beside the app.
const USUAL: &str = "usual-scheme";

/// What is asked for.
struct Options {
    kills: u32,
    seed: u64,
    wait: u32,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            kills: KILLS,
            seed: 1,
            wait: WAIT,
        };
        while let Some(flag) = arguments.next() {
            let value = arguments
                .next()
                .with_context(|| format!("{flag} wants a value"))?;
            let number = value
                .parse::<u32>()
                .with_context(|| format!("{flag} wants a number, not `{value}`"))?;
            match flag.as_str() {
                "--kills" => options.kills = number.max(1),
                "--seed" => options.seed = u64::from(number),
                "--wait" => options.wait = number,
                _ => bail!("there is no option `{flag}`"),
            }
        }
        Ok(options)
    }
}

/// A page that keeps what is typed into it.
struct Scheme {
    name: String,
    address: String,
    field: Field<'static>,
    /// There once the page can be typed into.
    ready: &'static str,
    found: Vec<Found>,
}

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    let start = Instant::now();
    let schemes = visit_killed_site(
        "durability",
        |site| {
            let folder = site.join(USUAL);
            fs::create_dir_all(&folder)?;
            fs::copy(
                root().join("bench/durability/page/index.html"),
                folder.join("index.html"),
            )?;
            Ok(())
        },
        async |visit| kill_again_and_again(visit, &options).await,
    )?;
    say(&format!(
        "{} kills of each, seed {}, a browser's life {} to {} ms, in {}",
        options.kills,
        options.seed,
        LIFE.0,
        LIFE.1,
        lasting(start.elapsed())
    ));
    tell(&schemes);
    let [ours, _] = &schemes;
    let lost: usize = ours.found.iter().map(|found| found.lost).sum();
    ensure!(
        lost == 0,
        "{lost} letters that were said to be kept are gone"
    );
    let most = percentile(&windows(ours), 100);
    ensure!(
        most <= LIMIT,
        "{most:.0} ms of work were lost, asked: at most {LIMIT} ms"
    );
    Ok(())
}

async fn kill_again_and_again(visit: &mut Visit, options: &Options) -> Result<[Scheme; 2]> {
    let mut schemes = [
        Scheme {
            name: "Établi: IndexedDB, a journal of edits".to_owned(),
            address: adapted(visit).await?,
            field: Field {
                id: "presentation-1",
                saved: ".saved-state--saved",
            },
            ready: ".saved-state--saved",
            found: Vec::new(),
        },
        Scheme {
            name: format!("localStorage, {} ms after the last key", options.wait),
            address: format!("/{USUAL}/index.html?wait={}", options.wait),
            field: Field {
                id: "text",
                saved: "#state.saved",
            },
            ready: "#state[data-ready]",
            found: Vec::new(),
        },
    ];
    for kill in 0..options.kills {
        for scheme in &mut schemes {
            // The same instants and the same pace for both.
            let mut chance = Chance::new(options.seed.wrapping_mul(1_000_003) + u64::from(kill));
            scheme
                .kill(visit, &mut chance)
                .await
                .with_context(|| format!("kill {kill} of {}", scheme.name))?;
        }
        if (kill + 1) % 25 == 0 {
            say(&format!("  … {} kills of each", kill + 1));
        }
    }
    Ok(schemes)
}

/// The address of a fresh remix in the editor.
async fn adapted(visit: &Visit) -> Result<String> {
    visit.open("/projets/disques-de-fractions").await?;
    visit
        .press(".project-actions .button--primary, .button--primary")
        .await?;
    visit.see("#presentation-1").await?;
    visit.see(".saved-state--saved").await?;
    Ok(visit.driver().current_url().await?.path().to_owned())
}

impl Scheme {
    /// Opens the page, types, kills, comes back, and looks.
    async fn kill(&mut self, visit: &mut Visit, chance: &mut Chance) -> Result<()> {
        self.value(visit).await?;
        let life = Duration::from_millis(LIFE.0 + chance.below(LIFE.1 - LIFE.0));
        let cut = visit.type_until_killed(self.field, life, chance).await?;
        visit.return_after_kill().await?;
        self.found.push(cut.compare(&self.value(visit).await?)?);
        Ok(())
    }

    /// What stands in the field when the page was opened anew.
    async fn value(&self, visit: &Visit) -> Result<String> {
        visit.open(&self.address).await?;
        visit
            .until("the page", PATIENCE, async || {
                ensure!(visit.count(self.ready).await? > 0, "it is not ready");
                Ok(())
            })
            .await?;
        let field = visit.see(&format!("#{}", self.field.id)).await?;
        field.prop("value").await?.context("a field has a value")
    }
}

/// How much work each kill took away, in milliseconds, the least first.
fn windows(scheme: &Scheme) -> Vec<f64> {
    sorted(
        scheme
            .found
            .iter()
            .map(|found| found.window.as_secs_f64() * 1_000.0)
            .collect(),
    )
}

fn tell(schemes: &[Scheme]) {
    let rows: Vec<Vec<String>> = schemes
        .iter()
        .map(|scheme| {
            let windows = windows(scheme);
            let at = |hundredths| milliseconds(percentile(&windows, hundredths));
            let sum = |part: fn(&Found) -> usize| {
                scheme.found.iter().map(part).sum::<usize>().to_string()
            };
            let losing = scheme.found.iter().filter(|found| found.lost > 0).count();
            vec![
                scheme.name.clone(),
                scheme.found.len().to_string(),
                sum(|found| found.typed),
                sum(|found| found.lost),
                losing.to_string(),
                at(50),
                at(95),
                at(100),
            ]
        })
        .collect();
    let head = [
        "scheme",
        "kills",
        "keys",
        "said to be kept, and lost",
        "in kills",
        "work lost: median, ms",
        "p95",
        "most",
    ];
    table("### What a kill of the browser takes away", &head, &rows);
}
