//! How long from the address to a gallery a person can read: the median of some visits with an empty cache.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, visit};
use xtask::report::{lasting, say};

fn main() -> Result<()> {
    let runs = std::env::args().nth(1).context("how many runs?")?.parse()?;
    let mut times = Vec::new();
    for _ in 0..runs {
        visit("first page", Screen::Phone, Theme::Light, async |visit| {
            let start = Instant::now();
            visit.open("/").await?;
            visit
                .until("cards", PATIENCE, async || {
                    ensure!(visit.count(".project-card").await? > 0, "no card");
                    Ok(())
                })
                .await?;
            times.push(start.elapsed());
            Ok(())
        });
    }
    times.sort();
    let median = times.get(times.len() / 2).context("no run, no time")?;
    let (first, last) = (times[0], times[times.len() - 1]);
    say(&format!(
        "first page, empty cache, local server, {runs} visits: median {}, from {} to {}",
        lasting(*median),
        lasting(first),
        lasting(last)
    ));
    Ok(())
}
