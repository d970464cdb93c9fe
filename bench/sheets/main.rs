//! The sheet beside other makers of PDF, in one page of one browser: how fast, how heavy, how sound.
//!
//! `cargo xtask bench sheets` prepares what this needs and starts it. All make the same build sheet from the same
//! `sheet.json`, drawings and fonts, as near as each can: see `CONDITIONS`.

#[path = "../../tests/audit/checkers.rs"]
#[allow(dead_code)] // the audit asks more of a PDF
mod checkers;
#[path = "../search/figures.rs"]
#[allow(dead_code)] // the search is told in more ways
mod figures;
#[path = "../search/page.rs"]
mod page;
mod stage;

use anyhow::{Context, Result, ensure};
use checkers::Checkers;
use etabli_tests::browser::{Isolation, Visit, visit_folder};
use figures::{milliseconds, percentile, ratio, sorted, table};
use page::{Ended, Page};
use serde_json::{Value, json};
use stage::Stage;
use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;
use xtask::places::Places;
use xtask::report::{say, weight};

/// Every maker, with its version.
const MAKERS: [(&str, &str); 5] = [
    ("ours", "Établi (Typst 0.15)"),
    ("typst-ts", "@myriaddreamin/typst-ts-web-compiler 0.7.0"),
    ("pdfmake", "pdfmake 0.3.11"),
    ("jspdf", "jspdf 4.2.1"),
    ("react-pdf", "@react-pdf/renderer 4.9.0"),
];
/// Browsers that have nothing yet, of which the median counts.
const COLD: usize = 3;
/// Edits, of which the median counts.
const EDITS: usize = 15;
const PATIENCE: Duration = Duration::from_secs(180);
const CONDITIONS: &str = "
Cold: from nothing to the PDF's bytes in a browser that has nothing, over the loopback: scripts, fonts and programs fetched,
compiled and started. Warm: the PDF again after a step's title was edited. Preview: the pages as pictures, for those who have
any. Ours works in a worker, and its times hold the way there and back; the others work in the page, which stands still.
typst-ts is given our templates; pdfmake, jspdf and react-pdf are told the same words, tables and drawings as a plain flow,
in the same letters, with tags where they have any; jspdf and react-pdf take drawings as dots, which were made beforehand.
Ours is given `sheet.json` too: making it from the project is the app's work. Bytes are what was fetched, each file with
brotli; drawings and words of the sheet are not counted. Rules are those of PDF/UA-1 that a checker found broken, each once.";

/// What is known of one maker.
#[derive(Default)]
struct Known {
    cold: Vec<f64>,
    warm: Vec<f64>,
    preview: Vec<f64>,
    pdf: Vec<u8>,
    fetched: Vec<String>,
    refused: Option<String>,
}

fn main() -> Result<()> {
    let stage = Stage::set_up(std::env::args().skip(1))?;
    let mut known: Vec<Known> = MAKERS.iter().map(|_| Known::default()).collect();
    for round in 0..COLD {
        say(&format!("A new browser, {} of {COLD}.", round + 1));
        visit_folder(
            "sheets beside others",
            &stage.folder,
            Isolation::None,
            async |visit| one_browser(visit, round + 1 == COLD, &mut known).await,
        )?;
    }
    tell(&stage, &known)
}

/// Every maker once from nothing; in the last browser the edits, too.
async fn one_browser(visit: &Visit, last: bool, known: &mut [Known]) -> Result<()> {
    let page = Page::open(visit).await?;
    page.work("load", json!({}), PATIENCE).await?.well("load")?;
    for ((name, _), maker) in MAKERS.iter().zip(known) {
        if maker.refused.is_some() {
            continue;
        }
        match page.work("cold", json!({"name": name}), PATIENCE).await? {
            Ended::Well(made) => maker.take_cold(&made)?,
            Ended::Refused(why) => maker.refused = Some(why),
            Ended::TooLate => maker.refused = Some("it took too long".to_owned()),
        }
        if last && maker.refused.is_none() {
            edits(&page, name, maker).await?;
        }
    }
    Ok(())
}

async fn edits(page: &Page<'_>, name: &str, maker: &mut Known) -> Result<()> {
    for times in 1..=EDITS {
        let options = json!({"name": name, "times": times});
        let made = page.work("warm", options, PATIENCE).await?.well("warm")?;
        maker.warm.push(took(&made)?);
    }
    if name != "ours" {
        return Ok(());
    }
    for times in 0..=EDITS {
        let options = json!({"name": name, "times": EDITS + 1 + times});
        let made = page.work("preview", options, PATIENCE).await?;
        // The first preview sets what no PDF has needed.
        if times > 0 {
            maker.preview.push(took(&made.well("preview")?)?);
        }
    }
    Ok(())
}

fn took(made: &Value) -> Result<f64> {
    made["took"].as_f64().context("the page told no time")
}

impl Known {
    fn take_cold(&mut self, made: &Value) -> Result<()> {
        self.cold.push(took(made)?);
        let pdf = made["pdf"].as_str().context("no PDF")?;
        self.pdf = thirtyfour::support::base64_decode(pdf)?;
        let names = made["fetched"].as_array().into_iter().flatten();
        self.fetched = names
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        Ok(())
    }
}

fn tell(stage: &Stage, known: &[Known]) -> Result<()> {
    let mut checkers = Checkers::start(&Places::find()?)?;
    let ours = percentile(&sorted(known[0].warm.clone()), 50);
    let mut rows = Vec::new();
    let mut faults = Vec::new();
    for ((name, title), maker) in MAKERS.iter().zip(known) {
        if let Some(why) = &maker.refused {
            faults.push(format!(
                "{title} made no sheet: {}",
                why.chars().take(600).collect::<String>()
            ));
            continue;
        }
        let file = stage.folder.join(format!("{name}.pdf"));
        fs::write(&file, &maker.pdf)?;
        let reading = checkers.read(&file)?;
        let rules: BTreeSet<String> = reading.faults.iter().map(|fault| rule(fault)).collect();
        let median = |times: &[f64]| percentile(&sorted(times.to_vec()), 50);
        let warm = median(&maker.warm);
        let preview = match maker.preview.as_slice() {
            [] => "–".to_owned(),
            times => milliseconds(median(times)),
        };
        let (raw, sent) = stage.weigh(&maker.fetched)?;
        rows.push(vec![
            (*title).to_owned(),
            reading.pages.len().to_string(),
            milliseconds(median(&maker.cold)),
            milliseconds(warm),
            milliseconds(percentile(&sorted(maker.warm.clone()), 95)),
            ratio(warm, ours),
            preview,
            weight(raw),
            weight(sent),
            weight(maker.pdf.len() as u64),
            rules.len().to_string(),
        ]);
        let rules: Vec<String> = rules.into_iter().take(8).collect();
        if !rules.is_empty() {
            faults.push(format!("{title}: {}", rules.join("; ")));
        }
    }
    ensure!(!rows.is_empty(), "nobody made a sheet");
    let head = [
        "maker",
        "pages",
        "cold, ms",
        "warm, ms",
        "warm p95",
        "× ours",
        "preview, ms",
        "fetched",
        "with brotli",
        "PDF",
        "rules broken",
    ];
    table(
        &format!("### The build sheet of {}", stage::PROJECT),
        &head,
        &rows,
    );
    say(CONDITIONS);
    for line in faults {
        say(&format!("\n{line}"));
    }
    Ok(())
}

/// The checker and its rule, without what it found where.
fn rule(fault: &str) -> String {
    let words: Vec<&str> = fault.split(' ').take(2).collect();
    words.join(" ")
}
